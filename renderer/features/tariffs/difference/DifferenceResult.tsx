import { Button, List, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PaidClaim, RefusedClaim } from '../../../../api/tariffs/claimed.ts';
import type { Dashes } from '../../../../domain/kernel/dashes.ts';
import type { DifferenceOutcome } from '../../../../api/tariffs/difference.ts';
import { isRow } from '../../../../domain/tariffs/fields.ts';
import { isQuestion, type Question } from '../../../../domain/tariffs/questions.ts';
import { noteText } from '../../../../domain/tariffs/sentences.ts';
import { hospitalText } from '../../../../domain/tariffs/text/results.ts';
import { ROW_TITLES } from '../../../../domain/tariffs/text/rows.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { DashQuestions } from '../../../ui/DashQuestions.tsx';
import { AsideRows } from '../../../ui/AsideRows.tsx';
import { ResultFiles } from '../batch/ResultFiles.tsx';
import { useAnswers } from '../batch/use-answers.ts';
import { SumTable } from '../batch/TotalsTables.tsx';
import { bgnText, eurText } from '../money.ts';
import { Notice } from '../Notice.tsx';
import { ClaimAnswer, TakeBack } from './ClaimAnswer.tsx';

const SHOWN = 50;
const SUM = { whiteSpace: 'nowrap' } as const;

/** What the claim waits for; nothing where no answer would help. */
const questionsOf = ({ refused }: RefusedClaim): Question[] =>
  refused.code === 'tariff.difference.undecided'
    ? String(refused.params['question'] ?? '')
        .split(' ')
        .filter(isQuestion)
    : [];

/** « (C7)» where one cell is the cause. */
const placed = (place: DifferenceOutcome['place'], { refused, n }: RefusedClaim): string => {
  const letters = place?.columns[String(refused.params['field'] ?? '')];
  return letters === undefined ? '' : ` (${letters}${n})`;
};

type Answers = ReturnType<typeof useAnswers>;

interface RefusedProps {
  readonly outcome: DifferenceOutcome;
  readonly answers: Answers;
}

const Refused = ({ outcome, answers }: RefusedProps) => {
  const text = useText(tariffWords);
  const say = useSentence();
  const { refused, refusals, place } = outcome;
  if (refusals === 0) return null;
  return (
    <Notice color="yellow" title={`${text.refused}: ${refusals}`}>
      <Text size="sm">{text.refusedLead}</Text>
      <List size="sm">
        {refused.slice(0, SHOWN).map((claim) => (
          <List.Item key={claim.n}>
            {text.fileRow} {claim.n}
            {placed(place, claim)}: {say(claim.refused)}
            {claim.id !== null && (
              <ClaimAnswer
                id={claim.id}
                questions={questionsOf(claim)}
                answer={answers.answers[claim.id]}
                onAnswer={answers.answer}
              />
            )}
          </List.Item>
        ))}
      </List>
      {refusals > SHOWN && (
        <Text size="sm">{text.firstRefused(String(SHOWN), String(refusals))}</Text>
      )}
    </Notice>
  );
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
        <SumTable
          title={text.byHospital}
          sums={byHospital}
          all={all}
          nameOf={(name) => hospitalText(name, language)}
        />
      )}
      <SumTable title={text.byRow} sums={byRow} all={all} nameOf={rowName} />
    </>
  );
};

const Files = ({ run, name }: { readonly run: string; readonly name: string }) => {
  const { language } = useLanguage();
  const client = useTRPCClient();
  return (
    <ResultFiles
      run={run}
      name={name}
      suffix="doplashtane"
      kinds={['xlsx', 'csv'] as const}
      begin={(kind) => client.tariffs.difference.export.mutate({ run, kind, language })}
      report={(kind) => client.tariffs.documents.difference.mutate({ run, kind, language })}
    />
  );
};

interface DifferenceResultProps {
  readonly run: string;
  readonly name: string;
  readonly outcome: DifferenceOutcome;
  /** The file once more, with what was answered about its claims, or about dashes in its columns. */
  readonly onAnswered: (dashes?: Dashes) => void;
}

export const DifferenceResult = ({ run, name, outcome, onAnswered }: DifferenceResultProps) => {
  const text = useText(tariffWords);
  const answers = useAnswers(run, outcome.byLine);
  const paid = outcome.claims - outcome.refusals;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Stack gap="md" ref={top} style={{ scrollMarginTop: 70 }}>
      <Files run={run} name={name} />
      {outcome.place !== null && <AsideRows asides={outcome.place.asides} />}
      <DashQuestions
        asked={outcome.place?.asides.dashes}
        said={outcome.dashes}
        onSay={onAnswered}
      />
      <Refused outcome={outcome} answers={answers} />
      {answers.isNew && (
        <Button size="xs" w="fit-content" onClick={() => onAnswered()}>
          {text.valueAnswered(answers.answered)}
        </Button>
      )}
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
                {one.id !== null && answers.answers[one.id] !== undefined && (
                  <TakeBack id={one.id} onAnswer={answers.answer} />
                )}
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
