/**
 * Derives typed rows from cells by the declarations of `db/tables.ts`. The same code serves a single
 * write, a rebuild of everything and «as known on» a date, so the typed tables can never say anything
 * else than the log.
 */
import { DELETED_FIELD, type FieldValue } from '../domain/kernel/change.ts';
import { parseAmount } from '../domain/kernel/money.ts';
import { rowIdParts } from '../domain/kernel/row-id.ts';
import type { WritableDb } from './open.ts';
import { deriveFromReports } from './progress/standing.ts';
import { indexRow, unindexRow } from './search.ts';
import { prepare, type SqlValue } from './sql.ts';
import { TABLES, type ColumnKind, type TableSpec } from './tables.ts';

type StoredValue = string | number | null;

const integerOf = (text: string): number | null => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
};

/** The column's value of a cell's; a text that does not fit its column is unknown, not zero. */
const columnValue = (kind: ColumnKind, value: StoredValue | undefined): SqlValue => {
  if (value === undefined || value === null) return null;
  switch (kind) {
    case 'text':
    case 'json':
      return String(value);
    case 'integer':
      return integerOf(String(value));
    case 'minor':
      return parseAmount(String(value));
    case 'bool':
      return value === 1 ? 1 : 0;
    default:
      return kind satisfies never;
  }
};

/** Booleans are 0 and 1 in the log's tables; every number is text there, so nothing is mixed up. */
export const storedValue = (value: FieldValue): StoredValue =>
  typeof value === 'boolean' ? Number(value) : value;

const quoted = (name: string): string => `"${name}"`;

const statementsOf = (spec: TableSpec): { insert: string; remove: string } => {
  const keys = Object.keys(spec.key);
  const columns = [...keys, ...Object.keys(spec.fields)];
  const marks = columns.map(() => '?').join(', ');
  return {
    insert: `INSERT OR REPLACE INTO ${quoted(spec.table)} (${columns.map(quoted).join(', ')}) VALUES (${marks})`,
    remove: `DELETE FROM ${quoted(spec.table)} WHERE ${keys.map((key) => `${quoted(key)} = ?`).join(' AND ')}`,
  };
};

const STATEMENTS = new Map(
  Object.entries(TABLES).map(([name, spec]) => [name, statementsOf(spec)]),
);

const CELLS_OF_ROW = 'SELECT f, v FROM cell WHERE t = ? AND r = ?';

const keyValues = (spec: TableSpec, r: string): SqlValue[] => {
  const parts = rowIdParts(r);
  return Object.values(spec.key).map((kind, i) =>
    kind === 'integer' ? Number(parts[i]) : (parts[i] ?? ''),
  );
};

/** Brings one typed row (and its place in the search index) up to what its cells say. */
const projectRow = (db: WritableDb, t: string, r: string): void => {
  const spec = TABLES[t];
  const texts = STATEMENTS.get(t);
  if (spec === undefined || texts === undefined) return;
  const cells = new Map(
    (prepare(db, CELLS_OF_ROW).all(t, r) as { f: string; v: StoredValue }[]).map(({ f, v }) => [
      f,
      v,
    ]),
  );
  const key = keyValues(spec, r);
  if (cells.size === 0 || cells.get(DELETED_FIELD) === 1) {
    prepare(db, texts.remove).run(...key);
    unindexRow(db, t, r);
    return;
  }
  const values = Object.entries(spec.fields).map(([f, kind]) => columnValue(kind, cells.get(f)));
  prepare(db, texts.insert).run(...key, ...values);
  if (spec.search !== undefined) indexRow(db, spec, r, cells);
};

interface RowPlace {
  readonly t: string;
  readonly r: string;
}

/** Brings rows up to date, each once, and after them what is summed up from them. */
export const projectRows = (db: WritableDb, places: Iterable<RowPlace>): void => {
  const reports: string[] = [];
  for (const { t, r } of places) {
    projectRow(db, t, r);
    if (t === 'report') reports.push(r);
  }
  deriveFromReports(db, reports);
};
