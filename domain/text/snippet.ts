/**
 * The piece of a text that shows why it was found: its surface form, cut at words around the place
 * where most of the asked words stand together, with the ranges to mark. Ranges count from the start
 * of the snippet, ellipses included, and never overlap.
 */
import { wordsOf, type Form } from './words.ts';

export type Range = readonly [start: number, end: number];
export interface Snippet {
  readonly snippet: string;
  readonly ranges: readonly Range[];
}

/** The number of the asked word that a word of the text answers, or -1. */
type Asked = (term: string) => number;

interface Mark extends Form {
  readonly asked: number;
}
interface Window {
  readonly from: number;
  readonly to: number;
}

const LENGTH = 160;
const LEAD = 40;
/** Words further in are not looked at: a snippet of a whole book must not cost a whole book. */
const MAX_LETTERS = 20_000;

const marksOf = (text: string, asked: Asked): Mark[] =>
  wordsOf(text.slice(0, MAX_LETTERS)).flatMap((word): Mark[] => {
    const whole = asked(word.term);
    if (whole >= 0) return [{ ...word, asked: whole }];
    return word.parts
      .map((part) => ({ ...part, asked: asked(part.term) }))
      .filter((m) => m.asked >= 0);
  });

const SPACE = /\s/;

/** The start of a word at or after a place, within a few letters; else a place that cuts no letter. */
const wordStart = (text: string, at: number, before: number): number => {
  for (let i = at; i < Math.min(at + LEAD, before); i += 1)
    if (SPACE.test(text[i - 1] ?? ' ')) return i;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
};

const wordEnd = (text: string, at: number, after: number): number => {
  for (let i = at; i > Math.max(at - LEAD, after); i -= 1) if (SPACE.test(text[i] ?? ' ')) return i;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
};

const windowAt = (text: string, mark: Form | undefined): Window => {
  const wish = Math.min(Math.max(0, (mark?.start ?? 0) - LEAD), Math.max(0, text.length - LENGTH));
  const from = wish === 0 ? 0 : wordStart(text, wish, mark?.start ?? text.length);
  const end = Math.min(text.length, from + LENGTH);
  const to = end === text.length ? end : wordEnd(text, end, Math.min(mark?.end ?? from, end - 1));
  return { from, to };
};

const different = (marks: readonly Mark[], { from, to }: Window): number =>
  new Set(marks.filter(({ start, end }) => start >= from && end <= to).map(({ asked }) => asked))
    .size;

/** The first window with the most different words of the question. */
const bestWindow = (text: string, marks: readonly Mark[]): Window => {
  let best = windowAt(text, marks[0]);
  let most = different(marks, best);
  for (const mark of marks.slice(1, 200)) {
    const window = windowAt(text, mark);
    const count = different(marks, window);
    if (count > most) [best, most] = [window, count];
  }
  return best;
};

export const snippetOf = (text: string, asked: Asked): Snippet => {
  const marks = marksOf(text, asked);
  const window = text.length <= LENGTH ? { from: 0, to: text.length } : bestWindow(text, marks);
  const before = window.from > 0 ? '…' : '';
  const after = window.to < text.length ? '…' : '';
  const shift = before.length - window.from;
  const ranges = marks
    .map(({ start, end }): Range => [Math.max(start, window.from), Math.min(end, window.to)])
    .filter(([start, end]) => start < end)
    .map(([start, end]): Range => [start + shift, end + shift]);
  return { snippet: before + text.slice(window.from, window.to) + after, ranges };
};
