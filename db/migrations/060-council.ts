import type { WritableDb } from '../open.ts';

const COUNCILS = `
    CREATE TABLE council (
      id TEXT PRIMARY KEY, title TEXT, act TEXT, task TEXT, measures TEXT, layout TEXT,
      position INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE council_member (
      id TEXT PRIMARY KEY, council TEXT, name TEXT, role TEXT, organisation TEXT,
      jobTitle TEXT, substituteFor TEXT, votes INTEGER, active INTEGER, position INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE council_rule (
      council TEXT NOT NULL, name TEXT NOT NULL, value TEXT, act TEXT,
      PRIMARY KEY (council, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE council_year (
      council TEXT NOT NULL, year INTEGER NOT NULL, programmeAdopted TEXT,
      programmeAct TEXT, reportText TEXT,
      PRIMARY KEY (council, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE programme_item (
      id TEXT PRIMARY KEY, council TEXT, year INTEGER, quarter INTEGER, title TEXT,
      rapporteur TEXT, measures TEXT, position INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX council_member_council ON council_member (council, position);
    CREATE INDEX programme_item_year ON programme_item (council, year, position);
  `;

const SITTINGS = `
    CREATE TABLE sitting (
      id TEXT PRIMARY KEY, council TEXT, number TEXT, title TEXT, kind TEXT, state TEXT,
      date TEXT, time TEXT, place TEXT, convenedOn TEXT, shortNotice TEXT, openedAt TEXT,
      closedAt TEXT, chairedBy TEXT, views TEXT, protocol TEXT, sealedOn TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE agenda_item (
      id TEXT PRIMARY KEY, sitting TEXT, number INTEGER, position INTEGER, section TEXT,
      kind TEXT, title TEXT, rapporteur TEXT, minutes INTEGER, confidential INTEGER,
      measures TEXT, summary TEXT, report TEXT, statements TEXT, outcome TEXT,
      outcomeReason TEXT, origin TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE paper (
      item TEXT NOT NULL, sha256 TEXT NOT NULL, title TEXT, name TEXT, mime TEXT,
      size INTEGER, pages INTEGER, confidential INTEGER, position INTEGER, addedAt TEXT,
      addedBy TEXT,
      PRIMARY KEY (item, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attendance (
      sitting TEXT NOT NULL, member TEXT NOT NULL, presence TEXT, substitute TEXT,
      PRIMARY KEY (sitting, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE guest (
      id TEXT PRIMARY KEY, sitting TEXT, name TEXT, organisation TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vote (
      sitting TEXT NOT NULL, item TEXT NOT NULL, "for" INTEGER, against INTEGER,
      abstain INTEGER,
      PRIMARY KEY (sitting, item)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE opinion (
      sitting TEXT NOT NULL, item TEXT NOT NULL, member TEXT NOT NULL, text TEXT,
      PRIMARY KEY (sitting, item, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decision (
      id TEXT PRIMARY KEY, council TEXT, sitting TEXT, item TEXT, number INTEGER,
      text TEXT, unit TEXT, due TEXT, measures TEXT, state TEXT, closedOn TEXT,
      confidential INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decision_step (
      id TEXT PRIMARY KEY, decision TEXT, "on" TEXT, text TEXT, by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE protocol_block (
      sitting TEXT NOT NULL, block TEXT NOT NULL, text TEXT,
      PRIMARY KEY (sitting, block)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE protocol_amendment (
      id TEXT PRIMARY KEY, sitting TEXT, "on" TEXT, text TEXT, reason TEXT, by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pack_freeze (
      sitting TEXT NOT NULL, asOn TEXT NOT NULL, head TEXT, changes INTEGER, takenAt TEXT,
      PRIMARY KEY (sitting, asOn)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pack_issue (
      sitting TEXT NOT NULL, version INTEGER NOT NULL, asOn TEXT, issuedAt TEXT, by TEXT,
      note TEXT, contents TEXT,
      PRIMARY KEY (sitting, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sitting_council ON sitting (council, date);
    CREATE INDEX agenda_item_sitting ON agenda_item (sitting, position);
    CREATE INDEX agenda_item_origin ON agenda_item (origin);
    CREATE INDEX decision_sitting ON decision (sitting);
    CREATE INDEX decision_open ON decision (council, due) WHERE state = 'open';
    CREATE INDEX decision_step_decision ON decision_step (decision);
  `;

/** Councils, their sittings, protocols and decisions (db/council/tables.ts). */
export const council060 = (db: WritableDb): void => {
  db.raw.exec(COUNCILS);
  db.raw.exec(SITTINGS);
};
