/** Yes and no, in the words of people and of spreadsheets: Excel shows ИСТИНА, LibreOffice ВЯРНО. */
import type { Failure } from '../failure.ts';
import { ok, type Result } from '../result.ts';
import { refuse, tidyTyped } from './typed.ts';

const YES = new Set(['1', 'да', 'yes', 'true', 'истина', 'вярно']);
const NO = new Set(['0', 'не', 'no', 'false', 'лъжа', 'невярно']);

/** Latin letters that look like Cyrillic ones. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
};
const CYRILLIC: ReadonlySet<string> = new Set(
  [...YES, ...NO].filter((word) => /\p{Script=Cyrillic}/u.test(word)),
);

/** The Latin letters of a Bulgarian answer that is otherwise right. */
const latinIn = (word: string): string => {
  const letters = Array.from(word).filter((letter) => Object.hasOwn(ALIKE, letter));
  const meant = Array.from(word)
    .map((letter) => ALIKE[letter] ?? letter)
    .join('');
  return CYRILLIC.has(meant) ? [...new Set(letters)].join(', ') : '';
};

export const readYesNo = (raw: string): Result<boolean, Failure> => {
  const word = tidyTyped(raw).toLowerCase();
  if (YES.has(word)) return ok(true);
  if (NO.has(word)) return ok(false);
  const letters = latinIn(word);
  return letters === ''
    ? refuse('read.yes-no', raw)
    : refuse('read.yes-no-latin', raw, { letters });
};
