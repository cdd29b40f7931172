/** What is wrong with a cell of a table, as programs hear it. */
import type { Failure } from '../domain/kernel/failure.ts';
import { sentence } from '../domain/text/sentences.ts';

interface CellError {
  readonly address: string;
  readonly row: number;
  readonly column: string;
  readonly failure: Failure;
}

export const cellErrorJson = ({ address, row, column, failure: reason }: CellError) => ({
  address,
  row,
  column,
  code: reason.code,
  message: sentence(reason),
});
