/**
 * «As known on a date»: the database as it was here at the end of that day in Bulgaria, by the moment
 * each change came to be known here, replayed into memory. The two last asked for are kept, by date and by the newest change of the log, so that
 * paging through measures does not replay anew. The adopted plan alone replays in a moment at any
 * scale; everything takes as long as the log is.
 */
import type { LocalDate } from '../../domain/kernel/date.ts';
import { endOfSofiaDay } from '../../domain/kernel/sofia-time.ts';
import { migrateInMemory } from '../migrate.ts';
import { closeDb, openInMemory, type ReadableDb } from '../open.ts';
import { replayUntil } from '../rebuild.ts';
import { get, sql } from '../sql.ts';
import { PLAN_TABLES } from '../../domain/tables/plan.ts';

/** The adopted plan with its units, or all tables. */
export type Scope = 'plan' | 'all';

export interface AsKnown {
  /** Reads only what the log amounts to; the log itself is not in it. */
  readonly on: (day: LocalDate, scope?: Scope) => ReadableDb;
  readonly close: () => void;
}

const KEPT = 2;

const lastChange = (db: ReadableDb): number =>
  get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM change`)?.n ?? 0;

const replayed = (db: ReadableDb, day: LocalDate, scope: Scope): ReadableDb => {
  const fresh = migrateInMemory(openInMemory());
  const tables = scope === 'plan' ? [...Object.keys(PLAN_TABLES), 'doubt_decision'] : undefined;
  replayUntil(db, fresh, endOfSofiaDay(day), tables);
  return fresh;
};

export const createAsKnown = (db: ReadableDb): AsKnown => {
  const kept = new Map<string, ReadableDb>();

  const forgetOldest = (): void => {
    const [oldest] = kept;
    if (oldest === undefined) return;
    kept.delete(oldest[0]);
    closeDb(oldest[1]);
  };

  const on = (day: LocalDate, scope: Scope = 'all'): ReadableDb => {
    const key = `${scope}#${day}#${lastChange(db)}`;
    const known = kept.get(key) ?? replayed(db, day, scope);
    kept.delete(key);
    if (kept.size >= KEPT) forgetOldest();
    kept.set(key, known);
    return known;
  };

  return {
    on,
    close: () => {
      while (kept.size > 0) forgetOldest();
    },
  };
};

/** The first instant of which anything is known here. */
export const firstKnownInstant = (db: ReadableDb): string | null =>
  get<{ at: string }>(db, sql`SELECT known AS at FROM change ORDER BY known LIMIT 1`)?.at ?? null;

/** The first instant of which something is known that people wrote; null where nobody wrote yet. */
export const firstWorkInstant = (db: ReadableDb): string | null =>
  get<{ at: string }>(
    db,
    sql`SELECT known AS at FROM change WHERE act NOT LIKE '%.seed' ORDER BY known LIMIT 1`,
  )?.at ?? null;
