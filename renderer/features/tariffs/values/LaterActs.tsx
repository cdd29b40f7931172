/** Later acts that are known of: what is entered of them, and taking a value over. */
import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, localDate } from '../../../../domain/kernel/date.ts';
import { formatMoney, parseAmount } from '../../../../domain/kernel/money.ts';
import type { LaterNote, LaterState } from '../../../../domain/tariffs/later.ts';
import { laterStateText } from '../../../../domain/tariffs/sentences.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import { ANY_KEY } from '../../../../domain/tariffs/value.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DeedButton } from '../../../ui/deeds.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { LaterForm } from './LaterForm.tsx';

type Later = LaterNote & { readonly state: LaterState };

const valueText = ({ value, currency }: LaterNote): string => {
  const minor = currency === undefined || value === undefined ? null : parseAmount(value);
  if (minor !== null && currency !== undefined) return formatMoney({ minor, currency });
  return value?.replace('.', ',') ?? '';
};

const dayText = ({ inForceFrom }: LaterNote): string => formatDate(localDate(inForceFrom));

const TakeOver = ({ note, onClose }: { readonly note: Later; readonly onClose: () => void }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const take = useMutation(
    trpc.tariffs.later.take.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: text.takenOver });
        onClose();
      },
      onError: useFailureNotice(),
    }),
  );
  const { act, key, issue } = note;
  return (
    <ConfirmDialog
      title={text.takeOver}
      consequence={text.takeOverSays(
        valueName(key, language),
        valueText(note),
        dayText(note),
        `${act}, ${issue}`,
      )}
      confirm={text.takeOver}
      cancel={text.cancel}
      busy={take.isPending}
      onConfirm={() => take.mutate({ act, key })}
      onClose={onClose}
    />
  );
};

interface DeedsProps {
  readonly note: Later;
  readonly onEnter: () => void;
  readonly onTake: () => void;
}

const Deeds = ({ note, onEnter, onTake }: DeedsProps) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const forget = useMutation(
    trpc.tariffs.later.forget.mutationOptions({ onError: useFailureNotice() }),
  );
  const { act, key, state } = note;
  const ready = state === 'entered';
  if (state === 'taken') return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <DeedButton
        deed="tariff"
        size="compact-sm"
        variant={ready ? 'filled' : 'default'}
        onClick={ready ? onTake : onEnter}
      >
        {ready ? text.takeOver : text.enterLater}
      </DeedButton>
      <DeedButton
        deed="tariff"
        size="compact-sm"
        variant="subtle"
        loading={forget.isPending}
        onClick={() => forget.mutate({ act, key })}
      >
        {text.forgetLater}
      </DeedButton>
    </Group>
  );
};

export const LaterActs = () => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data = [], error } = useQuery(trpc.tariffs.later.list.queryOptions());
  const [form, setForm] = useState<{ readonly note: Later | null } | null>(null);
  const [taking, setTaking] = useState<Later | null>(null);
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {text.later}
        </Title>
        <DeedButton
          deed="tariff"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          data-unsaved-opens="tariff/values/later"
          onClick={() => setForm({ note: null })}
        >
          {text.noteLater}
        </DeedButton>
      </Group>
      <Text size="sm" maw={820}>
        {text.laterLead}
      </Text>
      {error !== null && <FailureNote failure={failureOf(error)} />}
      {data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.noLater}
        </Text>
      ) : (
        <Table verticalSpacing={5} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.source}</Table.Th>
              <Table.Th>{text.laterFrom}</Table.Th>
              <Table.Th>{text.laterKey}</Table.Th>
              <Table.Th ta="right">{text.value}</Table.Th>
              <Table.Th>{text.laterState}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((note) => (
              <Table.Tr key={`${note.act} ${note.key}`}>
                <Table.Td>
                  {note.place}
                  <Text size="xs" c="dimmed">
                    {note.act}, {note.issue}
                  </Text>
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayText(note)}</Table.Td>
                <Table.Td>
                  {note.key === ANY_KEY ? text.anyKey : valueName(note.key, language)}
                </Table.Td>
                <Table.Td ta="right">{valueText(note)}</Table.Td>
                <Table.Td>{laterStateText(note.state, language)}</Table.Td>
                <Table.Td>
                  <Deeds
                    note={note}
                    onEnter={() => setForm({ note })}
                    onTake={() => setTaking(note)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {form !== null && <LaterForm note={form.note} onClose={() => setForm(null)} />}
      {taking !== null && <TakeOver note={taking} onClose={() => setTaking(null)} />}
    </Stack>
  );
};
