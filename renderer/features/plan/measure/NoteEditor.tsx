import { Button, Group } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useUnsaved, type UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useGiveUp } from '../../../ui/use-give-up.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface NoteEditorProps {
  /** Where a note that is typed and not saved is kept. */
  readonly place: string;
  readonly label: string;
  readonly initial: string;
  readonly busy: boolean;
  /** Asked for by a person just now: the field takes the focus. */
  readonly focused?: boolean;
  readonly onSave: (text: string, note: UnsavedField<string>) => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Plain text; Ctrl+Enter saves, Esc gives it up. What was typed stays, wherever one goes, until it is saved. */
export const NoteEditor = (props: NoteEditorProps) => {
  const { place, label, initial, busy, focused = false, onSave, onCancel } = props;
  const text = useText(measureWords);
  const note = useUnsaved({ place, field: 'note', label, initial });
  const giveUp = useGiveUp();
  const { value } = note;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const save = (): void => {
    if (value.trim() !== '') onSave(value, note);
  };
  const cancel = (): void => {
    giveUp([note]);
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <div className="no-print">
      <Textarea
        most={MOST.note}
        ref={field}
        label={label}
        description={text.noteHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => note.set(event.currentTarget.value)}
        {...note.mark}
        onKeyDown={onKeyDown}
      />
      <UnsavedNote of={note} />
      <Group gap="xs" mt={6}>
        <Button size="xs" onClick={save} loading={busy} disabled={value.trim() === ''}>
          {text.noteSave}
        </Button>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={cancel}>
            {text.noteCancel}
          </Button>
        )}
      </Group>
    </div>
  );
};
