/** The rows below the headings, without those that are empty, what is merged told; all of them where a table is small. */
import type { Failure } from '../../../domain/kernel/failure.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { findTable, type ColumnList, type FoundTable } from './head.ts';
import { areasAt, tellMerged } from './merged.ts';
import { openWorkbook, tooLarge } from './open.ts';
import { isBlankRow } from './row-cells.ts';
import { bytesSource } from './source.ts';
import { readingFile } from './unreadable.ts';
import type { RowBatches, TableRow, Workbook } from './workbook.ts';

export async function* dataRows<K extends string>({
  sheet,
  head,
  headings,
}: FoundTable<K>): RowBatches {
  const merged = areasAt((await sheet.merged?.()) ?? [], head);
  const last = Math.max(...headings.map(({ at }) => at));
  for await (const batch of sheet.rows())
    yield batch
      .filter((row) => row.n > head && !isBlankRow(row))
      .map((row) => tellMerged(row, merged(row.n), last));
}

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface ReadTable<K extends string> extends FoundTable<K> {
  readonly kind: Workbook['kind'];
  readonly encoding: Workbook['encoding'];
  readonly rows: readonly TableRow[];
}

const MAX_MB = 20;
const MAX_ROWS = 20_000;

const allRows = async <K extends string>(
  table: FoundTable<K>,
  file: string,
): Promise<Result<TableRow[], Failure>> => {
  const rows: TableRow[] = [];
  for await (const batch of dataRows(table)) {
    rows.push(...batch);
    if (rows.length > MAX_ROWS)
      return err(failure('sheet.too-many-rows', { file, max: MAX_ROWS }, file));
  }
  return ok(rows);
};

/** A small file, open while the work goes on. */
export const withWorkbook = <T>(
  { name, bytes }: SheetFile,
  work: (book: Workbook) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  readingFile(async () => {
    const source = bytesSource(name, bytes);
    const large = tooLarge(source, MAX_MB);
    if (!large.ok) return large;
    const book = await openWorkbook(source);
    if (!book.ok) return book;
    try {
      return await work(book.value);
    } finally {
      book.value.close();
    }
  });

/** A small file's table by its column list. */
export const readTableFile = <K extends string>(
  file: SheetFile,
  list: ColumnList<K>,
): Promise<Result<ReadTable<K>, Failure>> =>
  withWorkbook(file, async (book) => {
    const { kind, encoding } = book;
    const table = await findTable(book, list, file.name);
    if (!table.ok) return table;
    const rows = await allRows(table.value, file.name);
    if (!rows.ok) return rows;
    if (rows.value.length === 0) return err(failure('sheet.no-rows', { file: file.name }));
    return ok({ ...table.value, kind, encoding, rows: rows.value });
  });
