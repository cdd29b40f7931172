/**
 * How wide the columns of a printed table are: each at least its longest word, and the rest where it
 * saves the most lines. Counted in letters, of which a line of A4 holds as many as its font lets it.
 */
import type { DocCell, DocTable } from './document.ts';
import { isSha256 } from '../kernel/sha256.ts';

/** From so many columns on a table is printed smaller. */
export const NARROW_FROM = 6;

/** What the margins of a cell take, and a letter of a head or of a sum, which are bold. */
const CELL_MARGINS = 2;
const HEAD_LETTER = 1.15;
/** Words are given room for wide letters, digits above all; in a line they even out. */
const WIDE_LETTER = 1.1;
/** A word longer than this is broken rather than given its room (long-words.ts). */
export const LONGEST_WORD = 24;
/** Rows that decide; more of them would say the same. */
const SAMPLE = 200;

/** A mark stands before its first word, on the same line. */
const MARK = 2.5;

/** A hash is printed small, in two lines of 32. */
const HASH_WIDTH = 27;

interface Need {
  readonly word: number;
  readonly line: number;
}

/** Where a line may end: not at a no-break space, which an amount has between its thousands. */
const BREAKS = /[^\S\u00A0\u202F]|[\u200B-]/u;

const wordOf = (text: string): number =>
  Math.max(...text.split(BREAKS).map(({ length }) => length));

const needOf = ({ text = '', tone }: Partial<DocCell> = {}): Need => {
  if (isSha256(text)) return { word: HASH_WIDTH, line: HASH_WIDTH };
  const mark = tone === undefined ? 0 : MARK;
  return {
    word: Math.min(LONGEST_WORD, wordOf(text) * WIDE_LETTER + mark),
    line: text.length + mark,
  };
};

const headNeed = (text: string): Need => ({
  word: wordOf(text) * HEAD_LETTER,
  line: text.length * HEAD_LETTER,
});

/** Every n-th, so that the whole table has its say. */
const sampled = <T>(rows: readonly T[]): readonly T[] => {
  const step = Math.ceil(rows.length / SAMPLE);
  return step <= 1 ? rows : rows.filter((_, i) => i % step === 0);
};

/** Lines of a row, smooth: a wider column that saves no whole line yet is a step towards one that does. */
const linesOf = (row: readonly number[], widths: readonly number[], at: number, more: number) => {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) {
    const width = (widths[i] ?? 1) + (i === at ? more : 0);
    sum += Math.max(1, (row[i] ?? 0) / width) ** 6;
  }
  return sum ** (1 / 6);
};

const saved = (
  rows: readonly (readonly number[])[],
  widths: readonly number[],
  at: number,
): number =>
  rows.reduce((sum, row) => sum + linesOf(row, widths, at, 0) - linesOf(row, widths, at, 1), 0);

const widest = (values: readonly number[]): number =>
  values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);

/** The widths in letters, margins included; together `line` letters, less what is left of the last. */
export const columnWidths = (
  { columns, rows, foot }: Pick<DocTable, 'columns' | 'rows' | 'foot'>,
  line: number,
): number[] => {
  const body = rows.slice(0, rows.length - foot);
  const needs = [
    columns.map(({ head }) => headNeed(head)),
    ...sampled(body).map((row) => columns.map((_, i) => needOf(row[i]))),
    ...rows.slice(body.length).map((row) => columns.map((_, i) => headNeed(row[i]?.text ?? ''))),
  ];
  const at = (i: number, of: keyof Need): number =>
    Math.max(...needs.map((row) => row[i]?.[of] ?? 0), 1);
  const widths = columns.map((_, i) => at(i, 'word'));
  const longest = columns.map((_, i) => at(i, 'line'));
  const lengths = needs.map((row) => row.map((need) => need.line));
  let rest = line - columns.length * CELL_MARGINS - widths.reduce((sum, width) => sum + width, 0);
  while (rest >= 1) {
    const gains = widths.map((width, i) =>
      width < (longest[i] ?? 0) ? saved(lengths, widths, i) : 0,
    );
    const best = widest(gains);
    // Nothing more to save: the widest column takes what is left.
    if ((gains[best] ?? 0) <= 0) {
      const wide = widest(longest);
      widths[wide] = (widths[wide] ?? 0) + rest;
      break;
    }
    widths[best] = (widths[best] ?? 0) + 1;
    rest -= 1;
  }
  return widths.map((width) => width + CELL_MARGINS);
};
