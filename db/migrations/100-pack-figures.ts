import type { WritableDb } from '../open.ts';

/** The hash of the file that holds a pack's figures as they were fixed. */
export const packFigures100 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE pack_freeze ADD COLUMN figures TEXT');
};
