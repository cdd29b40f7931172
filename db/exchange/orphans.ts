/** Live rows that name a row which was deleted, removed from the plan, or never came. */
import { rowId } from '../../domain/kernel/row-id.ts';
import { isPeriod, periodFrom } from '../../domain/progress/period.ts';
import type { ReadableDb } from '../open.ts';
import {
  BESIDE,
  keyColumn,
  NAMES_NOTHING,
  quoted,
  REFERENCES,
  type Reference,
} from '../references.ts';
import { all, prepare, raw, sql } from '../sql.ts';
import { someRows, type Several } from './review-rows.ts';

export interface Orphan extends Several {
  readonly kind: 'orphan';
  readonly to: string;
  /** `removed`: no part of the plan any more. */
  readonly why: 'absent' | 'deleted' | 'removed';
}

const IS_DELETED = "SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '_del' AND v = 1";

const nothing = NAMES_NOTHING.map((name) => `'${name}'`).join(', ');

const danglingOf = (db: ReadableDb, { table, column, to, among = table }: Reference): string[] => {
  const value = quoted(column);
  const text = `SELECT named_row FROM (
      SELECT ${value} AS named_row FROM ${quoted(among)} WHERE ${value} IS NOT NULL GROUP BY ${value})
    WHERE named_row NOT IN (${nothing})
      AND NOT EXISTS (SELECT 1 FROM ${quoted(to)} WHERE ${quoted(keyColumn(to))} = named_row)`;
  return (prepare(db, text).all() as { named_row: string }[]).map(({ named_row }) => named_row);
};

const orphan = (
  { table, column, to }: Pick<Reference, 'table' | 'column' | 'to'>,
  value: string,
  why: Orphan['why'],
  rows: Pick<Several, 'count' | 'rows'>,
): Orphan => ({ kind: 'orphan', t: table, f: column, to, value, why, ...rows });

/** By the index of measures, where the table is too large to be read through. */
const rowsNaming = (db: ReadableDb, { table, column, among }: Reference, value: string) => {
  const names = `${quoted(column)} = ?`;
  return among === undefined
    ? someRows(db, table, names, [value])
    : someRows(
        db,
        table,
        `${names} AND measure IN (SELECT measure FROM ${quoted(among)} WHERE ${names})`,
        [value, value],
      );
};

const orphansOf = (db: ReadableDb, reference: Reference): Orphan[] =>
  danglingOf(db, reference).map((value) => {
    const deleted = prepare(db, IS_DELETED).get(reference.to, rowId(value)) !== undefined;
    const why = deleted ? 'deleted' : 'absent';
    return orphan(reference, value, why, rowsNaming(db, reference, value));
  });

interface LostFile {
  readonly of: string;
  readonly row: string;
  readonly deleted: number;
}

/** Files beside a row name the table of their row, too. */
const orphanedFiles = (db: ReadableDb, table: (typeof BESIDE)[number]): Orphan[] =>
  all<LostFile>(
    db,
    sql`SELECT * FROM (
          SELECT "of", "row", EXISTS (SELECT 1 FROM cell
              WHERE t = "of" AND r = "row" AND f = '_del' AND v = 1) AS deleted
          FROM ${raw(table)} GROUP BY "of", "row")
        WHERE deleted OR NOT EXISTS (SELECT 1 FROM cell WHERE t = "of" AND r = "row")`,
  ).map(({ of, row, deleted }) => {
    const rows = someRows(db, table, '"of" = ? AND "row" = ?', [of, row]);
    const place = { table, column: 'row', to: of };
    return orphan(place, row, deleted === 1 ? 'deleted' : 'absent', rows);
  });

interface Removed {
  readonly code: string;
  readonly actDate: string | null;
}

const removedMeasures = (db: ReadableDb): Removed[] =>
  all<Removed>(
    db,
    sql`SELECT code, actDate FROM measure JOIN edition ON edition.n = measure.edition
        WHERE removed = 1 AND edition = (
          SELECT max(edition) FROM measure AS later WHERE later.code = measure.code)
        ORDER BY code`,
  );

/** Of a measure that an act removed: periods that began after it, and assignments that still stand. */
const orphansOfRemoved = (db: ReadableDb, { code, actDate }: Removed): Orphan[] => {
  const periods = all<{ period: string }>(
    db,
    sql`SELECT DISTINCT period FROM report WHERE measure = ${code}`,
  )
    .map(({ period }) => period)
    .filter((period) => isPeriod(period) && periodFrom(period) > (actDate ?? ''));
  const late = `measure = ? AND period IN (SELECT value FROM json_each(?))
    AND (review IS NOT 'closed' OR reviewOf IS NOT submittedAt)`;
  return [
    { table: 'report', rows: someRows(db, 'report', late, [code, JSON.stringify(periods)]) },
    { table: 'assignment', rows: someRows(db, 'assignment', 'measure = ? AND assigned', [code]) },
  ]
    .filter(({ rows }) => rows.count > 0)
    .map(({ table, rows }) =>
      orphan({ table, column: 'measure', to: 'measure' }, code, 'removed', rows),
    );
};

export const orphans = (db: ReadableDb): Orphan[] => [
  ...REFERENCES.flatMap((reference) => orphansOf(db, reference)),
  ...BESIDE.flatMap((table) => orphanedFiles(db, table)),
  ...removedMeasures(db).flatMap((removed) => orphansOfRemoved(db, removed)),
];
