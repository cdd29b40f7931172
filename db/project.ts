/**
 * Derives typed rows from cells by the declarations of `domain/tables`. The same code serves a single
 * write, a rebuild of everything and «as known on» a date, so the typed tables can never say anything
 * else than the log.
 */
import { DELETED_FIELD, type FieldValue } from '../domain/kernel/change.ts';
import { parseAmount } from '../domain/kernel/money.ts';
import { rowIdParts } from '../domain/kernel/row-id.ts';
import { legible, legibleJson } from '../domain/kernel/legible.ts';
import { deriveTimes } from './clock/derive.ts';
import { noteMisfits } from './misfit.ts';
import type { WritableDb } from './open.ts';
import { deriveState, deriveSums, type ReportFields } from './progress/standing.ts';
import { SearchWriter, type Cells } from './search-write.ts';
import { prepare, type SqlValue } from './sql.ts';
import { runThrough } from './steps.ts';
import { TABLES } from '../domain/tables/registry.ts';
import { columnOf, fitsType, type FieldType } from '../domain/tables/field-types.ts';
import { isRowId } from '../domain/tables/row.ts';
import type { TableSpec } from '../domain/tables/spec.ts';

type StoredValue = string | number | null;

/** The column's value of a cell's; one that does not fit its field is unknown, not zero. */
const columnValue = (type: FieldType, value: StoredValue | undefined): SqlValue => {
  if (value === undefined || value === null || !fitsType(type, value)) return null;
  const kind = columnOf(type);
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? legible(value) : value;
    case 'json':
      return typeof value === 'string' ? legibleJson(value) : value;
    case 'integer':
    case 'bool':
      return Number(value);
    case 'minor':
      return parseAmount(String(value));
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

/** The key columns of a row id that is one of the table's. */
const keyValues = (spec: TableSpec, r: string): SqlValue[] => {
  const parts = rowIdParts(r);
  return Object.values(spec.key).map((type, i) => columnValue(type, parts[i]));
};

const cellsOf = (db: WritableDb, t: string, r: string): Cells =>
  new Map(
    (prepare(db, CELLS_OF_ROW).all(t, r) as { f: string; v: StoredValue }[]).map(({ f, v }) => [
      f,
      v,
    ]),
  );

interface Place {
  readonly t: string;
  readonly r: string;
}

/** Where the times of the log hang on. */
const CORRECTIONS = 'clock_correction';

/**
 * Derives rows within one transaction: each row at once with its place in the search index, and at the
 * end, once for each, what is summed up from several rows.
 */
export class Projection {
  readonly #db: WritableDb;
  readonly #search: SearchWriter;
  readonly #sums = new Map<string, readonly string[]>();
  #clocks = false;

  constructor(db: WritableDb) {
    this.#db = db;
    this.#search = new SearchWriter(db);
  }

  #reportState(key: readonly string[], fields: ReportFields | null): void {
    deriveState(this.#db, key, fields);
    const sum = key.slice(0, 3);
    this.#sums.set(sum.join('\n'), sum);
  }

  /** `cells` where the caller holds them already; `isNew` where the row had none before. */
  row({ t, r }: Place, cells: Cells = cellsOf(this.#db, t, r), isNew = false): void {
    if (t === CORRECTIONS) this.#clocks = true;
    const spec = TABLES[t];
    const texts = STATEMENTS.get(t);
    if (spec === undefined || texts === undefined) return;
    noteMisfits(this.#db, spec, r, cells);
    if (!isRowId(spec, r)) return;
    const key = keyValues(spec, r);
    const isEmpty = !Object.keys(spec.fields).some((f) => cells.get(f) !== undefined);
    if (isEmpty || cells.get(DELETED_FIELD) === 1) {
      prepare(this.#db, texts.remove).run(...key);
      this.#search.drop(t, r);
      if (t === 'report') this.#reportState(rowIdParts(r), null);
      return;
    }
    const fields = Object.entries(spec.fields);
    const values = fields.map(([f, kind]) => columnValue(kind, cells.get(f)));
    prepare(this.#db, texts.insert).run(...key, ...values);
    this.#search.index(spec, r, cells, isNew);
    if (t !== 'report') return;
    const row = Object.fromEntries(fields.map(([f], i) => [f, values[i]]));
    this.#reportState(rowIdParts(r), row as unknown as ReportFields);
  }

  /** A step for each sum. */
  *finish(): Generator<void, void> {
    for (const key of this.#sums.values()) {
      deriveSums(this.#db, key);
      yield;
    }
    this.#sums.clear();
    if (this.#clocks) deriveTimes(this.#db);
  }
}

/** Brings rows up to date, each once, and after them what is summed up from them. */
export const projectRows = (db: WritableDb, places: Iterable<Place>): void => {
  const projection = new Projection(db);
  for (const place of places) projection.row(place);
  runThrough(projection.finish());
};
