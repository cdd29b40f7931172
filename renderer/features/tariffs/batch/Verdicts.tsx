import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TablePlace } from '../../../../api/tariffs/place.ts';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import { minor, parseAmount } from '../../../../domain/kernel/money.ts';
import type { ResultLine } from '../../../../domain/tariffs/result-line.ts';
import { statusText } from '../../../../domain/tariffs/sentences.ts';
import { placedBefore } from '../../../../domain/tariffs/text/placed.ts';
import type { PlainTotals } from '../../../../domain/tariffs/totals.ts';
import { STATUSES, type Status } from '../../../../domain/tariffs/valuation.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { bgnText } from '../money.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { LineAnswer } from './LineAnswer.tsx';
import { useAnswers } from './use-answers.ts';

const PAGE = 100;
const ALL = 'all';

const amountText = (text: string | undefined): string =>
  text === undefined ? '—' : bgnText(parseAmount(text) ?? minor(0));

interface ReasonsProps {
  readonly line: ResultLine;
  /** Where a field stands in the file: «C7». */
  readonly placeOf: (field: string) => string;
}

const Reasons = ({ line, placeOf }: ReasonsProps) => {
  const { language } = useLanguage();
  return (
    <>
      {line.steps.map(({ text, quantity, unitBgn, coefficient, cite }) => (
        <Text key={`${text}${cite}`} size="xs">
          {text}: {quantity} × {amountText(unitBgn)}
          {coefficient === '1' ? '' : ` × ${coefficient.replace('.', ',')}`} · {cite}
        </Text>
      ))}
      {line.notes.map(({ code, text, field, cite }) => (
        <Text key={`${code}${text}`} size="xs">
          {placedBefore(
            { field, place: field === undefined ? '' : placeOf(field), text },
            language,
          )}
          {text} · {cite}
        </Text>
      ))}
    </>
  );
};

const placed = (place: TablePlace | null, field: string, n: number): string => {
  const letters = place?.columns[field];
  return letters === undefined ? '' : `${letters}${n}`;
};

interface VerdictsProps {
  readonly run: string;
  readonly totals: PlainTotals;
  /** The answers that these verdicts follow. */
  readonly followed: NonNullable<RunOutcome['byLine']>;
  /** Where the lines stand in the file; null for JSON Lines. */
  readonly place: TablePlace | null;
  /** The file once more, with what was answered about its lines. */
  readonly onAnswered: () => void;
}

export const Verdicts = ({ run, totals, followed, place, onAnswered }: VerdictsProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const [status, setStatus] = useState<Status | null>(null);
  const [from, setFrom] = useState(0);
  const { data = [], error } = useQuery({
    ...trpc.tariffs.batch.lines.queryOptions({ run, status, from, limit: PAGE }),
    placeholderData: keepPreviousData,
    // The same run is valued again with answers or a saved version: its lines are other ones then.
    staleTime: 0,
  });
  const { answers, answer, answered, isNew } = useAnswers(run, followed);
  const counts = new Map(totals.byStatus.map(({ name, lines }) => [name, lines]));
  const all = status === null ? totals.all.lines : (counts.get(status) ?? 0);
  const options = [
    { value: ALL, label: `${text.allStatuses} (${totals.all.lines})` },
    ...STATUSES.map((value) => ({
      value,
      label: `${statusText(value, language)} (${counts.get(value) ?? 0})`,
    })),
  ];
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h5">
          {place === null || place.sheet === 'CSV' ? text.verdicts : text.verdictsOf(place.sheet)}
        </Title>
        {isNew && (
          <Button size="xs" onClick={onAnswered}>
            {text.valueAnswered(answered)}
          </Button>
        )}
        <Select
          label={text.status}
          size="xs"
          data={options}
          value={status ?? ALL}
          allowDeselect={false}
          onChange={(value) => {
            setStatus(STATUSES.find((known) => known === value) ?? null);
            setFrom(0);
          }}
        />
      </Group>
      {error !== null && <FailureNote failure={failureOf(error)} />}
      <Table withTableBorder verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.fileRow}</Table.Th>
            <Table.Th>{text.id}</Table.Th>
            <Table.Th>{text.row}</Table.Th>
            <Table.Th>{text.status}</Table.Th>
            <Table.Th ta="right">{text.amount}</Table.Th>
            <Table.Th>{text.notes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map(({ n, line }) => (
            <Table.Tr key={n} style={{ verticalAlign: 'top' }}>
              <Table.Td>{n}</Table.Td>
              <Table.Td>{line.id ?? '—'}</Table.Td>
              <Table.Td>{line.row ?? '—'}</Table.Td>
              <Table.Td>
                <StatusBadge status={line.status} />
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {amountText(line.bgn)}
              </Table.Td>
              <Table.Td>
                <Reasons line={line} placeOf={(field) => placed(place, field, n)} />
                <LineAnswer line={line} answer={answers[line.id ?? '']} onAnswer={answer} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="space-between">
        <Text size="sm">
          {all === 0 ? text.nothing : text.shown(from + 1, Math.min(all, from + PAGE), all)}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={from === 0}
            onClick={() => setFrom(from - PAGE)}
          >
            {text.previous}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={from + PAGE >= all}
            onClick={() => setFrom(from + PAGE)}
          >
            {text.next}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
};
