/**
 * The fields that free text is typed in, in place of Mantine's: half a letter, a sign that nobody sees and
 * more than the field takes are told at the field, while the text stays as it was typed
 * (domain/kernel/read/text.ts). The core refuses the same. A sign that nobody sees is hard to find: it goes
 * by a click.
 */
import {
  Anchor,
  Textarea as Area,
  TextInput as Line,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import type { ChangeEvent, ReactNode, Ref } from 'react';
import { LIMITS } from '../../domain/exchange/types.ts';
import { textTrouble, withoutSigns } from '../../domain/kernel/read/text.ts';
import { LINE } from '../../domain/tables/spec.ts';
import { useSentence, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';

interface Limited {
  /** In UTF-16 units; as a line and as a text of any table where nothing is said. */
  readonly most?: number | undefined;
}

type Typed = ((event: ChangeEvent<never>) => void) | undefined;

const useTrouble = (value: unknown, most: number, onChange: Typed): ReactNode => {
  const say = useSentence();
  const text = useText(shellWords);
  const trouble = typeof value === 'string' ? textTrouble(value, most) : null;
  if (trouble === null) return undefined;
  if (trouble.code === 'text.too-long' || onChange === undefined) return say(trouble);
  const without = { currentTarget: { value: withoutSigns(String(value)) } };
  return (
    <>
      {say(trouble)}{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        // The field keeps the focus: leaving it would store what is about to be mended.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChange(without as ChangeEvent<never>)}
      >
        {text.removeSigns}
      </Anchor>
    </>
  );
};

type LineProps = TextInputProps & Limited & { readonly ref?: Ref<HTMLInputElement> | undefined };

export const TextInput = ({ most = LINE.text, error, ...rest }: LineProps) => {
  const trouble = useTrouble(rest.value, most, rest.onChange);
  return <Line {...rest} error={error ?? trouble} />;
};

type AreaProps = TextareaProps & Limited & { readonly ref?: Ref<HTMLTextAreaElement> | undefined };

export const Textarea = ({ most = LIMITS.text, error, ...rest }: AreaProps) => {
  const trouble = useTrouble(rest.value, most, rest.onChange);
  return <Area {...rest} error={error ?? trouble} />;
};
