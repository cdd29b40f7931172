import type { WritableDb } from '../open.ts';

/** Signed files beside the plan's yearly report. */
export const signedReport400 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE signed_report (
      year INTEGER, sha256 TEXT,
      name TEXT, mime TEXT, size INTEGER, addedAt TEXT, addedBy TEXT,
      PRIMARY KEY (year, sha256)
    ) STRICT, WITHOUT ROWID;
  `);
};
