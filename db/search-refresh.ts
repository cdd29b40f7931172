/**
 * An index made by another version of the application would find less without a word: it lacks fields
 * that are searched now, or its words are folded otherwise. So the index says how it was made, and one
 * that was made otherwise is made anew from the rows when the folder is opened.
 */
import type { WritableDb } from './open.ts';
import { projectRows } from './project.ts';
import { all, get, raw, run, sql, transaction } from './sql.ts';
import { TABLES } from '../domain/tables/registry.ts';

/** Raised with every change of the words that a text gives: folding, stems, how an amount is printed. */
export const WORDS_FORM = 1;

const searched = () => Object.values(TABLES).filter(({ search }) => search !== undefined);

/** Which fields are searched, and by which words. */
const searchForm = (): string =>
  JSON.stringify([WORDS_FORM, searched().map(({ table, search }) => [table, search])]);

/** The index is as this version makes it. */
export const noteSearchForm = (db: WritableDb): void => {
  run(db, sql`INSERT OR REPLACE INTO search_made (one, form) VALUES (1, ${searchForm()})`);
};

const clearSearch = (db: WritableDb): void => {
  run(db, sql`DELETE FROM search_doc`);
  run(db, sql`DELETE FROM search_word`);
  db.raw.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`);
};

/** True where the index was made anew; whole or not at all. */
export const refreshSearch = (db: WritableDb): boolean => {
  const made = get<{ form: string }>(db, sql`SELECT form FROM search_made`);
  if (made?.form === searchForm()) return false;
  const tables = searched().map(({ table }) => `'${table}'`);
  transaction(db, () => {
    clearSearch(db);
    const rows = sql`SELECT DISTINCT t, r FROM cell WHERE t IN (${raw(tables.join(', '))})`;
    projectRows(db, all<{ t: string; r: string }>(db, rows));
    noteSearchForm(db);
  });
  return true;
};
