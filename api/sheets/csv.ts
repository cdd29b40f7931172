/**
 * CSV as Excel in Bulgaria opens it by a double click: UTF-8 with a byte order mark, «;» between
 * cells, decimal comma, `CR LF` after each line.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; reading takes one
 * apostrophe away from just such texts, so that every text comes back as it was.
 */
import { plainDate } from '../../domain/kernel/date.ts';
import { decimalAmount } from '../../domain/kernel/money.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';

const BOM = '\uFEFF';
const SEPARATOR = ';';
const CODE_MARK = '\t';
const NEEDS_GUARD = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[;"\r\n\t]|^\s|\s$/;

const guarded = (text: string): string => (NEEDS_GUARD.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => {
  const plain = text.startsWith(CODE_MARK) ? text.slice(1) : text;
  return GUARDED.test(plain) ? plain.slice(1) : plain;
};

const DATE_LIKE = /^\d{1,4}(?:[.\-/]\d{1,4})+\.?$/;

/** What a spreadsheet makes another number of: zeros in front, more digits than it shows, «1E5». */
const OTHER_NUMBER = /^(?:0\d+|\d{12,}|\d+[.,]?\d*E[+-]?\d+)$/i;
/** What it makes a day or a month of and is none: «4.1», «1.1.3», «3/4», «12.2022». */
const OTHER_DAY =
  /^(?:\d{1,2}(?:[.\-/]\d{1,2}){1,2}[.\-/]?|\d{1,2}[.\-/](?:19|20)\d\d|(?:19|20)\d\d[.\-/]\d{1,2})$/;

/** A text as a spreadsheet shows it again, `="0012"` where it would change it; the reader knows this form. */
export const keptText = (text: string): string =>
  OTHER_NUMBER.test(text) || OTHER_DAY.test(text) ? `="${text}"` : guarded(text);

/** A text that no program runs as a formula or takes for a date. */
const codeText = (text: string): string =>
  DATE_LIKE.test(text) ? CODE_MARK + text : guarded(text);

const plainText = (text: string, { code }: SheetColumn): string =>
  code === true ? codeText(text) : guarded(text);

const comma = (decimal: string): string => decimal.replace('.', ',');

const csvText = (cell: Cell, column: SheetColumn): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return plainText(cell, column);
  if (typeof cell === 'number') return comma(String(cell));
  if (typeof cell === 'boolean') return cell ? 'да' : 'не';
  return 'money' in cell ? comma(decimalAmount(cell.money.minor)) : plainDate(cell.date);
};

export const quoted = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const line = (cells: readonly string[]): string => cells.map(quoted).join(SEPARATOR);

export const writeCsv = ({ columns, rows }: Sheet): Uint8Array => {
  const lines = [
    line(columns.map(({ header }) => guarded(header))),
    ...rows.map((row) => line(columns.map((column, i) => csvText(row[i] ?? null, column)))),
  ];
  return new TextEncoder().encode(`${BOM}${lines.join('\r\n')}\r\n`);
};
