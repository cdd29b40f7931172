/**
 * A filled-in table of reports: which column is which, and each row as an entry or as errors with the
 * address of their cell. Rows are told apart by the key column alone; other columns may be missing, in
 * another order, or under headings of the unit's own (`mapping`, remembered by the installation).
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import {
  EMPTY,
  isNoData,
  shownText,
  typedText,
  type TableCell,
} from '../../domain/kernel/table-cell.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { foldWord } from '../../domain/text/fold.ts';
import { isPeriod } from '../../domain/progress/period.ts';
import { isDateOfCode } from '../plan/code-date.ts';
import { cellAddress } from '../sheets/address.ts';
import type { CellError } from '../../domain/kernel/cell-error.ts';
import type { ColumnList, FieldNames } from '../sheets/in/head.ts';
import type { ReadTable } from '../sheets/in/rows.ts';
import type { TableRow } from '../sheets/in/workbook.ts';
import { choiceOf } from '../sheets/mapping.ts';
import type { Entry } from './report-entry.ts';
import {
  columnHeader,
  ENTRY_FIELDS,
  GUIDE_HEADERS,
  PROGRESS_COLUMNS,
  SHEET_NAME,
  type EntryField,
  type SheetField,
} from './sheet-columns.ts';

const isField = (key: string): key is SheetField =>
  key === 'id' || (ENTRY_FIELDS as readonly string[]).includes(key);

const FIGURES: ReadonlySet<string> = new Set(['value', 'degree']);

export const PROGRESS_FIELDS: readonly FieldNames<string>[] = PROGRESS_COLUMNS.map(
  ({ key, header, also = [] }) => ({
    key,
    heading: header,
    also,
    amounts: key === 'value',
    ...(FIGURES.has(key) ? { units: [], figures: true } : { units: 'any' }),
  }),
);

/** The template's columns, also under the headings that the unit says stand for them. */
export const progressList = (
  mapping: Mapping,
  remembered: Mapping,
  { chosen, dashes = {} }: { readonly chosen?: string | undefined; readonly dashes?: Dashes } = {},
): ColumnList<string> => ({
  dashes,
  fields: PROGRESS_FIELDS,
  needed: ['id'],
  // Columns of reference are not read.
  plainDashes: PROGRESS_COLUMNS.map(({ key }) => key).filter((key) => !isField(key)),
  sheet: SHEET_NAME,
  guide: [GUIDE_HEADERS.what.bg, GUIDE_HEADERS.about.bg],
  ...(chosen === undefined ? {} : { chosen }),
  isRow: (cellOf) => rowIdParts(shownText(cellOf('id'))).length > 3,
  choose: choiceOf(mapping),
  recall: choiceOf(remembered),
});

export interface SheetColumns {
  readonly id: number;
  /** Of reference, and the one that a person goes by; null where the table has none. */
  readonly measure: number | null;
  readonly fields: ReadonlyMap<EntryField, number>;
  /** Headings that no field was found for, so that a person can map them. */
  readonly unknown: readonly string[];
}

export const sheetColumns = ({ columns, headings }: ReadTable<string>): SheetColumns => ({
  id: columns.get('id') ?? 0,
  measure: columns.get('measure') ?? null,
  fields: new Map(
    [...columns].filter((one): one is [EntryField, number] => one[0] !== 'id' && isField(one[0])),
  ),
  unknown: headings.filter(({ key }) => key === null).map(({ text }) => text),
});

export interface SheetEntry {
  readonly entry: Entry;
  readonly row: number;
}

interface Reading {
  readonly columns: SheetColumns;
  readonly own: string;
  /** Rows of CSV end where they were cut off, and go on where a separator was meant as a comma. */
  readonly ragged: boolean;
  readonly width: number;
}

/** `row` as the spreadsheet counts it. */
export const sheetError = (row: number, at: number, column: string, reason: Failure): CellError => {
  const address = cellAddress(row - 1, at);
  return { address, row, column, failure: { ...reason, where: address } };
};

const wrongKey = (row: number, { columns }: Reading, reason: Failure): CellError =>
  sheetError(row, columns.id, columnHeader('id'), reason);

/** Numbers and answers: a dash says there is none, a date is one that a program made of something. */
const figureText = (cell: TableCell): Result<string, Failure> => {
  if (cell.doubt !== undefined) return err(cell.doubt);
  if (isNoData(cell)) return ok('');
  return cell.kind === 'date' || cell.kind === 'time'
    ? err(failure('cell.date-here', { value: shownText(cell) }))
    : typedText(cell);
};

/** Of a number, what the cell shows. */
const wordsText = (cell: TableCell): Result<string, Failure> => {
  const read = typedText(cell);
  return read.ok && cell.kind === 'number' ? ok(shownText(cell)) : read;
};

const READERS: Readonly<Record<EntryField, (cell: TableCell) => Result<string, Failure>>> = {
  value: figureText,
  degree: figureText,
  note: wordsText,
  correctionReason: figureText,
};

/** A row that ends before a column says nothing of it; an empty cell empties the field. */
const cellsOf = ({ cells }: TableRow, { columns, ragged }: Reading): [EntryField, TableCell][] =>
  [...columns.fields].flatMap(([field, at]): [EntryField, TableCell][] =>
    ragged && at >= cells.length ? [] : [[field, cells[at] ?? EMPTY]],
  );

type Texts = Partial<Record<EntryField, string>>;

