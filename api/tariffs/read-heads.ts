/** The heads of a table's columns with what they are taken for, before anybody says so; null for JSON Lines. */
import type { Failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { openWorkbook } from '../sheets/in/open.ts';
import { headsIn, sampledHeads, type TableHead } from '../sheets/in/samples.ts';
import { pathSource } from '../sheets/in/source.ts';
import type { Workbook } from '../sheets/in/workbook.ts';
import { isLines, readingNamed } from './read-file.ts';
import { tariffList } from './read-table.ts';

export interface TableHeads {
  readonly heads: readonly TableHead[];
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly encoding: Workbook['encoding'];
}

const tableHeads = async (
  book: Workbook,
  remembered: Mapping,
  file: string,
): Promise<Result<TableHeads, Failure>> => {
  const table = await headsIn(book, tariffList({ mapping: {}, remembered }), file);
  if (!table.ok) return table;
  const { sheet, otherSheets } = table.value;
  const heads = await sampledHeads(table.value);
  return ok({ heads, sheet: sheet.name, otherSheets, encoding: book.encoding });
};

export const readHeads = async (
  path: string,
  name: string,
  remembered: Mapping,
): Promise<Result<TableHeads | null, Failure>> =>
  readingNamed(name, async () => {
    const source = pathSource(name, path);
    if (isLines(source)) return ok(null);
    const book = await openWorkbook(source);
    if (!book.ok) return book;
    try {
      return await tableHeads(book.value, remembered, name);
    } finally {
      book.value.close();
    }
  });
