/**
 * The fields that free text is typed in, in place of Mantine's: half a letter, a sign that nobody sees and
 * more than the field takes are told at the field, while the text stays as it was typed
 * (domain/kernel/read/text.ts). The core refuses the same.
 */
import {
  Textarea as Area,
  TextInput as Line,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { LIMITS } from '../../domain/exchange/types.ts';
import { textTrouble } from '../../domain/kernel/read/text.ts';
import { LINE } from '../../domain/tables/spec.ts';
import { useSentence } from '../text/language.tsx';

interface Limited {
  /** In UTF-16 units; as a line and as a text of any table where nothing is said. */
  readonly most?: number | undefined;
}

const useTrouble = (value: unknown, most: number): ReactNode => {
  const say = useSentence();
  const trouble = typeof value === 'string' ? textTrouble(value, most) : null;
  return trouble === null ? undefined : say(trouble);
};

type LineProps = TextInputProps & Limited & { readonly ref?: Ref<HTMLInputElement> | undefined };

export const TextInput = ({ most = LINE.text, error, ...rest }: LineProps) => {
  const trouble = useTrouble(rest.value, most);
  return <Line {...rest} error={error ?? trouble} />;
};

type AreaProps = TextareaProps & Limited & { readonly ref?: Ref<HTMLTextAreaElement> | undefined };

export const Textarea = ({ most = LIMITS.text, error, ...rest }: AreaProps) => {
  const trouble = useTrouble(rest.value, most);
  return <Area {...rest} error={error ?? trouble} />;
};
