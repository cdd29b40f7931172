/** Zeros shown as dashes, by their columns: with an answer they are zeros or empty, without one they are counted. */
import type { DashMeaning, Dashes } from '../../../domain/kernel/dashes.ts';
import { EMPTY, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { looseHeading } from './heading-names.ts';
import type { TableRow } from './workbook.ts';

const isDashedZero = ({ doubt }: TableCell): boolean => doubt?.code === 'cell.zero-as-dash';

/** What was said of each column, by its place. */
export const dashMeanings = (
  headings: readonly { readonly text: string; readonly at: number }[],
  said: Dashes = {},
): ReadonlyMap<number, DashMeaning> => {
  const loose = new Map(Object.entries(said).map(([text, its]) => [looseHeading(text), its]));
  return new Map(
    headings.flatMap(({ text, at }) => {
      const meaning = loose.get(looseHeading(text));
      return meaning === undefined ? [] : [[at, meaning] as const];
    }),
  );
};

const plain = (cell: TableCell): TableCell => {
  const { doubt: _, ...its } = cell;
  return its;
};

export const withDashes = (
  row: TableRow,
  said: ReadonlyMap<number, DashMeaning>,
  asked: (at: number) => void,
): TableRow => {
  if (!row.cells.some(isDashedZero)) return row;
  const meant = (cell: TableCell, at: number): TableCell => {
    if (!isDashedZero(cell)) return cell;
    const meaning = said.get(at);
    if (meaning === 'none') return EMPTY;
    if (meaning === 'zero') return plain(cell);
    asked(at);
    return cell;
  };
  return { ...row, cells: row.cells.map(meant) };
};
