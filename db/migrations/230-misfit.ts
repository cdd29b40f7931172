import { noteAllMisfits } from '../misfit.ts';
import type { WritableDb } from '../open.ts';

/** Fields whose value is none of their type, and rows whose id is none of their table's (field ''). */
export const misfit230 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE misfit (t TEXT, r TEXT, f TEXT, PRIMARY KEY (t, r, f)) STRICT, WITHOUT ROWID;
  `);
  noteAllMisfits(db);
};
