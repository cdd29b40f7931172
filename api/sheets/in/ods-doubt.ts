/**
 * OpenDocument holds beside each value the text that is shown for it: where that text says another number,
 * or a date without its day or year, the cell is asked about (`cell-doubt.ts`). A file without those texts
 * says nothing of what is shown.
 */
import { formatDate, yearOf } from '../../../domain/kernel/date.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import type { NumberCell, TableCell } from '../../../domain/kernel/table-cell.ts';
import { BELOW, isAnswer, longNumber, ofShown } from './cell-doubt.ts';
import { multiplies } from './number-format.ts';

const NUMBER = /[.,]?\d[\d.,'\u2019 \u00A0\u202F]*/u;
/** Fractions and powers of ten are shown to some digits only. */
const ROUNDED = /\d\s*\/\s*\d|\dE[+-]?\d/iu;

interface Reading {
  readonly value: number;
  readonly decimals: number;
}

/** A mark of groups stands before three digits: «3,00» are not 300. */
const withPoint = (text: string, point: string, group: string): Reading | null => {
  const [whole = '', rest = '', ...more] = text.split(point);
  const [, ...groups] = whole.split(group);
  if (more.length > 0 || rest.includes(group) || groups.some(({ length }) => length !== 3))
    return null;
  const digits = whole.replaceAll(group, '');
  return { value: Number(`${digits || '0'}.${rest || '0'}`), decimals: rest.length };
};

/** Both readings of the digits: which mark parts the decimals is the computer's choice. */
const readings = (text: string): Reading[] => {
  const digits = (NUMBER.exec(text)?.[0] ?? '').replaceAll(/['\u2019\s\u00A0\u202F]/gu, '');
  return [withPoint(digits, ',', '.'), withPoint(digits, '.', ',')].filter((one) => one !== null);
};

export const saysSo = (text: string, value: number): boolean =>
  readings(text).some(
    (one) => Math.abs(one.value - Math.abs(value)) <= 0.5 / 10 ** one.decimals + 1e-9,
  );

/** «0012», «446-35», «МБАЛ-07»: the digits are those of the number, and zeros or signs stand among them. */
const isCode = (text: string, value: number): boolean =>
  Number(text.replaceAll(/\D/g, '')) === Math.abs(value) &&
  !/\s|%/u.test(text) &&
  /(?<![\d.,])0\d|\d[-/]\d/.test(text);

/** «3 0», «12-03»: no number is written so. */
const isApart = (text: string): boolean =>
  /\d['\u2019\s](?=\d)(?!\d{3}(?!\d))|\d[^\d.,'\u2019\s]+\d/u.test(text);

const ofNumber = (cell: NumberCell, text: string): NumberCell & TableCell => {
  const long = longNumber(cell);
  if (long !== null) return { ...cell, doubt: long };
  const value = Number(cell.text) * (cell.percent === true ? 100 : 1);
  const beside = text.replace(NUMBER, ' ');
  if (ROUNDED.test(text) || isAnswer(text, value)) return cell;
  if (isCode(text, value)) {
    const code = { ...cell, shown: text };
    return isApart(text) ? { ...code, doubt: ofShown(cell, text) } : code;
  }
  if (!NUMBER.test(text) || multiplies(beside) || isApart(text) || !saysSo(text, value))
    return { ...cell, doubt: ofShown(cell, text.replaceAll(/[\u00A0\s]+/gu, ' ')) };
  if (value !== 0 && BELOW.test(text) !== value < 0) return { ...cell, doubt: ofShown(cell, text) };
  return cell;
};

const showsDay = (text: string, date: string, year: number): boolean => {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const isUsual = year >= 2000 && year <= 2099;
  const hasYear = numbers.includes(year) || (isUsual && numbers.slice(1).includes(year % 100));
  return numbers.length > 1 && numbers.includes(Number(date.slice(8))) && hasYear;
};

/** `shown`: null where the file does not say. */
export const asShown = (cell: TableCell, shown: string | null): TableCell => {
  if (shown === null) return cell;
  const text = shown.trim();
  if (cell.kind === 'number') return ofNumber(cell, text);
  if (cell.kind !== 'date' || showsDay(text, cell.date, yearOf(cell.date))) return cell;
  return {
    ...cell,
    doubt: failure('cell.partial-date', { shown: text, held: formatDate(cell.date) }),
  };
};
