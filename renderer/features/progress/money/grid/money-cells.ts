/** The cells of the money grid: where each is, what stands in it and what is typed over that. */
import type { MoneyGrid } from '../../../../../api/progress/money-grid.ts';
import type { Failure } from '../../../../../domain/kernel/failure.ts';
import {
  readMoneyCell,
  typedMoney,
  type MoneyGridRow,
} from '../../../../../domain/progress/money-grid.ts';
import type { MoneyEntry, MoneyKind } from '../../../../../domain/progress/types.ts';
import type { FieldKey } from '../../../../../domain/unsaved/unsaved.ts';
import { keyOf, type Entry } from '../../../../core/unsaved/store.ts';
import { typedIn, type CellKind, type TypedCell } from '../../entry/cells.ts';

export interface MoneyCell {
  readonly row: MoneyGridRow;
  readonly kind: MoneyKind;
  readonly year: number;
}

export interface MoneyDraft {
  readonly key: string;
  readonly text: string;
  readonly failure: Failure | null;
}
/** By year. */
export type RowDrafts = ReadonlyMap<number, MoneyDraft>;

export const rowId = ({ measure, source }: Pick<MoneyGridRow, 'measure' | 'source'>): string =>
  `${measure} ${source}`;

/** All entries of one kind, by row and year. */
export type EntriesByRow = ReadonlyMap<string, ReadonlyMap<number, readonly MoneyEntry[]>>;

export const entriesByRow = (entries: readonly MoneyEntry[], kind: MoneyKind): EntriesByRow => {
  const rows = new Map<string, Map<number, MoneyEntry[]>>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const id = rowId(entry);
    const years = rows.get(id) ?? new Map<number, MoneyEntry[]>();
    rows.set(id, years.set(entry.year, [...(years.get(entry.year) ?? []), entry]));
  }
  return rows;
};

export const ownOf = (
  entries: readonly MoneyEntry[] | undefined,
  unit: string,
): MoneyEntry | undefined => entries?.find((entry) => entry.unit === unit);

const cellPlace = (unit: string, { row, kind }: Omit<MoneyCell, 'year'>): string =>
  `money/${unit}/${row.measure}/${row.source}/${kind}`;

const cellKey = (unit: string, cell: MoneyCell): FieldKey => ({
  place: cellPlace(unit, cell),
  field: String(cell.year),
});

/** `of`: every entry of the cell's kind. */
export const kindOf = (
  { unit, today }: Pick<MoneyGrid, 'unit' | 'today'>,
  of: EntriesByRow,
  label: (cell: MoneyCell) => string,
): CellKind<MoneyCell> => {
  const own = ({ row, year }: MoneyCell) => ownOf(of.get(rowId(row))?.get(year), unit);
  const stored = (cell: MoneyCell): string => {
    const entry = own(cell);
    return entry === undefined ? '' : typedMoney(entry);
  };
  return {
    keyOf: (cell) => cellKey(unit, cell),
    label,
    stored,
    wrong: (cell, text) => {
      if (text === stored(cell)) return null;
      const read = readMoneyCell(cell, text, today);
      return read.ok ? null : read.error;
    },
    same: (cell, text) => {
      if (text === stored(cell)) return true;
      const read = readMoneyCell(cell, text, today);
      const entry = own(cell);
      // An amount in the other currency is not the same amount.
      return read.ok && read.value === (entry?.amount ?? null) && !stored(cell).includes(' ');
    },
    lock: ({ row }) => row.lock,
  };
};

export const typedCells = (
  { unit, rows, years }: MoneyGrid,
  kind: MoneyKind,
  entries: readonly Entry[],
): TypedCell<MoneyCell>[] => {
  if (entries.length === 0) return [];
  const places = new Map(rows.map((row) => [cellPlace(unit, { row, kind }), row]));
  return entries.flatMap((entry) => {
    const row = places.get(entry.place);
    const year = years.find((one) => String(one) === entry.field);
    return row === undefined || year === undefined ? [] : [{ row, kind, year, entry }];
  });
};

export const draftsOf = (
  cells: readonly TypedCell<MoneyCell>[],
  problem: (cell: TypedCell<MoneyCell>) => Failure | null,
): ReadonlyMap<string, RowDrafts> => {
  const drafts = new Map<string, Map<number, MoneyDraft>>();
  for (const cell of cells) {
    const id = rowId(cell.row);
    const { entry, year } = cell;
    const draft = { key: keyOf(entry), text: typedIn(entry), failure: problem(cell) };
    drafts.set(id, (drafts.get(id) ?? new Map<number, MoneyDraft>()).set(year, draft));
  }
  return drafts;
};
