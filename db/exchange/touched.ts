/**
 * Rows touched by what is taken in, held in memory and written out together. A new field, or one whose
 * single head is replaced, is set at once; a row with anything else is merged anew as a whole.
 */
import { DELETED_FIELD, SEALED_FIELD, type FieldValue } from '../../domain/kernel/change.ts';
import { mergeRow, setCell, type StoredValue } from '../cells.ts';
import type { WritableDb } from '../open.ts';
import { projectRows } from '../project.ts';
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

interface TouchedRow {
  readonly t: string;
  readonly r: string;
  /** As it was before anything was taken in. */
  readonly before: ReadonlyMap<string, KnownCell>;
  readonly now: Map<string, KnownCell>;
  readonly set: Set<string>;
  whole: boolean;
}

interface Place {
  readonly t: string;
  readonly r: string;
  readonly f: string;
}

const CELLS_OF_ROW = 'SELECT f, v, op, heads FROM cell WHERE t = ? AND r = ?';

/** Marks that every other field of their row counts for. */
const MARKS: ReadonlySet<string> = new Set([DELETED_FIELD, SEALED_FIELD]);

/** How many rows are held before they are written out. */
const HELD_ROWS = 2000;
const SHOWN_CHANGES = 2000;

const fieldValue = (value: StoredValue): FieldValue =>
  typeof value === 'number' ? value === 1 : value;

export class TouchedRows {
  readonly #db: WritableDb;
  readonly #self: string;
  readonly #rows = new Map<string, TouchedRow>();
  readonly #diff: CellChange[] = [];
  #fields = 0;

  constructor(db: WritableDb, self: string) {
    this.#db = db;
    this.#self = self;
  }

  #row(t: string, r: string): TouchedRow {
    const key = `${t}\n${r}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const cells = prepare(this.#db, CELLS_OF_ROW).all(t, r) as KnownCell[];
    const now = new Map(cells.map((cell) => [cell.f, cell]));
    const whole = now.has(DELETED_FIELD) || now.has(SEALED_FIELD);
    const row = { t, r, before: new Map(now), now, set: new Set<string>(), whole };
    this.#rows.set(key, row);
    return row;
  }

  /** Operation `n` sets a field, naming the local numbers `p`. */
  touch(n: number, { t, r, f }: Place, v: StoredValue, p: readonly number[]): void {
    const row = this.#row(t, r);
    if (row.whole) return;
    const cell = row.now.get(f);
    const replaces = cell === undefined || (cell.heads === null && p.includes(cell.op));
    if (MARKS.has(f) || !replaces) {
      row.whole = true;
      return;
    }
    row.now.set(f, { f, v, op: n, heads: null });
    row.set.add(f);
  }

  touchWhole(t: string, r: string): void {
    this.#row(t, r).whole = true;
  }

  flushIfMany(): void {
    if (this.#rows.size > HELD_ROWS) this.#flush();
  }

  finish(): { readonly diff: readonly CellChange[]; readonly fields: number } {
    this.#flush();
    return { diff: this.#diff, fields: this.#fields };
  }

  #note({ t, r, before }: TouchedRow, f: string, to: StoredValue): void {
    const from = before.get(f)?.v ?? null;
    if (from === to) return;
    this.#fields += 1;
    if (this.#diff.length >= SHOWN_CHANGES) return;
    this.#diff.push({ t, r, f, from: fieldValue(from), to: fieldValue(to) });
  }

  #writeWhole(row: TouchedRow): void {
    mergeRow(this.#db, row.t, row.r, this.#self);
    const after = prepare(this.#db, CELLS_OF_ROW).all(row.t, row.r) as KnownCell[];
    const present = new Set(after.map(({ f }) => f));
    for (const { f, v } of after) this.#note(row, f, v);
    for (const f of row.before.keys()) if (!present.has(f)) this.#note(row, f, null);
  }

  #writeFields(row: TouchedRow): void {
    for (const f of row.set) {
      const cell = row.now.get(f);
      if (cell === undefined) continue;
      setCell(this.#db, cell.op, { t: row.t, r: row.r, f, v: cell.v });
      this.#note(row, f, cell.v);
    }
  }

  #flush(): void {
    for (const row of this.#rows.values()) {
      if (row.whole) this.#writeWhole(row);
      else this.#writeFields(row);
    }
    projectRows(this.#db, this.#rows.values());
    this.#rows.clear();
  }
}
