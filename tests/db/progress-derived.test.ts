import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDb } from '../../db/check.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { commitChange } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import {
  listReports,
  reportsInState,
  reviewWrites,
  statesOfPeriods,
  unitWrites,
} from '../../db/progress/reports.ts';
import { readStandings } from '../../db/progress/standing.ts';
import { rebuild } from '../../db/rebuild.ts';
import { all, raw, sql } from '../../db/sql.ts';
import { undo } from '../../db/undo.ts';
import { period } from '../../domain/progress/period.ts';
import { unitStanding } from '../../domain/progress/standing.ts';
import { reportState } from '../../domain/progress/state.ts';
import type { ReportKey } from '../../domain/progress/types.ts';
import { depsFrom, emptyDb } from './fixtures.ts';

const UNITS = ['МЗ', 'РЗИ-Бургас'];
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3'].map(period);
const key = (unit: string, p: number): ReportKey => ({
  unit,
  measure: '3.1.1',
  indicator: '3.1.1-1',
  period: PERIODS[p] ?? period('2026'),
});

const instant = (n: number) => `2026-10-${String(n + 10)}T08:00:00.000Z`;
const fields = fc.oneof(
  fc.record({ value: fc.option(fc.nat(50).map(String)) }),
  fc.record({ submittedAt: fc.option(fc.nat(5).map(instant)) }),
);
const review = fc.record({
  review: fc.constantFrom('returned' as const, 'accepted' as const),
  reviewOf: fc.nat(5).map(instant),
  acceptedValue: fc.option(fc.nat(50).map(String)),
});
const step = fc.record({
  unit: fc.constantFrom(...UNITS),
  p: fc.nat(2),
  fields,
  review: fc.option(review),
  takenBack: fc.boolean(),
});

const derived = (db: WritableDb) => ({
  standings: readStandings(db),
  states: all(db, sql`SELECT * FROM report_state`),
});

/** The same, from the reports themselves. */
const expected = (db: WritableDb) => {
  const rows = listReports(db, {});
  const standings = UNITS.flatMap(
    (unit) => unitStanding(rows.filter((one) => one.unit === unit)) ?? [],
  );
  const states = rows
    .map((one) => ({
      period: one.period,
      unit: one.unit,
      measure: one.measure,
      indicator: one.indicator,
      state: reportState(one),
    }))
    .toSorted((a, b) => (a.period + a.unit < b.period + b.unit ? -1 : 1));
  return { standings, states };
};

test('after any history, undo and rebuild, what is derived is what the reports amount to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const db = emptyDb();
      const office = depsFrom('2026-10-05T07:00:00Z');
      const unitDeps = new Map(
        UNITS.map((unit) => [unit, depsFrom('2026-10-05T07:00:00Z', 'Иванова', unit)]),
      );
      for (const { unit, p, takenBack, ...one } of steps) {
        const deps = unitDeps.get(unit)!;
        const writes = unitWrites(key(unit, p), one.fields);
        commitChange(db, deps, { log: 'main', act: 'report.set', writes });
        // There is nothing to review in a row that is not there, and no reviewer begins a unit's row.
        const there = listReports(db, { unit, period: PERIODS[p] }).length > 0;
        const verdict = there ? one.review : null;
        if (verdict !== null)
          commitChange(db, office, {
            log: 'main',
            act: 'report.review',
            writes: reviewWrites(key(unit, p), verdict),
          });
        if (takenBack) undo(db, verdict === null ? deps : office);
        expect(derived(db)).toEqual(expected(db));
      }
      const before = derived(db);
      rebuild(db);
      expect(derived(db)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('many reports in one change are what single changes make', () => {
  const [bulk, single] = [emptyDb(), emptyDb()];
  for (const unit of UNITS) {
    const writes = PERIODS.map((_, p) => unitWrites(key(unit, p), { value: String(p + 1) }));
    const deps = depsFrom('2026-10-05T07:00:00Z', 'Иванова', unit);
    commitChange(bulk, deps, { log: 'main', act: 'report.set', writes: writes.flat() });
    for (const one of writes)
      commitChange(single, deps, { log: 'main', act: 'report.set', writes: one });
  }
  expect(derived(bulk)).toEqual(derived(single));
  expect(checkDb(bulk)).toMatchObject({ ok: true, problems: [] });
  bulk.raw.exec("UPDATE report_standing SET submittedSum = '99'");
  expect(checkDb(bulk).problems).toEqual([failure('check.table', { table: 'report_standing' })]);
});

const planOf = (db: WritableDb, query: string): string =>
  all<{ detail: string }>(db, sql`EXPLAIN QUERY PLAN ${raw(query)}`)
    .map(({ detail }) => detail)
    .join('\n');

/** Every statement that the reads below ran. */
const statements = (db: WritableDb, work: () => unknown): string[] => {
  db.statements.clear();
  work();
  return [...db.statements.keys()];
};

test('no board reads all reports', () => {
  const db = emptyDb();
  const run = statements(db, () => {
    statesOfPeriods(db, PERIODS);
    reportsInState(db, 'submitted');
    reportsInState(db, 'returned');
    reportsInState(db, 'returned', 'МЗ');
    listReports(db, { unit: 'МЗ', period: PERIODS[0] });
    listReports(db, { measure: '3.1.1' });
    listReports(db, { period: PERIODS[0] });
    readStandings(db, '3.1.1');
  });
  expect(run).toHaveLength(8);
  const plans = run.map((query) => planOf(db, query.replaceAll('?', "'x'")));
  expect(plans.filter((plan) => /SCAN report(?!_state USING INDEX)/.test(plan))).toEqual([]);
  expect(
    plans.filter(
      (plan) => !plan.includes('SEARCH') && !/USING INDEX report_(waiting|returned)/.test(plan),
    ),
  ).toEqual([]);
});
