/**
 * What a value does not fit is told, not only left out (EXCHANGE §4): the fields of a row whose value is
 * none of their type, and the row itself (field '') where its id is none of its table's. Derived with the
 * typed rows; people read of it in `db/exchange/misfits.ts` and in `db check`.
 */
import { DELETED_FIELD } from '../domain/kernel/change.ts';
import { fitsType } from '../domain/tables/field-types.ts';
import { TABLES } from '../domain/tables/registry.ts';
import { isRowId } from '../domain/tables/row.ts';
import type { TableSpec } from '../domain/tables/spec.ts';
import type { WritableDb } from './open.ts';
import type { Cells } from './search-write.ts';
import { prepare, run, sql } from './sql.ts';

const misfitsOf = (spec: TableSpec, r: string, cells: Cells): string[] => {
  if (cells.get(DELETED_FIELD) === 1) return [];
  const held = Object.entries(spec.fields).filter(([f]) => (cells.get(f) ?? null) !== null);
  if (!isRowId(spec, r)) return held.length > 0 ? [''] : [];
  return held.filter(([f, type]) => !fitsType(type, cells.get(f) ?? '')).map(([f]) => f);
};

const ANY = 'SELECT 1 FROM misfit WHERE t = ? AND r = ? LIMIT 1';
const DROP = 'DELETE FROM misfit WHERE t = ? AND r = ?';
const ADD = 'INSERT INTO misfit (t, r, f) VALUES (?, ?, ?)';

export const noteMisfits = (db: WritableDb, spec: TableSpec, r: string, cells: Cells): void => {
  const t = spec.table;
  const found = misfitsOf(spec, r, cells);
  if (prepare(db, ANY).get(t, r) !== undefined) prepare(db, DROP).run(t, r);
  for (const f of found) prepare(db, ADD).run(t, r, f);
};

const ROWS = 'SELECT DISTINCT r FROM cell WHERE t = ?';
const CELLS = 'SELECT f, v FROM cell WHERE t = ? AND r = ?';

/** Of a database that was derived before these were. */
export const noteAllMisfits = (db: WritableDb): void => {
  for (const spec of Object.values(TABLES))
    for (const { r } of prepare(db, ROWS).all(spec.table) as { r: string }[]) {
      const cells = prepare(db, CELLS).all(spec.table, r) as { f: string; v: string | number }[];
      noteMisfits(db, spec, r, new Map(cells.map(({ f, v }) => [f, v])));
    }
};

export const clearMisfits = (db: WritableDb): void => {
  run(db, sql`DELETE FROM misfit`);
};
