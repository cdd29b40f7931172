/**
 * Replays the log: drops every cell and typed row and derives them again, in place or into another
 * database (a check, or «as known on» a date). What comes out must be what was there before.
 */
import { PLACED_OPS, rowCells, writeCell, type PlacedOp } from './cells.ts';
import { deriveTimes } from './clock/derive.ts';
import { lastKnown } from './clock/times.ts';
import { ownKid } from './exchange/registries.ts';
import { rejudgeAll } from './exchange/take.ts';
import { createTools } from './exchange/tools.ts';
import { clearMisfits } from './misfit.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { clearDerivedFromReports } from './progress/standing.ts';
import { projectRows } from './project.ts';
import { all, prepare, raw, run, sql, transaction } from './sql.ts';
import { TABLES } from '../domain/tables/registry.ts';

export const clearDerived = (db: WritableDb): void => {
  run(db, sql`DELETE FROM cell`);
  for (const { table } of Object.values(TABLES)) run(db, sql`DELETE FROM ${raw(`"${table}"`)}`);
  clearDerivedFromReports(db);
  clearMisfits(db);
  run(db, sql`DELETE FROM search_doc`);
  db.raw.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`);
};

const projectAll = (db: WritableDb): void =>
  projectRows(db, all<{ t: string; r: string }>(db, sql`SELECT DISTINCT t, r FROM cell`));

const tablesOf = (db: ReadableDb): string[] =>
  all<{ t: string }>(db, sql`SELECT DISTINCT t FROM op`).map(({ t }) => t);

const OPS_OF_TABLE = `${PLACED_OPS}
  WHERE op.t = ? AND op.dead = 0 AND change.known <= ? ORDER BY op.r, op.n`;

const writeRow = (into: WritableDb, ops: readonly PlacedOp[], self: string): void => {
  const [first] = ops;
  if (first === undefined) return;
  for (const cell of rowCells(ops, self)) writeCell(into, first.t, first.r, cell);
};

/** Merges every row from what was known of it by an instant, a table at a time. */
const mergeInto = (
  from: ReadableDb,
  into: WritableDb,
  until: string,
  tables: readonly string[],
): void => {
  const self = ownKid(from) ?? '';
  for (const table of tables) {
    let row: PlacedOp[] = [];
    for (const op of prepare(from, OPS_OF_TABLE).all(table, until) as PlacedOp[]) {
      if (row[0] !== undefined && row[0].r !== op.r) {
        writeRow(into, row, self);
        row = [];
      }
      row.push(op);
    }
    writeRow(into, row, self);
  }
};

const FOR_EVER = '9999';

/**
 * Judges every entry anew and derives cells and tables from what counts, in one transaction. An entry
 * that counts only now (an older application could not read it) is known here from `seen` on.
 */
export const rebuild = (db: WritableDb, seen: string = lastKnown(db)): void =>
  transaction(db, () => {
    // What this version knows of tables may not be what the one knew that judged.
    run(db, sql`UPDATE entry SET verdict = NULL`);
    rejudgeAll(db, createTools(), seen);
    clearDerived(db);
    mergeInto(db, db, FOR_EVER, tablesOf(db));
    projectAll(db);
    deriveTimes(db);
  });

/**
 * Fills an empty in-memory database with what was known here by the instant `until`. Where tables are
 * named, the others stay empty.
 */
export const replayUntil = (
  from: ReadableDb,
  into: WritableDb,
  until: string,
  tables: readonly string[] = tablesOf(from),
): void => {
  into.raw.pragma('foreign_keys = OFF');
  transaction(into, () => {
    mergeInto(from, into, until, tables);
    projectAll(into);
  });
};
