import { List, Stack, Table, Text } from '@mantine/core';
import type { DifferenceOutcome } from '../../../../api/tariffs/difference.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';

const Refused = ({ outcome }: { readonly outcome: DifferenceOutcome }) => {
  const text = useText(tariffWords);
  const say = useSentence();
  if (outcome.refusals === 0) return null;
  return (
    <Notice color="yellow" title={`${text.refused}: ${outcome.refusals}`}>
      <Text size="sm">{text.refusedLead}</Text>
      <List size="sm">
        {outcome.refused.slice(0, 50).map((failure) => (
          <List.Item key={`${failure.where}${failure.code}`}>{say(failure)}</List.Item>
        ))}
      </List>
    </Notice>
  );
};

export const DifferenceResult = ({ outcome }: { readonly outcome: DifferenceOutcome }) => {
  const text = useText(tariffWords);
  return (
    <Stack gap="md">
      <Refused outcome={outcome} />
      <Table withTableBorder verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.id}</Table.Th>
            <Table.Th>{text.row}</Table.Th>
            <Table.Th>{text.basis}</Table.Th>
            <Table.Th ta="right">{text.oldValue}</Table.Th>
            <Table.Th ta="right">{text.newValue}</Table.Th>
            <Table.Th ta="right">{text.toPay}</Table.Th>
            <Table.Th ta="right">{text.eur}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {outcome.shown.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{one.id}</Table.Td>
              <Table.Td>{one.row}</Table.Td>
              <Table.Td>{one.basis}</Table.Td>
              <Table.Td ta="right">{one.old === null ? '—' : bgnText(one.old)}</Table.Td>
              <Table.Td ta="right">{one.new === null ? '—' : bgnText(one.new)}</Table.Td>
              <Table.Td ta="right">{bgnText(one.bgn)}</Table.Td>
              <Table.Td ta="right">{eurText(one.eur)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={5}>
              {text.total} ({text.claims}: {outcome.claims - outcome.refusals})
            </Table.Th>
            <Table.Th ta="right">{bgnText(outcome.bgn)}</Table.Th>
            <Table.Th ta="right">{eurText(outcome.eur)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Stack>
  );
};
