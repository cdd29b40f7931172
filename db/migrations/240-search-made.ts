import type { WritableDb } from '../open.ts';

/** How the search index was made: one made otherwise is made anew (`db/search-refresh.ts`). */
export const searchMade240 = (db: WritableDb): void => {
  db.raw.exec(
    'CREATE TABLE search_made (one INTEGER PRIMARY KEY CHECK (one = 1), form TEXT NOT NULL) STRICT',
  );
};
