/**
 * The unsaved texts of a grid: from what is kept of them (core/unsaved) to what stands in each row, and
 * from cells that change to what is kept, sent or let go.
 */
import type { GridRow } from '../../../../api/progress/grid.ts';
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import { reportPlace, type FieldKey } from '../../../../domain/unsaved/unsaved.ts';
import { keyOf, type Entry } from '../../../core/unsaved/store.ts';
import type { CellChange } from './clipboard.ts';
import { FIELDS, type Field } from './columns.ts';
import { editText, isLocked, readField, storedIn, type Draft, type RowDraft } from './row-model.ts';
import type { Period } from '../../../../domain/progress/period.ts';

/** By indicator. */
export type Drafts = ReadonlyMap<string, RowDraft>;

/** Why the core has refused a writing, by the writing's name. */
export type Problems = ReadonlyMap<string, Failure>;

export interface Cell {
  readonly row: GridRow;
  readonly field: Field;
}

/** A cell with what was typed into it. */
export interface TypedCell extends Cell {
  readonly entry: Entry;
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

const typedIn = ({ typed }: Entry): string => (typeof typed === 'string' ? typed : '');

/** What is typed into the rows on show. */
export const typedCells = (
  unit: string,
  rows: readonly GridRow[],
  entries: readonly Entry[],
): TypedCell[] => {
  if (entries.length === 0) return [];
  const places = new Map(rows.map((row) => [placeOf(unit, row), row]));
  return entries.flatMap((entry) => {
    const row = places.get(entry.place);
    const field = FIELDS.find((known) => known === entry.field);
    return row === undefined || field === undefined ? [] : [{ row, field, entry }];
  });
};

/** It stands there already: typing it was of no consequence. */
export const isStored = ({ row, field, entry }: TypedCell): boolean => {
  const read = readField(row, field, typedIn(entry));
  return read.ok && read.value === storedIn(row, field);
};

/** Why a typed text cannot be sent; null where it can be, or is under way. */
export const problemOf = ({ row, field, entry }: TypedCell, problems: Problems): Failure | null => {
  const text = typedIn(entry);
  const read = readField(row, field, text);
  if (!read.ok) return read.error;
  const refused = problems.get(entry.rev);
  if (refused !== undefined) return refused;
  if (!entry.waits) return failure('cell.unfinished', { text });
  if (isLocked(row)) return row.report.locks.edit;
  const stored = editText(row, undefined, field);
  return entry.over === stored || isStored({ row, field, entry })
    ? null
    : failure('cell.changed-since', { text, stored });
};

/** What stands over the stored values; the cell in hand is not called unsaved while it is typed. */
export const draftsOf = (
  cells: readonly TypedCell[],
  problems: Problems,
  inHand: string | null,
): Drafts => {
  const drafts = new Map<string, RowDraft>();
  for (const cell of cells) {
    const draft: Draft = {
      key: keyOf(cell.entry),
      text: typedIn(cell.entry),
      failure: cell.entry.rev === inHand ? null : problemOf(cell, problems),
    };
    const { indicator } = cell.row;
    drafts.set(indicator, { ...drafts.get(indicator), [cell.field]: draft });
  }
  return drafts;
};

export interface Applied {
  readonly changed: number;
  readonly invalid: number;
  readonly locked: number;
}

export interface Sorted {
  /** To be kept; the valid ones are sent at once. */
  readonly kept: readonly (Cell & { readonly text: string })[];
  /** Back to what is stored. */
  readonly same: readonly Cell[];
  readonly applied: Applied;
}

/** `busy`: another text of the cell is on its way, so that even the stored one has to follow it. */
export const sorted = (
  rows: readonly GridRow[],
  changes: readonly CellChange[],
  busy: (cell: Cell) => boolean,
): Sorted => {
  const kept: (Cell & { text: string })[] = [];
  const same: Cell[] = [];
  const counts = { changed: 0, invalid: 0, locked: 0 };
  for (const { row: index, field, text } of changes) {
    const row = rows[index];
    if (row === undefined || isLocked(row)) {
      counts.locked += 1;
      continue;
    }
    const read = readField(row, field, text);
    if (read.ok && read.value === storedIn(row, field) && !busy({ row, field })) {
      same.push({ row, field });
      continue;
    }
    counts[read.ok ? 'changed' : 'invalid'] += 1;
    kept.push({ row, field, text });
  }
  return { kept, same, applied: counts };
};

export const entriesOf = (cells: readonly TypedCell[]) => {
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
