/**
 * The full-text index: one document a searchable field, its surface text kept beside an FTS5 index of
 * folded words and Bulgarian stems.
 */
import { searchTerms, stemTerms } from '../domain/text/words.ts';
import { rowIdParts } from '../domain/kernel/row-id.ts';
import type { WritableDb } from './open.ts';
import { prepare } from './sql.ts';
import type { TableSpec } from './tables.ts';

type Cells = ReadonlyMap<string, string | number | null>;

const FIND = 'SELECT id FROM search_doc WHERE t = ? AND r = ? AND f = ?';
const FIND_ROW = 'SELECT id FROM search_doc WHERE t = ? AND r = ?';
const REMOVE = 'DELETE FROM search_doc WHERE id = ?';
const REMOVE_WORDS = 'DELETE FROM search_index WHERE rowid = ?';
const ADD = 'INSERT INTO search_doc (t, r, f, owner, text) VALUES (?, ?, ?, ?, ?)';
const ADD_WORDS = 'INSERT INTO search_index (rowid, surface, stem) VALUES (?, ?, ?)';

const remove = (db: WritableDb, id: number): void => {
  prepare(db, REMOVE_WORDS).run(id);
  prepare(db, REMOVE).run(id);
};

export const unindexRow = (db: WritableDb, t: string, r: string): void => {
  for (const { id } of prepare(db, FIND_ROW).all(t, r) as { id: number }[]) remove(db, id);
};

const ownerOf = (spec: TableSpec, r: string, cells: Cells): string => {
  const owner = spec.search?.owner ?? '';
  const at = Object.keys(spec.key).indexOf(owner);
  return at >= 0 ? (rowIdParts(r)[at] ?? '') : String(cells.get(owner) ?? '');
};

const SAME = 'SELECT id FROM search_doc WHERE t = ? AND r = ? AND f = ? AND owner = ? AND text = ?';

const indexField = (
  db: WritableDb,
  at: readonly [string, string, string],
  owner: string,
  text: string,
): void => {
  if (text !== '' && prepare(db, SAME).get(...at, owner, text) !== undefined) return;
  const known = prepare(db, FIND).get(...at) as { id: number } | undefined;
  if (known !== undefined) remove(db, known.id);
  if (text === '') return;
  const { lastInsertRowid } = prepare(db, ADD).run(...at, owner, text);
  prepare(db, ADD_WORDS).run(
    lastInsertRowid,
    searchTerms(text).join(' '),
    stemTerms(text).join(' '),
  );
};

/** Brings the index up to a row's present texts. */
export const indexRow = (db: WritableDb, spec: TableSpec, r: string, cells: Cells): void => {
  const owner = ownerOf(spec, r, cells);
  for (const f of spec.search?.fields ?? []) {
    indexField(db, [spec.table, r, f], owner, String(cells.get(f) ?? ''));
  }
};
