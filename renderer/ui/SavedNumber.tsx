/** A whole number that saves by itself on leaving the field and on Enter; Escape takes back the typing. */
import type { TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { isUnread, ReadField, valueOf, type Reader } from './ReadField.tsx';

interface SavedNumberProps extends Pick<TextInputProps, 'w' | 'readOnly'> {
  readonly label: string;
  readonly value: number | null;
  readonly read: Reader<number>;
  /** Null where the field was emptied. */
  readonly onSave: (value: number | null) => void;
}

export const SavedNumber = ({ value, read, onSave, ...input }: SavedNumberProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed === null || isUnread(read, typed)) return;
    const next = valueOf(read, typed);
    if (next !== value) onSave(next);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <div onBlur={leave}>
      <ReadField
        size="xs"
        inputMode="numeric"
        {...input}
        typed={typed ?? String(value ?? '')}
        read={read}
        onType={setTyped}
        onKeyDown={keys}
      />
    </div>
  );
};
