/**
 * How a person has arranged a list: order of columns, hidden ones, widths and sorting, by the list's
 * name. Survives leaving and the next start; what this version cannot read is as good as none.
 */
import { useCallback, useState } from 'react';
import type { Sort } from './column.ts';

export interface Arrangement {
  /** Columns in their order; null until somebody has chosen. */
  readonly columns: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly Sort[] | null;
}

const NONE: Arrangement = { columns: null, widths: {}, sort: null };
const keyOf = (list: string): string => `myarka.table.${list}`;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isSort = (value: unknown): value is Sort[] =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<Sort> | null) =>
      typeof one?.column === 'string' && typeof one.descending === 'boolean',
  );

const widthsOf = (value: unknown): Record<string, number> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(([, width]) => Number.isFinite(width) && width > 0),
      )
    : {};

const read = (list: string): Arrangement => {
  try {
    const { columns, widths, sort } = JSON.parse(
      localStorage.getItem(keyOf(list)) ?? '{}',
    ) as Partial<Record<keyof Arrangement, unknown>>;
    return {
      columns: isTexts(columns) && columns.length > 0 ? columns : null,
      widths: widthsOf(widths),
      sort: isSort(sort) ? sort : null,
    };
  } catch {
    return NONE;
  }
};

export const useArrangement = (list: string) => {
  const [arrangement, set] = useState(() => read(list));
  const change = useCallback(
    (part: Partial<Arrangement>) =>
      set((old) => {
        const next = { ...old, ...part };
        localStorage.setItem(keyOf(list), JSON.stringify(next));
        return next;
      }),
    [list],
  );
  return [arrangement, change] as const;
};
