/** The deciding act of an amendment, all of it obligatory; adopting is final, and the dialog says so. */
import { Alert, Autocomplete, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { useAdopt } from './use-amendments.ts';
import { Dialog } from '../../../ui/Dialog.tsx';

interface AdoptProps {
  readonly id: string;
  readonly next: number;
  readonly onAdopted: (edition: number) => void;
  readonly onClose: () => void;
}

export const AdoptDialog = ({ id, next, onAdopted, onClose }: AdoptProps) => {
  const text = useText(amendmentsWords);
  const say = useSentence();
  const adopt = useAdopt();
  const [kind, setKind] = useState('');
  const [number, setNumber] = useState('');
  const [typed, setTyped] = useState('');
  const date = dateOfText(typed);
  const complete = kind.trim() !== '' && number.trim() !== '' && date !== null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (date === null) return;
    adopt.mutate(
      { id, act: { kind, number, date } },
      { onSuccess: ({ edition }) => onAdopted(edition) },
    );
  };
  return (
    <Dialog onClose={onClose} title={text.adoptTitle(next)} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.adoptFinal}</Text>
          <Autocomplete
            data-autofocus
            openOnFocus={false}
            required
            label={text.actKind}
            data={[...text.actKinds]}
            value={kind}
            onChange={setKind}
          />
          <Group gap="sm" align="flex-start" grow>
            <TextInput
              required
              label={text.actNumber}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DateField
              required
              label={text.actDate}
              placeholder={text.actDateHint}
              typed={typed}
              onType={setTyped}
            />
          </Group>
          {adopt.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {say(failureOf(adopt.error))}
            </Alert>
          )}
          <DialogButtons
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.adoptButton(next)}
            busy={adopt.isPending}
            disabled={!complete}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
