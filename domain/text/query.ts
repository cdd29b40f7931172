/**
 * What a person typed, read as words: no character of it is syntax. The last word may be unfinished.
 */
import { latinReading } from './fold.ts';
import { stemOf, wordsOf } from './words.ts';

export interface QueryWord {
  readonly term: string;
  readonly stem: string;
  /** Beginnings a word in the text may have: the term and, for look-alikes, its Latin reading. */
  readonly beginnings: readonly string[];
  /** The last word: it may go on. */
  readonly open: boolean;
  readonly parts: readonly string[];
}

/** More than that is pasted text, not a question: what follows is left out. */
const MAX_LETTERS = 2000;
const MAX_WORDS = 24;

const CODE = /^\d{1,2}(?:\.\d{1,2}){0,3}$/;
export const isCode = (term: string): boolean => CODE.test(term);

/** «мярка 3.5.1» asks for 3.5.1. */
const KINDS = new Set(['мярка', 'цел', 'подцел'].map(stemOf));

const withoutKinds = (words: readonly QueryWord[]): readonly QueryWord[] =>
  words.some(({ term }) => isCode(term)) ? words.filter(({ stem }) => !KINDS.has(stem)) : words;

const beginningsOf = (term: string, surface: string): string[] => {
  const tail = /[^.\-\u2010-\u2013]*$/u.exec(surface)?.[0] ?? '';
  const latin = latinReading(tail);
  return latin === null ? [term] : [term, term.slice(0, term.length - latin.length) + latin];
};

export const readQuery = (words: string): readonly QueryWord[] => {
  const text = words.slice(0, MAX_LETTERS);
  const found = wordsOf(text).slice(0, MAX_WORDS);
  const read = found.map(({ term, start, end, parts }, i): QueryWord => {
    const open = i === found.length - 1;
    return {
      term,
      stem: stemOf(term),
      beginnings: open ? beginningsOf(term, text.slice(start, end)) : [term],
      open,
      parts: parts.length > 0 ? parts.map((part) => part.term) : [term],
    };
  });
  return withoutKinds(read);
};

/** Whether a word of a text is what was asked for, by itself, as a beginning, or by its stem. */
export const answers = (word: QueryWord, term: string): boolean =>
  term === word.term ||
  (word.open && word.beginnings.some((beginning) => term.startsWith(beginning))) ||
  stemOf(term) === word.stem;

/** Shorter parts are not looked for inside words: they are everywhere. */
export const MIN_INSIDE = 2;

/** The looser question, asked when nothing was found: a part of a word, anywhere inside it. */
export const answersInside = (word: QueryWord, term: string): boolean =>
  answers(word, term) ||
  word.parts.some(
    (part) => (part.length >= MIN_INSIDE && term.includes(part)) || stemOf(part) === stemOf(term),
  );
