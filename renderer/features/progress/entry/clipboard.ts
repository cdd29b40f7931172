/**
 * A block of cells as spreadsheets copy it: lines, tabs, quotes around what holds either. A first line
 * of our own column names is a heading: then columns are found by name and rows by their first columns,
 * wherever they stand; else the block lies where the cursor is.
 */
import { placesIn, type Place, type Range, type Shape } from './grid-state.ts';

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
  readonly col: number;
  readonly text: string;
}

export interface Paste {
  readonly changes: readonly CellChange[];
  /** Cells that have no place to go to. */
  readonly outside: number;
}

interface Target {
  readonly at: Place;
  readonly range: Range;
  readonly shape: Shape;
  /** Column names in every language, folded → column. */
  readonly names: ReadonlyMap<string, number>;
  /** Columns by which a row is known, each with what stands there; the others cannot be told by. */
  readonly known: ReadonlyMap<number, (row: number) => string>;
}

export const foldName = (name: string): string =>
  name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('bg');

type Heading = readonly (number | undefined)[];

const headingOf = (line: readonly string[], { names, shape }: Target): Heading | null => {
  const columns = line.map((cell) => names.get(foldName(cell)));
  const known = line.every((cell, i) => cell.trim() === '' || columns[i] !== undefined);
  return known && columns.some((col) => col !== undefined && shape.isField(col)) ? columns : null;
};

/** The one row of which all that is known of it is true; undefined for none, or several. */
const rowByName = (cells: readonly string[], heading: Heading, { known, shape }: Target) => {
  const said = [...known].flatMap(([col, of]) => {
    const i = heading.indexOf(col);
    return i === -1 ? [] : [{ of, text: foldName(cells[i] ?? '') }];
  });
  const found = Array.from({ length: shape.rows }, (_, row) => row).filter((row) =>
    said.every(({ of, text }) => foldName(of(row)) === text),
  );
  return found.length === 1 ? found[0] : undefined;
};

const placed = (
  row: number | undefined,
  cells: readonly string[],
  columnOf: (i: number) => number | undefined,
  shape: Shape,
): Paste => {
  if (row === undefined || row >= shape.rows) return { changes: [], outside: cells.length };
  const at = cells.map((text, i) => ({ row, col: columnOf(i), text }));
  return {
    changes: at.flatMap(({ col, ...one }) =>
      col !== undefined && shape.isField(col) ? [{ ...one, col }] : [],
    ),
    outside: at.filter(({ col, text }) => col === undefined && text.trim() !== '').length,
  };
};

const joined = (parts: readonly Paste[]): Paste => ({
  changes: parts.flatMap(({ changes }) => changes),
  outside: parts.reduce((sum, { outside }) => sum + outside, 0),
});

const underHeading = (heading: Heading, lines: readonly string[][], target: Target): Paste => {
  const named = heading.some((col) => col !== undefined && target.known.has(col));
  return joined(
    lines.map((cells, i) =>
      placed(
        named ? rowByName(cells, heading, target) : target.at.row + i,
        cells,
        (c) => heading[c],
        target.shape,
      ),
    ),
  );
};

const filled = (text: string, range: Range, shape: Shape): Paste => ({
  changes: placesIn(range).flatMap((place) =>
    shape.isField(place.col) ? [{ ...place, text }] : [],
  ),
  outside: 0,
});

/** Which cells a copied text changes. */
export const pasteOf = (text: string, target: Target): Paste => {
  const [first = [], ...rest] = parseBlock(text);
  const heading = headingOf(first, target);
  if (heading !== null) return underHeading(heading, rest, target);
  const { range, shape } = target;
  if (rest.length === 0 && first.length === 1) return filled(first[0] ?? '', range, shape);
  return joined(
    [first, ...rest].map((cells, i) =>
      placed(
        range.top + i,
        cells,
        (c) => (range.left + c < shape.columns ? range.left + c : undefined),
        shape,
      ),
    ),
  );
};
