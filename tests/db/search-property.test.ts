import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { legible } from '../../domain/kernel/legible.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { searchPlan, type SearchHit } from '../../db/search.ts';
import { seedDb } from '../../db/seed.ts';
import { all, sql } from '../../db/sql.ts';

const deps: LogDeps = { author: { person: 'Тест', unit: 'МЗ' }, now: () => Date.UTC(2026, 0, 5) };
const LETTERS = [
  ...Array.from('абвежийклмнопрстуцщъьюяАЯaceHMxDSI019.-–"*()\u0306\u0301\u00AD '),
  '😀',
  'здрав',
];

let db: WritableDb;
beforeAll(() => {
  db = migrateInMemory(openInMemory());
  seedDb(db);
});
afterAll(() => closeDb(db));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 }),
);

/** As it can be written (domain/kernel/read/text.ts). */
const writable = anything.map((text) => legible(text.toWellFormed()).replaceAll('\uFFFD', ''));

const addNote = (text: string): void => {
  commitChange(db, deps, {
    log: 'main',
    act: 'test',
    writes: rowWrites('note', 'n', { measure: '1.1.1', text }),
  });
};

const rangesInside = ({ snippet, ranges }: SearchHit): boolean =>
  ranges.every(([start, end], i) => {
    const last = ranges[i - 1]?.[1] ?? 0;
    return start >= last && end > start && end <= snippet.length;
  });

test('any words: no throw, and ranges that lie inside their snippet', () => {
  fc.assert(
    fc.property(anything, (words) => {
      expect(searchPlan(db, words).filter((hit) => !rangesInside(hit))).toStrictEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any text is found by each of its words, and the word is marked', () => {
  fc.assert(
    fc.property(writable, (text) => {
      addNote(text);
      for (const { start, end } of wordsOf(text)) {
        const hit = searchPlan(db, text.slice(start, end), { limit: 500 }).find(
          ({ table }) => table === 'note',
        );
        expect(hit?.ranges.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});

test('every adopted text is found by each of its words', () => {
  const docs = all<{ r: string; f: string; text: string }>(
    db,
    sql`SELECT r, f, text FROM search_doc WHERE t <> 'note'`,
  );
  expect(docs.length).toBeGreaterThan(380);
  const places = new Map<string, Set<string>>();
  for (const { r, f, text } of docs) {
    for (const { term } of wordsOf(text)) {
      const list = places.get(term) ?? new Set();
      places.set(term, list.add(`${r} ${f}`));
    }
  }
  const misses = [...places].filter(([term, where]) => {
    const found = new Set(
      searchPlan(db, term, { limit: 500 }).map(({ row, field }) => `${row} ${field}`),
    );
    return found.size < 300 && [...where].some((place) => !found.has(place));
  });
  expect(misses.map(([term]) => term)).toStrictEqual([]);
});
