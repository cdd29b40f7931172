/** Who last wrote a row, and when: read from the log behind the typed tables. */
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

export interface Stamp {
  readonly by: string;
  readonly unit: string;
  /** By its author's clock, UTC: `2026-03-01T09:30:00.000Z`. */
  readonly at: string;
}

/** The latest write to each row of a table, by row id. */
export const lastStamps = (db: ReadableDb, table: string): ReadonlyMap<string, Stamp> =>
  new Map(
    all<Stamp & { r: string }>(
      db,
      sql`SELECT last.r, change.by, change.unit, change.claimed AS at
          FROM (SELECT r, max(op) AS op FROM cell WHERE t = ${table} GROUP BY r) AS last
          JOIN op ON op.n = last.op JOIN change ON change.n = op.change`,
    ).map(({ r, ...stamp }) => [r, stamp]),
  );

/** The latest write to one field of each row of a table, by row id. */
export const fieldStamps = (
  db: ReadableDb,
  table: string,
  field: string,
): ReadonlyMap<string, Stamp> =>
  new Map(
    all<Stamp & { r: string }>(
      db,
      sql`SELECT cell.r, change.by, change.unit, change.claimed AS at
          FROM cell JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
          WHERE cell.t = ${table} AND cell.f = ${field}`,
    ).map(({ r, ...stamp }) => [r, stamp]),
  );

/**
 * Moves when the plan's adopted text, a source's deadline or a decision about its links does. The sum is there for a cell
 * that goes back to an earlier operation, as when an entry is judged anew.
 */
export const planStamp = (db: ReadableDb): string =>
  get<{ stamp: string }>(
    db,
    sql`SELECT count(*) || '/' || coalesce(sum(op), 0) || '/' || coalesce(max(op), 0) AS stamp
        FROM cell WHERE t IN (
          'edition', 'stage', 'goal', 'subgoal', 'measure', 'indicator', 'measure_funding',
          'measure_body', 'abbreviation', 'introduction', 'doubt_decision', 'funding_source', 'funding_deadline', 'link_decision')`,
  )?.stamp ?? '';
