/**
 * What an indicator has reached, in the terms of its baseline and target (IATI: baseline, target,
 * actual). Rules by kind stand in `MODE_TEXTS`. No data is null, never zero.
 */
import { numericValue } from '../plan/indicator-kind.ts';
import type { LocalDate } from '../kernel/date.ts';
import type { Indicator } from '../plan/plan.ts';
import { standsFor } from '../plan/unit-acts.ts';
import type { UnitsByCode } from './assignment.ts';
import { canonicalDecimal, compareDecimals, lowestDecimal, sumDecimals } from './decimal.ts';
import { comparePeriods, periodTo, type Period } from './period.ts';
import type {
  Actual,
  IndicatorProgress,
  IndicatorSetting,
  ReportCounts,
  UnitStanding,
} from './types.ts';

/** The parts of standings that one reading looks at: what was accepted, or what was submitted. */
interface Part {
  readonly unit: string;
  readonly period: Period | null;
  readonly value: string | null;
  readonly degree: number | null;
  readonly sum: string | null;
}

const acceptedPart = (s: UnitStanding): Part => ({
  unit: s.unit,
  period: s.acceptedPeriod,
  value: s.acceptedValue,
  degree: s.acceptedDegree,
  sum: s.acceptedSum,
});
const submittedPart = (s: UnitStanding): Part => ({
  unit: s.unit,
  period: s.submittedPeriod,
  value: s.submittedValue,
  degree: s.submittedDegree,
  sum: s.submittedSum,
});

const known = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T => value !== null);

const latestOf = (periods: readonly (Period | null)[]): Period | null =>
  known(periods).reduce<Period | null>(
    (late, p) => (late === null || comparePeriods(p, late) > 0 ? p : late),
    null,
  );

const plainNumber = (text: string): string | null => {
  const value = numericValue(text);
  return value === null ? null : canonicalDecimal(text.trim().replace(',', '.'));
};

/** Units that reported, and the expected ones that did not. */
interface Reading {
  readonly parts: readonly Part[];
  readonly missing: number;
  readonly baseline: string | null;
}

const saysYes = ({ value, degree }: Part): boolean =>
  value === '1' || (value === null && degree === 100);

const yesNo = ({ parts, missing }: Reading): string | null => {
  if (parts.some(({ value }) => value === '0')) return '0';
  return parts.length > 0 && missing === 0 && parts.every(saysYes) ? '1' : null;
};

const valueOf = (kind: IndicatorSetting['kind'], reading: Reading): string | null => {
  const { parts, baseline } = reading;
  switch (kind) {
    case 'count-cumulative':
      return sumDecimals(known(parts.map(({ value }) => value)));
    case 'count-per-period': {
      const sum = sumDecimals(known(parts.map((part) => part.sum)));
      return sum === null || baseline === null ? null : sumDecimals([baseline, sum]);
    }
    case 'yes-no':
      return yesNo(reading);
    case 'percent':
    case 'qualitative':
      return lowestDecimal(known(parts.map(({ value }) => value)));
    default:
      return kind satisfies never;
  }
};

const lowest = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.min(...values);

const actualOf = (kind: IndicatorSetting['kind'], reading: Reading): Actual => ({
  value: valueOf(kind, reading),
  degree: lowest(known(reading.parts.map(({ degree }) => degree))),
  period: latestOf(reading.parts.map(({ period }) => period)),
  units: reading.parts.length,
});

interface Goal {
  readonly baseline: string | null;
  readonly target: string | null;
}

/** A target below the baseline is one to come down to. */
const reachesTarget = (value: string, { baseline, target }: Goal): boolean => {
  if (target === null) return false;
  const falling = baseline !== null && compareDecimals(target, baseline) < 0;
  return falling ? compareDecimals(value, target) <= 0 : compareDecimals(value, target) >= 0;
};

const isReached = (kind: IndicatorSetting['kind'], goal: Goal, actual: Actual, missing: number) => {
  const { value, degree } = actual;
  switch (kind) {
    case 'count-cumulative':
    case 'count-per-period':
      return value !== null && reachesTarget(value, goal);
    case 'yes-no':
      return value === '1';
    case 'percent':
      return missing === 0 && value !== null && reachesTarget(value, goal);
    case 'qualitative':
      return (
        missing === 0 &&
        (degree === 100 || (value !== null && degree === null && reachesTarget(value, goal)))
      );
    default:
      return kind satisfies never;
  }
};

