import type { WritableDb } from '../open.ts';

/** Decisions of conflicts are few among many changes. */
export const decided250 = (db: WritableDb): void => {
  db.raw.exec(
    `CREATE INDEX change_decided ON change (n) WHERE act = 'exchange.resolve' AND undoes IS NULL`,
  );
};
