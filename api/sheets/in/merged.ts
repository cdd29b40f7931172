/**
 * Merged cells. A person sees one value over several rows; the file holds it in the first of them, and may
 * hold others beneath that nobody sees. So below the headings a cell merged over rows has no value of its
 * own in any of them, and one merged over columns none but in the first: each is an error that names the
 * area, and whoever filled the table says what stands in each row.
 */
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import { isBlankRow } from './row-cells.ts';
import type { TableRow } from './workbook.ts';

/** Rows as a spreadsheet counts them, from 1; columns from 0. Both ends belong to it. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const EMPTY: TableCell = { kind: 'empty' };

const merged = ({ top, bottom, left, right }: MergedArea): TableCell => ({
  kind: 'error',
  text: `обединени клетки ${cellAddress(top - 1, left)}:${cellAddress(bottom - 1, right)}`,
});

/** The rows that areas below the headings reach into, each with its areas. */
export const areasByRow = (
  areas: readonly MergedArea[],
  head: number,
): ReadonlyMap<number, readonly MergedArea[]> => {
  const rows = new Map<number, MergedArea[]>();
  for (const area of areas.filter(({ top }) => top > head))
    for (let n = area.top; n <= area.bottom; n += 1) rows.set(n, [...(rows.get(n) ?? []), area]);
  return rows;
};

/** A row in which something stands, with what is merged in it as errors. */
export const tellMerged = (row: TableRow, areas: readonly MergedArea[] | undefined): TableRow => {
  if (areas === undefined || isBlankRow(row)) return row;
  const cells = [...row.cells];
  for (const area of areas) {
    const overRows = area.bottom > area.top;
    for (let at = area.left; at <= area.right; at += 1) {
      const cell = cells[at] ?? EMPTY;
      if (!overRows && (at === area.left || cell.kind === 'empty')) continue;
      while (cells.length < at) cells.push(EMPTY);
      cells[at] = merged(area);
    }
  }
  return { ...row, cells };
};
