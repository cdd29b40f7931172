/**
 * Rows touched by what is taken in, held in memory and written out together. A new field, or one whose
 * single head is replaced, is set at once, many in one statement; a row with anything else is merged
 * anew as a whole. What is summed up from several rows follows when everything is in.
 */
import { DELETED_FIELD, SEALED_FIELD, type FieldValue } from '../../domain/kernel/change.ts';
import { mergeRow, type StoredValue } from '../cells.ts';
import type { WritableDb } from '../open.ts';
import { Projection } from '../project.ts';
import { prepare } from '../sql.ts';

export interface CellChange {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

interface KnownCell {
  readonly f: string;
  readonly v: StoredValue;
  readonly op: number;
  readonly heads: string | null;
}
type Known = ReadonlyMap<string, KnownCell>;
const NO_CELLS: Known = new Map();

interface TouchedRow {
  readonly t: string;
  readonly r: string;
  /** As it was before anything was taken in. */
  readonly before: Known;
  /** Fields that were set since. */
  readonly set: Map<string, KnownCell>;
  whole: boolean;
}

interface Place {
  readonly t: string;
  readonly r: string;
  readonly f: string;
}

const CELLS_OF_ROW = 'SELECT f, v, op, heads FROM cell WHERE t = ? AND r = ?';

/** Each operation stands alone in its field. */
const SET_CELLS = `INSERT OR REPLACE INTO cell (t, r, f, v, op, heads)
  SELECT t, r, f, v, n, NULL FROM json_each(?) AS wanted CROSS JOIN op ON op.n = wanted.value`;

/** Marks that every other field of their row counts for. */
const MARKS: ReadonlySet<string> = new Set([DELETED_FIELD, SEALED_FIELD]);

/** How many rows are held before they are written out, and how many are written in one step. */
const HELD_ROWS = 250;
const STEP_ROWS = 100;
const SHOWN_CHANGES = 2000;

const fieldValue = (value: StoredValue): FieldValue =>
  typeof value === 'number' ? value === 1 : value;

export class TouchedRows {
  readonly #db: WritableDb;
  readonly #self: string;
  readonly #projection: Projection;
  readonly #rows = new Map<string, TouchedRow>();
  #last: TouchedRow | null = null;
  readonly #diff: CellChange[] = [];
  #fields = 0;

  constructor(db: WritableDb, self: string) {
    this.#db = db;
    this.#self = self;
    this.#projection = new Projection(db);
  }

  #cells(t: string, r: string): Known {
    const cells = prepare(this.#db, CELLS_OF_ROW).all(t, r) as KnownCell[];
    return cells.length === 0 ? NO_CELLS : new Map(cells.map((cell) => [cell.f, cell]));
  }

  /** Operations on one row mostly stand together. */
  #row(t: string, r: string): TouchedRow {
    if (this.#last?.r === r && this.#last.t === t) return this.#last;
    const key = `${t}\n${r}`;
    const row = this.#rows.get(key) ?? this.#read(t, r);
    this.#rows.set(key, row);
    this.#last = row;
    return row;
  }

  #read(t: string, r: string): TouchedRow {
    const before = this.#cells(t, r);
    const whole = before.has(DELETED_FIELD) || before.has(SEALED_FIELD);
    return { t, r, before, set: new Map(), whole };
  }

  /** Operation `n` sets a field, naming the local numbers `p`. */
  touch(n: number, { t, r, f }: Place, v: StoredValue, p: readonly number[]): void {
    const row = this.#row(t, r);
    if (row.whole) return;
    const cell = row.set.get(f) ?? row.before.get(f);
    const replaces = cell === undefined || (cell.heads === null && p.includes(cell.op));
    if (MARKS.has(f) || !replaces) {
      row.whole = true;
      return;
    }
    row.set.set(f, { f, v, op: n, heads: null });
  }

  touchWhole(t: string, r: string): void {
    this.#row(t, r).whole = true;
  }

  get areMany(): boolean {
    return this.#rows.size > HELD_ROWS;
  }

  #note({ t, r, before }: TouchedRow, f: string, to: StoredValue): void {
    const from = before.get(f)?.v ?? null;
    if (from === to) return;
    this.#fields += 1;
    if (this.#diff.length >= SHOWN_CHANGES) return;
    this.#diff.push({ t, r, f, from: fieldValue(from), to: fieldValue(to) });
  }

  /** The cells of a row that was merged anew. */
  #merge(row: TouchedRow): Known {
    mergeRow(this.#db, row.t, row.r, this.#self);
    const now = this.#cells(row.t, row.r);
    for (const { f, v } of now.values()) this.#note(row, f, v);
    for (const f of row.before.keys()) if (!now.has(f)) this.#note(row, f, null);
    return now;
  }

  #setFields(rows: readonly TouchedRow[]): void {
    const ops: number[] = [];
    for (const row of rows)
      for (const { f, v, op } of row.set.values()) {
        ops.push(op);
        this.#note(row, f, v);
      }
    if (ops.length > 0) prepare(this.#db, SET_CELLS).run(JSON.stringify(ops));
  }

  #write(row: TouchedRow): void {
    const now = row.whole ? this.#merge(row) : row.set;
    const { before } = row;
    const get = (f: string) => (now.get(f) ?? (row.whole ? undefined : before.get(f)))?.v;
    this.#projection.row(row, { get, size: now.size }, before.size === 0);
  }

  /** Writes out what is held, some rows a step. */
  *flush(): Generator<void, void> {
    const rows = [...this.#rows.values()].toSorted((a, b) => (a.r < b.r ? -1 : 1));
    this.#rows.clear();
    this.#last = null;
    this.#setFields(rows.filter(({ whole }) => !whole));
    for (const [i, row] of rows.entries()) {
      if (i % STEP_ROWS === 0) yield;
      this.#write(row);
    }
  }

  *finish(): Generator<void, { readonly diff: readonly CellChange[]; readonly fields: number }> {
    yield* this.flush();
    yield* this.#projection.finish();
    return { diff: this.#diff, fields: this.#fields };
  }
}
