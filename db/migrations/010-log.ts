import type { WritableDb } from '../open.ts';

/** The change log, the cells it amounts to, and what the installation knows of itself. */
export const log010 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
      n      INTEGER PRIMARY KEY,
      log    TEXT NOT NULL,
      hlc    TEXT NOT NULL,
      by     TEXT NOT NULL,
      unit   TEXT NOT NULL,
      act    TEXT NOT NULL,
      undoes INTEGER REFERENCES change (n),
      prev   TEXT NOT NULL,
      hash   TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX change_hlc ON change (hlc);
    CREATE INDEX change_author ON change (unit, by, n);
    CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

    CREATE TABLE op (
      n      INTEGER PRIMARY KEY,
      change INTEGER NOT NULL REFERENCES change (n),
      k      TEXT NOT NULL,
      t      TEXT NOT NULL,
      r      TEXT NOT NULL,
      f      TEXT NOT NULL,
      v      ANY,
      p      TEXT NOT NULL,
      h      INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX op_cell ON op (t, r, f);
    CREATE INDEX op_change ON op (change);

    CREATE TABLE cell (
      t     TEXT NOT NULL,
      r     TEXT NOT NULL,
      f     TEXT NOT NULL,
      v     ANY,
      op    INTEGER NOT NULL REFERENCES op (n),
      heads TEXT,
      PRIMARY KEY (t, r, f)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cell_op ON cell (op);
  `);
};
