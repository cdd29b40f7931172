/** The calculator's state: the row, its draft, the readings, and the valuation that follows from them. */
import { useSessionStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { Json } from '../../../../domain/kernel/json.ts';
import type { Row } from '../../../../domain/tariffs/line.ts';
import { parseLine } from '../../../../domain/tariffs/parse-line.ts';
import type { InvalidLine } from '../../../../domain/tariffs/problem.ts';
import { withReading, type Choice, type Readings } from '../../../../domain/tariffs/questions.ts';
import { turningPoints, type TurningPoint } from '../../../../domain/tariffs/turning-points.ts';
import type { Valuation } from '../../../../domain/tariffs/valuation.ts';
import { valueLine } from '../../../../domain/tariffs/value-line.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
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

/** What was typed, in the row in which it was typed last. */
interface Typed {
  readonly [name: string]: Json;
  readonly row: Row | null;
  readonly drafts: Readonly<Partial<Record<Row, Draft>>>;
  readonly own: Readings;
}

const NOTHING: Typed = { row: null, drafts: {}, own: {} };

export const useCalculator = (known: KnownTariff) => {
  const { calculator: label } = useText(tariffWords);
  /** What was saved stands in the fields on, and is no longer unsaved. */
  const [saved, setSaved] = useState<Typed>(NOTHING);
  const typed = useUnsaved<Typed>({ place: 'tariff/calculator/line', label, initial: saved });
  const { drafts, own } = typed.value;
  const [row, setRow] = useSessionStorage<Row>({
    key: 'tariffs.row',
    defaultValue: typed.value.row ?? '4.1',
    getInitialValueInEffect: false,
  });
  const keep = (more: Partial<Typed>): void => {
    const next = { ...typed.value, row, ...more };
    const isEmpty = Object.keys(next.drafts).length + Object.keys(next.own).length === 0;
    if (isEmpty) {
      setSaved(NOTHING);
      typed.done();
    } else typed.set(next);
  };
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
    typed,
    setDraft: (next: Draft) => {
      const { [row]: _, ...others } = drafts;
      keep({ drafts: Object.keys(next).length === 0 ? others : { ...others, [row]: next } });
    },
    /** The line was saved. */
    onSaved: () => {
      setSaved(typed.value);
      typed.done();
    },
    readings,
    choose: (choices: readonly Choice[]) =>
      keep({ own: choices.reduce<Readings>(withReading, own) }),
    withdraw: ({ question }: Choice) => {
      const { [question]: _, ...rest } = own;
      keep({ own: rest });
    },
    isOwn: ({ question }: Choice): boolean => own[question] !== undefined,
    outcome,
  };
};

export type Calculator = ReturnType<typeof useCalculator>;
