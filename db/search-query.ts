/**
 * Words as questions to the full-text index. Every word goes in quoted, so nothing a person types is
 * syntax. Beginnings of words are looked up in the list of distinct words and asked for as whole
 * words: FTS5 then streams from the newest document on and stops early, where its own prefix query
 * would first collect every document that has such a word.
 */
import { begins, holds, isCode, MIN_INSIDE, type QueryWord } from '../domain/text/query.ts';
import { stemOf } from '../domain/text/words.ts';
import type { ReadableDb } from './open.ts';
import { codeWord, stemWord, type Shelf } from './search-index.ts';
import { prepare } from './sql.ts';

/** At most so many words stand for a beginning or a part, the shortest first. */
const MAX_WORDS = 64;

const BEGINNING =
  'SELECT word FROM search_word WHERE shelf = ? AND word >= ? AND word < ? ORDER BY length(word), word LIMIT ?';
const INSIDE =
  'SELECT word FROM search_word WHERE shelf = ? AND instr(word, ?) > 0 ORDER BY length(word), word LIMIT ?';

const words = (db: ReadableDb, text: string, ...values: readonly (string | number)[]): string[] =>
  (prepare(db, text).all(...values) as { word: string }[]).map(({ word }) => word);

const anyOf = (terms: readonly string[]): string =>
  `(${[...new Set(terms)].map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ')})`;

const exactTerms = ({ term }: QueryWord): string[] =>
  isCode(term) ? [term, codeWord(term)] : [term];

const stemTerms = (word: QueryWord): string[] => [...exactTerms(word), stemWord(word.stem)];

const beginningTerms = (db: ReadableDb, shelf: Shelf, word: QueryWord): string[] => {
  if (!word.open) return stemTerms(word);
  const { beginnings } = word;
  const starts = isCode(word.term) ? [...beginnings, codeWord(word.term)] : beginnings;
  const found = starts.flatMap((start) =>
    words(db, BEGINNING, shelf, start, `${start}\u{10FFFF}`, MAX_WORDS).filter((known) =>
      begins(known, start),
    ),
  );
  return [...stemTerms(word), ...found];
};

const insideTerms = (db: ReadableDb, shelf: Shelf, part: string): string[] => [
  part,
  stemWord(stemOf(part)),
  ...(part.length < MIN_INSIDE
    ? []
    : words(db, INSIDE, shelf, part, MAX_WORDS).filter((known) => holds(known, part))),
];

const allOf = (clauses: readonly string[]): string => clauses.join(' AND ');

/** From strict to generous: the words themselves; their other forms; the last one unfinished. */
export const questions = (
  db: ReadableDb,
  shelf: Shelf,
  asked: readonly QueryWord[],
): readonly (() => string)[] => [
  () => allOf(asked.map((word) => anyOf(exactTerms(word)))),
  () => allOf(asked.map((word) => anyOf(stemTerms(word)))),
  () => allOf(asked.map((word) => anyOf(beginningTerms(db, shelf, word)))),
];

/** When nothing was found: parts of words. */
export const insideQuestion = (db: ReadableDb, shelf: Shelf, asked: readonly QueryWord[]): string =>
  allOf(asked.flatMap(({ parts }) => parts.map((part) => anyOf(insideTerms(db, shelf, part)))));
