/**
 * Full-text search over the plan and the working data (`db/search-index.ts` says what is indexed).
 *
 * Order of hits: the asked code itself; titles; other adopted text; working data. Within each, the
 * words as typed, then their other forms, then words that only begin so. Ties: the shorter adopted
 * text, the newer note. All words of a question must be there, so bm25 would weigh the same words for
 * every hit and tell no more than the length does, at the price of visiting every match (measured:
 * tests/bench/search.ts).
 */
import { compareBg } from '../domain/text/collate.ts';
import { answers, answersInside, isCode, readQuery, type QueryWord } from '../domain/text/query.ts';
import { snippetOf, type Range } from '../domain/text/snippet.ts';
import type { ReadableDb } from './open.ts';
import { currentRows } from './search-edition.ts';
import { ADOPTED, WORKING, numbersOf, type Shelf } from './search-index.ts';
import { insideQuestion, questions } from './search-query.ts';
import { prepare } from './sql.ts';

export interface SearchHit {
  /** The measure, sub-goal or goal the text belongs to. */
  readonly code: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  /** Surface text around the found words, and the ranges of these words in it. */
  readonly snippet: string;
  readonly ranges: readonly Range[];
}
export interface SearchOptions {
  readonly limit?: number;
  /** The edition whose adopted text counts; the latest where none is named. */
  readonly edition?: number;
}

interface Doc {
  readonly id: number;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly owner: string;
  readonly text: string;
}
/** A document and how strict the question was that found it: 0 is the strictest. */
interface Found {
  readonly doc: Doc;
  readonly looseness: number;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
/** Adopted text is small; all of its matches are ranked. */
const MAX_ADOPTED = 20_000;

/**
 * The bounds are literals: a number bound from JavaScript arrives as REAL, which FTS5 does not take as
 * a bound of its scan. The newest working data stand at the end.
 */
const matchIn = (shelf: Shelf): string => {
  const [from, to] = numbersOf(shelf);
  return `SELECT rowid AS id FROM search_index
    WHERE search_index MATCH ? AND rowid BETWEEN ${from} AND ${to}
    ORDER BY rowid ${shelf === ADOPTED ? 'ASC' : 'DESC'} LIMIT ?`;
};
const DOC = 'SELECT id, t, r, f, owner, text FROM search_doc WHERE id = ?';

const ask = (db: ReadableDb, shelf: Shelf, question: string, limit: number): number[] =>
  (prepare(db, matchIn(shelf)).all(question, limit) as { id: number }[]).map(({ id }) => id);

/** Document numbers by the strictest question that finds them, until there are enough. */
const matches = (
  db: ReadableDb,
  shelf: Shelf,
  steps: readonly (() => string)[],
  enough: number,
): Map<number, number> => {
  const found = new Map<number, number>();
  for (const [looseness, step] of steps.entries()) {
    if (found.size >= enough) break;
    for (const id of ask(db, shelf, step(), enough + found.size)) {
      if (!found.has(id)) found.set(id, looseness);
    }
  }
  return found;
};

const readDocs = (db: ReadableDb, found: ReadonlyMap<number, number>): Found[] =>
  [...found].flatMap(([id, looseness]) => {
    const doc = prepare(db, DOC).get(id) as Doc | undefined;
    return doc === undefined ? [] : [{ doc, looseness }];
  });

const rankOf = ({ doc }: Found, codes: ReadonlySet<string>): number => {
  if (doc.f !== 'title') return 2;
  return codes.has(doc.owner) ? 0 : 1;
};

/** Whose text says what a measure is; the other fields name bodies and funds. */
const TELLING = new Set(['expectedResult', 'text']);
const fieldRank = ({ doc }: Found): number => (TELLING.has(doc.f) ? 0 : 1);

const ranked = (found: readonly Found[], asked: readonly QueryWord[]): Found[] => {
  const codes = new Set(asked.map(({ term }) => term).filter(isCode));
  return found.toSorted(
    (a, b) =>
      rankOf(a, codes) - rankOf(b, codes) ||
      a.looseness - b.looseness ||
      fieldRank(a) - fieldRank(b) ||
      a.doc.text.length - b.doc.text.length ||
      compareBg(a.doc.owner, b.doc.owner),
  );
};

type Steps = (shelf: Shelf) => readonly (() => string)[];

/** Adopted text first; where both overflow, working data keeps a third of the places. */
const search = (
  db: ReadableDb,
  asked: readonly QueryWord[],
  steps: Steps,
  { limit, edition }: { limit: number; edition: number | undefined },
): Found[] => {
  const all = readDocs(db, matches(db, ADOPTED, steps(ADOPTED), MAX_ADOPTED));
  const current = all.length === 0 ? new Set<string>() : currentRows(db, edition);
  const adopted = ranked(
    all.filter(({ doc }) => current.has(`${doc.t}/${doc.r}`)),
    asked,
  );
  const working = readDocs(db, matches(db, WORKING, steps(WORKING), limit));
  const places = Math.max(Math.ceil((limit * 2) / 3), limit - working.length);
  return [...adopted.slice(0, places), ...working].slice(0, limit);
};

const hitOf = ({ doc }: Found, asked: (term: string) => number): SearchHit => ({
  code: doc.owner,
  table: doc.t,
  row: doc.r,
  field: doc.f,
  ...snippetOf(doc.text, asked),
});

const clamped = (limit: number): number => Math.min(Math.max(1, Math.trunc(limit)), MAX_LIMIT);

/** What is found for a person's words; nothing for no words. */
export const searchPlan = (
  db: ReadableDb,
  words: string,
  { limit = DEFAULT_LIMIT, edition }: SearchOptions = {},
): SearchHit[] => {
  const asked = readQuery(words);
  if (asked.length === 0) return [];
  const scope = { limit: clamped(limit), edition };
  const found = search(db, asked, (shelf) => questions(db, shelf, asked), scope);
  if (found.length > 0) {
    return found.map((hit) => hitOf(hit, (term) => asked.findIndex((word) => answers(word, term))));
  }
  const inside = search(db, asked, (shelf) => [() => insideQuestion(db, shelf, asked)], scope);
  return inside.map((hit) =>
    hitOf(hit, (term) => asked.findIndex((word) => answersInside(word, term))),
  );
};
