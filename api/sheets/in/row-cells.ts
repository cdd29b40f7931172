/**
 * The cells of a row by their columns. A cell far behind the others is kept apart: the ten thousands of
 * empty ones in between cost nothing.
 */
import { isUnseen } from '../../../domain/kernel/legible.ts';
import { EMPTY, isEmptyCell, type TableCell } from '../../../domain/kernel/table-cell.ts';
import type { TableRow } from './workbook.ts';

/** No table of anybody's is wider. */
const NEAR = 1024;

export interface FarCell {
  readonly at: number;
  readonly cell: TableCell;
}

export class RowCells {
  readonly #cells: TableCell[] = [];
  #far: FarCell[] | null = null;

  put(at: number, cell: TableCell): void {
    const cells = this.#cells;
    if (isEmptyCell(cell) && at >= cells.length) return;
    if (at >= NEAR) {
      (this.#far ??= []).push({ at, cell });
      return;
    }
    while (cells.length < at) cells.push(EMPTY);
    cells[at] = cell;
  }

  get isBlank(): boolean {
    return this.#far === null && this.#cells.every(isEmptyCell);
  }

  row(n: number): TableRow {
    return this.#far === null
      ? { n, cells: this.#cells }
      : { n, cells: this.#cells, far: this.#far };
  }
}

export const isBlankRow = ({ cells, far }: TableRow): boolean =>
  far === undefined && cells.every(isEmptyCell);

const isUnseenText = (cell: TableCell): boolean =>
  cell.kind === 'text' && isUnseen(cell.text) && !isEmptyCell(cell);

/** The row, each text in which there is nothing to be seen an empty cell; `told` of its column. */
export const withoutUnseen = (
  row: TableRow,
  told: (at: number) => void = () => undefined,
): TableRow => {
  if (!row.cells.some(isUnseenText)) return row;
  const seen = (cell: TableCell, at: number): TableCell => {
    if (!isUnseenText(cell)) return cell;
    told(at);
    return EMPTY;
  };
  return { ...row, cells: row.cells.map(seen) };
};

/** Every cell in its place, also the far ones: only for who writes the row out. */
export const allCells = ({ cells, far = [] }: TableRow): readonly TableCell[] => {
  if (far.length === 0) return cells;
  const all = [...cells];
  for (const { at, cell } of far) {
    while (all.length < at) all.push(EMPTY);
    all[at] = cell;
  }
  return all;
};
