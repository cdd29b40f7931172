import type { WritableDb } from '../open.ts';

const REPORTS = `
    CREATE TABLE report (
      unit TEXT NOT NULL, measure TEXT NOT NULL, indicator TEXT NOT NULL, period TEXT NOT NULL,
      value TEXT, degree INTEGER, note TEXT, submittedAt TEXT, submittedBy TEXT, correctionOf TEXT,
      correctionReason TEXT, review TEXT, reviewOf TEXT, reviewReason TEXT, reviewedAt TEXT,
      reviewedBy TEXT, acceptedValue TEXT, acceptedDegree INTEGER,
      PRIMARY KEY (unit, measure, indicator, period)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_measure ON report (measure, period);
    CREATE INDEX report_period ON report (period, unit);
    CREATE TABLE report_state (
      period TEXT NOT NULL, unit TEXT NOT NULL, measure TEXT NOT NULL, indicator TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (period, unit, measure, indicator)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_waiting ON report_state (unit) WHERE state = 'submitted';
    CREATE INDEX report_returned ON report_state (unit) WHERE state = 'returned';
    CREATE TABLE report_standing (
      measure TEXT NOT NULL, indicator TEXT NOT NULL, unit TEXT NOT NULL, acceptedPeriod TEXT,
      acceptedValue TEXT, acceptedDegree INTEGER, acceptedSum TEXT, submittedPeriod TEXT,
      submittedValue TEXT, submittedDegree INTEGER, submittedSum TEXT, latestPeriod TEXT,
      drafts INTEGER NOT NULL, waiting INTEGER NOT NULL, returned INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      PRIMARY KEY (measure, indicator, unit)
    ) STRICT, WITHOUT ROWID;
  `;

const AROUND = `
    CREATE TABLE cycle_setting (name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE indicator_setting (
      indicator TEXT PRIMARY KEY, kind TEXT, periodicity TEXT, unit TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assignment (
      unit TEXT NOT NULL, measure TEXT NOT NULL, assigned INTEGER, assignedAt TEXT, assignedBy TEXT,
      PRIMARY KEY (unit, measure)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE milestone (
      id TEXT PRIMARY KEY, measure TEXT, title TEXT, due TEXT, doneOn TEXT, unit TEXT, note TEXT,
      position INTEGER, origin TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX milestone_measure ON milestone (measure, position);
    CREATE TABLE evidence (
      "of" TEXT NOT NULL, "row" TEXT NOT NULL, sha256 TEXT NOT NULL, measure TEXT, name TEXT,
      mime TEXT, size INTEGER, addedAt TEXT, addedBy TEXT, unit TEXT,
      PRIMARY KEY ("of", "row", sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_measure ON evidence (measure);
    CREATE TABLE money_entry (
      measure TEXT NOT NULL, unit TEXT NOT NULL, year INTEGER NOT NULL, source TEXT NOT NULL,
      kind TEXT NOT NULL, amount INTEGER, currency TEXT, note TEXT,
      PRIMARY KEY (measure, unit, year, source, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE funding_deadline (
      source TEXT PRIMARY KEY, date TEXT, act TEXT, note TEXT
    ) STRICT, WITHOUT ROWID;
  `;

/**
 * Progress (db/progress-tables.ts). `report_state` holds each report's state, `report_standing` sums up
 * each unit's reports on an indicator; both are derived with the reports (db/progress/standing.ts), so
 * that no board reads all of them.
 */
export const progress050 = (db: WritableDb): void => {
  db.raw.exec(REPORTS);
  db.raw.exec(AROUND);
};
