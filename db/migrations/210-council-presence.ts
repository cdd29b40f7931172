import type { WritableDb } from '../open.ts';

/** Presence as it changed during a sitting, what a vote stood on, and why an unusual protocol was sealed. */
export const councilPresence210 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE presence_event (
      id TEXT PRIMARY KEY, sitting TEXT, member TEXT, presence TEXT, substitute TEXT, item TEXT, at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX presence_event_of_sitting ON presence_event (sitting);
    ALTER TABLE vote ADD COLUMN ground TEXT;
    ALTER TABLE sitting ADD COLUMN openedOn TEXT;
    ALTER TABLE sitting ADD COLUMN sealReason TEXT;
  `);
};
