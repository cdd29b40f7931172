/** Who wrote what stands, where and when: read from the log behind the typed tables. */
import { KID_OF_OP } from './cells.ts';
import { withWorkplace, workplaces } from './exchange/workplaces.ts';
import type { ReadableDb } from './open.ts';
import { all, get, sql, type Query } from './sql.ts';

export interface Writer {
  /** Empty in what was written before names were asked for. */
  readonly by: string;
  readonly unit: string;
  /** Null where the workplace has no name. */
  readonly workplace: string | null;
  /** By the writer's clock and what is known of it, UTC: `2026-03-01T09:30:00.000Z`. */
  readonly at: string;
}

/** Of what nobody is known to have written. */
export const NOBODY: Writer = { by: '', unit: '', workplace: null, at: '' };

type Row = Omit<Writer, 'workplace'> & { readonly kid: string | null };

const byRow = (db: ReadableDb, query: Query): ReadonlyMap<string, Writer> => {
  const named = withWorkplace(workplaces(db));
  return new Map(all<Row & { r: string }>(db, query).map(({ r, ...writer }) => [r, named(writer)]));
};

/** Of the latest write to each row of a table, by row id. */
export const lastWriters = (db: ReadableDb, table: string): ReadonlyMap<string, Writer> =>
  byRow(
    db,
    sql`SELECT last.r, change.by, change.unit, change.claimed AS at, ${KID_OF_OP} AS kid
        FROM (SELECT r, max(op) AS op FROM cell WHERE t = ${table} GROUP BY r) AS last
        JOIN op ON op.n = last.op JOIN change ON change.n = op.change`,
  );

/** Of one field of each row of a table, by row id. */
export const fieldWriters = (
  db: ReadableDb,
  table: string,
  field: string,
): ReadonlyMap<string, Writer> =>
  byRow(
    db,
    sql`SELECT cell.r, change.by, change.unit, change.claimed AS at, ${KID_OF_OP} AS kid
        FROM cell JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
        WHERE cell.t = ${table} AND cell.f = ${field}`,
  );

/** Of the value that a cell holds. */
export const cellWriter = (db: ReadableDb, table: string, row: string, field: string): Writer => {
  const found = get<Row>(
    db,
    sql`SELECT change.by, change.unit, change.claimed AS at, ${KID_OF_OP} AS kid
        FROM cell JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
        WHERE cell.t = ${table} AND cell.r = ${row} AND cell.f = ${field}`,
  );
  return found === undefined ? NOBODY : withWorkplace(workplaces(db))(found);
};
