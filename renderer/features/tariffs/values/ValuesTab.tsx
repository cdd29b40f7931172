import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, localDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import type { ValueRecord } from '../../../../domain/tariffs/read-value.ts';
import { recordText } from '../../../../domain/tariffs/text/record-text.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useToday } from '../../../core/today.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { tariffValueWords } from '../../../text/tariff-value.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { AddValue, newValuePlace } from './AddValue.tsx';
import { ConfirmAct } from './ConfirmAct.tsx';
import { LaterActs } from './LaterActs.tsx';
import { DeedButton, DeedIcon, RightNote } from '../../../ui/deeds.tsx';

interface TableProps {
  readonly values: readonly ValueRecord[];
  readonly onAdd: (key: string) => void;
}

const ValuesTable = ({ values, onAdd }: TableProps) => {
  const text = useText(tariffWords);
  const more = useText(tariffValueWords);
  const { language } = useLanguage();
  return (
    <Table verticalSpacing={5} withTableBorder striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.key}</Table.Th>
          <Table.Th ta="right">{text.value}</Table.Th>
          <Table.Th>{text.unit}</Table.Th>
          <Table.Th>{text.appliesFrom}</Table.Th>
          <Table.Th>{text.source}</Table.Th>
          <Table.Th className="no-print">{more.newFor}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {values.map((record) => (
          <Table.Tr key={record.key}>
            <Table.Td>{valueName(record.key, language)}</Table.Td>
            <Table.Td ta="right">{recordText(record)}</Table.Td>
            <Table.Td>{record.unit}</Table.Td>
            <Table.Td>{formatDate(localDate(record.appliesFrom))}</Table.Td>
            <Table.Td>
              {record.source.place}
              <Text size="xs" c="dimmed">
                {record.source.act}, {record.source.issue}
                {record.confirmed ? '' : ` – ${text.notConfirmed}`}
              </Text>
            </Table.Td>
            <Table.Td className="no-print">
              <DeedIcon
                deed="tariff"
                variant="subtle"
                size={28}
                aria-label={more.newValueFor(valueName(record.key, language))}
                data-unsaved-opens={newValuePlace(record.key)}
                onClick={() => onAdd(record.key)}
              >
                <IconPlus size={16} />
              </DeedIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

interface UnknownProps {
  readonly keys: readonly string[];
  readonly onAdd: (key: string) => void;
}

const Unknown = ({ keys, onAdd }: UnknownProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  if (keys.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h5">
        {text.unknown}
      </Title>
      <Text size="sm" mb="xs">
        {text.unknownLead}
      </Text>
      <Group gap="xs">
        {keys.map((key) => (
          <DeedButton
            deed="tariff"
            key={key}
            size="compact-sm"
            variant="default"
            data-unsaved-opens={newValuePlace(key)}
            onClick={() => onAdd(key)}
          >
            {valueName(key, language)}: {text.noValueYet}
          </DeedButton>
        ))}
      </Group>
    </section>
  );
};

const useValuesOn = (date: LocalDate) => {
  const trpc = useTRPC();
  return useQuery(trpc.tariffs.values.on.queryOptions({ on: date }));
};

export const ValuesTab = () => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const today = useToday();
  const [typed, setTyped] = useState(textOfDate(today));
  const [adding, setAdding] = useState<string | null>(null);
  const date = dateOfText(typed);
  const { data, error } = useValuesOn(date ?? today);
  const byKey = new Intl.Collator('bg', { numeric: true });
  const values = (data?.values ?? []).toSorted((a, b) => byKey.compare(a.key, b.key));
  const waiting = data?.waiting ?? [];
  return (
    <Stack gap="md">
      <RightNote deed="tariff" />
      <ConfirmAct records={values} />
      <Group align="flex-end" justify="space-between">
        <DateField label={text.onDate} typed={typed} onType={setTyped} />
        <DeedButton
          deed="tariff"
          leftSection={<IconPlus size={16} aria-hidden />}
          data-unsaved-opens={newValuePlace('')}
          onClick={() => setAdding('')}
        >
          {text.add}
        </DeedButton>
      </Group>
      {error !== null && <FailureNote failure={failureOf(error)} />}
      <LaterActs />
      {waiting.length > 0 && (
        <Text size="sm">
          {text.waiting(waiting.map((key) => valueName(key, language)).join('; '))}
        </Text>
      )}
      <Unknown keys={data?.unknown ?? []} onAdd={setAdding} />
      <ValuesTable values={values} onAdd={setAdding} />
      {adding !== null && <AddValue first={adding} onClose={() => setAdding(null)} />}
    </Stack>
  );
};
