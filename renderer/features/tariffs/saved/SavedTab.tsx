import { authorText } from '../../../../domain/person/texts.ts';
import { Badge, Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minor, parseAmount } from '../../../../domain/kernel/money.ts';
import { say, statusText } from '../../../../domain/tariffs/sentences.ts';
import type { Status } from '../../../../domain/tariffs/valuation.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { whenText } from '../../../ui/when.ts';
import { bgnText } from '../money.ts';
import { SignedValuations } from './SignedValuations.tsx';

const amountText = (text: unknown): string =>
  typeof text === 'string' ? bgnText(parseAmount(text) ?? minor(0)) : '—';

/** What the saved line gives now, with the values of then and of today. */
const Repeated = ({ id }: { readonly id: string }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const sumOrStatus = (result: Readonly<Record<string, unknown>>): string =>
    typeof result['bgn'] === 'string'
      ? amountText(result['bgn'])
      : statusText(result['status'] as Status, language);
  const { data, error } = useQuery(trpc.tariffs.saved.repeat.queryOptions({ id }));
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (data === undefined) return null;
  if (data.again === null) return <Text size="sm">{text.batchRepeat}</Text>;
  return (
    <div role="status">
      {data.same || data.rules.changes.length === 0 ? (
        <Text size="sm">{data.same ? text.sameAgain : text.otherNow}</Text>
      ) : (
        <>
          <Text size="sm">
            {text.rulesChanged(sumOrStatus(data.saved.result), sumOrStatus({ ...data.again }))}
          </Text>
          {data.rules.changes.map((edition) => (
            <Text key={edition} size="sm">
              {say(`tariff.rules.${edition}`, {}, language)}
            </Text>
          ))}
        </>
      )}
      <Text size="sm">{text.wouldBeToday(amountText(data.today?.bgn))}</Text>
    </div>
  );
};

const sumOf = (kind: string, result: Readonly<Record<string, unknown>>): string => {
  if (kind === 'line') return amountText(result['bgn']);
  const totals = result['totals'] as { readonly all: { readonly bgn: number } } | undefined;
  return totals === undefined ? '—' : bgnText(minor(totals.all.bgn));
};

export const SavedTab = () => {
  const { language } = useLanguage();
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { data = [], error } = useQuery(trpc.tariffs.saved.list.queryOptions());
  const [repeated, setRepeated] = useState<string | null>(null);
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  return (
    <Stack gap="md">
      <Text size="sm">{text.savedLead}</Text>
      {data.length === 0 ? (
        <Text>{text.noSaved}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.made}</Table.Th>
              <Table.Th>{text.name}</Table.Th>
              <Table.Th>{text.by}</Table.Th>
              <Table.Th ta="right">{text.amount}</Table.Th>
              <Table.Th>{text.repeat}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(
              ({ id, madeAt, title, author: by, unit, workplace, foreign, kind, result }) => (
                <Table.Tr key={id}>
                  <Table.Td>{whenText(madeAt)}</Table.Td>
                  <Table.Td>
                    {title}
                    <SignedValuations valuation={id} title={title} foreign={foreign} />
                  </Table.Td>
                  <Table.Td>
                    {authorText({ by, unit, workplace }, language)}{' '}
                    {foreign && (
                      <Badge size="sm" variant="default" tt="none">
                        {text.foreignUnit}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">{sumOf(kind, result)}</Table.Td>
                  <Table.Td>
                    {repeated === id ? (
                      <Repeated id={id} />
                    ) : (
                      <Button size="compact-sm" variant="default" onClick={() => setRepeated(id)}>
                        {text.repeat}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
};
