/**
 * A journal that was cut agrees with itself. What this workplace signed does not: with each receipt goes
 * the head that the journal had then (EXCHANGE §14), and the others keep it.
 */
import type { Primitives } from '../../domain/exchange/envelope.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb } from '../open.ts';
import { get, iterate, sql } from '../sql.ts';
import { payloadOf } from './entries.ts';
import { ownKid } from './registries.ts';

interface Said {
  readonly entry: string;
  /** When it was signed, as the clock said. */
  readonly at: string;
  readonly head: string;
}

/** The last head that this workplace put into a receipt; null where it never sent one. */
const lastSaid = (db: ReadableDb, tools: Primitives): Said | null => {
  const own = sql`SELECT n, id, hlc FROM entry WHERE kid = ${ownKid(db)} ORDER BY n DESC`;
  for (const { n, id, hlc } of iterate<{ n: number; id: string; hlc: string }>(db, own)) {
    const said = payloadOf(db, n, tools)?.ops.find(
      ({ k, r }) => k === 'receipt' && r === 'journal',
    );
    if (typeof said?.v === 'string') return { entry: id, at: hlc.slice(0, 24), head: said.v };
  }
  return null;
};

/** A chain that was healed since has other hashes, and a row that says so. */
export const journalCut = (db: ReadableDb, tools: Primitives): Failure[] => {
  const said = lastSaid(db, tools);
  if (said === null) return [];
  const known = get(
    db,
    sql`SELECT 1 FROM journal WHERE hash = ${said.head} OR (kind = 'heal' AND at >= ${said.at}) LIMIT 1`,
  );
  return known === undefined ? [failure('check.journal-cut', { entry: said.entry })] : [];
};
