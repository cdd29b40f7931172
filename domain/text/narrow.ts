/**
 * Narrowing a list by what a person types, by the same rules as the full-text search: word forms,
 * beginnings of words, whole numbers («3.1» leaves 3.1.x and no 1.3.1). In a list every word may be
 * unfinished; where nothing has them all so, parts inside words count.
 */
import { answers, answersInside, readQuery, type QueryWord } from './query.ts';
import { wordsOf } from './words.ts';

const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap(({ term, parts }) =>
    /^[\d.]+$/u.test(term) ? [term] : [term, ...parts.map((part) => part.term)],
  );

type Answers = (word: QueryWord, term: string) => boolean;

const left = <T>(
  rows: readonly { readonly row: T; readonly terms: readonly string[] }[],
  asked: readonly QueryWord[],
  answer: Answers,
): T[] =>
  rows
    .filter(({ terms }) => asked.every((word) => terms.some((term) => answer(word, term))))
    .map(({ row }) => row);

/** The rows whose text answers every word; all of them where there is no word. */
export const narrow = <T>(rows: readonly T[], words: string, textOf: (row: T) => string): T[] => {
  const asked = readQuery(words).map((word): QueryWord => ({ ...word, open: true }));
  if (asked.length === 0) return [...rows];
  const read = rows.map((row) => ({ row, terms: termsOf(textOf(row)) }));
  const strict = left(read, asked, answers);
  return strict.length > 0 ? strict : left(read, asked, answersInside);
};
