/** The rows below the headings, without those that are empty or none of the table, what is merged told; all of them where a table is small. */
import type { Failure } from '../../../domain/kernel/failure.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import {
  asideRows,
  asidesIn,
  partedRows,
  tellSums,
  type AsideRows,
  type Asides,
} from './asides.ts';
import { withDashes } from './dashes.ts';
import { findTable, type ColumnList, type FoundTable } from './head.ts';
import { tellGarbled } from './garbled.ts';
import { layoutOf, unseenIn, type Unseen } from './layout.ts';
import { areasAt, tellMerged } from './merged.ts';
import { openWorkbook, tooLarge } from './open.ts';
import { bytesSource } from './source.ts';
import { readingFile, UnreadableFile } from './unreadable.ts';
import type { RowBatches, TableRow, Workbook } from './workbook.ts';

/** `asides` is told of rows that are none of the table, and of cells in which nobody sees anything. */
export async function* dataRows<K extends string>(
  table: FoundTable<K>,
  asides: Pick<AsideRows, 'take' | 'unseen' | 'dash' | 'short'> = asideRows(),
): RowBatches {
  const { sheet, head, headings } = table;
  const merged = areasAt((await layoutOf(table)).merged, head);
  const last = Math.max(...headings.map(({ at }) => at));
  const kindOf = asidesIn(table);
  const read = Math.max(...table.columns.values());
  const tellShort = ({ n, cells, isOpen }: TableRow): void => {
    if (sheet.ragged !== true || cells.length > read) return;
    if (isOpen === true) throw new UnreadableFile(failure('sheet.cut-off', { row: n }));
    asides.short(n);
  };
  const names = new Map(headings.map(({ at, text }) => [at, text]));
  const asked = (at: number): void => {
    if (table.dashesAsked.has(at)) asides.dash(at, names.get(at) ?? '');
  };
  for await (const batch of sheet.rows())
    yield partedRows(batch, head, kindOf, asides).map((row) => {
      tellShort(row);
      return tellSums(
        tellGarbled(tellMerged(withDashes(row, table.dashes, asked), merged(row.n), last)),
        table.labels,
      );
    });
}

/** What of a file is told to whoever takes it in. */
export interface ToldOfFile {
  /** The sheet that was read, and those of the file that were not. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** How the text of a CSV file is written. */
  readonly encoding: Workbook['encoding'];
  /** What is hidden or filtered out, and read all the same. */
  readonly unseen: Unseen;
  /** Rows that are none of the table. */
  readonly asides: Asides;
}

export const toldOf = ({
  sheet,
  otherSheets,
  encoding,
  unseen,
  asides,
}: ReadTable<string>): ToldOfFile => ({
  sheet: sheet.name,
  otherSheets,
  encoding,
  unseen,
  asides,
});

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface ReadTable<K extends string> extends FoundTable<K> {
  readonly kind: Workbook['kind'];
  readonly encoding: Workbook['encoding'];
  readonly rows: readonly TableRow[];
  readonly unseen: Unseen;
  readonly asides: Asides;
}

const MAX_MB = 20;
const MAX_ROWS = 20_000;

const allRows = async <K extends string>(
  table: FoundTable<K>,
  file: string,
  asides: AsideRows,
): Promise<Result<TableRow[], Failure>> => {
  const rows: TableRow[] = [];
  for await (const batch of dataRows(table, asides)) {
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
    const asides = asideRows(table.value.above);
    const rows = await allRows(table.value, file.name, asides);
    if (!rows.ok) return rows;
    if (rows.value.length === 0) return err(failure('sheet.no-rows', { file: file.name }));
    const unseen = await unseenIn(table.value);
    return ok({ ...table.value, kind, encoding, rows: rows.value, unseen, asides: asides.all() });
  });
