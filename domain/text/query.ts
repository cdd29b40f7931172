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
  /** The last word and every code: they may go on. */
  readonly open: boolean;
  readonly parts: readonly string[];
}

/** More than that is pasted text, not a question: what follows is left out. */
const MAX_LETTERS = 2000;
const MAX_WORDS = 24;

const DIGIT = /^\d/u;
const ENDS_IN_DIGIT = /\d$/u;
const NUMBER = /^[\d.]+$/u;

/** Whether a word begins so, by whole numbers: «3.1» begins 3.1.2, and no 3.10. */
export const begins = (term: string, beginning: string): boolean =>
  term.startsWith(beginning) &&
  !(ENDS_IN_DIGIT.test(beginning) && DIGIT.test(term.slice(beginning.length)));

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

/** The «00» of «275 000,00» is not asked for. */
const isNothing = (term: string, at: number): boolean => at > 0 && term === '00';

export const readQuery = (words: string): readonly QueryWord[] => {
  const text = words.slice(0, MAX_LETTERS);
  const found = wordsOf(text)
    .slice(0, MAX_WORDS)
    .filter(({ term }, i) => !isNothing(term, i));
  const read = found.map(({ term, start, end, parts }, i): QueryWord => {
    const open = i === found.length - 1 || isCode(term);
    return {
      term,
      stem: stemOf(term),
      beginnings: open ? beginningsOf(term, text.slice(start, end)) : [term],
      open,
      parts: parts.length > 0 && !isCode(term) ? parts.map((part) => part.term) : [term],
    };
  });
  return withoutKinds(read);
};

/** Whether a word of a text is what was asked for, by itself, as a beginning, or by its stem. */
export const answers = (word: QueryWord, term: string): boolean =>
  term === word.term ||
  (word.open && word.beginnings.some((beginning) => begins(term, beginning))) ||
  stemOf(term) === word.stem;

/** Shorter parts are not looked for inside words: they are everywhere. */
export const MIN_INSIDE = 2;

/** Whether a part stands anywhere inside a word; a number only at its beginning, and whole. */
export const holds = (term: string, part: string): boolean =>
  NUMBER.test(part) ? begins(term, part) : part.length >= MIN_INSIDE && term.includes(part);

/** The looser question, asked when nothing was found: a part of a word, anywhere inside it. */
export const answersInside = (word: QueryWord, term: string): boolean =>
  answers(word, term) ||
  word.parts.some((part) => holds(term, part) || stemOf(part) === stemOf(term));

/** The codes that a question is made of, «3.1» or «мярка 3.1»; null where it has others. */
export const codesAsked = (words: string): readonly string[] | null => {
  const terms = readQuery(words).map(({ term }) => term);
  return terms.length > 0 && terms.every(isCode) ? terms : null;
};
