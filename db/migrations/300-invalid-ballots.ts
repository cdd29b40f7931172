import type { WritableDb } from '../open.ts';

/** Ballots of a secret vote that are not valid. */
export const invalidBallots300 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE vote ADD COLUMN invalid INTEGER;');
};
