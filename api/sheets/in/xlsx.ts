/**
 * XLSX and XLSM as sheets of typed cells. A sheet streams out of the archive: what stays in memory is
 * the table of shared texts, one piece of the sheet and the rows in it.
 */
import { PLAIN } from './number-format.ts';
import { openArchive, type Archive } from './archive.ts';
import { columnOf } from '../address.ts';
import type { Layout } from './layout.ts';
import { RowCells } from './row-cells.ts';
import { NO_TEXTS, readSharedTexts, strikeWatch, type SharedTexts } from './shared-texts.ts';
import type { Source } from './source.ts';
import { unreadable } from './unreadable.ts';
import type { RowBatches, TableRow, Workbook } from './workbook.ts';
import { crossedOut, unseenZero } from './cell-doubt.ts';
import { readXlsxBook, workbookPart, type XlsxBook } from './xlsx-book.ts';
import { typedCell } from './xlsx-cell.ts';
import { xlsxLayout } from './xlsx-layout.ts';
import { attribute, readXml, type XmlReader } from './xml.ts';

const MAX_COLUMNS = 16_384;
const MAX_ROW = 1_048_576;
const MAX_LETTERS = 1_000_000;

/** Where the reading stands: the row and the cell that are open, and the rows that are complete. */
interface Reading {
  readonly file: string;
  readonly book: XlsxBook;
  readonly shared: SharedTexts;
  rows: TableRow[];
  cells: RowCells;
  n: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: boolean;
  inValue: boolean;
  inHint: boolean;
  inData: boolean;
  /** The sheet shows nothing where a cell holds 0. */
  hidesZeros: boolean;
  readonly strike: ReturnType<typeof strikeWatch>;
}

const newReading = (book: XlsxBook, shared: SharedTexts, file: string): Reading => ({
  file,
  book,
  shared,
  rows: [],
  cells: new RowCells(),
  n: 0,
  column: -1,
  type: 'n',
  style: 0,
  value: null,
  formula: false,
  inValue: false,
  inHint: false,
  inData: false,
  hidesZeros: false,
  strike: strikeWatch(),
});

const FALSE = /^(?:0|false|off)$/i;

const openRow = (at: Reading, given: string | undefined): void => {
  const wanted = Number(given);
  at.n = Number.isInteger(wanted) && wanted > 0 ? wanted : at.n + 1;
  if (at.n > MAX_ROW) throw unreadable('sheet.damaged', at.file);
  at.cells = new RowCells();
  at.column = -1;
};

const openCell = (at: Reading, given: Readonly<Record<string, string>>): void => {
  const column = columnOf(attribute(given, 'r'));
  at.column = column < 0 ? at.column + 1 : column;
  if (at.column >= MAX_COLUMNS) throw unreadable('sheet.damaged', at.file);
  at.type = given['t'] ?? 'n';
  at.style = Number(given['s'] ?? 0);
  at.value = null;
  at.formula = false;
};

const closeCell = (at: Reading): void => {
  const { book, shared, cells, column } = at;
  const written = {
    type: at.type,
    format: book.formats[at.style] ?? PLAIN,
    // XlsxWriter stores 0 for every formula and asks to have them calculated on opening.
    value: at.formula && book.uncalculated && at.value === '0' ? null : at.value,
    formula: at.formula,
  };
  const cell = typedCell(written, book.calendar, shared.get);
  const isStruck =
    at.type === 's'
      ? shared.isStruck(Number(at.value))
      : at.type === 'inlineStr' && at.strike.take();
  if (isStruck) cells.put(column, crossedOut(cell));
  else cells.put(column, at.hidesZeros ? unseenZero(cell) : cell);
};

