/**
 * Fields that save by themselves: on leaving them, and on Enter in a line. Escape takes back what was
 * typed. What changes elsewhere meanwhile is shown as soon as the field is not being written in.
 */
import { Textarea, TextInput } from '@mantine/core';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { LocalDate } from '../../../domain/kernel/date.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { readDate } from '../../../domain/kernel/read/date.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { councilWords } from '../../text/council.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { textOfDate } from '../../ui/date-text.ts';

interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly lines?: number;
  readonly w?: number;
}

/** What stands in the field while somebody writes; null while nobody does. */
const useTyped = (value: string, onSave: (value: string) => void) => {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  return { shown: typed ?? value, setTyped, leave };
};

export const SavedField = ({ label, value, onSave, lines, ...rest }: SavedFieldProps) => {
  const { shown, setTyped, leave } = useTyped(value, onSave);
  const keys = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && lines === undefined) leave();
    if (event.key === 'Escape') setTyped(null);
  };
  const common = {
    label,
    size: 'xs' as const,
    value: shown,
    onBlur: leave,
    onKeyDown: keys,
    ...rest,
  };
  return lines === undefined ? (
    <TextInput {...common} onChange={(event) => setTyped(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...common}
      autosize
      minRows={lines}
      maxRows={14}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
};

interface SavedDateProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onSave: (value: LocalDate | null) => void;
  readonly readOnly?: boolean;
  readonly optional?: boolean;
  /** The label is heard and not seen: in a table whose column has a head. */
  readonly hiddenLabel?: boolean;
  readonly w?: number;
}

export const SavedDate = (props: SavedDateProps) => {
  const { label, value, onSave, optional = false, hiddenLabel = false, ...rest } = props;
  const text = useText(councilWords);
  const [typed, setTyped] = useState<string | null>(null);
  const say = useSentence();
  const [wrong, setWrong] = useState<Failure | null>(null);
  const leave = (event: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>): void => {
    if (typed === null) return;
    const entered = event.currentTarget.value.trim();
    const read = optional && entered === '' ? ok(null) : readDate(entered);
    setWrong(read.ok ? null : read.error);
    if (!read.ok) return;
    setTyped(null);
    if (read.value !== value) onSave(read.value);
  };
  return (
    <TextInput
      {...(hiddenLabel ? { 'aria-label': label } : { label })}
      size="xs"
      placeholder={text.dateHint}
      value={typed ?? (value === null ? '' : textOfDate(value))}
      error={wrong === null ? undefined : say(wrong)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave(event)}
      {...rest}
    />
  );
};
