import type { WritableDb } from '../open.ts';

/** Changes know whether they are our own, taken in, or common ground, and whether they are sealed. */
const LOG = `
    ALTER TABLE change ADD COLUMN origin INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE change ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE change ADD COLUMN entry INTEGER;
    ALTER TABLE change ADD COLUMN part INTEGER;
    UPDATE change SET origin = 2 WHERE act LIKE '%.seed';
    CREATE INDEX change_own ON change (n) WHERE origin <> 1;
    CREATE INDEX change_draft ON change (n) WHERE origin = 0 AND sealed = 0 AND log <> 'local';
    ALTER TABLE op ADD COLUMN dead INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX cell_open ON cell (t) WHERE heads IS NOT NULL;
  `;

const SETS = `
    CREATE TABLE entry (
      n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kid TEXT NOT NULL, log TEXT NOT NULL,
      seq INTEGER NOT NULL, prev TEXT, reg INTEGER NOT NULL, hlc TEXT NOT NULL, by TEXT NOT NULL,
      major INTEGER NOT NULL, ops INTEGER NOT NULL, jws TEXT NOT NULL, own INTEGER NOT NULL,
      receivedAt TEXT NOT NULL, verdict TEXT, status TEXT NOT NULL, reason TEXT, firstOp INTEGER
    ) STRICT;
    CREATE INDEX entry_log ON entry (kid, log, seq);
    CREATE TABLE op_seal (
      op INTEGER PRIMARY KEY REFERENCES op (n), entry INTEGER NOT NULL REFERENCES entry (n),
      i INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX op_seal_place ON op_seal (entry, i);
    CREATE TABLE missing_ref (
      entry TEXT NOT NULL, i INTEGER NOT NULL, op INTEGER NOT NULL REFERENCES op (n),
      PRIMARY KEY (entry, i, op)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE registry (
      version INTEGER PRIMARY KEY, id TEXT NOT NULL, jws TEXT NOT NULL, registry TEXT NOT NULL
    ) STRICT;
    CREATE TABLE waiting (
      hash TEXT PRIMARY KEY, kid TEXT NOT NULL, jws TEXT NOT NULL, receivedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE receipt (
      kid TEXT NOT NULL, place TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,
      PRIMARY KEY (kid, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE peer (kid TEXT PRIMARY KEY, made TEXT NOT NULL, heads TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      n INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL,
      unit TEXT NOT NULL, file TEXT, sha256 TEXT, detail TEXT NOT NULL, prev TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
  `;

/** Signed packages: entries, registries, and what was taken in and sent (docs/exchange.md). */
export const exchange070 = (db: WritableDb): void => {
  db.raw.exec(LOG);
  db.raw.exec(SETS);
};
