/**
 * The one field for a number, a date or an amount: what is typed stays as it is typed, and where it
 * cannot be read, a sentence says so once nobody types in it any more (it is left, Enter is pressed, or it
 * was opened again with what had been typed). Whoever uses it reads the same text with the same reader, and
 * does nothing with a text that was not read.
 */
import { type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Failure } from '../../domain/kernel/failure.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { readWhole, type Limits } from '../../domain/kernel/read/number.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { useSentence } from '../text/language.tsx';
import { TextInput } from './TextFields.tsx';

export type Reader<T> = (text: string) => Result<T, Failure>;

interface ReadFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly read: Reader<unknown>;
  /** What else is wrong with the field, where its text can be read. */
  readonly problem?: string | undefined;
}

export const ReadField = ({ typed, onType, read, problem, ...input }: ReadFieldProps) => {
  const say = useSentence();
  const [typing, setTyping] = useState(false);
  const result = typed.trim() === '' ? null : read(typed);
  const wrong = !typing && result?.ok === false ? say(result.error) : problem;
  return (
    <TextInput
      inputMode="decimal"
      {...input}
      value={typed}
      error={wrong}
      onChange={(event) => {
        setTyping(true);
        onType(event.currentTarget.value);
      }}
      onBlur={() => setTyping(false)}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') setTyping(false);
        input.onKeyDown?.(event);
      }}
    />
  );
};

export const DateField = (props: Omit<ReadFieldProps, 'read'>) => (
  <ReadField inputMode="text" {...props} read={readDate} />
);

/** A text that has to be read before it counts; nothing typed is nothing, not an error. */
export const valueOf = <T,>(read: Reader<T>, typed: string): T | null => {
  if (typed.trim() === '') return null;
  const result = read(typed);
  return result.ok ? result.value : null;
};

/** True where something stands that cannot be read. */
export const isUnread = (read: Reader<unknown>, typed: string): boolean =>
  typed.trim() !== '' && !read(typed).ok;

export const wholeReader =
  (limits: Limits): Reader<number> =>
  (text) =>
    readWhole(text, limits);
