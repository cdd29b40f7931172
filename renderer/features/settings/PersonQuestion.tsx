/**
 * Name and workplace, asked before the first thing that carries them; what waits then goes on. What is
 * typed is the same as in the settings and kept like it.
 */
import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type SyntheticEvent } from 'react';
import { answerAsked, isAsked, onAsked } from '../../core/asker.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useGiveUp } from '../../ui/use-give-up.tsx';
import { useSaveWho } from './use-save-who.ts';
import { useTypedWho } from './use-typed-who.ts';
import { TextInput } from '../../ui/TextFields.tsx';

const Asked = ({ known }: { readonly known: string }) => {
  const text = useText(settingsWords);
  const person = useTypedWho('person', '');
  const workplace = useTypedWho('workplace', known);
  const giveUp = useGiveUp();
  const who = useSaveWho();
  const save = useMutation({
    mutationFn: () =>
      who.save(
        { person: person.value, workplace: workplace.value },
        { person: person.sends, workplace: workplace.sends },
      ),
    onSuccess: () => answerAsked(true),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const cancel = (): void => {
    giveUp([person, workplace]);
    answerAsked(false);
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
            value={person.value}
            onChange={(event) => person.set(event.currentTarget.value)}
          />
          <TextInput
            label={text.workplace}
            description={text.workplaceLead}
            placeholder={text.workplaceHint}
            value={workplace.value}
            onChange={(event) => workplace.set(event.currentTarget.value)}
          />
          {save.error !== null && <FailureNote failure={failureOf(save.error)} />}
          <DialogButtons
            cancel={text.askCancel}
            onCancel={cancel}
            confirm={text.askSave}
            busy={save.isPending}
            disabled={person.value.trim() === ''}
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
