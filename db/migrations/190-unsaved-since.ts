import type { WritableDb } from '../open.ts';

/** How far the log had come when the typing began: what was written after that, the writer had not seen. */
export const unsavedSince190 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE unsaved ADD COLUMN since INTEGER');
};
