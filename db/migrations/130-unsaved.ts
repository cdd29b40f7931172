import type { WritableDb } from '../open.ts';

/**
 * What was typed and is not stored yet. Beside the change log on purpose: it is nobody's decision, has
 * no history and never travels. Texts are JSON, which keeps every letter as typed, also halves of pairs.
 */
export const unsaved130 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE unsaved (
      person TEXT NOT NULL, unit TEXT NOT NULL, place TEXT NOT NULL, field TEXT NOT NULL,
      typed TEXT NOT NULL, over TEXT NOT NULL, aside TEXT NOT NULL, waits INTEGER NOT NULL,
      label TEXT NOT NULL, at TEXT NOT NULL, written TEXT NOT NULL, rev TEXT NOT NULL,
      PRIMARY KEY (person, unit, place, field)
    ) STRICT, WITHOUT ROWID;
  `);
};
