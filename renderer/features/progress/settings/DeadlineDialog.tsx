import { NativeSelect, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import type { FundingSource } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { TextInput, Textarea } from '../../../ui/TextFields.tsx';

interface DeadlineDialogProps {
  readonly sources: readonly FundingSource[];
  readonly onClose: () => void;
}

/** A source's deadline; the act in which it stands is obligatory. */
export const DeadlineDialog = ({ sources, onClose }: DeadlineDialogProps) => {
  const text = useText(progressSettingsWords);
  const common = useText(progressWords);
  const trpc = useTRPC();
  const typed = useUnsaved({
    place: 'progress/settings/deadline',
    label: text.addTitle,
    initial: { source: sources[0]?.code ?? '', day: '', act: '', note: '' },
  });
  const { source, day, act, note } = typed.value;
  const set = useMutation(
    trpc.progress.deadlines.set.mutationOptions({ trpc: typed.sends, onSuccess: onClose }),
  );
  const date = dateOfText(day);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (date !== null && act.trim() !== '') set.mutate({ source, date, act, note });
  };
  return (
    <Dialog onClose={onClose} title={text.addTitle} size="md">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <NativeSelect
            data-autofocus
            label={text.source}
            value={source}
            data={sources.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => typed.patch({ source: event.currentTarget.value })}
          />
          <DateField
            required
            label={text.dateField}
            typed={day}
            onType={(next) => typed.patch({ day: next })}
          />
          <TextInput
            required
            label={text.act}
            value={act}
            onChange={(event) => typed.patch({ act: event.currentTarget.value })}
          />
          <Textarea
            label={text.note}
            autosize
            minRows={1}
            maxRows={4}
            value={note}
            onChange={(event) => typed.patch({ note: event.currentTarget.value })}
          />
          {set.isError && <FailureNote failure={failureOf(set.error)} />}
          <DialogButtons
            typed={typed}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={common.save}
            disabled={date === null || act.trim() === ''}
            busy={set.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
