import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../api/store.ts';
import { closeDb, openWritable, type WritableDb } from '../../db/open.ts';
import { searchPlan } from '../../db/search.ts';
import { refreshSearch, WORDS_FORM } from '../../db/search-refresh.ts';
import { all, run, sql } from '../../db/sql.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { searchTerms, stemOf } from '../../domain/text/words.ts';
import { loadPlan } from '../../seeds/load.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-search-'));
  opened(() => undefined);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = <T>(work: (db: WritableDb) => T): T => {
  const store = unwrap(openStore(folder, { now: () => Date.UTC(2026, 0, 5) }));
  try {
    return work(store.write);
  } finally {
    store.close();
  }
};
const onFile = (work: (db: WritableDb) => void): void => {
  const db = openWritable(join(folder, 'myarka.db'));
  work(db);
  closeDb(db);
};
const foundBy = (words: string) => (db: WritableDb) =>
  searchPlan(db, words).map(({ code, field }) => `${code} ${field}`);
const documents = (db: WritableDb) =>
  all(db, sql`SELECT t, r, f, text FROM search_doc ORDER BY t, r, f`);

/** As a version left it that did not search amounts. */
const withoutAmounts = (db: WritableDb): void => {
  run(
    db,
    sql`DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_doc WHERE f = 'budget')`,
  );
  run(db, sql`DELETE FROM search_doc WHERE f = 'budget'`);
};

test('an index that an older version made is made anew on opening, and finds what it did not have', () => {
  const [before, hits] = opened((db) => [documents(db), foundBy('28000000')(db)]);
  expect(hits.length).toBeGreaterThan(0);
  onFile((db) => {
    withoutAmounts(db);
    run(db, sql`DELETE FROM search_made`);
    expect(foundBy('28000000')(db)).toEqual([]);
  });
  opened((db) => {
    expect(foundBy('28000000')(db)).toEqual(hits);
    expect(documents(db)).toEqual(before);
  });
});

test('one made by this version is left as it is', () => {
  onFile(withoutAmounts);
  opened((db) => {
    expect(foundBy('28000000')(db)).toEqual([]);
    expect(refreshSearch(db)).toBe(false);
  });
});

/** Where this fails the words of a text have changed: raise WORDS_FORM and write both down here. */
test('the words of the plan are those of the form that is written into the index', () => {
  const texts = loadPlan().measures.flatMap((m) => [m.title.text, m.expectedResult?.text ?? '']);
  const words = texts.flatMap((text) => searchTerms(text).map((term) => [term, stemOf(term)]));
  const sha = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  expect([WORDS_FORM, sha]).toEqual([1, '3af452b2e60c80b0']);
});
