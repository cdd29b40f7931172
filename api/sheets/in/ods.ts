/** OpenDocument sheets (LibreOffice) as typed cells, streamed like those of XLSX. */
import { parseDate } from '../../../domain/kernel/date.ts';
import {
  decimalText,
  EMPTY,
  isEmptyCell,
  type TableCell,
} from '../../../domain/kernel/table-cell.ts';
import { openArchive, type Archive } from './archive.ts';
import { currencyIn } from './number-format.ts';
import { CONTENT, odsLayout, odsTables, repeats } from './ods-layout.ts';
import { RowCells } from './row-cells.ts';
import type { Source } from './source.ts';
import { unreadable } from './unreadable.ts';
import type { RowBatches, TableRow, Workbook } from './workbook.ts';
import { hundredth, isoCell, numberIn, yesNoCell } from './xlsx-cell.ts';
import { crossedOut, misfit } from './cell-doubt.ts';
import { asShown, saysSo } from './ods-doubt.ts';
import { attribute, readWholeXml, readXml, type XmlReader } from './xml.ts';

const MANIFEST = 'META-INF/manifest.xml';
const MAX_COLUMNS = 16_384;
const MAX_ROW = 1_048_576;
const MAX_LETTERS = 1_000_000;
/** A row that is repeated and not empty stands for as many rows; more are no table of anybody's. */
const MAX_REPEATED = 10_000;

interface Written {
  readonly type: string | undefined;
  readonly value: string | undefined;
  /** That of its own, not of its text. */
  readonly currency: string | undefined;
  readonly formula: boolean;
  readonly isError: boolean;
}

const DURATION = /^(-?)PT(\d+)H(\d+)M/;

/**
 * LibreOffice writes a formula whose result is the empty text without a type, but with an empty paragraph:
 * that was shown. A formula without a paragraph was never calculated.
 */
const untyped = (formula: boolean, text: string | null): TableCell => {
  if (text !== null && text !== '') return { kind: 'text', text };
  return formula && text === null ? { kind: 'uncalculated' } : EMPTY;
};

/** A cell of a kind whose value is none of it, or is lacking: then what it shows stands for it. */
const unheld = (
  kind: Parameters<typeof misfit>[0],
  value: string | undefined,
  formula: boolean,
  text: string,
): TableCell => {
  const held = (value ?? '').trim() || text.trim();
  if (held !== '') return misfit(kind, held);
  return formula ? { kind: 'uncalculated' } : EMPTY;
};

/** `shown`: null where the cell holds no paragraph. */
const typed = (
  { type, value, currency, formula, isError }: Written,
  shown: string | null,
): TableCell => {
  const text = shown ?? '';
  if (isError) return { kind: 'error', text };
  switch (type) {
    case undefined:
    case '':
      return untyped(formula, shown);
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = numberIn((value ?? '').trim());
      if (number === null) return unheld('number', value, formula, text);
      const cell = { kind: 'number', text: decimalText(number), calendar: 1900 } as const;
      if (type === 'percentage') return { ...cell, percent: true };
      if (text.trim().endsWith('%')) {
        // A «%» that is only written beside the number, or one that a part of the format makes.
        const written = saysSo(text, number) ? hundredth(cell.text) : cell.text;
        return { ...cell, text: written, percent: true };
      }
      const beside = currency === undefined ? currencyIn(text) : (currencyIn(currency) ?? currency);
      return beside === undefined ? cell : { ...cell, currency: beside };
    }
    case 'date':
      return parseDate((value ?? '').slice(0, 10)) === null
        ? unheld('date', value, formula, text)
        : isoCell(value ?? '');
    case 'time': {
      const [, sign = '', hours = '', minutes = ''] = DURATION.exec(value ?? '') ?? [];
      return hours === ''
        ? unheld('time', value, formula, text)
        : { kind: 'time', text: `${sign}${hours}:${minutes}` };
    }
    case 'boolean':
      return (value ?? '').trim() === ''
        ? unheld('yes-no', value, formula, text)
        : yesNoCell((value ?? '').trim());
    default: {
      const content = value ?? text;
      return content === '' ? EMPTY : { kind: 'text', text: content };
    }
  }
};

