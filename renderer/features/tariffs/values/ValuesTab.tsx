import { Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatDate, localDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import type { ValueRecord } from '../../../../domain/tariffs/read-value.ts';
import { recordText } from '../../../../domain/tariffs/text/record-text.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { valueName } from '../../../../domain/tariffs/text/value-names.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useToday } from '../../../core/today.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
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

const useColumns = (onAdd: (key: string) => void): readonly Column<ValueRecord>[] => {
  const text = useText(tariffWords);
  const more = useText(tariffValueWords);
  const { language } = useLanguage();
  return useMemo(() => {
    const nameOf = ({ key }: ValueRecord): string => valueName(key, language);
    const actOf = ({ source, confirmed }: ValueRecord): string =>
      `${source.act}, ${source.issue}${confirmed ? '' : ` – ${text.notConfirmed}`}`;
    return [
      {
        id: 'key',
        head: text.key,
        width: 190,
        grow: true,
        sortBy: ({ key }) => key,
        text: nameOf,
      },
      {
        id: 'value',
        head: text.value,
        width: 100,
        end: true,
        nowrap: true,
        sortBy: recordText,
        text: recordText,
      },
      {
        id: 'unit',
        head: text.unit,
        width: 100,
        sortBy: ({ unit }) => unit,
        text: ({ unit }) => unit,
      },
      {
        id: 'from',
        head: text.appliesFrom,
        width: 110,
        nowrap: true,
        sortBy: ({ appliesFrom }) => appliesFrom,
        text: ({ appliesFrom }) => formatDate(localDate(appliesFrom)),
      },
      {
        id: 'source',
        head: text.source,
        width: 190,
        grow: true,
        sortBy: ({ source }) => source.place,
        text: (record) => `${record.source.place}; ${actOf(record)}`,
        cell: (record) => (
          <>
            {record.source.place}
            <Text size="xs" c="dimmed">
              {actOf(record)}
            </Text>
          </>
        ),
      },
      {
        id: 'new',
        head: more.newFor,
        width: 72,
        screenOnly: true,
        text: () => '',
        cell: (record) => (
          <DeedIcon
            deed="tariff"
            variant="subtle"
            size={28}
            aria-label={more.newValueFor(nameOf(record))}
            data-unsaved-opens={newValuePlace(record.key)}
            onClick={() => onAdd(record.key)}
          >
            <IconPlus size={16} />
          </DeedIcon>
        ),
      },
    ];
  }, [text, more, language, onAdd]);
};

const idOf = ({ key }: ValueRecord): string => key;

const ValuesTable = ({ values, onAdd }: TableProps) => {
  const text = useText(tariffWords);
  return (
    <DataTable
      name="values"
      label={text.values}
      columns={useColumns(onAdd)}
      rows={values}
      idOf={idOf}
    />
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
  const values = useMemo(
    () => (data?.values ?? []).toSorted((a, b) => compareBg(a.key, b.key)),
    [data],
  );
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
