import type { WritableDb } from '../open.ts';

/**
 * Full-text search: the surface text as written, an index of its folded words and their stems, and
 * the distinct words of each shelf (`db/search.ts`), from which beginnings and parts of words are
 * looked up. The index takes words that are ready: its tokenizer only parts them at spaces.
 */
export const search030 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE search_doc (
      id INTEGER PRIMARY KEY, t TEXT NOT NULL, r TEXT NOT NULL, f TEXT NOT NULL,
      owner TEXT NOT NULL, text TEXT NOT NULL,
      UNIQUE (t, r, f)
    ) STRICT;
    CREATE TABLE search_word (
      shelf INTEGER NOT NULL, word TEXT NOT NULL,
      PRIMARY KEY (shelf, word)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search_index USING fts5 (
      words, content='', contentless_delete=1, detail=none,
      tokenize="ascii tokenchars '.-~@'"
    );
  `);
};
