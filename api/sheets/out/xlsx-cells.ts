/** Cells of a sheet's XML, and the formats that they name by their number in the workbook's list. */
import { daysBetween, localDate } from '../../../domain/kernel/date.ts';
import { UNCALCULATED_TEXT } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import { xlsxText } from '../xlsx-text.ts';
import type { OutCell } from './cell.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '');

/** In the order of `formatsXml`. */
const STYLE = {
  head: 0,
  money: 1,
  date: 2,
  moment: 3,
  percent: 4,
  text: 5,
  BGN: 6,
  EUR: 7,
  lines: 8,
  top: 9,
} as const;
type Style = keyof typeof STYLE | 'plain';

/** Codes of the formats that no spreadsheet has by itself; their numbers are the workbook's. */
export const NUMBER_FORMATS = [
  'dd.mm.yyyy',
  'dd.mm.yyyy hh:mm',
  '#,##0.00\\ &quot;лв.&quot;',
  '#,##0.00\\ &quot;€&quot;',
] as const;

/** `bold`: the number of the font for heads; `first`: the number of the first of NUMBER_FORMATS. */
export const formatsXml = (bold: number, first: number): string[] => {
  const numbers = (id: number): string =>
    `<xf xfId="0" numFmtId="${id}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`;
  return [
    `<xf xfId="0" fontId="${bold}" numFmtId="49" applyFont="1" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>`,
    numbers(4),
    numbers(first),
    numbers(first + 1),
    numbers(10),
    numbers(49),
    numbers(first + 2),
    numbers(first + 3),
    `<xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>`,
    numbers(0),
  ];
};

const FIRST_DAY = localDate('1899-12-30');
/** Before it the spreadsheet's own count of days is wrong by one. */
const FIRST_SURE_DAY = localDate('1900-03-01');
const DAY_MINUTES = 1440;

const dayShare = (time: string | undefined): number => {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  return (hours * 60 + minutes + seconds / 60) / DAY_MINUTES;
};

/** Points. */
const LINE = 15;
const MOST_HEIGHT = 409;

/** Where a row of cells stands in a sheet, and how. */
export interface Place {
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
  readonly isHead: boolean;
  /** Texts break in their cells. */
  readonly wraps?: boolean;
  /** The number of the first of our formats. */
  readonly formats: number;
  /** Between the calendar of 1900 and the workbook's own. */
  readonly dayShift?: number;
}

const styled = (style: Style, { formats, wraps = false }: Place): string => {
  const named = style === 'plain' && wraps ? 'top' : style;
  return named === 'plain' ? '' : ` s="${formats + STYLE[named]}"`;
};

interface Written {
  readonly style: Style;
  readonly type?: string;
  readonly content: string;
}

const valueOf = (style: Style, text: string, type?: string): Written => ({
  style,
  content: `<v>${text}</v>`,
  ...(type === undefined ? {} : { type }),
});

const textOf = (text: string, style: Style): Written => ({
  style,
  type: 'inlineStr',
  content: `<is><t xml:space="preserve">${escaped(xlsxText(text))}</t></is>`,
});

const dateOf = (cell: Extract<OutCell, { kind: 'date' }>, shift: number): Written => {
  if (cell.date < FIRST_SURE_DAY) return textOf(cell.date, 'text');
  const days = daysBetween(FIRST_DAY, cell.date) - shift;
  return cell.time === undefined
    ? valueOf('date', String(days))
    : valueOf('moment', String(days + dayShare(cell.time)));
};

const textStyle = ({ isHead, wraps = false }: Place): Style => {
  if (isHead) return 'head';
  return wraps ? 'lines' : 'text';
};

const writtenOf = (cell: OutCell, place: Place): Written | null => {
  const { dayShift = 0 } = place;
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'uncalculated':
      return textOf(UNCALCULATED_TEXT, 'text');
    case 'text':
    case 'given':
    case 'time':
      return textOf(cell.text, textStyle(place));
    case 'number':
      return valueOf(cell.percent === true ? 'percent' : 'plain', cell.text);
    case 'money':
      return valueOf(cell.currency ?? 'money', cell.text);
    case 'date':
      return dateOf(cell, dayShift);
    case 'boolean':
      return valueOf('plain', cell.value ? '1' : '0', 'b');
    case 'error':
      return valueOf('plain', escaped(cell.text), 'e');
    default:
      return cell satisfies never;
  }
};

export const cellsXml = (cells: readonly OutCell[], place: Place): string =>
  cells
    .map((cell, i) => {
      const written = writtenOf(cell, place);
      if (written === null) return '';
      const { style, type, content } = written;
      const at = cellAddress(place.row - 1, place.column + i);
      const kind = type === undefined ? '' : ` t="${type}"`;
      return `<c r="${at}"${styled(style, place)}${kind}>${content}</c>`;
    })
    .join('');

/** `lines`: how many the longest text of the row takes; not every program measures that by itself. */
export const rowXml = (cells: readonly OutCell[], place: Place, lines = 1): string =>
  `<row r="${place.row}"${lines === 1 ? '' : ` ht="${Math.min(lines * LINE, MOST_HEIGHT)}" customHeight="1"`}>${cellsXml(cells, place)}</row>`;
