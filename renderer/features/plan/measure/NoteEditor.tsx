import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';

interface NoteEditorProps {
  readonly label: string;
  readonly initial: string;
  readonly busy: boolean;
  /** Asked for by a person just now: the field takes the focus. */
  readonly focused?: boolean;
  readonly onSave: (text: string, done: () => void) => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Plain text; Ctrl+Enter saves, Esc leaves it as it was. What was typed stays until it is saved. */
export const NoteEditor = (props: NoteEditorProps) => {
  const { label, initial, busy, focused = false, onSave, onCancel } = props;
  const text = useText(measureWords);
  const [value, setValue] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const save = (): void => {
    if (value.trim() !== '') onSave(value, () => setValue(''));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (onCancel === undefined) setValue(initial);
      else onCancel();
    }
  };
  return (
    <div className="no-print">
      <Textarea
        ref={field}
        label={label}
        description={text.noteHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={value}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs" mt={6}>
        <Button size="xs" onClick={save} loading={busy} disabled={value.trim() === ''}>
          {text.noteSave}
        </Button>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {text.noteCancel}
          </Button>
        )}
      </Group>
    </div>
  );
};
