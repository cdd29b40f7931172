/**
 * A cumulative total never falls from one period to a later one, unless the report says why
 * (`correctionReason`). Compared is what each report stands for: its own value while it is being
 * written or waits, else what was accepted.
 */
import { compareDecimals } from './decimal.ts';
import { comparePeriods, type Period } from './period.ts';
import { isAccepted, reportState } from './state.ts';
import type { ReportRow } from './types.ts';

/** What an earlier report of the same unit and indicator stands for. */
export interface ValueBefore {
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
export const valueBefore = (
  { period: own }: Pick<ReportRow, 'period'>,
  all: readonly ReportRow[],
): ValueBefore | null =>
  all
    .filter(({ period }) => comparePeriods(period, own) < 0)
    .toSorted((a, b) => comparePeriods(b.period, a.period))
    .map((row) => ({ earlier: row.period, before: countedValue(row) }))
    .find((one): one is ValueBefore => one.before !== null) ?? null;

/** The earlier, higher total that a report falls below. */
export const fallsBelow = (report: ReportRow, all: readonly ReportRow[]): ValueBefore | null => {
  const before = report.value === null ? null : valueBefore(report, all);
  return before !== null && compareDecimals(report.value ?? '', before.before) < 0 ? before : null;
};
