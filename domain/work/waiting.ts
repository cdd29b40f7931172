/**
 * What waits for whoever works here, as lists whose lengths are the numbers on show. A report that did
 * not come is not refused, and one nobody waits for is not missing: everything here follows from what
 * is expected by the ministry's act (progress/expected.ts).
 */
import { addMonths, type LocalDate } from '../kernel/date.ts';
import {
  missingIn,
  type ExpectedOfPeriod,
  type MissingReport,
  type StatesOfPeriod,
} from '../progress/expected.ts';
import {
  comparePeriods,
  periodDue,
  periodFrom,
  periodsBetween,
  periodTo,
  type Period,
  type Periodicity,
} from '../progress/period.ts';
import type { Cycle } from '../progress/types.ts';

/** As far back as the board of unreported ones looks by itself. */
const MONTHS_BACK = 12;

/** Periods that are over, newest first: not due yet, or due within the last `MONTHS_BACK` months. */
export const openPeriods = (
  kinds: readonly Periodicity[],
  { since, dueDays }: Cycle,
  today: LocalDate,
): Period[] => {
  if (since === null) return [];
  const earliest = addMonths(today, -MONTHS_BACK);
  return kinds
    .flatMap((kind) => periodsBetween(kind, addMonths(earliest, -MONTHS_BACK), today))
    .filter(
      (p) => periodFrom(p) >= since && periodTo(p) < today && periodDue(p, dueDays) >= earliest,
    )
    .toSorted((a, b) => comparePeriods(b, a));
};

/** One period of the unit at work. */
export interface OwnPeriod {
  readonly period: Period;
  readonly due: LocalDate;
  readonly missing: number;
  /** Of the missing ones: begun, not submitted. */
  readonly begun: number;
  readonly returned: number;
  /** The indicator that nobody has filled in, first in the plan's order. */
  readonly first: string | null;
}

/** One period, as the ministry waits for it. */
export interface UnreportedPeriod {
  readonly period: Period;
  readonly due: LocalDate;
  /** How many units are expected to report. */
  readonly expected: number;
  /** Those whose reports did not all come, in the order of the units. */
  readonly units: readonly { readonly unit: string; readonly missing: number }[];
}

export interface PeriodFacts {
  readonly period: Period;
  readonly expected: ExpectedOfPeriod;
  readonly states: StatesOfPeriod;
}

const ownPeriod = (
  { period, states }: PeriodFacts,
  missing: readonly MissingReport[],
  unit: string,
  due: LocalDate,
): OwnPeriod => {
  const mine = missing.filter((one) => one.unit === unit);
  const blank = mine.find(({ begun }) => !begun) ?? mine[0];
  return {
    period,
    due,
    missing: mine.length,
    begun: mine.filter(({ begun }) => begun).length,
    returned: [...(states.get(unit)?.values() ?? [])].filter((state) => state === 'returned')
      .length,
    first: blank?.indicator ?? null,
  };
};

const unreportedPeriod = (
  { period, expected }: PeriodFacts,
  missing: readonly MissingReport[],
  due: LocalDate,
): UnreportedPeriod => {
  const counts = new Map<string, number>();
  for (const { unit } of missing) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return {
    period,
    due,
    expected: expected.size,
    units: [...counts].map(([unit, count]) => ({ unit, missing: count })),
  };
};

export interface Reporting {
  /** Only those with something missing or returned. */
  readonly own: readonly OwnPeriod[];
  /** Only those that somebody has not reported for. */
  readonly unreported: readonly UnreportedPeriod[];
}

/** What is missing, of one unit and of all, from periods in the order given. */
export const reportingOf = (
  periods: readonly PeriodFacts[],
  cycle: Cycle,
  unit: string,
): Reporting => {
  const found = periods.map((facts) => {
    const missing = missingIn(facts.period, facts.expected, facts.states, cycle);
    const due = periodDue(facts.period, cycle.dueDays);
    return {
      own: ownPeriod(facts, missing, unit, due),
      unreported: unreportedPeriod(facts, missing, due),
    };
  });
  return {
    own: found.map(({ own }) => own).filter((one) => one.missing + one.returned > 0),
    unreported: found.map((one) => one.unreported).filter(({ units }) => units.length > 0),
  };
};

export interface Counters {
  /** Own reports returned, or missing for the latest period that is past its term; others' to review. */
  readonly progress: number;
  /** Decisions whose term is over. */
  readonly council: number;
  /** Conflicts and records for a person to look at. */
  readonly exchange: number;
}
