import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { noteText } from '../../../../domain/tariffs/sentences.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import type { InvalidLine } from '../../../../domain/tariffs/problem.ts';
import type { Valuation } from '../../../../domain/tariffs/valuation.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bgnText, eurText } from '../money.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { ChosenReadings } from './ChosenReadings.tsx';
import { Decision } from './Decision.tsx';
import { ResultActions } from './ResultActions.tsx';
import { Steps } from './Steps.tsx';
import { TurningPoints } from './TurningPoints.tsx';
import type { Calculator } from './use-calculator.ts';

const Amount = ({ valuation: { bgn, eur, status } }: { readonly valuation: Valuation }) => {
  const text = useText(tariffWords);
  return (
    <Group justify="space-between" align="flex-start">
      <div aria-live="polite">
        <Text fz={28} fw={700} lh={1.2} data-testid="amount">
          {bgn === null ? text.noAmount : bgnText(bgn)}
        </Text>
        {eur !== null && (
          <Text size="sm" c="dimmed">
            {text.inEuro(eurText(eur))}
          </Text>
        )}
      </div>
      <StatusBadge status={status} />
    </Group>
  );
};

/** Readings have a place of their own. */
const READING = /^tariff\.(?:reading|plain)\./;

const Notes = ({ valuation }: { readonly valuation: Valuation }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const notes = valuation.notes.filter(
    ({ alternative, code }) => alternative === undefined && !READING.test(code),
  );
  if (notes.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {text.notes}
      </Title>
      <List size="sm" spacing={4}>
        {notes.map((note) => (
          <List.Item key={`${note.code}${note.cite}${noteText(note, language)}`}>
            {noteText(note, language)}{' '}
            <Text span size="xs" c="dimmed">
              {note.cite}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
};

const Unfinished = ({ line }: { readonly line: InvalidLine }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const missing = line.problems
    .filter(({ code }) => code.endsWith('.missing') || code.endsWith('-needed'))
    .map(({ field }) => fieldLabel(field, language));
  return (
    <Stack gap="xs">
      <Text>{text.fillIn}</Text>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {text.still} {missing.join(', ')}
        </Text>
      )}
    </Stack>
  );
};

export const ResultPanel = ({ calculator }: { readonly calculator: Calculator }) => {
  const text = useText(tariffWords);
  const { outcome } = calculator;
  return (
    <Card withBorder component="section" aria-label={text.result}>
      {outcome.kind === 'unfinished' ? (
        <Unfinished line={outcome.line} />
      ) : (
        <Stack gap="md">
          <Amount valuation={outcome.valuation} />
          {outcome.valuation.status === 'needs-decision' && (
            <Decision notes={outcome.valuation.notes} onChoose={calculator.choose} />
          )}
          <Steps valuation={outcome.valuation} />
          <ChosenReadings valuation={outcome.valuation} calculator={calculator} />
          <Notes valuation={outcome.valuation} />
          <TurningPoints points={outcome.turning} />
          <ResultActions calculator={calculator} />
        </Stack>
      )}
    </Card>
  );
};
