/** The heads of a table's columns, before anybody says what they mean; null for JSON Lines. */
import type { Failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { isJsonLines, openWorkbook } from '../sheets/in/open.ts';
import { sampledHeads, unknownTable, type TableHead } from '../sheets/in/samples.ts';
import { pathSource } from '../sheets/in/source.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import type { Workbook } from '../sheets/in/workbook.ts';
import { tariffTable } from './read-table.ts';

export interface TableHeads {
  readonly heads: readonly TableHead[];
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly encoding: Workbook['encoding'];
}

const headsIn = async (book: Workbook, file: string): Promise<Result<TableHeads, Failure>> => {
  const known = await tariffTable(book, {}, file);
  const isUnknown = !known.ok && known.error.code === 'tariff.file.no-heads';
  const table = isUnknown ? await unknownTable(book, file) : known;
  if (!table.ok) return table;
  const { sheet, otherSheets } = table.value;
  const heads = await sampledHeads(table.value);
  return ok({ heads, sheet: sheet.name, otherSheets, encoding: book.encoding });
};

export const readHeads = async (
  path: string,
  name: string,
): Promise<Result<TableHeads | null, Failure>> => {
  const source = pathSource(name, path);
  if (isJsonLines(source) || /\.jsonl$/i.test(name)) return ok(null);
  return readingFile(async () => {
    const book = await openWorkbook(source);
    if (!book.ok) return book;
    try {
      return await headsIn(book.value, name);
    } finally {
      book.value.close();
    }
  });
};
