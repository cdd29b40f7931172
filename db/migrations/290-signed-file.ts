import type { WritableDb } from '../open.ts';

/** Signed files beside the documents of councils. */
export const signedFile290 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE signed_file (
      "of" TEXT, "row" TEXT, sha256 TEXT,
      document TEXT, year INTEGER, name TEXT, mime TEXT, size INTEGER, addedAt TEXT, addedBy TEXT,
      PRIMARY KEY ("of", "row", sha256)
    ) STRICT, WITHOUT ROWID;
  `);
};
