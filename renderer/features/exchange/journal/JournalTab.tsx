import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personText } from '../../../../domain/person/texts.ts';
import { fieldText } from '../../../../domain/plan/history-texts.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { exchangeWords, placeWords } from '../../../text/exchange.ts';
import { journalWords } from '../../../text/exchange-journal.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { whenText } from '../../../ui/when.ts';
import { measureOfRow, rowText } from '../place.ts';
import { named } from '../named.ts';
import classes from '../exchange.module.css';

type JournalRow = RouterOutput['exchange']['journal'][number];
const PAGE = 100;

/** «приети 3 · промени 12 · от РЗИ-Варна»; what is zero or unknown is left out. */
const useDetail = () => {
  const text = useText(journalWords);
  const { troubles, otherTrouble } = useText(receiveWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  return ({ kind, detail }: JournalRow): string => {
    const { code, t, r, f } = detail;
    if (kind === 'refuse') return named(troubles, String(code)) ?? otherTrouble;
    if (kind === 'checkpoint') return named(text.checkpoint, String(detail['state'])) ?? '';
    if (kind === 'resolve' && typeof t === 'string' && typeof r === 'string') {
      const place = { t, r, f: String(f) };
      const measure = measureOfRow(place);
      return [
        ...(measure === null ? [] : [places.measure(measure)]),
        rowText(place, places, language),
        fieldText({ table: t, row: r, field: place.f }, language),
      ].join(' · ');
    }
    return Object.entries(detail)
      .filter(
        ([name, value]) => named(text.details, name) !== undefined && value !== null && value !== 0,
      )
      .map(
        ([name, value]) =>
          `${named(text.details, name) ?? ''} ${value === 'all' ? text.all : String(value)}`,
      )
      .join(' · ');
  };
};

const useColumns = (): readonly Column<JournalRow>[] => {
  const text = useText(journalWords);
  const detail = useDetail();
  const { language } = useLanguage();
  return [
    {
      id: 'number',
      head: text.number,
      width: 50,
      end: true,
      rowHead: true,
      sortBy: ({ n }) => n,
      text: ({ n }) => String(n),
    },
    {
      id: 'when',
      head: text.when,
      width: 110,
      sortBy: ({ at }) => at,
      text: ({ at }) => whenText(at),
    },
    {
      id: 'what',
      head: text.what,
      width: 240,
      grow: true,
      sortBy: ({ kind }) => text.kinds[kind],
      text: (row) => `${text.kinds[row.kind]}: ${detail(row)}`,
      cell: (row) => (
        <>
          <b>{text.kinds[row.kind]}</b>
          <span className={classes['sub']}>{detail(row)}</span>
        </>
      ),
    },
    {
      id: 'who',
      head: text.who,
      width: 130,
      sortBy: ({ person }) => personText(person, language),
      text: ({ person, unit }) => [personText(person, language), unit].filter(Boolean).join(', '),
      cell: ({ person, unit }) => (
        <>
          {personText(person, language)}
          <span className={classes['sub']}>{unit}</span>
        </>
      ),
    },
    {
      id: 'file',
      head: text.file,
      width: 230,
      grow: true,
      sortBy: ({ file }) => file ?? null,
      text: ({ file, sha256 }) => [file, sha256].filter(Boolean).join(' '),
      cell: ({ file, sha256 }) => (
        <>
          {file}
          {sha256 !== null && <span className={classes['code']}>{sha256}</span>}
        </>
      ),
    },
  ];
};

const idOf = ({ n }: JournalRow): string => String(n);

export const JournalTab = () => {
  const text = useText(journalWords);
  const { print } = useText(exchangeWords);
  const trpc = useTRPC();
  const [limit, setLimit] = useState(PAGE);
  const columns = useColumns();
  const { data: rows, error } = useQuery(trpc.exchange.journal.queryOptions({ limit }));
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (rows === undefined) return null;
  if (rows.length === 0) return <Text>{text.none}</Text>;
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" maw={820}>
          {text.lead}
        </Text>
        <PrintButton className="no-print">{print}</PrintButton>
      </Group>
      <DataTable name="journal" label={text.caption} columns={columns} rows={rows} idOf={idOf} />
      {rows.length === limit && (
        <div className="no-print">
          <Button size="xs" variant="default" onClick={() => setLimit(limit * 4)}>
            {text.more}
          </Button>
        </div>
      )}
    </Stack>
  );
};
