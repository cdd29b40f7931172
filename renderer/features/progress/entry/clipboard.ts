/**
 * A block of cells as spreadsheets copy it: lines, tabs, quotes around what holds either. A first line
 * of our own column names is a heading: then columns are found by name and rows by number, wherever
 * they stand; else the block lies where the cursor is.
 */
import { COLUMNS, columnAt, isField, type ColumnId, type Field } from './columns.ts';
import type { Place, Range } from './grid-state.ts';

const QUOTED = /^"((?:[^"]|"")*)"(?:\t|\r?\n|\r|$)/;
const PLAIN = /^[^\t\r\n]*/;
const BREAK = /^(?:\t|\r?\n|\r)/;

const parseBlock = (text: string): string[][] => {
  const lines: string[][] = [[]];
  let rest = text.replace(/(?:\r?\n|\r)$/, '');
  for (;;) {
    const quoted = QUOTED.exec(rest)?.[1];
    const raw = quoted === undefined ? (PLAIN.exec(rest)?.[0] ?? '') : `"${quoted}"`;
    lines.at(-1)?.push(quoted === undefined ? raw : quoted.replaceAll('""', '"'));
    rest = rest.slice(raw.length);
    const end = BREAK.exec(rest)?.[0];
    if (end === undefined) return lines;
    if (end !== '\t') lines.push([]);
    rest = rest.slice(end.length);
  }
};

const NEEDS_QUOTES = /["\t\r\n]/;

export const blockText = (lines: readonly (readonly string[])[]): string =>
  lines
    .map((cells) =>
      cells
        .map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\n');

export interface CellChange {
  readonly row: number;
  readonly field: Field;
  readonly text: string;
}

export interface Paste {
  readonly changes: readonly CellChange[];
  /** Cells that have no place to go to. */
  readonly outside: number;
}

/** What the rows are known by: the number, and the indicator's text where a number has several. */
interface RowName {
  readonly measure: string;
  readonly text: string;
}

interface Target {
  readonly at: Place;
  readonly range: Range;
  readonly rows: readonly RowName[];
  /** Column names in every language, folded → column. */
  readonly names: ReadonlyMap<string, ColumnId>;
}

export const foldName = (name: string): string =>
  name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('bg');

type Heading = readonly (ColumnId | undefined)[];

const headingOf = (line: readonly string[], names: Target['names']): Heading | null => {
  const columns = line.map((cell) => names.get(foldName(cell)));
  const known = line.every((cell, i) => cell.trim() === '' || columns[i] !== undefined);
  return known && columns.some(isField) ? columns : null;
};

const rowByName = (cells: readonly string[], heading: Heading, rows: Target['rows']) => {
  const cell = (column: ColumnId) => {
    const i = heading.indexOf(column);
    return i === -1 ? null : foldName(cells[i] ?? '');
  };
  const [no, text] = [cell('no'), cell('indicator')];
  const found = rows.flatMap((row, i) =>
    (no === null || foldName(row.measure) === no) && (text === null || foldName(row.text) === text)
      ? [i]
      : [],
  );
  return found.length === 1 ? found[0] : undefined;
};

const placed = (
  row: number | undefined,
  cells: readonly string[],
  columnOf: (i: number) => ColumnId | undefined,
  rows: number,
): Paste => {
  if (row === undefined || row >= rows) return { changes: [], outside: cells.length };
  const changes = cells.flatMap((text, i) => {
    const field = columnOf(i);
    return isField(field) ? [{ row, field, text }] : [];
  });
  return { changes, outside: 0 };
};

const joined = (parts: readonly Paste[]): Paste => ({
  changes: parts.flatMap(({ changes }) => changes),
  outside: parts.reduce((sum, { outside }) => sum + outside, 0),
});

const underHeading = (
  heading: Heading,
  lines: readonly string[][],
  { at, rows }: Target,
): Paste => {
  const named = heading.includes('no') || heading.includes('indicator');
  return joined(
    lines.map((cells, i) =>
      placed(
        named ? rowByName(cells, heading, rows) : at.row + i,
        cells,
        (c) => heading[c],
        rows.length,
      ),
    ),
  );
};

const filled = (text: string, { top, bottom, left, right }: Range): Paste => ({
  changes: Array.from({ length: bottom - top + 1 }, (_, r) => top + r).flatMap((row) =>
    COLUMNS.slice(left, right + 1).flatMap((field) =>
      isField(field) ? [{ row, field, text }] : [],
    ),
  ),
  outside: 0,
});

/** Which cells a copied text changes. */
export const pasteOf = (text: string, target: Target): Paste => {
  const [first = [], ...rest] = parseBlock(text);
  const heading = headingOf(first, target.names);
  if (heading !== null) return underHeading(heading, rest, target);
  const { range, rows } = target;
  if (rest.length === 0 && first.length === 1) return filled(first[0] ?? '', range);
  return joined(
    [first, ...rest].map((cells, i) =>
      placed(
        range.top + i,
        cells,
        (c) => (range.left + c < COLUMNS.length ? columnAt(range.left + c) : undefined),
        rows.length,
      ),
    ),
  );
};
