import type { WritableDb } from '../open.ts';

/**
 * Beside its order stamp every change has what clocks said: `at` its author's, `seen` the one here when
 * it came; and what these amount to, `claimed` and `known` (db/clock/times.ts). What was written before
 * has only its stamp, so `at` and `seen` stay empty.
 */
const TIMES = `
    ALTER TABLE change ADD COLUMN at TEXT;
    ALTER TABLE change ADD COLUMN seen TEXT;
    ALTER TABLE change ADD COLUMN claimed TEXT NOT NULL DEFAULT '';
    ALTER TABLE change ADD COLUMN known TEXT NOT NULL DEFAULT '';
    UPDATE change SET claimed = substr(hlc, 1, 24);
    UPDATE change SET known = claimed WHERE origin = 2;
    UPDATE change SET known = held.known FROM (
      SELECT change.n, max(coalesce(receivedAt, claimed)) OVER (ORDER BY change.n) AS known
      FROM change LEFT JOIN entry ON entry.n = change.entry WHERE origin <> 2
    ) AS held WHERE change.n = held.n;
    CREATE INDEX change_known ON change (known);
    DROP INDEX change_hlc;
    ALTER TABLE entry ADD COLUMN at TEXT NOT NULL DEFAULT '';
    UPDATE entry SET at = substr(hlc, 1, 24);
  `;

const RECORDS = `
    CREATE TABLE clock_correction (
      id TEXT PRIMARY KEY, workplace TEXT, shownFrom TEXT, shownTo TEXT, trueFrom TEXT,
      lastStamp TEXT, reason TEXT, author TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE clock_answer (
      id TEXT PRIMARY KEY, question TEXT, shown TEXT, last TEXT, answer TEXT, trueNow TEXT, author TEXT
    ) STRICT, WITHOUT ROWID;
  `;

export const clock120 = (db: WritableDb): void => {
  db.raw.exec(TIMES);
  db.raw.exec(RECORDS);
};
