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
  const numbers = (id: number): string => `<xf xfId="0" numFmtId="${id}" applyNumberFormat="1"/>`;
  return [
    `<xf xfId="0" fontId="${bold}" numFmtId="49" applyFont="1" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>`,
    numbers(4),
    numbers(first),
    numbers(first + 1),
    numbers(10),
    numbers(49),
    numbers(first + 2),
    numbers(first + 3),
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

/** Where a row of cells stands in a sheet, and how. */
export interface Place {
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
  readonly isHead: boolean;
  /** The number of the first of our formats. */
  readonly formats: number;
  /** Between the calendar of 1900 and the workbook's own. */
  readonly dayShift?: number;
}

const styled = (style: Style, { formats }: Place): string =>
  style === 'plain' ? '' : ` s="${formats + STYLE[style]}"`;

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

const writtenOf = (cell: OutCell, { isHead, dayShift = 0 }: Place): Written | null => {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'uncalculated':
      return textOf(UNCALCULATED_TEXT, 'text');
    case 'text':
    case 'given':
    case 'time':
      return textOf(cell.text, isHead ? 'head' : 'text');
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

export const rowXml = (cells: readonly OutCell[], place: Place): string =>
  `<row r="${place.row}">${cellsXml(cells, place)}</row>`;
