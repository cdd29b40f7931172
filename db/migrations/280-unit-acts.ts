import type { WritableDb } from '../open.ts';

/** Acts on units: founded, renamed, closed, gone into another. */
export const unitActs280 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE unit_act (
      id TEXT PRIMARY KEY, kind TEXT, unit TEXT, day TEXT, act TEXT, name TEXT, successor TEXT
    ) STRICT, WITHOUT ROWID;
  `);
};
