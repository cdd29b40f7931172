/** Cells of a plan's CSV behind its last heading. */
import type { CellError } from '../../domain/kernel/cell-error.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { EMPTY, isEmptyCell, toldText } from '../../domain/kernel/table-cell.ts';
import { cellAddress } from '../sheets/address.ts';
import type { ReadTable } from '../sheets/in/rows.ts';

/** In CSV a cell without a heading is one separator too many: what stands beside it may be shifted. */
export const overflow = ({ kind, rows, headings }: ReadTable<string>): CellError[] => {
  const width = Math.max(...headings.map(({ at }) => at)) + 1;
  if (kind !== 'csv') return [];
  return rows.flatMap(({ n, cells }): CellError[] => {
    const at = cells.findIndex((cell, i) => i >= width && !isEmptyCell(cell));
    if (at < 0) return [];
    const address = cellAddress(n - 1, at);
    const value = toldText(cells[at] ?? EMPTY);
    const reason = failure('cell.no-heading', { value }, address);
    return [{ address, row: n, column: '', failure: reason }];
  });
};
