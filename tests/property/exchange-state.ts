/** A history delivered to the product, and what the product makes of it, in the model's words. */
import { readConflicts } from '../../db/exchange/conflicts.ts';
import { readReviews, type Review } from '../../db/exchange/reviews.ts';
import { Intake, takeRegistries } from '../../db/exchange/take.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { WritableDb } from '../../db/open.ts';
import { rowsWhere } from '../../db/references.ts';
import { all, sql, transaction } from '../../db/sql.ts';
import { runThrough } from '../../db/steps.ts';
import { keyOf } from '../../domain/exchange/registry.ts';
import type { Delivery, History } from './exchange-histories.ts';
import type { ModelState } from './exchange-model.ts';

const tools = createTools();
export const NOW = Date.parse('2026-06-01T00:00:00Z');

const TYPED = ['report', 'note', 'tariff_act', 'sitting', 'agenda_item'];

export const clear = (db: WritableDb): void => {
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
    'waiting',
    'peer',
    'meta',
    ...TYPED,
    'search_doc',
    'report_standing',
    'misfit',
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
      return review.t === 'report' || review.t === 'note'
        ? []
        : [`orphan ${review.t} ${review.f} ${String(review.value)}`];
    case 'clock':
      return review.values.map(({ t, r, f }) => `clock ${t} ${r} ${f}`);
    case 'misfit':
      return review.values.map(({ t, r, f }) => `misfit ${t} ${r} ${f}`);
    case 'fork':
      return [`fork ${review.kid}/${review.log} ${review.seq}`];
    default:
      return review satisfies never;
  }
};

export const stateOf = (db: WritableDb): ModelState => {
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

/** What no registry lists waits, and stands nowhere. */
export const withoutWaiting = (model: ModelState): ModelState => ({
  ...model,
  statuses: Object.fromEntries(
    Object.entries(model.statuses).filter(([, said]) => said !== 'unknown-key'),
  ),
});

/** Into a database emptied before; a registry that comes alone was issued here. */
export const deliver = (
  db: WritableDb,
  history: History,
  deliveries: readonly Delivery[],
): void => {
  clear(db);
  let versions = 1;
  for (const delivery of deliveries) {
    versions = Math.max(versions, delivery.versions);
    transaction(db, () => {
      const chain = history.chain.slice(0, versions);
      const deps = { tools, now: () => NOW };
      if (delivery.entries.length === 0) return void takeRegistries(db, chain, deps);
      const intake = new Intake(db, chain, deps);
      for (const entry of delivery.entries)
        if (keyOf(chain.at(-1)!.registry, entry.kid) === undefined)
          intake.addUnknown(entry, new Date(NOW).toISOString());
        else intake.add(entry);
      return void runThrough(intake.settle());
    });
  }
};
