/**
 * Replays the log: drops every cell and typed row and derives them again, in place or into another
 * database (a check, or «as known on» a date). What comes out must be what was there before.
 */
import { createHash } from 'node:crypto';
import { LOGS } from '../domain/kernel/change.ts';
import { applyOp } from './cells.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { projectRow } from './project.ts';
import { all, iterate, raw, run, sql, transaction } from './sql.ts';
import { TABLES } from './tables.ts';

interface StoredOp {
  readonly n: number;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
  readonly p: string;
}

const clearDerived = (db: WritableDb): void => {
  run(db, sql`DELETE FROM cell`);
  for (const { table } of Object.values(TABLES)) run(db, sql`DELETE FROM ${raw(`"${table}"`)}`);
  run(db, sql`DELETE FROM search_doc`);
  db.raw.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`);
};

const projectAll = (db: WritableDb): void => {
  for (const { t, r } of all<{ t: string; r: string }>(db, sql`SELECT DISTINCT t, r FROM cell`)) {
    projectRow(db, t, r);
  }
};

const replayInto = (db: WritableDb, ops: Iterable<StoredOp>): void => {
  for (const { n, t, r, f, v, p } of ops)
    applyOp(db, n, { t, r, f, v, p: JSON.parse(p) as number[] });
};

/** Derives everything anew, in one transaction. */
export const rebuild = (db: WritableDb): void =>
  transaction(db, () => {
    clearDerived(db);
    replayInto(db, all<StoredOp>(db, sql`SELECT n, t, r, f, v, p FROM op ORDER BY n`));
    projectAll(db);
  });

/**
 * Fills an empty in-memory database with the state the log had at the end of `until`: an instant, or
 * a day of UTC.
 */
export const replayUntil = (from: ReadableDb, into: WritableDb, until: string): void => {
  into.raw.pragma('foreign_keys = OFF');
  transaction(into, () => {
    replayInto(
      into,
      iterate<StoredOp>(
        from,
        sql`SELECT op.n, t, r, f, v, p FROM op JOIN change ON change.n = op.change
            WHERE substr(change.hlc, 1, ${until.length}) <= ${until} ORDER BY op.n`,
      ),
    );
    projectAll(into);
  });
};

/** SHA-256 over the cells of the logs that units share: the same state, the same digest, anywhere. */
export const stateDigest = (db: ReadableDb): { digest: string; entries: number } => {
  const hash = createHash('sha256');
  const shared = new Set(
    Object.values(TABLES)
      .filter(({ log }) => log !== 'local')
      .map(({ table }) => table),
  );
  for (const cell of iterate<StoredOp>(db, sql`SELECT t, r, f, v FROM cell ORDER BY t, r, f`)) {
    if (shared.has(cell.t))
      hash.update(JSON.stringify([cell.t, cell.r, cell.f, cell.v])).update('\n');
  }
  const [count] = all<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM change WHERE log IN (${raw(
      LOGS.filter((log) => log !== 'local')
        .map((log) => `'${log}'`)
        .join(', '),
    )})`,
  );
  return { digest: hash.digest('hex'), entries: count?.n ?? 0 };
};
