/**
 * A filled-in table of reports: which column is which, and each row as an entry or as errors with the
 * address of their cell. Rows are told apart by the key column alone; other columns may be missing, in
 * another order, or under headings of the unit's own (`mapping`, remembered by the installation).
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { isPeriod } from '../../domain/progress/period.ts';
import { cellAddress } from '../sheets/address.ts';
import type { Grid, GridValue } from '../sheets/grid.ts';
import type { Entry } from './report-entry.ts';
import {
  columnHeader,
  ENTRY_FIELDS,
  PROGRESS_COLUMNS,
  type EntryField,
  type SheetField,
} from './sheet-columns.ts';

export interface SheetError {
  /** «K7»; rows and columns as the spreadsheet counts them. */
  readonly address: string;
  readonly row: number;
  readonly column: string;
  readonly failure: Failure;
}

/** Field → heading in the unit's own table. */
export type SheetMapping = Readonly<Partial<Record<SheetField, string>>>;

export interface SheetColumns {
  readonly id: number;
  readonly fields: ReadonlyMap<EntryField, number>;
  /** Headings that no field was found for, so that a person can map them. */
  readonly unknown: readonly string[];
}

const tidy = (value: GridValue | undefined): string =>
  String(value ?? '')
    .normalize('NFC')
    .trim();

const lower = (value: GridValue | undefined): string => tidy(value).toLowerCase();

const findColumn = (
  header: readonly GridValue[],
  field: SheetField,
  mapping: SheetMapping,
): number => {
  const names = [mapping[field], columnHeader(field), field]
    .filter((name) => name !== undefined)
    .map(lower);
  return header.findIndex((cell) => names.includes(lower(cell)));
};

/** Null where the key column cannot be found. */
export const sheetColumns = (
  header: readonly GridValue[],
  mapping: SheetMapping,
): SheetColumns | null => {
  const id = findColumn(header, 'id', mapping);
  if (id < 0) return null;
  const fields = new Map(
    ENTRY_FIELDS.map((field) => [field, findColumn(header, field, mapping)] as const).filter(
      ([, at]) => at >= 0,
    ),
  );
  const known = new Set([
    ...PROGRESS_COLUMNS.flatMap((column) => [lower(column.header), column.key]),
    ...Object.values(mapping).map(lower),
  ]);
  const unknown = header.map(tidy).filter((name) => name !== '' && !known.has(name.toLowerCase()));
  return { id, fields, unknown };
};

export interface SheetEntry {
  readonly entry: Entry;
  readonly row: number;
}

interface Reading {
  readonly columns: SheetColumns;
  readonly own: string;
}

export const sheetError = (
  row: number,
  at: number,
  column: string,
  reason: Failure,
): SheetError => {
  const address = cellAddress(row, at);
  return { address, row: row + 1, column, failure: { ...reason, where: address } };
};

const wrongKey = (row: number, { columns }: Reading, reason: Failure): SheetError =>
  sheetError(row, columns.id, columnHeader('id'), reason);

const fieldText = (cells: readonly GridValue[], at: number | undefined): string | undefined =>
  at === undefined ? undefined : tidy(cells[at]);

const readRow = (
  cells: readonly GridValue[],
  row: number,
  reading: Reading,
): SheetEntry | SheetError => {
  const id = tidy(cells[reading.columns.id]);
  const [unit = '', measure = '', indicator = '', period = '', ...more] = rowIdParts(id);
  if (!isPeriod(period) || more.length > 0)
    return wrongKey(row, reading, failure('progress-sheet.unknown-row', { value: id }));
  if (unit !== reading.own)
    return wrongKey(
      row,
      reading,
      failure('progress-sheet.foreign-unit', { value: unit, own: reading.own }),
    );
  const of = (field: EntryField) => fieldText(cells, reading.columns.fields.get(field));
  const reason = of('correctionReason');
  const entry: Entry = {
    measure,
    indicator,
    period,
    value: of('value'),
    degree: of('degree'),
    note: of('note'),
    ...(reason === undefined || reason === '' ? {} : { correctionReason: reason }),
  };
  return { entry, row };
};

const isEmpty = (cells: readonly GridValue[]): boolean => cells.every((cell) => tidy(cell) === '');

export interface SheetReading {
  readonly entries: readonly SheetEntry[];
  readonly errors: readonly SheetError[];
}

const repeated = (entries: readonly SheetEntry[], reading: Reading): SheetError[] => {
  const first = new Map<string, number>();
  return entries.flatMap(({ entry: { measure, indicator, period }, row }) => {
    const key = `${measure}/${indicator}/${period}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    const other = cellAddress(before, reading.columns.id);
    return [wrongKey(row, reading, failure('cell.repeated-row', { value: key, other }))];
  });
};

/** `own`: the unit at work; rows of another unit are errors. */
export const readEntries = ({ rows }: Grid, columns: SheetColumns, own: string): SheetReading => {
  const reading = { columns, own };
  const read = rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells, row }) => row > 0 && !isEmpty(cells))
    .map(({ cells, row }) => readRow(cells, row, reading));
  const entries = read.filter((one): one is SheetEntry => 'entry' in one);
  const errors = read.filter((one): one is SheetError => 'failure' in one);
  return { entries, errors: [...errors, ...repeated(entries, reading)] };
};
