import { Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PaidClaim } from '../../../../api/tariffs/claimed.ts';
import type { DifferenceOutcome } from '../../../../api/tariffs/difference.ts';
import { isRow } from '../../../../domain/tariffs/fields.ts';
import { noteText } from '../../../../domain/tariffs/sentences.ts';
import { ROW_TITLES } from '../../../../domain/tariffs/text/rows.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { JobProgress } from '../batch/JobProgress.tsx';
import { SumTable } from '../batch/TotalsTables.tsx';
import { useExport } from '../batch/use-export.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';

const SHOWN = 50;
const SUM = { whiteSpace: 'nowrap' } as const;

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

const Statement = ({ run, name }: { readonly run: string; readonly name: string }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const document = useMutation(
    trpc.tariffs.documents.difference.mutationOptions({
      onSuccess: ({ base64 }, { kind }) =>
        saveFile(
          `${name.replace(/\.\w+$/, '')}-spravka.${kind}`,
          bytesOf(base64),
          DOCUMENT_TYPES[kind],
        ),
      onError: useFailureNotice(),
    }),
  );
  return (['pdf', 'xlsx'] as const).map((kind) => (
    <Button
      key={kind}
      size="xs"
      variant="default"
      loading={document.isPending}
      onClick={() => document.mutate({ run, kind, language })}
    >
      {text[kind]}
    </Button>
  ));
};

/** Where the acts say it, and why a claim gets what it gets. */
const Ground = ({ claim }: { readonly claim: PaidClaim }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { cites, notes } = claim;
  return (
    <>
      <Text size="xs">{[cites.paragraphs.join(', '), ...cites.new].join('; ')}</Text>
      {cites.old.length > 0 && (
        <Text size="xs" c="dimmed">
          {text.byOldValues}: {cites.old.join('; ')}
        </Text>
      )}
      {notes
        .map((note) => noteText(note, language))
        .map((said) => (
          <Text key={said} size="xs">
            {said}
          </Text>
        ))}
    </>
  );
};

const Totals = ({ totals }: { readonly totals: DifferenceOutcome['totals'] }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const { all, byRow, byHospital } = totals;
  const rowName = (row: string): string =>
    isRow(row) ? `${row}. ${ROW_TITLES[row][language]}` : row || '—';
  return (
    <>
      {byHospital.length > 0 && (
        <SumTable title={text.byHospital} sums={byHospital} all={all} nameOf={(key) => key} />
      )}
      <SumTable title={text.byRow} sums={byRow} all={all} nameOf={rowName} />
    </>
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
        <Statement run={run} name={name} />
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
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Stack gap="md" ref={top} style={{ scrollMarginTop: 70 }}>
      <Export run={run} name={name} />
      <Refused outcome={outcome} />
      {paid > outcome.shown.length && (
        <Text size="sm">{text.firstClaims(String(outcome.shown.length), String(paid))}</Text>
      )}
      <Totals totals={outcome.totals} />
      <Table withTableBorder verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.fileRow}</Table.Th>
            <Table.Th>{text.id}</Table.Th>
            <Table.Th>{text.row}</Table.Th>
            <Table.Th ta="right">{text.oldValue}</Table.Th>
            <Table.Th ta="right">{text.newValue}</Table.Th>
            <Table.Th ta="right">{text.toPay}</Table.Th>
            <Table.Th ta="right">{text.eur}</Table.Th>
            <Table.Th>{text.basis}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {outcome.shown.map((one) => (
            <Table.Tr key={one.n} style={{ verticalAlign: 'top' }}>
              <Table.Td>{one.n}</Table.Td>
              <Table.Td>{one.id}</Table.Td>
              <Table.Td>{one.row}</Table.Td>
              <Table.Td ta="right" style={SUM}>
                {one.old === null ? '—' : bgnText(one.old)}
              </Table.Td>
              <Table.Td ta="right" style={SUM}>
                {one.new === null ? '—' : bgnText(one.new)}
              </Table.Td>
              <Table.Td ta="right" style={SUM}>
                {bgnText(one.bgn)}
              </Table.Td>
              <Table.Td ta="right" style={SUM}>
                {eurText(one.eur)}
              </Table.Td>
              <Table.Td>
                <Ground claim={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={5}>
              {text.total} ({text.claims}: {paid})
            </Table.Th>
            <Table.Th ta="right">{paid === 0 ? '—' : bgnText(outcome.bgn)}</Table.Th>
            <Table.Th ta="right">{paid === 0 ? '—' : eurText(outcome.eur)}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Stack>
  );
};
