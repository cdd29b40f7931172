/** What a package for somebody has to hold. */
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { receiptsOf } from './receipts.ts';

export interface SelectedEntry {
  readonly n: number;
  readonly kid: string;
  readonly log: string;
  readonly seq: number;
  readonly ops: number;
  /** Letters of its JWS. */
  readonly size: number;
}

/** Entries that some receiver has not receipted, in an order in which each follows what it names. */
export const entriesFor = (
  db: ReadableDb,
  receivers: readonly string[],
  logs: ReadonlySet<string>,
  full: boolean,
): SelectedEntry[] => {
  const receipts = full ? [] : receivers.map((kid) => [kid, receiptsOf(db, kid)] as const);
  const held = ({ kid, log, seq }: SelectedEntry): boolean =>
    receipts.length > 0 &&
    receipts.every(([by, positions]) => by === kid || seq <= (positions.get(`${kid}/${log}`) ?? 0));
  return all<SelectedEntry>(
    db,
    sql`SELECT n, kid, log, seq, ops, length(jws) AS size FROM entry ORDER BY hlc, kid, log, seq`,
  ).filter((entry) => logs.has(entry.log) && !held(entry));
};

/** The registry version that every receiver has cited. */
export const citedByAll = (db: ReadableDb, receivers: readonly string[]): number => {
  if (receivers.length === 0) return 0;
  const cited = new Map(
    all<{ kid: string; reg: number }>(
      db,
      sql`SELECT kid, max(reg) AS reg FROM entry GROUP BY kid`,
    ).map(({ kid, reg }) => [kid, reg]),
  );
  return Math.min(...receivers.map((kid) => cited.get(kid) ?? 0));
};
