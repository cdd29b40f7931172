import type { WritableDb } from '../open.ts';

/** Values of the tariff that officials enter, and the valuations made with them (db/tariff-tables.ts). */
export const tariffs040 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE tariff_value (
      key TEXT NOT NULL, appliesFrom TEXT NOT NULL, act TEXT NOT NULL, measure TEXT, value TEXT,
      currency TEXT, unit TEXT, appliesUntil TEXT, inForceFrom TEXT, publishedOn TEXT, issue TEXT,
      place TEXT, "row" TEXT, letter TEXT,
      PRIMARY KEY (key, appliesFrom, act)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tariff_act (
      act TEXT PRIMARY KEY, issue TEXT, publishedOn TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tariff_version (
      version TEXT PRIMARY KEY, records TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE valuation (
      id TEXT PRIMARY KEY, kind TEXT, title TEXT, version TEXT, readings TEXT, input TEXT, result TEXT,
      author TEXT, unit TEXT, madeAt TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX valuation_madeAt ON valuation (madeAt);
  `);
};
