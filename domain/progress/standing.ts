/**
 * One unit's reports on one indicator, summed up. What was accepted stands until something else is
 * accepted; what waits for review is shown beside it, never instead of it.
 */
import { sumDecimals } from './decimal.ts';
import { comparePeriods, type Period } from './period.ts';
import { isAccepted, reportState } from './state.ts';
import type { ReportRow, ReportState, UnitStanding } from './types.ts';

interface Entry {
  readonly period: Period;
  readonly value: string | null;
  readonly degree: number | null;
}

interface Sum {
  readonly period: Period | null;
  readonly value: string | null;
  readonly degree: number | null;
  readonly sum: string | null;
}

const acceptedEntry = (row: ReportRow): Entry | null =>
  isAccepted(row) && reportState(row) !== 'closed'
    ? { period: row.period, value: row.acceptedValue, degree: row.acceptedDegree }
    : null;

/** What the unit stands by: its submission, else what was accepted of it. */
const submittedEntry = (row: ReportRow, state: ReportState): Entry | null =>
  state === 'submitted'
    ? { period: row.period, value: row.value, degree: row.degree }
    : acceptedEntry(row);

/** Latest value, latest degree, and the sum; `entries` in the order of their periods. */
const summed = (entries: readonly Entry[]): Sum => ({
  period: entries.at(-1)?.period ?? null,
  value: entries.findLast(({ value }) => value !== null)?.value ?? null,
  degree: entries.findLast(({ degree }) => degree !== null)?.degree ?? null,
  sum: sumDecimals(entries.map(({ value }) => value).filter((value) => value !== null)),
});

const isEntry = (entry: Entry | null): entry is Entry => entry !== null;

/** Of all reports with the same unit, measure and indicator; null where there are none. */
export const unitStanding = (reports: readonly ReportRow[]): UnitStanding | null => {
  const rows = reports.toSorted((a, b) => comparePeriods(a.period, b.period));
  const states = rows.map((row) => reportState(row));
  const [first] = rows;
  if (first === undefined) return null;
  const accepted = summed(rows.map(acceptedEntry).filter(isEntry));
  const submitted = summed(
    rows.map((row, i) => submittedEntry(row, states[i] ?? 'no-data')).filter(isEntry),
  );
  const count = (state: ReportState): number => states.filter((one) => one === state).length;
  const { measure, indicator, unit } = first;
  return {
    measure,
    indicator,
    unit,
    acceptedPeriod: accepted.period,
    acceptedValue: accepted.value,
    acceptedDegree: accepted.degree,
    acceptedSum: accepted.sum,
    submittedPeriod: submitted.period,
    submittedValue: submitted.value,
    submittedDegree: submitted.degree,
    submittedSum: submitted.sum,
    latestPeriod: rows.findLast((_, i) => states[i] !== 'no-data')?.period ?? null,
    drafts: count('in-progress'),
    waiting: count('submitted'),
    returned: count('returned'),
    accepted: count('accepted'),
  };
};
