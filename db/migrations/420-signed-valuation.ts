import type { WritableDb } from '../open.ts';

/** Signed files beside saved valuations. */
export const signedValuation420 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE signed_valuation (
      valuation TEXT, sha256 TEXT,
      name TEXT, mime TEXT, size INTEGER, addedAt TEXT, addedBy TEXT,
      PRIMARY KEY (valuation, sha256)
    ) STRICT, WITHOUT ROWID;
  `);
};
