import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals } from '../../../domain/progress/decimal.ts';
import { fallsBelow } from '../../../domain/progress/falls.ts';
import { comparePeriods } from '../../../domain/progress/period.ts';
import { unitStanding } from '../../../domain/progress/standing.ts';
import { reportOf, reportState } from '../../../domain/progress/state.ts';
import type { ReportRow } from '../../../domain/progress/types.ts';
import { row } from './build.ts';

/** What either side may write, each into fields of its own. */
type Step = Partial<ReportRow>;
const instant = (n: number) => `2026-10-${String(n + 1).padStart(2, '0')}T08:00:00.000Z`;
const number = fc.integer({ min: 0, max: 40 }).map(String);
const unitStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ value: fc.option(number) }),
  fc.record({ degree: fc.option(fc.nat(100)) }),
  fc.record({ submittedAt: fc.option(fc.nat(9).map(instant)) }),
);
const reviewStep = fc
  .tuple(fc.constantFrom('returned' as const, 'accepted' as const), fc.nat(9), fc.option(number))
  .map(([review, n, acceptedValue]): Step => ({ review, reviewOf: instant(n), acceptedValue }));

const written = (...steps: readonly Step[]): ReportRow =>
  steps.reduce<ReportRow>((report, step) => ({ ...report, ...step }), row({}));

test('the state does not depend on the order in which the two sides wrote', () => {
  fc.assert(
    fc.property(
      fc.array(unitStep, { maxLength: 5 }),
      fc.array(reviewStep, { maxLength: 3 }),
      fc.nat(8),
      (unit, review, at) => {
        const first = reportOf(written(...unit, ...review));
        expect(reportOf(written(...review, ...unit))).toEqual(first);
        const [before, after] = [unit.slice(0, at), unit.slice(at)];
        expect(reportOf(written(...before, ...review, ...after))).toEqual(first);
      },
    ),
  );
});

test('returned and accepted are said only of the very submission that stands', () => {
  fc.assert(
    fc.property(fc.array(unitStep, { maxLength: 5 }), reviewStep, (unit, review) => {
      const report = written(...unit, review);
      const state = reportState(report);
      const judged = report.submittedAt !== null && report.submittedAt === report.reviewOf;
      expect(state === 'returned' || state === 'accepted').toBe(judged);
    }),
  );
});

const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

/** A unit that submits one period after the other, and gives a reason wherever its total falls. */
const history = (values: readonly string[]): ReportRow[] => {
  const rows: ReportRow[] = [];
  values.forEach((value, i) => {
    const report = row({ period: PERIODS[i] ?? '2027', value, submittedAt: instant(i) });
    const fall = fallsBelow(report, rows);
    const reason = fall === null ? null : 'Закрити регистри';
    rows.push({ ...report, correctionOf: fall?.before ?? null, correctionReason: reason });
  });
  return rows;
};

const totalOf = (rows: readonly ReportRow[]): string | null =>
  unitStanding(rows)?.submittedValue ?? null;

test('a cumulative total never falls unless a correction is listed', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 4 }), (values) => {
      const rows = history(values);
      for (const [i, report] of rows.entries()) {
        const before = totalOf(rows.slice(0, i));
        const after = totalOf(rows.slice(0, i + 1));
        const fell = before !== null && after !== null && compareDecimals(after, before) < 0;
        expect(fell).toBe(report.correctionReason !== null);
      }
    }),
  );
});

test('a standing does not depend on the order of its rows', () => {
  const rows = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...PERIODS),
      fc.array(fc.oneof(unitStep, reviewStep), { maxLength: 4 }),
    ),
    { selector: ([p]) => p, minLength: 1 },
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const reports = drawn.map(([p, steps]) => ({
        ...written(...steps),
        period: row({ period: p }).period,
      }));
      const standing = unitStanding(reports);
      expect(unitStanding(reports.toReversed())).toEqual(standing);
      const known = reports.toSorted((a, b) => comparePeriods(b.period, a.period));
      expect(standing?.latestPeriod).toBe(
        known.find((one) => reportState(one) !== 'no-data')?.period ?? null,
      );
    }),
  );
});
