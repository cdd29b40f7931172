/**
 * A cell of a table as a file holds it, with what the file says about it. Empty, an error, and a formula
 * that was never calculated are three things, and only the first means «not given».
 *
 * `typedText` is what a person would have typed to mean the same, exactly; the readers of fields
 * (`kernel/read/`) take it from there, so that a cell and a key pressed mean one thing.
 */
import { addDays, formatDate, localDate, type LocalDate } from './date.ts';
import { failure, type Failure } from './failure.ts';
import { err, ok, type Result } from './result.ts';

export type TableCell = (
  | { readonly kind: 'empty' }
  /** `written`: letter for letter in a CSV, where a guard was taken away from it. */
  | { readonly kind: 'text'; readonly text: string; readonly written?: string }
  | NumberCell
  | { readonly kind: 'date'; readonly date: LocalDate; readonly time?: string }
  /** A time of day or a duration, without a date. */
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** «#N/A», «#DIV/0!». */
  | { readonly kind: 'error'; readonly text: string; readonly written?: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'uncalculated' }
) & {
  /** Why what it holds may not be what is meant: whoever reads a value asks, and takes nothing. */
  readonly doubt?: Failure;
};

export interface NumberCell {
  readonly kind: 'number';
  /** Plain decimal with a point, fifteen digits: what a spreadsheet shows of its binary fraction. */
  readonly text: string;
  /** What the cell shows, where its format writes zeros in front or letters around: «0012». */
  readonly shown?: string;
  /** The cell shows the number times a hundred, with «%». */
  readonly percent?: true;
  /** What the cell's format writes beside the number: BGN, EUR, or the mark of another currency. */
  readonly currency?: string;
  /** The first day of the workbook's calendar, where its numbers can be days. */
  readonly calendar?: Calendar;
}
export type Calendar = 1900 | 1904;

export const EMPTY: TableCell = { kind: 'empty' };
/** Written for a formula without a result where a file has no place for the formula; read back as one. */
export const UNCALCULATED_TEXT = '(не е изчислено)';

const PRECISION = 15;
const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** «1e-7» as «0.0000001». */
const withoutExponent = (text: string): string => {
  const [, sign = '', first = '', rest = '', power = '0'] = EXPONENT.exec(text) ?? [];
  if (first === '') return text;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
};

export const decimalText = (value: number): string =>
  Number.isSafeInteger(value)
    ? String(value === 0 ? 0 : value)
    : withoutExponent(String(Number(value.toPrecision(PRECISION))));

/** A decimal text times a hundred, exactly. */
export const timesHundred = (text: string): string => {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const moved = `${whole}${rest.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const left = rest.slice(2);
  return `${sign}${moved}${left === '' ? '' : `.${left}`}`;
};

const numberText = ({ text, percent }: NumberCell): string =>
  percent === true ? `${timesHundred(text).replace('.', ',')} %` : text.replace('.', ',');

/** Three decimals after a short whole part would read as thousands, too: a zero more tells them apart. */
const unmistakable = (text: string): string => text.replace(/,(\d{3})(?!\d)/, ',$10');

export const isEmptyCell = (cell: TableCell): boolean =>
  cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');

/** What the cell shows, for headings and for a person to look at; never for a value. */
export const shownText = (cell: TableCell): string => {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'time':
    case 'error':
      return cell.text;
    case 'number':
      return cell.shown ?? numberText(cell);
    case 'date':
      return formatDate(cell.date) + (cell.time === undefined ? '' : `, ${cell.time}`);
    case 'boolean':
      return cell.value ? 'да' : 'не';
    case 'uncalculated':
      return '';
    default:
      return cell satisfies never;
  }
};

/** What is told of a cell that is not taken in; of a formula without a result there is nothing to be shown. */
export const toldText = (cell: TableCell): string =>
  cell.kind === 'uncalculated' ? UNCALCULATED_TEXT : shownText(cell);

/** The text that a person would type for the cell, or why it holds no value. */
export const typedText = (cell: TableCell): Result<string, Failure> => {
  if (cell.doubt !== undefined) return err(cell.doubt);
  if (cell.kind === 'error') return err(failure('cell.error', { value: cell.text }));
  if (cell.kind === 'uncalculated') return err(failure('cell.uncalculated'));
  if (cell.kind === 'number') return ok(unmistakable(numberText(cell)));
  return ok(cell.kind === 'date' ? formatDate(cell.date) : shownText(cell));
};

const DASH = /^[-\u2010-\u2015\u2212]+$/u;

/** «-», «–»: how people write that there is no number, date or answer to give. */
export const isNoData = (cell: TableCell): boolean =>
  isEmptyCell(cell) ||
  (cell.kind === 'text' && cell.doubt === undefined && DASH.test(cell.text.trim()));

/** Days of 2000 to 2099: a smaller or larger number in a column of dates was meant otherwise. */
const LIKELY = { from: localDate('2000-01-01'), until: localDate('2099-12-31') };
const FIRST_DAY: Readonly<Record<Calendar, LocalDate>> = {
  1900: localDate('1899-12-30'),
  1904: localDate('1904-01-01'),
};

/** The day that a number stands for in a spreadsheet's count of days; null where it is an unlikely one. */
export const dayOfNumber = ({ text, percent, calendar }: NumberCell): LocalDate | null => {
  if (calendar === undefined || percent === true || !/^\d{5}$/.test(text)) return null;
  const day = addDays(FIRST_DAY[calendar], Number(text));
  return day >= LIKELY.from && day <= LIKELY.until ? day : null;
};
