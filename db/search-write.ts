/**
 * Keeps the full-text index at what the rows say (`db/search-index.ts`). One writer serves one
 * transaction: it remembers the last numbers and the words it has written, so that a hundred thousand
 * documents do not ask for them a hundred thousand times.
 */
import { formatMoney, money, parseAmount, type Currency } from '../domain/kernel/money.ts';
import { rowIdParts } from '../domain/kernel/row-id.ts';
import { legible } from '../domain/kernel/legible.ts';
import { isCode } from '../domain/text/query.ts';
import { searchTerms, stemOf } from '../domain/text/words.ts';
import type { WritableDb } from './open.ts';
import { codeWord, numbersOf, shelfOf, stemWord, type Shelf } from './search-index.ts';
import { prepare } from './sql.ts';
import type { TableSpec } from '../domain/tables/spec.ts';

/** What the fields of a row say. */
export interface Cells {
  readonly size: number;
  readonly get: (field: string) => string | number | null | undefined;
}

interface NewDoc {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly owner: string;
  readonly text: string;
}

const FIND = 'SELECT id, owner, text FROM search_doc WHERE t = ? AND r = ? AND f = ?';
const FIND_ROW = 'SELECT id FROM search_doc WHERE t = ? AND r = ?';
const LAST = 'SELECT max(id) AS id FROM search_doc WHERE id BETWEEN ? AND ?';
const REMOVE = 'DELETE FROM search_doc WHERE id = ?';
const REMOVE_WORDS = 'DELETE FROM search_index WHERE rowid = ?';
const ADD = 'INSERT INTO search_doc (id, t, r, f, owner, text) VALUES (?, ?, ?, ?, ?, ?)';
const ADD_WORDS = 'INSERT INTO search_index (rowid, words) VALUES (?, ?)';
const ADD_KNOWN =
  'INSERT OR IGNORE INTO search_word (shelf, word) SELECT ?, value FROM json_each(?)';

/** How many words are remembered. */
const KEPT_WORDS = 50_000;

/** «1.1.3-missing-word» belongs to measure 1.1.3. */
const OF_MEASURE = /^\d+\.\d+\.\d+(?=-)/u;

const ownerOf = (spec: TableSpec, r: string, cells: Cells): string => {
  const owner = spec.search?.owner ?? '';
  const at = Object.keys(spec.key).indexOf(owner);
  const named = at >= 0 ? (rowIdParts(r)[at] ?? '') : String(cells.get(owner) ?? '');
  return OF_MEASURE.exec(named)?.[0] ?? named;
};

const printed = (value: string, currency: Currency): string => {
  const amount = parseAmount(value);
  return amount === null ? '' : formatMoney(money(amount, currency));
};

const textOf = (spec: TableSpec, f: string, owner: string, cells: Cells): string => {
  const value = legible(String(cells.get(f) ?? ''));
  if (value === '') return '';
  if (spec.fields[f] === 'minor')
    return printed(value, cells.get('currency') === 'EUR' ? 'EUR' : 'BGN');
  return spec.search?.named === true ? `${owner} – ${value}` : value;
};

export class SearchWriter {
  readonly #db: WritableDb;
  readonly #last = new Map<Shelf, number>();
  readonly #written = new Map<Shelf, Set<string>>();

  constructor(db: WritableDb) {
    this.#db = db;
  }

  #nextId(shelf: Shelf): number {
    const [from, to] = numbersOf(shelf);
    const last =
      this.#last.get(shelf) ??
      (prepare(this.#db, LAST).get(from, to) as { id: number | null }).id ??
      from - 1;
    this.#last.set(shelf, last + 1);
    return last + 1;
  }

  #keepWords(shelf: Shelf, words: readonly string[]): void {
    let known = this.#written.get(shelf);
    if (known === undefined || known.size > KEPT_WORDS) {
      known = new Set();
      this.#written.set(shelf, known);
    }
    const fresh = words.filter((word) => !known.has(word));
    if (fresh.length === 0) return;
    prepare(this.#db, ADD_KNOWN).run(shelf, JSON.stringify(fresh));
    for (const word of fresh) known.add(word);
  }

  #remove(id: number): void {
    prepare(this.#db, REMOVE_WORDS).run(id);
    prepare(this.#db, REMOVE).run(id);
  }

  #add({ t, r, f, owner, text }: NewDoc): void {
    const shelf = shelfOf(t);
    const id = this.#nextId(shelf);
    const terms = searchTerms(text);
    const stems = new Set(terms.map((term) => stemWord(stemOf(term))));
    const surface = isCode(owner) ? [...terms, codeWord(owner)] : terms;
    prepare(this.#db, ADD).run(id, t, r, f, owner, text);
    prepare(this.#db, ADD_WORDS).run(id, [...surface, ...stems].join(' '));
    this.#keepWords(shelf, surface);
  }

  #field(doc: NewDoc, isNew: boolean): void {
    if (!isNew) {
      const known = prepare(this.#db, FIND).get(doc.t, doc.r, doc.f) as
        | { id: number; owner: string; text: string }
        | undefined;
      if (known?.owner === doc.owner && known.text === doc.text) return;
      if (known !== undefined) this.#remove(known.id);
    }
    if (doc.text !== '') this.#add(doc);
  }

  /** Brings the index up to a row's present texts; `isNew`: the row had no fields before. */
  index(spec: TableSpec, r: string, cells: Cells, isNew = false): void {
    if (spec.search === undefined) return;
    const owner = ownerOf(spec, r, cells);
    for (const f of spec.search.fields)
      this.#field({ t: spec.table, r, f, owner, text: textOf(spec, f, owner, cells) }, isNew);
  }

  drop(t: string, r: string): void {
    for (const { id } of prepare(this.#db, FIND_ROW).all(t, r) as { id: number }[])
      this.#remove(id);
  }
}
