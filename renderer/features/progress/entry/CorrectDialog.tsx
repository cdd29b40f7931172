/** A correction of an accepted value: the new one, and why; submitted at once. */
import { Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import type { GridRow } from '../../../../api/progress/grid.ts';
import { acceptedText } from '../../../../domain/progress/state.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FIELDS, type Field } from './columns.ts';
import { editText, readField } from './row-model.ts';
import { TextInput, Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

type Texts = Readonly<Record<Field, string>>;

interface CorrectDialogProps {
  /** Where what is typed is kept until it is submitted. */
  readonly place: string;
  readonly row: GridRow;
  readonly onClose: () => void;
}

export const CorrectDialog = ({ place, row, onClose }: CorrectDialogProps) => {
  const text = useText(entryWords);
  const common = useText(progressWords);
  const say = useSentence();
  const trpc = useTRPC();
  const first: Texts = {
    value: editText(row, undefined, 'value'),
    degree: editText(row, undefined, 'degree'),
    note: editText(row, undefined, 'note'),
  };
  const form = useUnsaved({
    place,
    label: `${text.correctTitle} ${row.measure}`,
    initial: { ...first, reason: '' },
  });
  const { reason, ...typed } = form.value;
  const correct = useMutation(
    trpc.progress.reports.correct.mutationOptions({
      trpc: form.sends,
      onSuccess: () => {
        notifications.show({ message: text.corrected });
        onClose();
      },
    }),
  );
  const problem = (field: Field): string | null => {
    const read = readField(row, field, typed[field]);
    return read.ok ? null : say(read.error);
  };
  const changed = FIELDS.some((field) => typed[field] !== first[field]);
  const ready = changed && reason.trim() !== '' && FIELDS.every((field) => problem(field) === null);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { measure, indicator, report } = row;
    if (ready)
      correct.mutate({
        measure,
        indicator,
        period: report.period,
        ...typed,
        correctionReason: reason,
      });
  };
  const set = (field: Field) => (event: { currentTarget: { value: string } }) =>
    form.patch({ [field]: event.currentTarget.value });
  return (
    <Dialog onClose={onClose} title={text.correctTitle} size="lg">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">
            <b>{row.measure}</b> {row.text}
          </Text>
          <Text size="sm">{text.correctLead(acceptedText(row.report))}</Text>
          <Group grow align="flex-start">
            <TextInput
              data-autofocus
              label={common.value}
              value={typed.value}
              error={problem('value')}
              onChange={set('value')}
            />
            <TextInput
              label={text.columns.degree}
              value={typed.degree}
              error={problem('degree')}
              onChange={set('degree')}
            />
          </Group>
          <Textarea
            most={MOST.note}
            label={common.note}
            autosize
            minRows={1}
            maxRows={5}
            value={typed.note}
            error={problem('note')}
            onChange={set('note')}
          />
          <Textarea
            most={MOST.reason}
            required
            label={text.correctReason}
            autosize
            minRows={2}
            maxRows={5}
            value={reason}
            onChange={(event) => form.patch({ reason: event.currentTarget.value })}
          />
          {correct.isError && <FailureNote failure={failureOf(correct.error)} />}
          <DialogButtons
            typed={form}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={text.correctButton}
            disabled={!ready}
            busy={correct.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