/** Where the reading stands. */
interface Reading {
  readonly file: string;
  /** The number of the table that is read. */
  readonly wanted: number;
  table: number;
  rows: TableRow[];
  n: number;
  cells: RowCells;
  column: number;
  rowTimes: number;
  cellTimes: number;
  written: Written | null;
  text: string;
  paragraphs: number;
  /** Styles whose letters are crossed out, those of the columns of the table, and where they are used. */
  readonly struckStyles: ReadonlySet<string>;
  columnStyles: { readonly until: number; readonly style: string }[];
  rowStyle: string;
  style: string;
  readonly spans: string[];
  struck: boolean;
  /** Inside of a note or a drawing, which stand in a cell and are no part of it. */
  aside: number;
  inText: number;
}

const newReading = (wanted: number, file: string, struckStyles: ReadonlySet<string>): Reading => ({
  file,
  wanted,
  table: -1,
  rows: [],
  n: 0,
  cells: new RowCells(),
  column: 0,
  rowTimes: 1,
  cellTimes: 1,
  written: null,
  text: '',
  paragraphs: 0,
  struckStyles,
  columnStyles: [],
  rowStyle: '',
  style: '',
  spans: [],
  struck: false,
  aside: 0,
  inText: 0,
});

const ASIDE = new Set(['annotation', 'shapes', 'frame']);

const takeCell = (at: Reading, cell: TableCell): void => {
  const start = at.column;
  at.column = start + at.cellTimes;
  if (isEmptyCell(cell)) return;
  if (at.column > MAX_COLUMNS) throw unreadable('sheet.damaged', at.file);
  for (let i = start; i < at.column; i += 1) at.cells.put(i, cell);
};

const closeRow = (at: Reading): void => {
  if (at.cells.isBlank) {
    at.n = Math.min(at.n + at.rowTimes, MAX_ROW);
    return;
  }
  if (at.rowTimes > MAX_REPEATED || at.n + at.rowTimes > MAX_ROW)
    throw unreadable('sheet.damaged', at.file);
  for (let i = 0; i < at.rowTimes; i += 1) at.rows.push(at.cells.row((at.n += 1)));
};

const columnStyle = ({ columnStyles, column }: Reading): string =>
  columnStyles.find(({ until }) => column < until)?.style ?? '';

const openColumn = (at: Reading, given: Readonly<Record<string, string>>): void => {
  const from = at.columnStyles.at(-1)?.until ?? 0;
  const until = from + repeats(attribute(given, 'number-columns-repeated'), MAX_ROW);
  at.columnStyles.push({ until, style: attribute(given, 'default-cell-style-name') ?? '' });
};

const OWN_VALUE = new Set(['date', 'time', 'boolean', 'string']);

const openCell = (at: Reading, given: Readonly<Record<string, string>>): void => {
  const of = (name: string): string | undefined => attribute(given, name);
  const type = of('value-type');
  const isError = Object.entries(given).some(
    ([name, its]) => name.endsWith('value-type') && its === 'error',
  );
  at.cellTimes = repeats(of('number-columns-repeated'), MAX_ROW);
  at.written = {
    type: type === 'error' ? 'string' : type,
    value: of(type !== undefined && OWN_VALUE.has(type) ? `${type}-value` : 'value'),
    currency: of('currency'),
    formula: of('formula') !== undefined,
    isError,
  };
  at.text = '';
  at.paragraphs = 0;
  at.style = of('style-name') ?? (at.rowStyle || columnStyle(at));
  at.struck = false;
};

