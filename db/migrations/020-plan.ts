import type { WritableDb } from '../open.ts';

const ADOPTED = `
    CREATE TABLE edition (
      n INTEGER PRIMARY KEY, title TEXT, actKind TEXT, actNumber TEXT, actDate TEXT, base INTEGER,
      sources TEXT
    ) STRICT;
    CREATE TABLE stage (
      edition INTEGER NOT NULL, n INTEGER NOT NULL, fromYear INTEGER, toYear INTEGER, sources TEXT,
      PRIMARY KEY (edition, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE goal (
      edition INTEGER NOT NULL, code TEXT NOT NULL, title TEXT, titleInList TEXT, stated INTEGER,
      currency TEXT, position INTEGER, sources TEXT,
      PRIMARY KEY (edition, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE subgoal (
      edition INTEGER NOT NULL, code TEXT NOT NULL, goal TEXT, title TEXT, titleInList TEXT,
      position INTEGER, sources TEXT,
      PRIMARY KEY (edition, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE measure (
      edition INTEGER NOT NULL, code TEXT NOT NULL, no INTEGER, goal TEXT, subgoal TEXT, title TEXT,
      stage TEXT, stages TEXT, regular INTEGER, expectedResult TEXT, start INTEGER, "end" INTEGER,
      budget INTEGER, currency TEXT, fundingText TEXT, linkage TEXT, responsibleText TEXT,
      partnersText TEXT, removed INTEGER, sources TEXT,
      PRIMARY KEY (edition, code)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX measure_code ON measure (code, edition);
    CREATE TABLE indicator (
      edition INTEGER NOT NULL, id TEXT NOT NULL, measure TEXT, position INTEGER, text TEXT,
      baseline TEXT, target TEXT, sources TEXT,
      PRIMARY KEY (edition, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE measure_funding (
      edition INTEGER NOT NULL, measure TEXT NOT NULL, source TEXT NOT NULL, position INTEGER,
      share INTEGER,
      PRIMARY KEY (edition, measure, source)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE measure_body (
      edition INTEGER NOT NULL, measure TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL,
      position INTEGER,
      PRIMARY KEY (edition, measure, role, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE abbreviation (
      edition INTEGER NOT NULL, short TEXT NOT NULL, long TEXT, position INTEGER, sources TEXT,
      PRIMARY KEY (edition, short)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE funding_source (
      code TEXT PRIMARY KEY, name TEXT, position INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit (
      code TEXT PRIMARY KEY, name TEXT, kind TEXT, parent TEXT, region TEXT, aliases TEXT,
      position INTEGER
    ) STRICT, WITHOUT ROWID;
  `;

const WORK = `
    CREATE TABLE note (
      id TEXT PRIMARY KEY, measure TEXT, text TEXT, author TEXT, unit TEXT, writtenAt TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX note_measure ON note (measure, writtenAt);
    CREATE TABLE link_decision (
      maker TEXT NOT NULL, user TEXT NOT NULL, state TEXT, origin TEXT, reason TEXT,
      PRIMARY KEY (maker, user)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding_decision (
      id TEXT PRIMARY KEY, state TEXT, reason TEXT, amendment TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE amendment (
      id TEXT PRIMARY KEY, title TEXT, actKind TEXT, actNumber TEXT, actDate TEXT, state TEXT,
      edition INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE amendment_item (
      amendment TEXT NOT NULL, id TEXT NOT NULL, kind TEXT, measure TEXT, field TEXT, value TEXT,
      reason TEXT, finding TEXT, position INTEGER,
      PRIMARY KEY (amendment, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE saved_view (id TEXT PRIMARY KEY, name TEXT, screen TEXT, query TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;
  `;

/** The plan register: adopted text by edition, and the working data around it (db/tables.ts). */
export const plan020 = (db: WritableDb): void => {
  db.raw.exec(ADOPTED);
  db.raw.exec(WORK);
};
