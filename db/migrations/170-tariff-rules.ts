import type { WritableDb } from '../open.ts';

/**
 * By which edition of the rules a valuation was made (none: the first), and values of later acts that an
 * official has noted and nobody has taken over yet (db/tariff-tables.ts).
 */
export const tariffRules170 = (db: WritableDb): void => {
  db.raw.exec(`
    ALTER TABLE valuation ADD COLUMN rules INTEGER;
    CREATE TABLE tariff_later (
      act TEXT NOT NULL, key TEXT NOT NULL, value TEXT, currency TEXT, unit TEXT, appliesFrom TEXT,
      inForceFrom TEXT, publishedOn TEXT, issue TEXT, place TEXT, "row" TEXT, letter TEXT,
      PRIMARY KEY (act, key)
    ) STRICT, WITHOUT ROWID;
  `);
};
