import type { WritableDb } from '../open.ts';

/** The hash of the file that holds the look in which a protocol was sealed. */
export const sealedLook310 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE sitting ADD COLUMN sealedLook TEXT;');
};