const openTag = (at: Reading, name: string, attributes: Parameters<XmlReader['open']>[1]): void => {
  if (name === 'table') at.table += 1;
  if (at.table !== at.wanted) return;
  if (ASIDE.has(name)) at.aside += 1;
  if (at.aside > 0) return;
  switch (name) {
    case 'table-column':
      return openColumn(at, attributes());
    case 'table-row': {
      const given = attributes();
      at.cells = new RowCells();
      at.column = 0;
      at.rowTimes = repeats(attribute(given, 'number-rows-repeated'), MAX_ROW);
      at.rowStyle = attribute(given, 'default-cell-style-name') ?? '';
      return;
    }
    case 'table-cell':
    case 'covered-table-cell':
      return openCell(at, attributes());
    case 'p':
      // Paragraphs of a cell are its lines.
      if (at.paragraphs > 0) at.text += '\n';
      at.paragraphs += 1;
      at.inText += 1;
      return;
    case 'span':
      at.spans.push(attribute(attributes(), 'style-name') ?? '');
      return;
    case 's':
      at.text += ' '.repeat(repeats(attribute(attributes(), 'c'), MAX_LETTERS));
      return;
    case 'tab':
      at.text += '\t';
      return;
    case 'line-break':
      at.text += '\n';
      return;
    default:
  }
};

const closeTag = (at: Reading, name: string): void => {
  if (at.table !== at.wanted) return;
  if (ASIDE.has(name)) at.aside -= 1;
  if (at.aside > 0) return;
  if (name === 'p') at.inText -= 1;
  else if (name === 'span') at.spans.pop();
  else if (name === 'table-row') closeRow(at);
  else if ((name === 'table-cell' || name === 'covered-table-cell') && at.written !== null) {
    const shown = at.paragraphs > 0 ? at.text : null;
    const cell = asShown(typed(at.written, shown), shown);
    takeCell(at, at.struck || at.struckStyles.has(at.style) ? crossedOut(cell) : cell);
    at.written = null;
  }
};

const takeText = (at: Reading, piece: string): void => {
  if (at.inText === 0 || at.aside > 0 || at.table !== at.wanted) return;
  at.text += piece;
  if (piece.trim() !== '') at.struck ||= at.spans.some((style) => at.struckStyles.has(style));
  if (at.text.length > MAX_LETTERS) throw unreadable('sheet.too-much-text', at.file);
};

const takeRows = (at: Reading): readonly TableRow[] | null => {
  if (at.rows.length === 0) return null;
  const { rows } = at;
  at.rows = [];
  return rows;
};

async function* rowsOf(
  archive: Archive,
  wanted: number,
  struck: ReadonlySet<string>,
  file: string,
): RowBatches {
  const at = newReading(wanted, file, struck);
  const reader: XmlReader = {
    open: (name, attributes) => openTag(at, name, attributes),
    close: (name) => closeTag(at, name),
    text: (piece) => takeText(at, piece),
  };
  try {
    yield* readXml(archive.read(CONTENT), reader, () => takeRows(at));
  } catch (error) {
    throw error instanceof Error && 'failure' in error ? error : unreadable('sheet.damaged', file);
  }
}

const isLocked = async (archive: Archive): Promise<boolean> => {
  let locked = false;
  if (archive.has(MANIFEST))
    await readWholeXml(archive.read(MANIFEST), {
      open: (name) => {
        if (name === 'encryption-data') locked = true;
      },
      close: () => undefined,
      text: () => undefined,
    });
  return locked;
};

export const openOds = async (source: Source): Promise<Workbook> => {
  const { name: file } = source;
  const archive = await openArchive(source);
  try {
    if (await isLocked(archive)) throw unreadable('sheet.password', file);
    const { tables, struck } = await odsTables(archive);
    return {
      kind: 'ods',
      encoding: 'utf-8',
      sheets: tables.map((table, at) => ({
        name: table.name,
        hidden: table.hidden,
        layout: () => Promise.resolve(odsLayout(table)),
        rows: () => rowsOf(archive, at, struck, file),
      })),
      share: archive.share,
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error instanceof Error && 'failure' in error ? error : unreadable('sheet.damaged', file);
  }
};
