import type { WritableDb } from '../open.ts';

/** Full-text search: the surface text as written, and an index of its folded words and their stems. */
export const search030 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE search_doc (
      id INTEGER PRIMARY KEY, t TEXT NOT NULL, r TEXT NOT NULL, f TEXT NOT NULL,
      owner TEXT NOT NULL, text TEXT NOT NULL,
      UNIQUE (t, r, f)
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5 (
      surface, stem, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 0"
    );
  `);
};
