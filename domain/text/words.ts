/**
 * Words of a text as the search index knows them.
 *
 * Letters and digits joined by a hyphen or by a dot between two digits or two letters are one word
 * («е-здравеопазване», «Н-6», «3.5.1», «12.07.2022») and so is each of its parts; «чл.26» is two words,
 * as «чл. 26» is. An amount written in groups («275 000») is one word, and so is each group. Every kind of short dash counts as a hyphen.
 */
import { foldWord, MAX_WORD } from './fold.ts';
import { stemBg } from './stem-bg.ts';

/** A folded word with the place of its surface form: `text.slice(start, end)`. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}
export interface Word extends Form {
  /** The parts of a compound; empty for a plain word. */
  readonly parts: readonly Form[];
}

const REST = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*`;
const PART = String.raw`[\p{L}\p{N}]${REST}`;
const DASHES = String.raw`\-\u2010-\u2013`;
const DOT = String.raw`(?<=\p{N})\.(?=\p{N})|(?<=[\p{L}\p{M}])\.(?=\p{L})`;
const GROUPED = String.raw`(?<![\p{N}.,\-])\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?![\p{L}\p{N}])`;
const WORD = new RegExp(`${GROUPED}|${PART}(?:(?:[${DASHES}]|${DOT})${PART})*`, 'gu');
const SPACES = String.raw` \u00A0\u202F`;
const PIECE = new RegExp(`[^.${DASHES}${SPACES}]+`, 'gu');
const JOINED = new RegExp(`[.${DASHES}${SPACES}]`, 'u');
const SPACED = new RegExp(`[${SPACES}]`, 'u');

const foldedParts = (surface: string, at: number): Form[] =>
  Array.from(surface.matchAll(PIECE), ({ 0: piece, index }) => ({
    start: at + index,
    end: at + index + piece.length,
    term: foldWord(piece),
  }));

const joinedTerm = (surface: string, parts: readonly Form[]): string => {
  const joints = surface.replaceAll(PIECE, ' ').trim().split(' ');
  const term = parts.map(
    (part, i) => (i === 0 ? '' : joints[i - 1] === '.' ? '.' : '-') + part.term,
  );
  return term.join('').slice(0, MAX_WORD);
};

const wordAt = (surface: string, start: number): Word => {
  const end = start + surface.length;
  if (!JOINED.test(surface)) return { start, end, term: foldWord(surface), parts: [] };
  const parts = foldedParts(surface, start);
  if (SPACED.test(surface))
    return { start, end, term: parts.map((part) => part.term).join(''), parts };
  return { start, end, term: joinedTerm(surface, parts), parts };
};

/** The words of a text in their order. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: surface, index }) => wordAt(surface, index));

const formsOf = (text: string): Set<string> => {
  const forms = new Set<string>();
  for (const { term, parts } of wordsOf(text)) {
    forms.add(term);
    for (const part of parts) forms.add(part.term);
  }
  return forms;
};

/** The stem of a folded word; of a compound, that of its last part. */
export const stemOf = (term: string): string => {
  const cut = Math.max(term.lastIndexOf('-'), term.lastIndexOf('.')) + 1;
  return cut === 0 ? stemBg(term) : term.slice(0, cut) + stemBg(term.slice(cut));
};

/** Each folded word once, compounds and their parts. */
export const searchTerms = (text: string): string[] => [...formsOf(text)];

/** Each stem once. */
export const stemTerms = (text: string): string[] => [...new Set([...formsOf(text)].map(stemOf))];
