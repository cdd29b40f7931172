import type { WritableDb } from '../open.ts';

/** The day on which a written procedure was concluded: it may be before its last day. */
export const sittingClosedOn320 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE sitting ADD COLUMN closedOn TEXT;');
};
