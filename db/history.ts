/** Who changed what, when, from what to what: read straight from the log. */
import type { FieldValue } from '../domain/kernel/change.ts';
import type { ReadableDb } from './open.ts';
import { all, sql, type Query } from './sql.ts';

export interface HistoryEntry {
  readonly change: number;
  /** The hybrid clock's stamp; its first 24 letters are the time. */
  readonly hlc: string;
  readonly by: string;
  readonly unit: string;
  readonly act: string;
  readonly undoes: number | null;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

type Stored = Omit<HistoryEntry, 'from' | 'to'> & {
  from: string | number | null;
  to: string | number | null;
};

const value = (stored: string | number | null): FieldValue =>
  typeof stored === 'number' ? stored === 1 : stored;

const read = (db: ReadableDb, query: Query): HistoryEntry[] =>
  all<Stored>(db, query).map((entry) => ({
    ...entry,
    from: value(entry.from),
    to: value(entry.to),
  }));

interface HistoryOptions {
  readonly limit?: number;
  /** The last instant that counts. */
  readonly until?: string;
}

/**
 * Everything that was ever written about a measure, newest first, at most `limit` fields. `CROSS JOIN`
 * keeps SQLite from walking the whole log to look for the few rows in it that are the measure's.
 */
export const measureHistory = (
  db: ReadableDb,
  measure: string,
  { limit = 1000, until = '9999' }: HistoryOptions = {},
): HistoryEntry[] =>
  read(
    db,
    sql`WITH mine (t, r) AS MATERIALIZED (
          SELECT 'measure', edition || '/' || code FROM measure WHERE code = ${measure}
          UNION ALL SELECT 'indicator', edition || '/' || id FROM indicator WHERE measure = ${measure}
          UNION ALL SELECT DISTINCT parts.t, parts.r FROM measure JOIN cell AS parts
            ON parts.t IN ('measure_funding', 'measure_body')
            AND parts.r BETWEEN edition || '/' || code || '/' AND edition || '/' || code || '0'
            WHERE code = ${measure}
          UNION ALL SELECT t, r FROM cell WHERE t IN ('note', 'amendment_item', 'milestone', 'evidence') AND f = 'measure' AND v = ${measure}
          UNION ALL SELECT t, r FROM cell WHERE t = 'finding_decision' AND f = 'state'
            AND instr(',' || replace(r, ':', ',') || ',', ${`,${measure},`}) > 0
          UNION ALL SELECT 'link_decision', maker || '/' || user FROM link_decision
            WHERE maker = ${measure} OR user = ${measure}
          UNION ALL SELECT DISTINCT parts.t, parts.r FROM unit CROSS JOIN cell AS parts
            ON parts.t = 'report'
            AND parts.r BETWEEN unit.code || ${`/${measure}/`} AND unit.code || ${`/${measure}0`}
          UNION ALL SELECT 'assignment', unit.code || ${`/${measure}`} FROM unit
          UNION ALL SELECT DISTINCT 'indicator_setting', id FROM indicator WHERE measure = ${measure}
          UNION ALL SELECT DISTINCT t, r FROM cell
            WHERE t = 'money_entry' AND r BETWEEN ${`${measure}/`} AND ${`${measure}0`}
        ), newest (n) AS MATERIALIZED (
          SELECT op.n FROM mine CROSS JOIN op ON op.t = mine.t AND op.r = mine.r
          JOIN change ON change.n = op.change
          WHERE op.dead = 0 AND substr(hlc, 1, 24) <= ${until}
          ORDER BY op.n DESC LIMIT ${limit}
        )
        SELECT change.n AS change, hlc, by, unit, act, undoes, op.t AS "table", op.r AS row, op.f AS field,
               before.v AS "from", op.v AS "to"
        FROM newest CROSS JOIN op ON op.n = newest.n
        JOIN change ON change.n = op.change
        LEFT JOIN op AS before ON before.n = json_extract(op.p, '$[0]')
          AND before.t = op.t AND before.r = op.r AND before.f = op.f
        ORDER BY op.n DESC`,
  );

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
