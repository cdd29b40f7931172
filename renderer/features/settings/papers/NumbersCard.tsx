/** How справки are numbered, and which numbers were given. */
import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { MAX_NUMBER, MAX_PREFIX } from '../../../../domain/papers/number.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { settingsWords } from '../../../text/settings.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { SettingsCard } from '../SettingsCard.tsx';
import { HeadedTable } from './HeadedTable.tsx';
import type { PapersView } from './use-papers.ts';

const readNext = wholeReader({ min: 1, max: MAX_NUMBER });

const Given = ({ given }: Pick<PapersView, 'given'>) => {
  const text = useText(papersWords);
  return (
    <HeadedTable caption={text.given} heads={text.givenHeads}>
      {given.map(({ number, on, title, by }) => (
        <Table.Tr key={`${number} ${on}`}>
          <Table.Td>{number}</Table.Td>
          <Table.Td>{formatDate(on)}</Table.Td>
          <Table.Td>{title}</Table.Td>
          <Table.Td>{by}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
};

export const NumbersCard = ({ numbers, given }: Pick<PapersView, 'numbers' | 'given'>) => {
  const text = useText(papersWords);
  const { saved } = useText(settingsWords);
  const trpc = useTRPC();
  const form = useUnsaved({
    place: 'settings/papers/numbers',
    label: text.numbers,
    initial: { prefix: numbers.prefix, next: String(numbers.next), yearly: numbers.yearly },
  });
  const save = useMutation(
    trpc.papers.setNumbers.mutationOptions({
      trpc: form.sends,
      onSuccess: () => notifications.show({ message: saved }),
    }),
  );
  const { value, patch } = form;
  const next = valueOf(readNext, value.next);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (next !== null) save.mutate({ prefix: value.prefix, yearly: value.yearly, next });
  };
  return (
    <SettingsCard title={text.numbers} lead={text.numbersLead}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              size="sm"
              most={MAX_PREFIX}
              label={text.prefix}
              placeholder={text.prefixHint}
              value={value.prefix}
              onChange={(event) => patch({ prefix: event.currentTarget.value })}
            />
            <ReadField
              size="sm"
              inputMode="numeric"
              label={text.next}
              typed={value.next}
              read={readNext}
              onType={(typed) => patch({ next: typed })}
            />
          </Group>
          <Checkbox
            size="sm"
            label={text.yearly}
            checked={value.yearly}
            onChange={(event) => patch({ yearly: event.currentTarget.checked })}
          />
          {save.error !== null && <FailureNote failure={failureOf(save.error)} />}
          <UnsavedNote of={form} />
          <Group>
            <Button type="submit" size="sm" loading={save.isPending} disabled={next === null}>
              {text.numbersSave}
            </Button>
            <Text size="sm">{text.nextIs(numbers.shown)}</Text>
          </Group>
        </Stack>
      </form>
      {given.length > 0 && <Given given={given} />}
    </SettingsCard>
  );
};
