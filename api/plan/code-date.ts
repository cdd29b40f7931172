/**
 * «1.2.1» after a spreadsheet took it for a date: 1 February 2001, shown in any of its orders. A row is
 * known by its id, so the number that stands in the plan can be recognised in the date it was made.
 */
import { yearOf } from '../../domain/kernel/date.ts';
import type { TableCell } from '../../domain/kernel/table-cell.ts';

const CODE = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?$/;
const DATE = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?: ?г\.?)?$/u;
const CENTURY = 2000;

/** Day, month and year; null where the cell shows no date. */
const partsOf = (cell: TableCell): readonly number[] | null => {
  if (cell.kind === 'date')
    return [Number(cell.date.slice(8)), Number(cell.date.slice(5, 7)), yearOf(cell.date)];
  if (cell.kind !== 'text') return null;
  const [, a = '', b = '', c = ''] = DATE.exec(cell.text.trim()) ?? [];
  if (a === '') return null;
  const parts = [a, b, c].map(Number);
  return a.length === 4 ? parts.toReversed() : parts;
};

export const isDateOfCode = (cell: TableCell, code: string): boolean => {
  const date = partsOf(cell);
  const [, first = '', second = '', third] = CODE.exec(code) ?? [];
  if (date === null || first === '') return false;
  const [day = 0, month = 0, year = 0] = date;
  const [a, b] = [Number(first), Number(second)];
  const sameDay = (day === a && month === b) || (day === b && month === a);
  return sameDay && (third === undefined || year % 100 === Number(third) % 100) && year >= CENTURY;
};
