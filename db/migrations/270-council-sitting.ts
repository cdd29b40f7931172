import type { WritableDb } from '../open.ts';

/** Ways to vote, conflicts of interest, breaks, what came late, reasons of steps, numbers of amendments. */
export const councilSitting270 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE recusal (
      sitting TEXT NOT NULL, item TEXT NOT NULL, member TEXT NOT NULL, reason TEXT,
      PRIMARY KEY (sitting, item, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sitting_break (
      id TEXT PRIMARY KEY, sitting TEXT, item TEXT, at TEXT, until TEXT, resumedOn TEXT, reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sitting_break_of_sitting ON sitting_break (sitting);
    ALTER TABLE vote ADD COLUMN mode TEXT;
    ALTER TABLE vote ADD COLUMN none INTEGER;
    ALTER TABLE vote ADD COLUMN casting TEXT;
    ALTER TABLE vote ADD COLUMN named TEXT;
    ALTER TABLE agenda_item ADD COLUMN late INTEGER;
    ALTER TABLE paper ADD COLUMN late INTEGER;
    ALTER TABLE written_answer ADD COLUMN substitute TEXT;
    ALTER TABLE protocol_amendment ADD COLUMN number INTEGER;
    ALTER TABLE sitting ADD COLUMN convenedWhy TEXT;
    ALTER TABLE sitting ADD COLUMN openedWhy TEXT;
    ALTER TABLE sitting ADD COLUMN closedWhy TEXT;
  `);
};
