/**
 * A cumulative total never falls from one period to a later one, unless the report says why
 * (`correctionReason`). Compared is what each report stands for: its own value while it is being
 * written or waits, else what was accepted.
 */
import { compareDecimals } from './decimal.ts';
import { comparePeriods, type Period } from './period.ts';
import { isAccepted, reportState } from './state.ts';
import type { ReportRow } from './types.ts';

export interface Fall {
  /** The higher value before. */
  readonly before: string;
  readonly earlier: Period;
}

/** What counts of an earlier report: only what was submitted or accepted. */
const countedValue = (row: ReportRow): string | null => {
  const state = reportState(row);
  if (state === 'submitted') return row.value;
  return isAccepted(row) ? row.acceptedValue : null;
};

/** `all`: the same unit's reports on the indicator, in any order, the report itself too. */
export const fallsBelow = (report: ReportRow, all: readonly ReportRow[]): Fall | null => {
  const { value } = report;
  if (value === null) return null;
  const before = all
    .filter(({ period }) => comparePeriods(period, report.period) < 0)
    .toSorted((a, b) => comparePeriods(b.period, a.period))
    .map((row) => ({ earlier: row.period, before: countedValue(row) }))
    .find((one): one is Fall => one.before !== null);
  return before !== undefined && compareDecimals(value, before.before) < 0 ? before : null;
};
