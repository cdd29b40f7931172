/** The deciding act of an amendment, all of it obligatory; adopting is final, and the dialog says so. */
import { Alert, Autocomplete, Group, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { dateOfText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { UnsavedAmong } from '../../../ui/UnsavedAmong.tsx';
import { useAdopt } from './use-amendments.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';

interface AdoptProps {
  readonly id: string;
  readonly next: number;
  readonly onAdopted: (edition: number) => void;
  readonly onClose: () => void;
}

export const AdoptDialog = ({ id, next, onAdopted, onClose }: AdoptProps) => {
  const text = useText(amendmentsWords);
  const say = useSentence();
  const typed = useUnsaved({
    place: `amendment/${id}/adopt`,
    label: text.adoptTitle(next),
    initial: { kind: '', number: '', day: '' },
  });
  const { kind, number, day } = typed.value;
  const adopt = useAdopt(typed.sends);
  const date = dateOfText(day);
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
          <UnsavedAmong
            start={`amendment/${id}/`}
            but={`amendment/${id}/adopt`}
            onLeave={onClose}
          />
          <Autocomplete
            data-autofocus
            openOnFocus={false}
            required
            label={text.actKind}
            data={[...text.actKinds]}
            value={kind}
            onChange={(chosen) => typed.patch({ kind: chosen })}
          />
          <Group gap="sm" align="flex-start" grow>
            <TextInput
              required
              label={text.actNumber}
              value={number}
              onChange={(event) => typed.patch({ number: event.currentTarget.value })}
            />
            <DateField
              required
              label={text.actDate}
              placeholder={text.actDateHint}
              typed={day}
              onType={(written) => typed.patch({ day: written })}
            />
          </Group>
          {adopt.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {say(failureOf(adopt.error))}
            </Alert>
          )}
          <DialogButtons
            typed={typed}
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
