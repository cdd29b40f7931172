import type { WritableDb } from '../open.ts';

/** Entries stamped far ahead of the moment they came, and forks found without reading every entry. */
export const exchangeReviews090 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE entry_ahead (entry INTEGER PRIMARY KEY REFERENCES entry (n)) STRICT;
    INSERT INTO entry_ahead (entry) SELECT n FROM entry
      WHERE own = 0 AND log <> '' AND julianday(substr(hlc, 1, 24)) > julianday(receivedAt) + 1;
    CREATE INDEX entry_forked ON entry (kid, log, seq) WHERE status = 'forked';
  `);
};
