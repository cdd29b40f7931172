import { Button, Group, List, Stack, Table, Text } from '@mantine/core';
import type { DifferenceOutcome } from '../../../../api/tariffs/difference.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { JobProgress } from '../batch/JobProgress.tsx';
import { useExport } from '../batch/use-export.ts';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';

const SHOWN = 50;

const Refused = ({ outcome }: { readonly outcome: DifferenceOutcome }) => {
  const text = useText(tariffWords);
  const say = useSentence();
  const { refused, refusals } = outcome;
  if (refusals === 0) return null;
  return (
    <Notice color="yellow" title={`${text.refused}: ${refusals}`}>
      <Text size="sm">{text.refusedLead}</Text>
      <List size="sm">
        {refused.slice(0, SHOWN).map(({ n, refused: reason }) => (
          <List.Item key={n}>
            {text.fileRow} {n}: {say(reason)}
          </List.Item>
        ))}
      </List>
      {refusals > SHOWN && (
        <Text size="sm">{text.firstRefused(String(SHOWN), String(refusals))}</Text>
      )}
    </Notice>
  );
};

const Export = ({ run, name }: { readonly run: string; readonly name: string }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const client = useTRPCClient();
  const exporting = useExport(run, `${name.replace(/\.\w+$/, '')}-doplashtane`, (kind) =>
    client.tariffs.difference.export.mutate({
      run,
      language,
      kind: kind === 'csv' ? kind : 'xlsx',
    }),
  );
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Button key={kind} size="xs" variant="default" onClick={() => exporting.start(kind)}>
            {text.export(kind.toUpperCase())}
          </Button>
        ))}
      </Group>
      <JobProgress view={exporting.view} onCancel={exporting.cancel} />
    </Stack>
  );
};

interface DifferenceResultProps {
  readonly run: string;
  readonly name: string;
  readonly outcome: DifferenceOutcome;
}

export const DifferenceResult = ({ run, name, outcome }: DifferenceResultProps) => {
  const text = useText(tariffWords);
  const paid = outcome.claims - outcome.refusals;
  return (
    <Stack gap="md">
      <Export run={run} name={name} />
      <Refused outcome={outcome} />
      {paid > outcome.shown.length && (
        <Text size="sm">{text.firstClaims(String(outcome.shown.length), String(paid))}</Text>
      )}
      <Table withTableBorder verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.fileRow}</Table.Th>
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
            <Table.Tr key={one.n}>
              <Table.Td>{one.n}</Table.Td>
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
            <Table.Th colSpan={6}>
              {text.total} ({text.claims}: {paid})
            </Table.Th>
            <Table.Th ta="right">{bgnText(outcome.bgn)}</Table.Th>
            <Table.Th ta="right">{eurText(outcome.eur)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Stack>
  );
};
