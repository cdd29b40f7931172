/**
 * A field of a line from a cell of a table: the same readers as for what a person types, and what only
 * cells can be. An error is no empty cell, a date in a column of numbers is no number.
 */
import { parseDate, type LocalDate } from '../kernel/date.ts';
import { readDate } from '../kernel/read/date.ts';
import { asWhole, readNumber } from '../kernel/read/number.ts';
import { isPercent } from '../kernel/read/percent.ts';
import { readYesNo } from '../kernel/read/yes-no.ts';
import type { Failure, FailureParams } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { dayOfNumber, shownText, type TableCell } from '../kernel/table-cell.ts';
import { ROWS, type FieldSpec } from './fields.ts';
import { codeBefore, codeByComma, cyrillicIn, normalIcd10 } from './icd10.ts';
import { optionOf } from './text/labels.ts';

export type FieldValue = string | number | boolean | LocalDate;
/** Why there is none: a code of the tariffs' own sentences and what they say beside the field and value. */
export interface Misfit {
  readonly code: string;
  readonly params?: FailureParams;
}
export type Parsed = Result<FieldValue, Misfit>;

export const misfit = (code: string): Result<never, Misfit> => err({ code });

/** What any reader asks (`kernel/read`, `table-cell.ts`), asked about a field of a line. */
const askedOf = ({ code, params }: Failure): Misfit => ({
  code: `tariff.field.${code}`,
  params,
});

/** Where there are two readings the reader names both; else the field has a sentence of its own. */
const ASKED = new Set(['read.unclear-number', 'read.unclear-date']);

export const refusedAs = (code: string, reason: Failure | undefined): Result<never, Misfit> =>
  reason !== undefined && ASKED.has(reason.code) ? err(askedOf(reason)) : misfit(code);

const MAX_WHOLE = 1_000_000_000;
const DIGITS = /^\d{1,15}$/;
const DAY_COUNT = /^\d{5}$/;

const readDay = (cell: TableCell): Parsed => {
  if (cell.kind === 'date') return ok(cell.date);
  const text = shownText(cell).trim();
  const counted = cell.kind === 'number' ? dayOfNumber(cell) : null;
  if (counted !== null) return ok(counted);
  const day = cell.kind === 'text' ? parseDate(text) : null;
  if (day !== null) return ok(day);
  const read = cell.kind === 'text' ? readDate(text) : null;
  if (read?.ok === true) return read;
  const isCount = cell.kind === 'number' || DAY_COUNT.test(text);
  return refusedAs(
    isCount ? 'tariff.field.number-for-date' : 'tariff.field.not-date',
    read?.ok === false ? read.error : undefined,
  );
};

const readBool = (cell: TableCell): Parsed => {
  if (cell.kind === 'boolean') return ok(cell.value);
  const read = readYesNo(shownText(cell));
  return read.ok ? read : misfit('tariff.field.not-bool');
};

export const wholeOf = (value: number): Parsed => {
  if (!Number.isInteger(value)) return misfit('tariff.field.not-whole');
  if (value < 0) return misfit('tariff.field.negative');
  return value > MAX_WHOLE ? misfit('tariff.field.too-large') : ok(value === 0 ? 0 : value);
};

const readWhole = (cell: TableCell): Parsed => {
  if (cell.kind === 'number')
    return cell.percent === true ? misfit('tariff.field.percent-here') : wholeOf(Number(cell.text));
  // A million lines are digits only; whatever else a table holds is read as everywhere.
  if (cell.kind === 'text' && DIGITS.test(cell.text)) return wholeOf(Number(cell.text));
  const read = cell.kind === 'text' ? readNumber(cell.text) : null;
  if (read?.ok === true) return wholeOf(Number(read.value));
  return isPercent(shownText(cell))
    ? misfit('tariff.field.percent-here')
    : refusedAs(
        'tariff.field.not-whole',
        read?.ok === false ? asWhole(read.error, 'whole') : undefined,
      );
};

const readChoice = (cell: TableCell, options: readonly string[]): Parsed => {
  const option = optionOf(shownText(cell), options);
  return option === null ? misfit('tariff.field.not-choice') : ok(option);
};

export const readCode = (text: string): Parsed => {
  const code = normalIcd10(text);
  if (code !== null) return ok(code);
  if (codeByComma(text) !== null) return misfit('tariff.field.icd10-comma');
  if (codeBefore(text) !== null) return misfit('tariff.field.icd10-and-text');
  return misfit(
    cyrillicIn(text) !== null ? 'tariff.field.icd10-cyrillic' : 'tariff.field.not-icd10',
  );
};

/** A day without any of a field that means 0 without a word is the same as 0, however it is shown. */
const saysNothing = ({ doubt }: TableCell, { byDefault }: FieldSpec): boolean =>
  doubt?.code === 'cell.zero-as-dash' && byDefault === 0;

/** Of a code, what the cell shows is the code: «12-03» of 1203. */
const showsCode = (cell: TableCell, { kind }: FieldSpec): boolean =>
  kind === 'code' &&
  cell.kind === 'number' &&
  cell.shown !== undefined &&
  cell.doubt?.code === 'cell.shown-otherwise';

/** What no field can be made of, whatever its kind. */
const unfit = (cell: TableCell, spec: FieldSpec): Misfit | null => {
  if (cell.kind === 'error') return { code: 'tariff.field.error' };
  if (cell.kind === 'uncalculated') return { code: 'tariff.field.uncalculated' };
  if (cell.doubt !== undefined && !saysNothing(cell, spec) && !showsCode(cell, spec))
    return askedOf(cell.doubt);
  // No line has a sum of money: «5 лв.» are no five days.
  if (cell.kind === 'number' && cell.currency !== undefined)
    return { code: 'tariff.field.money-here' };
  const isDay = cell.kind === 'date' || cell.kind === 'time';
  return isDay && spec.kind !== 'date' ? { code: 'tariff.field.date-here' } : null;
};

/** What no number of a line, row or hospital can be; null where the cell can be read as its text. */
export const unfitName = (cell: TableCell): Misfit | null =>
  unfit(cell, { name: '', kind: 'code' });

export const readCellField = (spec: FieldSpec, cell: TableCell): Parsed => {
  const wrong = unfit(cell, spec);
  if (wrong !== null) return err(wrong);
  switch (spec.kind) {
    case 'date':
      return readDay(cell);
    case 'bool':
      return readBool(cell);
    case 'whole':
      return readWhole(cell);
    case 'choice':
      return readChoice(cell, spec.options ?? []);
    case 'code':
      return readCode(shownText(cell));
    default:
      return spec.kind satisfies never;
  }
};

/** «7а.А.3» in Cyrillic, as the act prints it, is the row «7a.A.3». */
const rowNamed = (text: string): string => {
  const latin = text.toLowerCase().replaceAll('а', 'a');
  return ROWS.find((row) => row.toLowerCase() === latin) ?? text;
};

/** «4.1», also where a spreadsheet made a number of it: «4,1». */
export const readRowName = (cell: TableCell): string =>
  cell.kind === 'number' || cell.kind === 'text'
    ? rowNamed(
        shownText(cell)
          .normalize('NFC')
          .trim()
          .replace(/^(\d),(\d)$/, '$1.$2'),
      )
    : shownText(cell);