const readTexts = (row: TableRow, reading: Reading): { texts: Texts; errors: CellError[] } => {
  const texts: Texts = {};
  const errors: CellError[] = [];
  for (const [field, cell] of cellsOf(row, reading)) {
    const read = READERS[field](cell);
    if (read.ok) texts[field] = read.value.trim();
    else {
      const at = reading.columns.fields.get(field) ?? reading.columns.id;
      errors.push(sheetError(row.n, at, columnHeader(field), read.error));
    }
  }
  return { texts, errors };
};

/** What a row says of its measure where its key says another: one column was sorted without the other. */
const otherMeasure = (
  { cells }: TableRow,
  { measure: at }: SheetColumns,
  measure: string,
): Failure | null => {
  const cell = (at === null ? undefined : cells[at]) ?? EMPTY;
  if (cell.doubt?.code === 'cell.merged') return cell.doubt;
  const said = shownText(cell).normalize('NFC').trim();
  return said === '' || said === measure || isDateOfCode(cell, measure)
    ? null
    : failure('progress-sheet.other-measure', { measure, said });
};

const FOREIGN = 'progress-sheet.foreign-unit';

/** The parts of the row's key, or what is wrong with it. */
const readKey = (
  row: TableRow,
  { columns, own }: Reading,
): Result<Pick<Entry, 'measure' | 'period'> & { readonly indicator: string }, Failure> => {
  const cell = row.cells[columns.id] ?? EMPTY;
  const key = typedText(isNoData(cell) ? EMPTY : cell);
  if (!key.ok) return key;
  const id = key.value.normalize('NFC').trim();
  if (id === '') return err(failure('progress-sheet.no-key', { column: columnHeader('id') }));
  const [unit = '', measure = '', indicator = '', period = '', ...more] = rowIdParts(id);
  if (!isPeriod(period) || more.length > 0)
    return err(failure('progress-sheet.unknown-row', { value: id }));
  const said = otherMeasure(row, columns, measure);
  if (said !== null) return err(said);
  // A Latin «P» in «РЗИ» is nothing that a person can see.
  return foldWord(unit) === foldWord(own)
    ? ok({ measure, indicator, period })
    : err(failure(FOREIGN, { value: unit, own }));
};

const overflow = ({ n, cells }: TableRow, { ragged, width }: Reading): CellError[] => {
  const at = cells.findIndex((cell, i) => i >= width && !isNoData(cell));
  if (!ragged || at < 0) return [];
  const value = shownText(cells[at] ?? EMPTY);
  return [sheetError(n, at, '', failure('cell.no-heading', { value }))];
};

interface ReadRow {
  /** Without the fields that are wrong; null where nobody knows whose row it is. */
  readonly one: SheetEntry | null;
  readonly wrong: readonly CellError[];
}

const readRow = (row: TableRow, reading: Reading): ReadRow => {
  const key = readKey(row, reading);
  const { texts, errors } = readTexts(row, reading);
  const wrong = [...errors, ...overflow(row, reading)];
  if (!key.ok) {
    const its = wrongKey(row.n, reading, key.error);
    // Of another unit nothing else is anybody's to mend here.
    return { one: null, wrong: its.failure.code === FOREIGN ? [its] : [its, ...wrong] };
  }
  const { correctionReason = '', ...fields } = texts;
  const entry: Entry = {
    ...key.value,
    ...fields,
    ...(correctionReason === '' ? {} : { correctionReason }),
  };
  return { one: { entry, row: row.n }, wrong };
};

export interface SheetReading {
  readonly entries: readonly SheetEntry[];
  /** What could be read of rows with errors: looked at for more of them, never taken in. */
  readonly damaged: readonly SheetEntry[];
  readonly errors: readonly CellError[];
}

const repeated = (entries: readonly SheetEntry[], reading: Reading): CellError[] => {
  const first = new Map<string, number>();
  return entries.flatMap(({ entry: { measure, indicator, period }, row }) => {
    const key = `${measure}/${indicator}/${period}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    const other = cellAddress(before - 1, reading.columns.id);
    return [wrongKey(row, reading, failure('cell.repeated-row', { value: key, other }))];
  });
};

/** Every row is of one other unit: the file is, and one sentence says so. */
const foreignFile = (errors: readonly CellError[], rows: number): CellError[] | null => {
  const [first] = errors;
  const units = new Set(
    errors.map(({ failure: { code, params } }) => `${code} ${params?.['value']}`),
  );
  if (first?.failure.code !== FOREIGN || errors.length < rows || units.size > 1) return null;
  const { code: _, params, ...reason } = first.failure;
  return [
    {
      ...first,
      failure: { ...reason, code: 'progress-sheet.foreign-file', params: { ...params, rows } },
    },
  ];
};

/** `own`: the unit at work; rows of another unit are errors. */
export const readEntries = (
  { rows, kind, headings }: ReadTable<string>,
  columns: SheetColumns,
  own: string,
): SheetReading => {
  const width = Math.max(...headings.map(({ at }) => at)) + 1;
  const reading = { columns, own, ragged: kind === 'csv', width };
  const read = rows.map((row) => readRow(row, reading));
  const entriesOf = (rowsRead: readonly ReadRow[]): SheetEntry[] =>
    rowsRead.flatMap(({ one }) => (one === null ? [] : [one]));
  const wrong = read.flatMap((one) => one.wrong);
  const foreign = foreignFile(wrong, rows.length);
  if (foreign !== null) return { entries: [], damaged: [], errors: foreign };
  return {
    entries: entriesOf(read.filter(({ wrong }) => wrong.length === 0)),
    damaged: entriesOf(read.filter(({ wrong }) => wrong.length > 0)),
    errors: [...wrong, ...repeated(entriesOf(read), reading)],
  };
};
