/** The calculator's state: the row, its draft, the readings, and the valuation that follows from them. */
import { useSessionStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { Row } from '../../../../domain/tariffs/line.ts';
import { parseLine } from '../../../../domain/tariffs/parse-line.ts';
import type { InvalidLine } from '../../../../domain/tariffs/problem.ts';
import { withReading, type Choice, type Readings } from '../../../../domain/tariffs/questions.ts';
import { turningPoints, type TurningPoint } from '../../../../domain/tariffs/turning-points.ts';
import type { Valuation } from '../../../../domain/tariffs/valuation.ts';
import { valueLine } from '../../../../domain/tariffs/value-line.ts';
import { useToday } from '../../../core/today.tsx';
import { useUnitReadings, type KnownTariff } from '../use-tariff.ts';
import { rawOf, type Draft } from './draft.ts';

export type Outcome =
  | { readonly kind: 'valued'; readonly valuation: Valuation; readonly turning: TurningPoint[] }
  | { readonly kind: 'unfinished'; readonly line: InvalidLine };

const outcomeOf = (
  row: Row,
  draft: Draft,
  { tariff }: KnownTariff,
  readings: Readings,
  today: LocalDate,
): Outcome => {
  const line = parseLine(rawOf(row, draft), 'json');
  if (!line.ok) return { kind: 'unfinished', line: line.error };
  return {
    kind: 'valued',
    valuation: valueLine(line.value, tariff, readings, { explained: true, today }),
    turning: turningPoints(line.value, tariff, readings),
  };
};

const EMPTY: Draft = {};

export const useCalculator = (known: KnownTariff) => {
  const [row, setRow] = useSessionStorage<Row>({
    key: 'tariffs.row',
    defaultValue: '4.1',
    getInitialValueInEffect: false,
  });
  const [drafts, setDrafts] = useState<Partial<Record<Row, Draft>>>({});
  const [own, setOwn] = useState<Readings>({});
  const unit = useUnitReadings();
  const today = useToday();
  const draft = drafts[row] ?? EMPTY;
  const readings = useMemo((): Readings => ({ ...unit, ...own }), [unit, own]);
  const outcome = useMemo(
    () => outcomeOf(row, draft, known, readings, today),
    [row, draft, known, readings, today],
  );
  return {
    row,
    setRow,
    draft,
    setDraft: (next: Draft) => setDrafts({ ...drafts, [row]: next }),
    readings,
    choose: (choices: readonly Choice[]) => setOwn(choices.reduce<Readings>(withReading, own)),
    withdraw: ({ question }: Choice) => {
      const { [question]: _, ...rest } = own;
      setOwn(rest);
    },
    isOwn: ({ question }: Choice): boolean => own[question] !== undefined,
    outcome,
  };
};

export type Calculator = ReturnType<typeof useCalculator>;
