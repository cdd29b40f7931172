import { Group, Stack } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { LINE } from '../../../../domain/tables/spec.ts';
import { textTrouble } from '../../../../domain/kernel/read/text.ts';
import { readDate } from '../../../../domain/kernel/read/date.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { shellWords } from '../../../text/shell.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField, isUnread } from '../../../ui/ReadField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextInput, Textarea } from '../../../ui/TextFields.tsx';

export interface MilestoneFields {
  readonly title: string;
  readonly due: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly note: string | null;
}

interface MilestoneDialogProps {
  /** Where what is typed is kept until it is saved. */
  readonly place: string;
  readonly heading: string;
  readonly initial: MilestoneFields;
  readonly busy: boolean;
  readonly onSave: (fields: MilestoneFields, done: () => void) => void;
  readonly onClose: () => void;
}

const textOf = (date: LocalDate | null): string => (date === null ? '' : textOfDate(date));

export const MilestoneDialog = (props: MilestoneDialogProps) => {
  const { place, initial, onSave, onClose } = props;
  const text = useText(measureProgressWords);
  const common = useText(progressWords);
  const shell = useText(shellWords);
  const typed = useUnsaved({
    place,
    label: props.heading,
    initial: {
      title: initial.title,
      due: textOf(initial.due),
      doneOn: textOf(initial.doneOn),
      note: initial.note ?? '',
    },
  });
  const { title, due, doneOn, note } = typed.value;
  const lacks = [
    ...(title.trim() === '' ? [text.milestoneTitle] : []),
    ...(isUnread(readDate, due) ? [text.dueDate] : []),
    ...(isUnread(readDate, doneOn) ? [text.doneDate] : []),
  ];
  const most = LINE.text;
  const fits = textTrouble(title, most) === null && textTrouble(note, most) === null;
  const ready = lacks.length === 0 && fits;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const tidy = note.trim();
    onSave(
      {
        title: title.trim(),
        due: dateOfText(due),
        doneOn: dateOfText(doneOn),
        note: tidy === '' ? null : tidy,
      },
      typed.done,
    );
  };
  return (
    <Dialog onClose={onClose} title={props.heading} size="md">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={text.milestoneTitle}
            value={title}
            onChange={(event) => typed.patch({ title: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <DateField
              label={text.dueDate}
              typed={due}
              onType={(next) => typed.patch({ due: next })}
            />
            <DateField
              label={text.doneDate}
              typed={doneOn}
              onType={(next) => typed.patch({ doneOn: next })}
            />
          </Group>
          <Textarea
            label={text.noteField}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            most={most}
            onChange={(event) => typed.patch({ note: event.currentTarget.value })}
          />
          <DialogButtons
            typed={typed}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={common.save}
            disabled={!ready}
            missing={shell.fillIn(lacks)}
            busy={props.busy}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
