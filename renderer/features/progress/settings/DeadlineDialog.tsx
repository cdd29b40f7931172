import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { FundingSource } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';

interface DeadlineDialogProps {
  readonly sources: readonly FundingSource[];
  readonly onClose: () => void;
}

/** A source's deadline; the act in which it stands is obligatory. */
export const DeadlineDialog = ({ sources, onClose }: DeadlineDialogProps) => {
  const text = useText(progressSettingsWords);
  const common = useText(progressWords);
  const trpc = useTRPC();
  const [source, setSource] = useState(sources[0]?.code ?? '');
  const [typed, setTyped] = useState('');
  const [act, setAct] = useState('');
  const [note, setNote] = useState('');
  const set = useMutation(trpc.progress.deadlines.set.mutationOptions({ onSuccess: onClose }));
  const date = dateOfText(typed);
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
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <DateField required label={text.dateField} typed={typed} onType={setTyped} />
          <TextInput
            required
            label={text.act}
            value={act}
            onChange={(event) => setAct(event.currentTarget.value)}
          />
          <Textarea
            label={text.note}
            autosize
            minRows={1}
            maxRows={4}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {set.isError && <FailureNote failure={failureOf(set.error)} />}
          <DialogButtons
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
