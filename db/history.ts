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

/** Everything that was ever written about a measure, newest first, at most `limit` fields. */
export const measureHistory = (db: ReadableDb, measure: string, limit = 1000): HistoryEntry[] =>
  read(
    db,
    sql`WITH mine (t, r) AS (
          SELECT 'measure', edition || '/' || code FROM measure WHERE code = ${measure}
          UNION ALL SELECT 'indicator', edition || '/' || id FROM indicator WHERE measure = ${measure}
          UNION ALL SELECT t, r FROM cell WHERE t IN ('note', 'amendment_item') AND f = 'measure' AND v = ${measure}
          UNION ALL SELECT 'link_decision', maker || '/' || user FROM link_decision
            WHERE maker = ${measure} OR user = ${measure}
          UNION ALL SELECT DISTINCT t, r FROM cell WHERE t = 'report' AND instr(r, ${`/${measure}/`}) > 0
        )
        SELECT change.n AS change, hlc, by, unit, act, undoes, op.t AS "table", op.r AS row, op.f AS field,
               before.v AS "from", op.v AS "to"
        FROM mine JOIN op ON op.t = mine.t AND op.r = mine.r
        JOIN change ON change.n = op.change
        LEFT JOIN op AS before ON before.n = json_extract(op.p, '$[0]')
        ORDER BY op.n DESC LIMIT ${limit}`,
  );
