import type { WritableDb } from '../open.ts';

/**
 * The introduction of the plan, abbreviations that an amendment takes out, and what a person decided
 * where the text layer of the adopted document leaves two readings.
 */
export const wholePlan180 = (db: WritableDb): void => {
  db.raw.exec(`
    ALTER TABLE abbreviation ADD COLUMN removed INTEGER;
    CREATE TABLE introduction (
      edition INTEGER NOT NULL, code TEXT NOT NULL, text TEXT, position INTEGER, sources TEXT,
      removed INTEGER,
      PRIMARY KEY (edition, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE doubt_decision (
      id TEXT PRIMARY KEY, reading TEXT, value TEXT, reason TEXT
    ) STRICT, WITHOUT ROWID;
  `);
};
