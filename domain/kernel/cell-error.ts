/** What is wrong with a cell of a table that came in. */
import type { Failure } from './failure.ts';

export interface CellError {
  /** «K7»; rows and columns as the spreadsheet counts them. */
  readonly address: string;
  readonly row: number;
  /** The heading. */
  readonly column: string;
  readonly failure: Failure;
  /** The same in other cells of the column: `which` are their rows, «8, 10–12». */
  readonly also?: { readonly count: number; readonly which: string };
}

/** Of how many cells. */
export const countErrors = (errors: readonly Pick<CellError, 'also'>[]): number =>
  errors.reduce((sum, { also }) => sum + 1 + (also?.count ?? 0), 0);
