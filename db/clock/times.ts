/**
 * The two times of a change, beside its order stamp: `claimed`, when its author says it was written, and
 * `known`, when it came to be known here. Both are derived from what clocks said (`at`, `seen`).
 *
 * What is known stays known: a change is known here no earlier than those before it in this log, so that
 * «as known on» a day is always a beginning of it. The common ground is known from its own date.
 */
import { hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import type { EntryPayload } from '../../domain/exchange/types.ts';
import type { ReadableDb } from '../open.ts';
import { get, sql } from '../sql.ts';

/** The act by which a person says what the time is: what was known before it was known by then. */
export const CONFIRM = 'clock.confirm';

export const instantOf = (millis: number): string => new Date(millis).toISOString();

/** When the last thing that is known here came to be known; empty where there is nothing yet. */
export const lastKnown = (db: ReadableDb): string =>
  get<{ known: string }>(
    db,
    sql`SELECT known FROM change WHERE origin <> 2 ORDER BY n DESC LIMIT 1`,
  )?.known ?? '';

/** A clock that stands before the last thing known is set back: what comes now is known after that. */
export const knownAt = (db: ReadableDb, seen: string): string => {
  const last = lastKnown(db);
  return seen > last ? seen : last;
};

/** What an act of an entry claims; where it says nothing, the time in its stamp. */
export const claimOf = ({ hlc, acts, ops }: EntryPayload, part: number): string => {
  const [from, , at] = acts[part] ?? [0, '', undefined];
  return at ?? instantOf(hlcMillis(hlc as Hlc) + (ops[from]?.h ?? 0));
};
