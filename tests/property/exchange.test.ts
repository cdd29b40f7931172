/**
 * Any history, delivered in any order, in pieces, with repeats and losses: the same statuses, cells and
 * conflicts as the reference model says, step by step the same as derived anew at the end.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WritableDb } from '../../db/open.ts';
import { readConflicts } from '../../db/exchange/conflicts.ts';
import { readReviews, type Review } from '../../db/exchange/reviews.ts';
import { Intake } from '../../db/exchange/take.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { rebuild } from '../../db/rebuild.ts';
import { rowsWhere } from '../../db/references.ts';
import { all, sql, transaction } from '../../db/sql.ts';
import { runThrough } from '../../db/steps.ts';
import { emptyDb } from '../db/fixtures.ts';
import { deliveriesArb, historyArb, type Delivery, type History } from './exchange-histories.ts';
import { modelOf } from './exchange-model.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 5000 : 50_000;
const tools = createTools();
const NOW = Date.parse('2026-06-01T00:00:00Z');

const TYPED = ['report', 'note', 'tariff_act', 'sitting', 'agenda_item'];

const clear = (db: WritableDb): void => {
  db.raw.pragma('foreign_keys = OFF');
  for (const table of [
    'cell',
    'op_seal',
    'missing_ref',
    'op',
    'change',
    'entry_ahead',
    'entry',
    'registry',
    'receipt',
    'meta',
    ...TYPED,
    'search_doc',
    'report_standing',
  ])
    db.raw.exec(`DELETE FROM ${table}`);
  db.raw.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')");
  db.raw.pragma('foreign_keys = ON');
  db.memo.clear();
};

/** The tables of progress name measures and units, of which there are none here. */
const linesOf = (review: Review): string[] => {
  switch (review.kind) {
    case 'duplicate':
      return review.rows.map(({ r }) => `duplicate ${review.t} ${r}`);
    case 'orphan':
      return review.t === 'report'
        ? []
        : [`orphan ${review.t} ${review.f} ${String(review.value)}`];
    case 'clock':
      return review.values.map(({ t, r, f }) => `clock ${t} ${r} ${f}`);
    case 'fork':
      return [`fork ${review.kid}/${review.log} ${review.seq}`];
    default:
      return review satisfies never;
  }
};

const stateOf = (db: WritableDb) => {
  const statuses = all<{ id: string; status: string; reason: string | null }>(
    db,
    sql`SELECT id, status, reason FROM entry`,
  );
  const cells = all<{ t: string; r: string; f: string; v: string | number | null }>(
    db,
    sql`SELECT t, r, f, v FROM cell`,
  );
  return {
    statuses: Object.fromEntries(
      statuses.map(({ id, status, reason }) => [
        id,
        reason === null ? status : `${status}(${reason})`,
      ]),
    ),
    cells: Object.fromEntries(
      cells.map(({ t, r, f, v }) => [`${t} ${r} ${f}`, typeof v === 'number' ? v === 1 : v]),
    ),
    conflicts: readConflicts(db)
      .map(({ t, r, f }) => `${t} ${r} ${f}`)
      .toSorted((a, b) => (a < b ? -1 : 1)),
    rows: TYPED.flatMap((t) => rowsWhere(db, t, '1', []).map((r) => `${t} ${r}`)).toSorted((a, b) =>
      a < b ? -1 : 1,
    ),
    reviews: readReviews(db)
      .flatMap(linesOf)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  };
};

const deliver = (db: WritableDb, history: History, deliveries: readonly Delivery[]): void => {
  clear(db);
  let versions = 1;
  for (const delivery of deliveries) {
    versions = Math.max(versions, delivery.versions);
    transaction(db, () => {
      const chain = history.chain.slice(0, versions);
      const intake = new Intake(db, chain, { tools, now: () => NOW });
      for (const entry of delivery.entries) intake.add(entry);
      runThrough(intake.settle());
    });
  }
};

const cases = historyArb.chain((history) =>
  fc.record({
    history: fc.constant(history),
    deliveries: fc.boolean().chain((lost) => deliveriesArb(history, lost)),
  }),
);

test(
  `${RUNS} histories: in every order the state that the model says, and the same when derived anew`,
  // The later of fifty thousand are long ones.
  { timeout: 7_200_000 },
  () => {
    const db = emptyDb();
    fc.assert(
      fc.property(cases, ({ history, deliveries }) => {
        deliver(db, history, deliveries);
        const arrived = history.entries.filter((entry) =>
          deliveries.some(({ entries }) => entries.includes(entry)),
        );
        const expected = modelOf(
          arrived,
          history.chain.map(({ registry }) => registry),
          NOW,
        );
        const state = stateOf(db);
        expect(state).toEqual(expected);
        rebuild(db);
        expect(stateOf(db)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  },
);

const kindOf = (conflict: string): string => {
  if (conflict.endsWith('_seal')) return 'sealed';
  return conflict.endsWith('_del') ? 'delete-edit' : 'value';
};

test('the histories reach every standing, and every kind of conflict', () => {
  const seen = new Set<string>();
  for (const { entries, chain } of fc.sample(historyArb, { numRuns: 3000, seed: 7 })) {
    const { statuses, conflicts, reviews } = modelOf(
      entries,
      chain.map(({ registry }) => registry),
      NOW,
    );
    for (const status of Object.values(statuses)) seen.add(status);
    for (const conflict of conflicts) seen.add(kindOf(conflict));
    for (const review of reviews) seen.add(review.slice(0, review.indexOf(' ')));
  }
  expect([...seen].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'applied',
    'clock',
    'delete-edit',
    'denied(clock)',
    'denied(grant)',
    'denied(key)',
    'denied(reg-back)',
    'denied(stale-registry)',
    'duplicate',
    'fork',
    'forked',
    'orphan',
    'other-branch',
    'pending-registry',
    'revoked',
    'sealed',
    'unknown-key',
    'value',
  ]);
});
