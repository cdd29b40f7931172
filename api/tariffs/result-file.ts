/**
 * The result as a file: the file that came with columns added on its right side, and a second sheet of
 * totals. A workbook keeps its styles, formulas and other sheets; what came as CSV, ODS or JSON Lines is
 * written row by row and cell by cell. Everything is read and written as a stream.
 */
import { createWriteStream, rmSync } from 'node:fs';
import { once } from 'node:events';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { notWritten } from '../../db/faults.ts';
import { renameData } from '../../db/rename.ts';
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { EMPTY, isEmptyCell, type TableCell } from '../../domain/kernel/table-cell.ts';
import { ALL_FIELDS } from '../../domain/tariffs/fields.ts';
import { fieldLabel } from '../../domain/tariffs/text/labels.ts';
import { openBookEdit, type BookEdit } from '../sheets/edit/added-columns.ts';
import type { AddedCells } from '../sheets/edit/sheet.ts';
import type { Anew } from '../sheets/edit/text-part.ts';
import { asidesIn, type AsideRow } from '../sheets/in/asides.ts';
import type { FoundTable } from '../sheets/in/head.ts';
import { allCells, isBlankRow, withoutUnseen } from '../sheets/in/row-cells.ts';
import { pathSource } from '../sheets/in/source.ts';
import { UnreadableFile } from '../sheets/in/unreadable.ts';
import type { RowBatches, TableRow } from '../sheets/in/workbook.ts';
import { textOut, type OutCell } from '../sheets/out/cell.ts';
import { csvRow } from '../sheets/out/csv-row.ts';
import { xlsxStream, type StreamedSheet } from '../sheets/out/xlsx-stream.ts';
import { ownColumns, ownTotals, type OwnColumns } from './own-results.ts';
import { openLines, type OpenedFile } from './read-file.ts';
import type { TableChoice } from './read-table.ts';
import { typedCells } from './typed-cells.ts';

export type TableKind = 'csv' | 'xlsx';

export interface Added {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** What the next line of the file gets, in its order; `n` is its row in the file. */
  readonly next: (n: number) => Promise<readonly OutCell[]>;
  /** What a row gets that is no line of the table. */
  readonly aside: (row: Pick<AsideRow, 'n' | 'kind'>) => readonly OutCell[];
}
export interface ResultFile {
  readonly input: TableChoice & { readonly path: string; readonly name: string };
  readonly sheet: string;
  readonly added: Added;
  readonly totals: Pick<StreamedSheet, 'name' | 'rows' | 'widths'>;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly moved: (lines: number) => void;
}

const padded = (cells: readonly OutCell[], width: number): OutCell[] =>
  cells.length >= width
    ? cells.slice(0, width)
    : [...cells, ...Array.from({ length: width - cells.length }, () => EMPTY)];

const joined = (
  cells: readonly OutCell[],
  { from, until }: OwnColumns,
  added: readonly OutCell[],
): OutCell[] => [...padded(cells, from), ...added, ...cells.slice(until)];

/**
 * Where the columns go: in place of those of an earlier result, else behind the last cell of the sheet, also
 * where no heading stands over it. A cell far behind the others keeps its column, too.
 */
const placeIn = async (
  { headings, sheet }: FoundTable<string>,
  { added, signal }: ResultFile,
): Promise<OwnColumns> => {
  const own = ownColumns(headings);
  if (own !== null) return own;
  let used = Math.max(...headings.map(({ at }) => at)) + 1;
  let far = Infinity;
  for await (const batch of sheet.rows()) {
    if (signal.aborted) break;
    for (const row of batch) {
      used = Math.max(used, row.cells.findLastIndex((cell) => !isEmptyCell(cell)) + 1);
      for (const { at } of row.far ?? []) far = Math.min(far, at);
    }
  }
  return { from: used, until: Math.min(far, used + added.headings.length) };
};

interface Shape {
  /** Rows from the top that are no lines. */
  readonly heads: number;
  readonly widths: readonly number[];
  readonly rows: AsyncGenerator<readonly OutCell[]>;
}

