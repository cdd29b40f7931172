import type { WritableDb } from '../open.ts';

/** Answers to questions about unlikely values, and how an indicator is asked about. */
export const plausibility140 = (db: WritableDb): void => {
  db.raw.exec(`
    ALTER TABLE report ADD COLUMN confirmed TEXT;
    ALTER TABLE report ADD COLUMN confirmedReason TEXT;
    ALTER TABLE indicator_setting ADD COLUMN asked INTEGER;
    ALTER TABLE indicator_setting ADD COLUMN times INTEGER;
    ALTER TABLE indicator_setting ADD COLUMN most TEXT;
  `);
};
