/** Cells of a table in which something stands that is not taken in, and why: nothing is passed over in silence. */
import { isEmptyCell, toldText } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import type { ReadTable } from './rows.ts';

export interface IgnoredCell {
  /** «C7». */
  readonly address: string;
  /** The heading; empty where there is none. */
  readonly column: string;
  readonly text: string;
  /** In a column of reference: what stands here. Null for a cell without a heading. */
  readonly here: string | null;
}
export interface IgnoredCells {
  readonly count: number;
  readonly first: readonly IgnoredCell[];
}

/** As many as a person reads through; all are counted. */
const LISTED = 100;

export const ignoredCells = (cells: readonly IgnoredCell[]): IgnoredCells => ({
  count: cells.length,
  first: cells.slice(0, LISTED),
});

/** Not of CSV: there such a cell is an error, one separator too many. */
export const unheadedCells = ({
  kind,
  headings,
  rows,
}: ReadTable<string>): readonly IgnoredCell[] => {
  if (kind === 'csv') return [];
  const headed = new Set(headings.map(({ at }) => at));
  return rows.flatMap(({ n, cells, far = [] }) =>
    [...cells.map((cell, at) => ({ cell, at })), ...far]
      .filter(({ cell, at }) => !headed.has(at) && !isEmptyCell(cell))
      .map(({ cell, at }) => ({
        address: cellAddress(n - 1, at),
        column: '',
        text: toldText(cell),
        here: null,
      })),
  );
};
