/**
 * Which reports are expected: of each assigned unit, for each of the indicator's periods in which the
 * measure runs; after the measure's end, as long as its target is not reached by accepted data.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import type { Measure } from '../plan/plan.ts';
import { firstDay, lastDay } from './light.ts';
import { periodDue, periodFrom, periodicityOf, periodTo, type Period } from './period.ts';
import type { AssignedUnit, Cycle, IndicatorProgress, ReportKey } from './types.ts';

export const EXPECTED_RULE: Readonly<Record<Language, string>> = {
  bg: 'Отчет се очаква, след като Министерството определи цикъла с акт, от всяко определено звено за всеки отчетен период, през който мярката тече; след края ѝ – докато целта не бъде достигната с приети данни. Срокът за отчет е броят дни след края на периода.',
  en: 'Once the ministry has set the cycle by an act, a report is expected from every assigned unit for every reporting period in which the measure runs; after its end, until accepted data reach the target. It is due the set number of days after the end of the period.',
};

type Span = Pick<Measure, 'start' | 'end'>;

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const runs = (span: Span, { from, to }: Days): 'not-yet' | 'running' | 'ended' => {
  if (to < firstDay(span)) return 'not-yet';
  return from <= lastDay(span) ? 'running' : 'ended';
};

type Wanted = Pick<IndicatorProgress, 'indicator' | 'setting' | 'reached'>;

/** Indicators of a measure that a report of the period is expected on. */
const wantedIn = (
  span: Span,
  indicators: readonly Wanted[],
  p: Period,
  days: Days,
): readonly Wanted[] => {
  const phase = runs(span, days);
  if (phase === 'not-yet') return [];
  const kind = periodicityOf(p);
  return indicators.filter(
    ({ setting, reached }) =>
      setting.periodicity === kind && (phase === 'running' || reached !== 'accepted'),
  );
};

/** Unit → indicator → measure, of all reports expected for one period. */
export type ExpectedOfPeriod = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `assigned`: who was to report on a measure on the period's last day. */
export const expectedFor = <M extends Span & Pick<Measure, 'code'>>(
  p: Period,
  measures: readonly M[],
  progress: ReadonlyMap<string, { readonly indicators: readonly Wanted[] }>,
  since: Cycle['since'],
  assigned: (measure: M) => readonly Pick<AssignedUnit, 'unit'>[],
): ExpectedOfPeriod => {
  const units = new Map<string, Map<string, string>>();
  const days = { from: periodFrom(p), to: periodTo(p) };
  if (since === null || days.from < since) return units;
  for (const measure of measures) {
    const { indicators = [] } = progress.get(measure.code) ?? {};
    const wanted = wantedIn(measure, indicators, p, days);
    if (wanted.length === 0) continue;
    for (const { unit } of assigned(measure)) {
      const known = units.get(unit) ?? new Map<string, string>();
      for (const { indicator } of wanted) known.set(indicator, measure.code);
      units.set(unit, known);
    }
  }
  return units;
};

/** States of the reports that exist in a period: unit → indicator → state. */
export type StatesOfPeriod = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The day by which the reports of a period are due; null where none are expected. */
export const dueOf = (p: Period, { since, dueDays }: Cycle): LocalDate | null =>
  since === null || periodFrom(p) < since ? null : periodDue(p, dueDays);

export interface MissingReport extends ReportKey {
  readonly due: LocalDate;
  /** A draft exists, but nothing was submitted. */
  readonly begun: boolean;
}

/** Expected reports of a period that nobody submitted; a returned one stands on a board of its own. */
export const missingIn = (
  p: Period,
  expected: ExpectedOfPeriod,
  states: StatesOfPeriod,
  { dueDays }: Cycle,
): MissingReport[] => {
  const due = periodDue(p, dueDays);
  const missing: MissingReport[] = [];
  for (const [unit, indicators] of expected) {
    const known = states.get(unit);
    for (const [indicator, measure] of indicators) {
      const state = known?.get(indicator);
      if (state !== undefined && state !== 'no-data' && state !== 'in-progress') continue;
      missing.push({ unit, measure, indicator, period: p, due, begun: state === 'in-progress' });
    }
  }
  return missing;
};