const openTag = (at: Reading, name: string, attributes: Parameters<XmlReader['open']>[1]): void => {
  if (name === 'sheetData') at.inData = true;
  if (name === 'sheetView')
    at.hidesZeros ||= FALSE.test(attribute(attributes(), 'showZeros') ?? '');
  if (!at.inData) return;
  if (at.type === 'inlineStr') at.strike.open(name, attributes);
  switch (name) {
    case 'c':
      return openCell(at, attributes());
    case 'row':
      return openRow(at, attribute(attributes(), 'r'));
    case 'v':
    case 't':
      // A text of its own stands in `t`, everything else in `v`; what the other one says is not shown.
      at.inValue = !at.inHint && (at.type === 'inlineStr') === (name === 't');
      if (at.inValue) at.value ??= '';
      return;
    case 'is':
      at.value ??= '';
      return;
    case 'rPh':
      at.inHint = true;
      return;
    case 'f':
      at.formula = true;
      return;
    default:
  }
};

const closeTag = (at: Reading, name: string): void => {
  if (!at.inData) return;
  if (name === 'v' || name === 't') at.inValue = false;
  else if (name === 'c') closeCell(at);
  else if (name === 'row') at.rows.push(at.cells.row(at.n));
  else if (name === 'rPh') at.inHint = false;
  else if (name === 'sheetData') at.inData = false;
};

const takeText = (at: Reading, piece: string): void => {
  if (!at.inValue || at.value === null) return;
  at.value += piece;
  if (at.type === 'inlineStr') at.strike.text(piece);
  if (at.value.length > MAX_LETTERS) throw unreadable('sheet.too-much-text', at.file);
};

/** The rows that were completed since it was last asked. */
const takeRows = (at: Reading): readonly TableRow[] | null => {
  if (at.rows.length === 0) return null;
  const { rows } = at;
  at.rows = [];
  return rows;
};

async function* rowsOf(
  archive: Archive,
  part: string,
  book: XlsxBook,
  texts: () => Promise<SharedTexts>,
  file: string,
): RowBatches {
  const at = newReading(book, await texts(), file);
  const reader: XmlReader = {
    open: (name, attributes) => openTag(at, name, attributes),
    close: (name) => closeTag(at, name),
    text: (piece) => takeText(at, piece),
  };
  try {
    yield* readXml(archive.read(part), reader, () => takeRows(at));
  } catch (error) {
    throw error instanceof Error && 'failure' in error ? error : unreadable('sheet.damaged', file);
  }
}

/** What the archive is, where it holds no workbook of XML. */
const OTHERS: readonly (readonly [part: string, code: string])[] = [
  ['xl/workbook.bin', 'sheet.kind-xlsb'],
  ['word/document.xml', 'sheet.kind-document'],
  ['ppt/presentation.xml', 'sheet.kind-document'],
];

/** Null where the archive is no workbook that is known. */
export const openXlsx = async (source: Source): Promise<Workbook> => {
  const { name: file } = source;
  const archive = await openArchive(source);
  try {
    const other = OTHERS.find(([part]) => archive.has(part));
    if (other !== undefined) throw unreadable(other[1], file);
    const part = await workbookPart(archive);
    if (part === null) throw unreadable('sheet.kind-unknown', file);
    const book = await readXlsxBook(archive, part, file);
    let kept: Promise<SharedTexts> | null = null;
    const texts = (): Promise<SharedTexts> =>
      (kept ??=
        book.texts === null
          ? Promise.resolve(NO_TEXTS)
          : readSharedTexts(archive, book.texts, file));
    const damaged = (error: unknown): never => {
      throw error instanceof Error && 'failure' in error
        ? error
        : unreadable('sheet.damaged', file);
    };
    return {
      kind: 'xlsx',
      encoding: 'utf-8',
      sheets: book.sheets.map(({ name, part: at, hidden }) => {
        let layout: Promise<Layout> | null = null;
        return {
          name,
          hidden,
          layout: () => (layout ??= xlsxLayout(archive, at).catch(damaged)),
          rows: () => rowsOf(archive, at, book, texts, file),
        };
      }),
      share: archive.share,
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error instanceof Error && 'failure' in error ? error : unreadable('sheet.damaged', file);
  }
};
