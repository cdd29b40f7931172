/** Signed lists of what others hold: only these shrink the next package (EXCHANGE §10). */
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { EntryOp } from '../../domain/exchange/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, sql } from '../sql.ts';
import { payloadOf } from './entries.ts';

const TAKE = `INSERT INTO receipt (kid, place, seq, id) VALUES (?, ?, ?, ?)
  ON CONFLICT (kid, place) DO UPDATE SET seq = excluded.seq, id = excluded.id WHERE excluded.seq > receipt.seq`;

const FORM = /^(\d{1,15}):([A-Za-z0-9_-]{43})$/;

/** A receipt op names the log in `r` and «seq:id» in `v`. */
export const takeReceipts = (
  db: WritableDb,
  kid: string,
  ops: readonly Pick<EntryOp, 'k' | 'r' | 'v'>[],
): void => {
  for (const { k, r, v } of ops) {
    const match = k === 'receipt' && typeof v === 'string' ? FORM.exec(v) : null;
    if (match !== null) prepare(db, TAKE).run(kid, r, Number(match[1]), match[2] ?? '');
  }
};

/** Entries of a key went out of force: what its other entries say is read anew. */
export const rereadReceipts = (db: WritableDb, kid: string, tools: Primitives): void => {
  prepare(db, 'DELETE FROM receipt WHERE kid = ?').run(kid);
  const applied = all<{ n: number }>(
    db,
    sql`SELECT n FROM entry WHERE kid = ${kid} AND status = 'applied' ORDER BY log, seq`,
  );
  for (const { n } of applied) {
    const payload = payloadOf(db, n, tools);
    if (payload !== null) takeReceipts(db, kid, payload.ops);
  }
};

/** What one key said it holds: `kid/log` → position. */
export const receiptsOf = (db: ReadableDb, kid: string): Map<string, number> =>
  new Map(
    all<{ place: string; seq: number }>(
      db,
      sql`SELECT place, seq FROM receipt WHERE kid = ${kid}`,
    ).map(({ place, seq }) => [place, seq]),
  );

/** Keys that said they hold a log at least up to a position. */
export const holdersOf = (db: ReadableDb, place: string, seq: number): string[] =>
  all<{ kid: string }>(
    db,
    sql`SELECT kid FROM receipt WHERE place = ${place} AND seq >= ${seq} ORDER BY kid`,
  ).map(({ kid }) => kid);
