/** The headings of a table with what stands under them, for a person to say what they mean. */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { shownText, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { likelyHead } from './first-rows.ts';
import { findHeads, headingsIn, type ColumnList, type FoundTable } from './head.ts';
import { dataRows, withWorkbook, type SheetFile } from './rows.ts';
import type { Workbook } from './workbook.ts';

/** A heading with what stands under it in the first rows. */
export interface TableHead {
  readonly text: string;
  readonly samples: readonly string[];
  /** The field that the heading is taken for; null where nobody knows it. */
  readonly field: string | null;
  /** A column that is never read: chosen so, or of a result of ours. */
  readonly leftOut: boolean;
  /** As it was chosen for an earlier file. */
  readonly recalled: boolean;
}

const SAMPLES = 3;

export const sampledHeads = async (table: FoundTable<string>): Promise<TableHead[]> => {
  const first: (readonly TableCell[])[] = [];
  for await (const rows of dataRows(table)) {
    first.push(...rows.slice(0, SAMPLES).map(({ cells }) => cells));
    if (first.length >= SAMPLES) break;
  }
  return table.headings.map(({ text, at, key, leftOut, recalled }) => ({
    text,
    field: key,
    leftOut,
    recalled,
    samples: first.slice(0, SAMPLES).map((cells) => {
      const cell = cells[at];
      return cell === undefined ? '' : shownText(cell);
    }),
  }));
};

/** The row that looks like headings, though those that a table needs are not known; others may be. */
const unknownTable = async (
  book: Workbook,
  list: ColumnList<string>,
  file: string,
): Promise<Result<FoundTable<string>, Failure>> => {
  const likely = await likelyHead(book.sheets);
  if (likely === null) return err(failure('sheet.empty', { file }, file));
  const { sheet, row } = likely;
  const headings = headingsIn(row, list);
  const otherSheets = book.sheets.filter((one) => one !== sheet).map(({ name }) => name);
  return ok({
    sheet,
    head: row.n,
    above: [],
    headings,
    columns: new Map(),
    fields: new Map(),
    otherSheets,
    alike: [],
    dashes: new Map(),
    dashesAsked: new Set(),
    keys: [],
    labels: [],
    isRow: () => true,
    keyOf: () => null,
  });
};

/** The table by its list, with columns for one field, or with no known heading at all: a person will say. */
export const headsIn = async (
  book: Workbook,
  list: ColumnList<string>,
  file: string,
): Promise<Result<FoundTable<string>, Failure>> => {
  const known = await findHeads(book, list, file);
  const isUnknown = !known.ok && known.error.code === 'sheet.no-column';
  return isUnknown ? unknownTable(book, list, file) : known;
};

export interface SmallHeads {
  readonly heads: readonly TableHead[];
  /** Several sheets have such a table: a person says which is meant. */
  readonly sheets: readonly string[];
}

export const alikeSheets = ({ sheet, alike }: FoundTable<string>): readonly string[] =>
  alike.length === 0 ? [] : [sheet.name, ...alike];

/** Of a small file. */
export const readHeads = (
  file: SheetFile,
  list: ColumnList<string>,
): Promise<Result<SmallHeads, Failure>> =>
  withWorkbook(file, async (book) => {
    const table = await headsIn(book, list, file.name);
    return table.ok
      ? ok({ heads: await sampledHeads(table.value), sheets: alikeSheets(table.value) })
      : table;
  });
