/**
 * Merged cells. A person sees one value over several rows; the file holds it in the first of them, and may
 * hold others beneath that nobody sees. So below the headings a cell merged over rows has no value of its
 * own in any of them, and one merged over columns none but in the first: each is asked about by the area's
 * name, and whoever filled the table says what stands in each row.
 */
import { failure } from '../../../domain/kernel/failure.ts';
import { shownText, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import type { TableRow } from './workbook.ts';

/** Rows as a spreadsheet counts them, from 1; columns from 0. Both ends belong to it. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const EMPTY: TableCell = { kind: 'empty' };

const merged = (cell: TableCell, { top, bottom, left, right }: MergedArea): TableCell => {
  const area = `${cellAddress(top - 1, left)}:${cellAddress(bottom - 1, right)}`;
  return { kind: 'text', text: shownText(cell) || area, doubt: failure('cell.merged', { area }) };
};

/**
 * The areas below the headings that a row lies in. Rows are asked for as they stand in the sheet, mostly
 * ascending, so that an area of a million rows is one area and not a million.
 */
export const areasAt = (
  areas: readonly MergedArea[],
  head: number,
): ((n: number) => readonly MergedArea[]) => {
  const below = areas.filter(({ top }) => top > head).toSorted((a, b) => a.top - b.top);
  let reached = 0;
  let next = 0;
  let open: MergedArea[] = [];
  return (n) => {
    if (n < reached) [next, open] = [0, []];
    reached = n;
    for (let area = below[next]; area !== undefined && area.top <= n; area = below[next]) {
      open.push(area);
      next += 1;
    }
    if (open.some(({ bottom }) => bottom < n)) open = open.filter(({ bottom }) => bottom >= n);
    return open;
  };
};

/** A row in which something stands, with what is merged in it in doubt; `last`: the last column that counts. */
export const tellMerged = (row: TableRow, areas: readonly MergedArea[], last: number): TableRow => {
  if (areas.length === 0) return row;
  const cells = [...row.cells];
  const end = Math.max(last, cells.length - 1);
  for (const area of areas) {
    const overRows = area.bottom > area.top;
    for (let at = area.left; at <= Math.min(area.right, end); at += 1) {
      const cell = cells[at] ?? EMPTY;
      if (!overRows && (at === area.left || cell.kind === 'empty')) continue;
      while (cells.length < at) cells.push(EMPTY);
      cells[at] = merged(cell, area);
    }
  }
  return { ...row, cells };
};
