/** What is wrong with cells of a table, as programs hear it and as people do. */
import { countErrors, type CellError } from '../domain/kernel/cell-error.ts';
import { failure } from '../domain/kernel/failure.ts';
import { sentence } from '../domain/text/sentences.ts';

export const cellErrorJson = ({ address, row, column, failure: reason, also }: CellError) => ({
  address,
  row,
  column,
  code: reason.code,
  message: sentence(reason),
  ...(also === undefined ? {} : { also }),
});

/** Each cause in a line of its own, and their count. */
export const cellErrorLines = (errors: readonly CellError[], nothing: string): string[] => [
  ...errors.map(({ failure: reason, also }) =>
    also === undefined
      ? sentence(reason)
      : `${sentence(reason)} ${sentence(failure('cell.also', also))}`,
  ),
  `Грешки: ${countErrors(errors)}. ${nothing}`,
];
