/** The heads of a table's columns with what they are taken for, before anybody says so; null for JSON Lines. */
import { inputSize } from '../../db/input-file.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { openWorkbook } from '../sheets/in/open.ts';
import { unseenIn } from '../sheets/in/layout.ts';
import type { ToldOfFile } from '../sheets/in/rows.ts';
import { alikeSheets, headsIn, sampledHeads, type TableHead } from '../sheets/in/samples.ts';
import { pathSource } from '../sheets/in/source.ts';
import type { Workbook } from '../sheets/in/workbook.ts';
import { ownColumns } from './own-results.ts';
import { isLines, readingNamed } from './read-file.ts';
import { tariffList, type HeadingChoices } from './read-table.ts';

export interface TableHeads extends Omit<ToldOfFile, 'asides'> {
  readonly heads: readonly TableHead[];
  /** Headings of an earlier result of ours: known, and replaced by the new one. */
  readonly own: readonly string[];
  /** Several sheets have such a table: a person says which is meant. */
  readonly sheets: readonly string[];
}

const tableHeads = async (
  book: Workbook,
  choices: HeadingChoices,
  file: string,
): Promise<Result<TableHeads, Failure>> => {
  const table = await headsIn(book, tariffList(choices), file);
  if (!table.ok) return table;
  const { sheet, otherSheets } = table.value;
  const heads = await sampledHeads(table.value);
  const own = ownColumns(table.value.headings);
  return ok({
    heads,
    own: table.value.headings
      .filter(({ at }) => own !== null && own.from <= at && at < own.until)
      .map(({ text }) => text),
    sheet: sheet.name,
    otherSheets,
    encoding: book.encoding,
    unseen: await unseenIn(table.value),
    sheets: alikeSheets(table.value),
  });
};

export const readHeads = async (
  path: string,
  name: string,
  remembered: Mapping,
  sheet?: string,
): Promise<Result<TableHeads | null, Failure>> =>
  readingNamed(name, async () => {
    const there = inputSize(path, name);
    if (!there.ok) return there;
    const source = pathSource(name, path);
    if (isLines(source)) return ok(null);
    const book = await openWorkbook(source);
    if (!book.ok) return book;
    try {
      return await tableHeads(book.value, { mapping: {}, remembered, sheet }, name);
    } finally {
      book.value.close();
    }
  });
