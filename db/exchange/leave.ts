/**
 * Leaving a deployment: what this workplace wrote stays and becomes a draft again, for whichever
 * deployment comes next; what others wrote, their registries and receipts go. One transaction of the
 * caller's, who has made a full copy before.
 *
 * An own operation that named another's names what that one had named, as a draft does in sealing
 * (db/exchange/seal.ts), so that of two own values the later one stays the later. What does not count
 * now is not brought back. The chain of hashes is written anew over what is left.
 */
import { chainAnew } from '../heal.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { clearDerived, rebuild } from '../rebuild.ts';
import { all, get, prepare, raw, run, sql } from '../sql.ts';

export interface Leaving {
  /** Changes written here that travel; they wait to be signed again. */
  readonly own: number;
  /** Changes of others that are here. */
  readonly others: number;
  /** Whose they are. */
  readonly units: readonly string[];
}

/** Keys of this workplace, older ones included: what they signed may have come back from others. */
const OWN_KIDS = raw(`SELECT kid FROM entry WHERE own = 1
  UNION SELECT value FROM meta WHERE key = 'device.kid'`);

const FOREIGN = raw(`SELECT change.n FROM change JOIN entry ON entry.n = change.entry
  WHERE change.origin = 1 AND entry.kid NOT IN (${OWN_KIDS.raw})`);

const count = (db: ReadableDb, where: ReturnType<typeof sql>): number =>
  get<{ n: number }>(db, where)?.n ?? 0;

/** What leaving would keep and what would go; writes nothing. */
export const leavingOf = (db: ReadableDb): Leaving => ({
  own: count(
    db,
    sql`SELECT count(*) AS n FROM change WHERE log <> 'local' AND origin <> 2 AND n NOT IN (${FOREIGN})`,
  ),
  others: count(db, sql`SELECT count(*) AS n FROM change WHERE n IN (${FOREIGN})`),
  units: all<{ unit: string }>(
    db,
    sql`SELECT DISTINCT unit FROM change WHERE n IN (${FOREIGN}) ORDER BY unit`,
  ).map(({ unit }) => unit),
});

/** What is left of the operations that each one named, others' seen through. */
const renameHeads = (db: WritableDb): void => {
  const gone = new Map(
    all<{ n: number; p: string }>(db, sql`SELECT n, p FROM op WHERE change IN (${FOREIGN})`).map(
      ({ n, p }) => [n, JSON.parse(p) as number[]],
    ),
  );
  const left = (named: readonly number[], seen: ReadonlySet<number>): number[] =>
    named.flatMap((n) => {
      const through = gone.get(n);
      if (through === undefined) return [n];
      return seen.has(n) ? [] : left(through, new Set([...seen, n]));
    });
  const put = prepare(db, 'UPDATE op SET p = ? WHERE n = ?');
  for (const { n, p } of all<{ n: number; p: string }>(
    db,
    sql`SELECT n, p FROM op WHERE p <> '[]'`,
  )) {
    const named = JSON.parse(p) as number[];
    if (gone.has(n) || !named.some((one) => gone.has(one))) continue;
    put.run(JSON.stringify([...new Set(left(named, new Set()))]), n);
  }
};

const dropOthers = (db: WritableDb): void => {
  run(db, sql`DELETE FROM missing_ref`);
  run(db, sql`DELETE FROM op_seal`);
  run(db, sql`DELETE FROM op WHERE change IN (${FOREIGN})`);
  run(db, sql`DELETE FROM change WHERE n IN (${FOREIGN})`);
  run(db, sql`UPDATE change SET origin = 0, entry = NULL, part = NULL WHERE origin = 1`);
  run(db, sql`UPDATE change SET sealed = 0 WHERE sealed = 1`);
  for (const table of ['entry_ahead', 'entry', 'registry', 'waiting', 'receipt', 'peer'])
    run(db, sql`DELETE FROM ${raw(table)}`);
  run(
    db,
    sql`DELETE FROM meta WHERE key IN ('device.kid', 'clock', 'registry.alarm') OR key LIKE 'unkept/%'`,
  );
};

export const leaveDeployment = (db: WritableDb): void => {
  clearDerived(db);
  renameHeads(db);
  dropOthers(db);
  chainAnew(db);
  rebuild(db);
};
