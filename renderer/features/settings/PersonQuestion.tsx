/** Name and workplace, asked before the first thing that carries them; what waits then goes on. */
import { Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore, type SyntheticEvent } from 'react';
import { answerAsked, isAsked, onAsked } from '../../core/asker.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useSaveWho } from './use-save-who.ts';

const Asked = ({ known }: { readonly known: string }) => {
  const text = useText(settingsWords);
  const [person, setPerson] = useState('');
  const [workplace, setWorkplace] = useState(known);
  const who = useSaveWho();
  const save = useMutation({
    mutationFn: () => who.save({ person, workplace }),
    onSuccess: () => answerAsked(true),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={text.askTitle} onClose={() => answerAsked(false)} centered>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.askLead}</Text>
          <TextInput
            data-autofocus
            label={text.person}
            placeholder={text.personHint}
            autoComplete="name"
            value={person}
            onChange={(event) => setPerson(event.currentTarget.value)}
          />
          <TextInput
            label={text.workplace}
            description={text.workplaceLead}
            placeholder={text.workplaceHint}
            value={workplace}
            onChange={(event) => setWorkplace(event.currentTarget.value)}
          />
          {save.error !== null && <FailureNote failure={failureOf(save.error)} />}
          <DialogButtons
            cancel={text.askCancel}
            onCancel={() => answerAsked(false)}
            confirm={text.askSave}
            busy={save.isPending}
            disabled={person.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

export const PersonQuestion = () => {
  const trpc = useTRPC();
  const asked = useSyncExternalStore(onAsked, isAsked);
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  if (!asked || status?.ready !== true) return null;
  return <Asked known={status.workplace} />;
};