const total = (
  standings: readonly UnitStanding[],
  key: 'drafts' | 'waiting' | 'returned' | 'accepted',
) => standings.reduce((sum, standing) => sum + standing[key], 0);

const countsOf = (standings: readonly UnitStanding[]): ReportCounts => ({
  'in-progress': total(standings, 'drafts'),
  submitted: total(standings, 'waiting'),
  returned: total(standings, 'returned'),
  accepted: total(standings, 'accepted'),
});

/** Whose reports there are: the units that are to report, and all units with the day that is looked at. */
export interface Reporters {
  readonly expected: readonly string[];
  readonly units: UnitsByCode;
  readonly day: LocalDate;
}

/**
 * Of units that are no more. The last word of one that went into another stands until that one has
 * reported for a time after it; from then on it is in the other's word. One that closed for good is not
 * waited for: what it counted stays counted, and where the lowest of all is meant, the others are.
 */
const withoutClosed = (
  parts: readonly Part[],
  kind: IndicatorSetting['kind'],
  { units, day }: Reporters,
): readonly Part[] => {
  if (kind === 'count-per-period') return parts;
  const heirOf = ({ unit }: Part): string | null => standsFor(unit, units, day);
  const standing = parts.filter((part) => heirOf(part) === part.unit);
  return parts.filter((part) => {
    const heir = heirOf(part);
    if (heir === part.unit) return true;
    if (heir === null) return kind === 'count-cumulative' || standing.length === 0;
    const until = units.get(part.unit)?.until ?? day;
    return !standing.some(
      ({ unit, period }) => unit === heir && period !== null && periodTo(period) >= until,
    );
  });
};

export const indicatorProgress = (
  indicator: Pick<Indicator, 'id' | 'baseline' | 'target'>,
  setting: IndicatorSetting,
  standings: readonly UnitStanding[],
  reporters: Reporters,
): IndicatorProgress => {
  const goal: Goal = {
    baseline: plainNumber(indicator.baseline),
    target: plainNumber(indicator.target),
  };
  const read = (partOf: (s: UnitStanding) => Part) => {
    const reported = standings.map(partOf).filter(({ period }) => period !== null);
    const parts = withoutClosed(reported, setting.kind, reporters);
    const missing = reporters.expected.filter(
      (unit) => !parts.some((part) => part.unit === unit),
    ).length;
    const actual = actualOf(setting.kind, { parts, missing, baseline: goal.baseline });
    const telling = parts.filter(({ value, degree }) => value !== null || degree !== null);
    const told = actualOf(setting.kind, { parts: telling, missing: 0, baseline: goal.baseline });
    const wouldReach = isReached(setting.kind, goal, told, 0);
    const silent = missing + parts.length - telling.length;
    const reached = isReached(setting.kind, goal, actual, missing);
    return { actual, reached, unheard: wouldReach && !reached ? silent : 0 };
  };
  const accepted = read(acceptedPart);
  const submitted = read(submittedPart);
  const bySubmission = submitted.reached ? 'submitted' : null;
  return {
    indicator: indicator.id,
    setting,
    ...goal,
    accepted: accepted.actual,
    submitted: submitted.actual,
    reached: accepted.reached ? 'accepted' : bySubmission,
    unheard: submitted.unheard,
    latestPeriod: latestOf(standings.map(({ latestPeriod }) => latestPeriod)),
    counts: countsOf(standings),
  };
};

/** How far from baseline to target, 0 to 1, for judging the pace; null where it cannot be told. */
export const shareReached = ({
  setting,
  baseline,
  target,
  submitted,
}: IndicatorProgress): number | null => {
  const { value, degree } = submitted;
  const counts = setting.kind !== 'yes-no' && setting.kind !== 'qualitative';
  const isRange = baseline !== null && target !== null && target !== baseline;
  if (counts && value !== null && isRange) {
    const from = Number(baseline);
    return Math.min(1, Math.max(0, (Number(value) - from) / (Number(target) - from)));
  }
  if (value === '1' && setting.kind === 'yes-no') return 1;
  return degree === null ? null : degree / 100;
};
