import { Alert, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../api/router.ts';
import { failure } from '../../../../domain/kernel/failure.ts';
import { currencyMark, formatNumber, parseAmount } from '../../../../domain/kernel/money.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';

type Result = inferRouterOutputs<AppRouter>['plan']['import']['compare'];
interface ResultProps {
  readonly result: Result;
}

const Errors = ({ result: { errors } }: ResultProps) => {
  const text = useText(registerWords);
  const say = useSentence();
  return (
    <>
      <Alert color="red" variant="light" role="alert" title={text.wrongCells(errors.length)}>
        {text.wrongCellsText}
      </Alert>
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.cell}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.map(({ address, column, failure: reason }) => (
              <Table.Tr key={`${address} ${reason.code}`}>
                <Table.Th scope="row">{address}</Table.Th>
                <Table.Td>{column}</Table.Td>
                <Table.Td>{say(failure(reason.code, reason.params))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
};

/** An amount and a currency as people write them; the one is a field beside the other. */
const shown = (field: string, value: string | null): string | null => {
  if (field === 'currency' && value !== null) return currencyMark(value);
  const amount = field === 'budget' ? parseAmount(value ?? '') : null;
  return amount === null ? value : formatNumber(amount);
};

const Changes = ({ result: { changes } }: ResultProps) => {
  const text = useText(registerWords);
  return (
    <>
      <Alert variant="light" role="status" title={text.proposals(changes.length)} />
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.measure}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.now}</Table.Th>
              <Table.Th scope="col">{text.inFile}</Table.Th>
              <Table.Th scope="col">{text.cell}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ kind, measure, indicator, field, header, before, value, address }) => (
              <Table.Tr key={`${indicator ?? measure} ${field}`}>
                <Table.Th scope="row">{measure}</Table.Th>
                <Table.Td>{header}</Table.Td>
                <Table.Td>{shown(field, before)}</Table.Td>
                <Table.Td>{kind === 'remove' ? text.removal : shown(field, value)}</Table.Td>
                <Table.Td>{address}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
};

const Body = ({ result }: ResultProps) => {
  const text = useText(registerWords);
  if (result.errors.length > 0) return <Errors result={result} />;
  if (result.changes.length > 0) return <Changes result={result} />;
  return (
    <Alert color="petrol" variant="light" role="status" title={text.unchanged}>
      {text.unchangedText(result.rows)}
    </Alert>
  );
};

export const ComparisonResult = ({ result }: ResultProps) => {
  const text = useText(registerWords);
  const { sheet, otherSheets, encoding, ignoredColumns, missingColumns } = result;
  return (
    <Stack gap="xs">
      <Body result={result} />
      <WhatWasRead
        sheet={sheet}
        otherSheets={otherSheets}
        encoding={encoding}
        ignored={ignoredColumns}
      />
      {missingColumns.length > 0 && (
        <Text size="sm">{text.missing(missingColumns.join(', '))}</Text>
      )}
    </Stack>
  );
};