const WIDTH = 16;

/** What each row of the table gets; null for those that get nothing. Asked in the order of the rows. */
const addedTo = (
  table: FoundTable<string>,
  added: Added,
): ((row: TableRow) => Promise<readonly OutCell[] | null>) => {
  const kindOf = asidesIn(table);
  return async (given) => {
    if (given.n === table.head) return added.headings.map(textOut);
    const row = withoutUnseen(given);
    if (row.n < table.head || isBlankRow(row)) return null;
    const kind = kindOf(row);
    return kind === null ? added.next(row.n) : added.aside({ n: row.n, kind });
  };
};

/** How a cell that came goes out, by its column and its row. */
type Given = (cell: TableCell, at: number, n: number) => OutCell;

async function* tableRows(
  table: FoundTable<string>,
  given: Given,
  { added, signal, moved }: ResultFile,
  place: OwnColumns,
): AsyncGenerator<readonly OutCell[]> {
  const { sheet } = table;
  const addedOf = addedTo(table, added);
  const rowOf = async (row: TableRow): Promise<readonly OutCell[]> => {
    const cells = allCells(row).map((cell, at) => given(cell, at, row.n));
    const more = await addedOf(row);
    return more === null ? cells : joined(cells, place, more);
  };
  let last = 0;
  for await (const batch of sheet.rows()) {
    if (signal.aborted) return;
    for (const row of batch) {
      for (last += 1; last < row.n; last += 1) yield [];
      yield await rowOf(row);
    }
    moved(batch.length);
  }
}

/** What each row of the workbook that came gets. */
const addedCells = (table: FoundTable<string>, { added }: ResultFile): AddedCells => ({
  head: table.head,
  headings: added.headings,
  widths: added.widths,
  of: addedTo(table, added),
});

async function* told(batches: RowBatches, { signal, moved }: ResultFile): RowBatches {
  for await (const batch of batches) {
    if (signal.aborted) throw new UnreadableFile(failure('tariff.file.cancelled'));
    yield batch;
    moved(batch.length);
  }
}

const bookEdit = async (table: FoundTable<string>, file: ResultFile): Promise<BookEdit | Anew> => {
  const source = () => pathSource(file.input.name, file.input.path);
  const replaced = ownColumns(table.headings);
  return openBookEdit(source(), {
    sheet: table.sheet.name,
    rows: told(table.sheet.rows(), file),
    added: addedCells(table, file),
    totals: { ...file.totals, heads: 1 },
    replaced: {
      columns: replaced,
      sheets: replaced === null ? [] : await ownTotals(source()),
    },
  });
};

/** Cells of a CSV that came go into a CSV letter for letter (docs/decisions/023). */
const asItCame = (cell: TableCell): OutCell =>
  cell.kind === 'text' || cell.kind === 'error'
    ? { kind: 'given', text: cell.written ?? cell.text }
    : cell;

const givenOf = (from: OpenedFile['kind'], to: TableKind, table: FoundTable<string>): Given => {
  if (from !== 'csv') return (cell) => cell;
  return to === 'csv' ? asItCame : typedCells(table);
};

const tableShape = async (
  table: FoundTable<string>,
  file: ResultFile,
  given: Given,
): Promise<Shape> => {
  const place = await placeIn(table, file);
  return {
    heads: table.head,
    widths: [...Array.from({ length: place.from }, () => WIDTH), ...file.added.widths],
    rows: tableRows(table, given, file, place),
  };
};

/** The fields that the lines name: those of the contract in its order, then the others. */
const namedFields = async ({ batches }: OpenedFile): Promise<string[]> => {
  const names = new Set<string>();
  for await (const batch of batches)
    for (const { raw } of batch) for (const name of Object.keys(raw ?? {})) names.add(name);
  const known = ALL_FIELDS.filter((name) => names.has(name));
  return [...known, ...[...names].filter((name) => !known.includes(name))];
};

const jsonCell = (value: unknown): OutCell => {
  if (value === undefined || value === null) return EMPTY;
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return textOut(typeof value === 'string' ? value : JSON.stringify(value));
};

