/** A whole number that saves by itself on leaving the field and on Enter; Escape takes back the typing. */
import type { TextInputProps } from '@mantine/core';
import { ok } from '../../domain/kernel/result.ts';
import { ReadField, type Reader } from './ReadField.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';
import { useSelfSaving, type Save } from './use-self-saving.ts';

interface SavedNumberProps extends Pick<TextInputProps, 'w' | 'readOnly'> {
  /** Where what is typed is kept until it is saved. */
  readonly place: string;
  readonly label: string;
  readonly value: number | null;
  readonly read: Reader<number>;
  /** Null where the field was emptied. */
  readonly onSave: Save<number | null>;
}

export const SavedNumber = ({ place, value, read, onSave, ...input }: SavedNumberProps) => {
  const locked = input.readOnly ?? false;
  const field = useSelfSaving<number | null>({
    place,
    label: input.label,
    stored: String(value ?? ''),
    read: (typed) => (typed.trim() === '' ? ok(null) : read(typed)),
    isStored: (typed) => typed === value,
    onSave,
    locked,
  });
  return (
    <div onBlur={field.leave}>
      <ReadField
        size="xs"
        inputMode="numeric"
        {...input}
        {...field.form.mark}
        typed={field.shown}
        read={read}
        problem={field.error}
        onType={field.onType}
        onKeyDown={field.onKeyDown}
      />
      {field.form.entry !== undefined && (
        <UnsavedNote of={field.form} locked={locked} onStore={field.store} />
      )}
    </div>
  );
};
