/** Sorting as every list does it: in Bulgarian order, numbers by value, stable, what is unknown last. */
import { compareBg } from '../../domain/text/collate.ts';
import type { Column, Sort, SortValue } from './column.ts';

/** Up, down, and back to the list's own order; with Shift the column is added to those before. */
export const nextSort = (
  sort: readonly Sort[],
  column: string,
  adding: boolean,
): readonly Sort[] => {
  const present = sort.find((key) => key.column === column);
  const next: Sort[] =
    present === undefined
      ? [{ column, descending: false }]
      : present.descending
        ? []
        : [{ ...present, descending: true }];
  if (!adding) return next;
  return present === undefined
    ? [...sort, ...next]
    : sort.flatMap((key) => (key.column === column ? next : [key]));
};

const compare = (a: SortValue, b: SortValue, sign: number): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareBg(String(a), String(b));
};

const sortOnce = <T>(rows: readonly T[], by: (row: T) => SortValue, sign: number): T[] =>
  rows
    .map((row) => ({ row, key: by(row) }))
    .toSorted((a, b) => compare(a.key, b.key, sign))
    .map(({ row }) => row);

/** Later keys first, each stable: the first key of the list weighs most. */
export const sortRows = <T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sort: readonly Sort[],
): readonly T[] =>
  sort.reduceRight<readonly T[]>((sorted, { column, descending }) => {
    const by = columns.find(({ id }) => id === column)?.sortBy;
    return by === undefined ? sorted : sortOnce(sorted, by, descending ? -1 : 1);
  }, rows);