async function* jsonRows(
  { batches }: OpenedFile,
  fields: readonly string[],
  { added, signal, moved, language }: ResultFile,
): AsyncGenerator<readonly OutCell[]> {
  yield [...fields.map((name) => fieldLabel(name, language)), ...added.headings].map(textOut);
  for await (const batch of batches) {
    if (signal.aborted) return;
    for (const { n, raw } of batch)
      yield joined(
        fields.map((name) => jsonCell(raw?.[name])),
        { from: fields.length, until: fields.length },
        await added.next(n),
      );
    moved(batch.length);
  }
}

const jsonShape = async (
  opened: OpenedFile,
  file: ResultFile,
  again: OpenedFile,
): Promise<Shape> => {
  const fields = await namedFields(opened);
  return {
    heads: 1,
    widths: [...fields.map(() => WIDTH), ...file.added.widths],
    rows: jsonRows(again, fields, file),
  };
};

async function* csvBytes({ rows }: Shape): AsyncGenerator<Buffer> {
  yield Buffer.from('\uFEFF');
  let held: string[] = [];
  for await (const row of rows) {
    held.push(csvRow(row));
    if (held.length < 1000) continue;
    yield Buffer.from(held.join(''));
    held = [];
  }
  yield Buffer.from(held.join(''));
}

const xlsxBytes = ({ rows, heads, widths }: Shape, { sheet, totals }: ResultFile) =>
  xlsxStream([
    { name: sheet, heads, widths, rows },
    { ...totals, heads: 1 },
  ]);

const writeBytes = async (stream: Writable, bytes: AsyncIterable<Buffer>): Promise<void> => {
  for await (const chunk of bytes) if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
};

/** Beside the place and moved there at the end, so that a half file never bears the name. */
const writeFile = async (path: string, bytes: AsyncIterable<Buffer>, signal: AbortSignal) => {
  const part = `${path}.part`;
  try {
    const stream = createWriteStream(part);
    stream.on('error', () => undefined);
    await writeBytes(stream, bytes);
    if (signal.aborted) throw new UnreadableFile(failure('tariff.file.cancelled'));
    renameData(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof UnreadableFile || !(error instanceof Error) || !('code' in error))
      throw error;
    const why = notWritten(path, error);
    const params = { file: basename(path), reason: String(error.code) };
    throw new UnreadableFile(
      why.code === 'file.no-room' ? why : failure('tariff.file.cannot-write', params),
    );
  }
};

/** A workbook with styles and sheets. */
const isBook = ({ kind }: OpenedFile): boolean => kind === 'xlsx' || kind === 'ods';

/** Null where the workbook that came was given back, or none came; else why it was written anew. */
export type WrittenAnew = Anew | null;

/** Throws `UnreadableFile`, as the readers do. */
export const writeResultFile = async (
  path: string,
  kind: TableKind,
  file: ResultFile,
): Promise<Result<WrittenAnew, Failure>> => {
  const open = () => openLines(file.input.path, file.input.name, file.input);
  const opened = await open();
  if (!opened.ok) return opened;
  const again = opened.value.table === null ? await open() : opened;
  if (!again.ok) return again;
  let edit: BookEdit | null = null;
  let anew: WrittenAnew = null;
  try {
    const { table } = opened.value;
    if (kind === 'xlsx' && table !== null && isBook(opened.value)) {
      const made = await bookEdit(table, file);
      if (typeof made === 'string') anew = made;
      else edit = made;
    }
    if (edit !== null) {
      await writeFile(path, edit.bytes(), file.signal);
      return ok(null);
    }
    const shape =
      table === null
        ? await jsonShape(opened.value, file, again.value)
        : await tableShape(table, file, givenOf(opened.value.kind, kind, table));
    await writeFile(path, kind === 'csv' ? csvBytes(shape) : xlsxBytes(shape, file), file.signal);
    return ok(anew);
  } finally {
    edit?.close();
    opened.value.close();
    again.value.close();
  }
};
