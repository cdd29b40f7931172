/** Who changed what, when, from what to what: read straight from the log. */
import type { FieldValue } from '../domain/kernel/change.ts';
import { KID_OF_OP, REPLACED } from './cells.ts';
import { withWorkplace, workplaces, type WorkplaceOf } from './exchange/workplaces.ts';
import type { ReadableDb } from './open.ts';
import { all, get, iterate, raw, sql, type Query } from './sql.ts';

export interface HistoryEntry {
  /** The operation's place in the log of this installation. */
  readonly op: number;
  readonly change: number;
  /** When it was written, by its author's clock and what is known of that clock. */
  readonly at: string;
  /** When it came to be known here: written, or taken in. */
  readonly known: string;
  readonly by: string;
  readonly unit: string;
  /** The workplace where it was written; null where it has no name, and of what the application wrote. */
  readonly workplace: string | null;
  readonly act: string;
  readonly undoes: number | null;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

type Stored = Omit<HistoryEntry, 'from' | 'to' | 'workplace'> & {
  from: string | number | null;
  to: string | number | null;
  kid: string | null;
};

const value = (stored: string | number | null): FieldValue =>
  typeof stored === 'number' ? stored === 1 : stored;

interface HistoryOptions {
  /** How many fields of working data at most. */
  readonly limit?: number;
  /** What was known here by then. */
  readonly until?: string;
}

const entryOf = (
  db: ReadableDb,
  op: number,
  { until, workplaceOf }: { readonly until: string; readonly workplaceOf: WorkplaceOf },
): HistoryEntry | null => {
  const stored = get<Stored>(
    db,
    sql`SELECT op.n AS op, change.n AS change, claimed AS at, known, change.by AS by, unit, act, undoes, op.t AS "table", op.r AS row, op.f AS field,
               before.v AS "from", op.v AS "to", ${KID_OF_OP} AS kid
        FROM op JOIN change ON change.n = op.change
        LEFT JOIN op AS before ON before.n = ${REPLACED}
          AND before.t = op.t AND before.r = op.r AND before.f = op.f
        WHERE op.n = ${op} AND op.dead = 0 AND known <= ${until}`,
  );
  if (stored === undefined) return null;
  const { from, to, ...entry } = withWorkplace(workplaceOf)(stored);
  return { ...entry, from: value(from), to: value(to) };
};

/**
 * What operations wrote, in the order of `ops`. The order is read from an index alone; only what is
 * told is looked up in the log, so that a page of a long history costs no more than that page.
 */
const read = (
  db: ReadableDb,
  ops: Query,
  { limit = Infinity, until = '9999' }: HistoryOptions,
): HistoryEntry[] => {
  const entries: HistoryEntry[] = [];
  const workplaceOf = workplaces(db);
  for (const { n } of iterate<{ n: number }>(db, ops)) {
    if (entries.length >= limit) break;
    const entry = entryOf(db, n, { until, workplaceOf });
    if (entry !== null) entries.push(entry);
  }
  return entries;
};

/** `CROSS JOIN` keeps SQLite from walking the whole log to look for the few rows in it that are named. */
const NEWEST_OF_MINE = raw(
  'SELECT op.n FROM mine CROSS JOIN op ON op.t = mine.t AND op.r = mine.r ORDER BY op.n DESC',
);

const adoptedOps = (measure: string): Query =>
  sql`WITH mine (t, r) AS MATERIALIZED (
        SELECT 'measure', edition || '/' || code FROM measure WHERE code = ${measure}
        UNION ALL SELECT 'indicator', edition || '/' || id FROM indicator WHERE measure = ${measure}
        UNION ALL SELECT DISTINCT parts.t, parts.r FROM measure JOIN cell AS parts
          ON parts.t IN ('measure_funding', 'measure_body')
          AND parts.r BETWEEN edition || '/' || code || '/' AND edition || '/' || code || '0'
          WHERE code = ${measure}
      ) ${NEWEST_OF_MINE}`;

const workOps = (measure: string): Query =>
  sql`WITH mine (t, r) AS MATERIALIZED (
        SELECT t, r FROM cell WHERE t IN ('note', 'amendment_item', 'milestone', 'evidence') AND f = 'measure' AND v = ${measure}
        UNION ALL SELECT t, r FROM cell WHERE t = 'finding_decision' AND f = 'state'
          AND instr(',' || replace(r, ':', ',') || ',', ${`,${measure},`}) > 0
        UNION ALL SELECT DISTINCT t, r FROM cell
          WHERE t = 'doubt_decision' AND r BETWEEN ${`${measure}-`} AND ${`${measure}.`}
        UNION ALL SELECT 'link_decision', maker || '/' || user FROM link_decision
          WHERE maker = ${measure} OR user = ${measure}
        UNION ALL SELECT DISTINCT parts.t, parts.r FROM unit CROSS JOIN cell AS parts
          ON parts.t = 'report'
          AND parts.r BETWEEN unit.code || ${`/${measure}/`} AND unit.code || ${`/${measure}0`}
        UNION ALL SELECT 'assignment', unit.code || ${`/${measure}`} FROM unit
        UNION ALL SELECT DISTINCT 'indicator_setting', id FROM indicator WHERE measure = ${measure}
        UNION ALL SELECT DISTINCT t, r FROM cell
          WHERE t = 'money_entry' AND r BETWEEN ${`${measure}/`} AND ${`${measure}0`}
      ) ${NEWEST_OF_MINE}`;

/**
 * What was written about a measure, newest first: at most `limit` fields of working data, and its
 * adopted text in every edition, since what an amendment changed is told by the editions before it.
 */
export const measureHistory = (
  db: ReadableDb,
  measure: string,
  options: HistoryOptions = {},
): HistoryEntry[] =>
  [
    ...read(db, adoptedOps(measure), { ...options, limit: Infinity }),
    ...read(db, workOps(measure), options),
  ].toSorted((a, b) => b.op - a.op);

/** Everything that was written into one row, newest first. */
export const rowHistory = (db: ReadableDb, table: string, row: string): HistoryEntry[] =>
  read(db, sql`SELECT n FROM op WHERE t = ${table} AND r = ${row} ORDER BY n DESC`, {});

export type Role = 'act' | 'undo' | 'redo';
/** How a change stands among undos: `undoneBy` is the one that took it back and still holds. */
export interface Standing {
  readonly role: Role;
  readonly undoneBy: number | null;
}

/** An undo may itself be undone (a redo): then the first change stands again. */
export const standings = (db: ReadableDb): ((change: number) => Standing) => {
  const steps = all<{ n: number; undoes: number }>(
    db,
    sql`SELECT n, undoes FROM change INDEXED BY change_undoes WHERE undoes IS NOT NULL`,
  ).toSorted((a, b) => a.n - b.n);
  const roles = new Map<number, Role>();
  for (const { n, undoes } of steps) roles.set(n, roles.get(undoes) === 'undo' ? 'redo' : 'undo');
  const undone = new Map<number, number>();
  for (const { n, undoes } of steps.toReversed()) if (!undone.has(n)) undone.set(undoes, n);
  return (change) => ({
    role: roles.get(change) ?? 'act',
    undoneBy: undone.get(change) ?? null,
  });
};
