/**
 * The cells of the entry grid: from what is kept of them (core/unsaved) to what stands in each row, and
 * to what the core is sent.
 */
import type { GridRow } from '../../../../api/progress/grid.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { reportPlace, type FieldKey } from '../../../../domain/unsaved/unsaved.ts';
import { keyOf, type Entry } from '../../../core/unsaved/store.ts';
import { typedIn, type CellKind, type TypedCell } from './cells.ts';
import { FIELDS, type Field } from './columns.ts';
import { editText, readField, storedIn, type Draft, type RowDraft } from './row-model.ts';
import type { Period } from '../../../../domain/progress/period.ts';

/** By indicator. */
export type Drafts = ReadonlyMap<string, RowDraft>;

export interface Cell {
  readonly row: GridRow;
  readonly field: Field;
}

const placeOf = (unit: string, { indicator, report }: GridRow): string =>
  reportPlace(unit, indicator, report.period);

/** Where what is typed in the dialogs of a period's rows is kept. */
export const dialogsPlace = (unit: string, period: Period): string =>
  `progress/entry/${unit}/${period}/`;

/** Of one row. */
export const rowPlace = (
  unit: string,
  { indicator, report }: GridRow,
  dialog: 'correct' | 'explain' | 'confirm',
): string => `${dialogsPlace(unit, report.period)}${indicator}/${dialog}`;

export const cellKey = (unit: string, { row, field }: Cell): FieldKey => ({
  place: placeOf(unit, row),
  field,
});

/** What is typed into the rows on show. */
export const typedCells = (
  unit: string,
  rows: readonly GridRow[],
  entries: readonly Entry[],
): TypedCell<Cell>[] => {
  if (entries.length === 0) return [];
  const places = new Map(rows.map((row) => [placeOf(unit, row), row]));
  return entries.flatMap((entry) => {
    const row = places.get(entry.place);
    const field = FIELDS.find((known) => known === entry.field);
    return row === undefined || field === undefined ? [] : [{ row, field, entry }];
  });
};

/** The cells of a unit's reports. */
export const kindOf = (unit: string, label: (cell: Cell) => string): CellKind<Cell> => ({
  keyOf: (cell) => cellKey(unit, cell),
  label,
  stored: ({ row, field }) => editText(row, undefined, field),
  wrong: ({ row, field }, text) => {
    const read = readField(row, field, text);
    return read.ok ? null : read.error;
  },
  same: ({ row, field }, text) => {
    const read = readField(row, field, text);
    return read.ok && read.value === storedIn(row, field);
  },
  lock: ({ row }) => row.report.locks.edit,
});

/** What stands over the stored values. */
export const draftsOf = (
  cells: readonly TypedCell<Cell>[],
  problem: (cell: TypedCell<Cell>) => Failure | null,
): Drafts => {
  const drafts = new Map<string, RowDraft>();
  for (const cell of cells) {
    const draft: Draft = {
      key: keyOf(cell.entry),
      text: typedIn(cell.entry),
      failure: problem(cell),
    };
    const { indicator } = cell.row;
    drafts.set(indicator, { ...drafts.get(indicator), [cell.field]: draft });
  }
  return drafts;
};

export const entriesOf = (cells: readonly TypedCell<Cell>[]) => {
  const byRow = new Map<GridRow, [Field, string][]>();
  for (const { row, field, entry } of cells)
    byRow.set(row, [...(byRow.get(row) ?? []), [field, typedIn(entry)]]);
  return [...byRow].map(
    ([
      {
        measure,
        indicator,
        report: { period },
      },
      fields,
    ]) => ({
      measure,
      indicator,
      period,
      ...Object.fromEntries(fields),
    }),
  );
};
