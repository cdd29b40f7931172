/**
 * Errors of cells, each cause once: a merged area is one fault, however many cells it covers, and a file of
 * another unit is one, however many rows it has. What a cause also stands for is counted, with its rows.
 */
import type { CellError } from '../../../domain/kernel/cell-error.ts';
import { spansText } from './layout.ts';

/** So many that say the very same are read as one. */
const MANY = 5;
/** One cause, if it is in two cells. */
const OF_COLUMN = new Set(['cell.zero-as-dash', 'progress-sheet.foreign-unit']);

const causeOf = ({ column, failure: { code, params } }: CellError): string => {
  if (code === 'cell.merged') return `${code} ${params['area']}`;
  return `${column} ${code} ${code === 'cell.zero-as-dash' ? '' : JSON.stringify(params)}`;
};

const standingFor = (errors: readonly CellError[]): readonly CellError[] => {
  const [first, ...others] = errors;
  if (first === undefined || others.length === 0) return errors;
  const { code } = first.failure;
  if (code === 'cell.merged') return [first];
  if (errors.length < MANY && !OF_COLUMN.has(code)) return errors;
  const which = spansText(others.map(({ row }) => row));
  return [{ ...first, also: { count: others.length, which } }];
};

/** In the order that they came in. */
export const oncePerCause = (errors: readonly CellError[]): CellError[] => {
  const byCause = new Map<string, CellError[]>();
  for (const error of errors) {
    const cause = causeOf(error);
    const same = byCause.get(cause);
    if (same === undefined) byCause.set(cause, [error]);
    else same.push(error);
  }
  const kept = new Map(
    [...byCause.values()].flatMap(standingFor).map((one) => [one.address + one.failure.code, one]),
  );
  return errors.flatMap(({ address, failure }) => kept.get(address + failure.code) ?? []);
};
