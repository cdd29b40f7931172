/** One cell of an XLSX sheet: its kind, format and content, as written, made into a typed cell. */
import { addDays, localDate, parseDate, type LocalDate } from '../../../domain/kernel/date.ts';
import {
  decimalText,
  EMPTY,
  UNCALCULATED_TEXT,
  type Calendar,
  type TableCell,
} from '../../../domain/kernel/table-cell.ts';
import { inGreenwich, inItsFormat, misfit } from './cell-doubt.ts';
import { sectionFor } from './format-sections.ts';
import { meaningOf, textBeside, timeText, type CellFormat, type Meaning } from './number-format.ts';

export interface WrittenCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
  readonly type: string;
  readonly format: CellFormat;
  /** Null where the cell has no value at all, which is not the same as an empty one. */
  readonly value: string | null;
  readonly formula: boolean;
}

const ESCAPED = /_x([\dA-Fa-f]{4})_/g;

/** «_x000D_» stands for a letter that XML has no place for. */
export const unescapedText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const textCell = (text: string): TableCell => {
  if (text === '') return EMPTY;
  return text === UNCALCULATED_TEXT ? { kind: 'uncalculated' } : { kind: 'text', text };
};

const FIRST: Readonly<Record<Calendar, LocalDate>> = {
  1900: localDate('1899-12-30'),
  1904: localDate('1904-01-01'),
};
/** The calendar of 1900 counts a 29 February 1900 that never was: day 60. */
const NO_DAY = 60;
const LAST_DAY = 2_958_465;

/** Null where the count names no day. */
const dayAt = (day: number, calendar: Calendar): LocalDate | null => {
  if (calendar === 1904) return day >= 0 && day <= LAST_DAY ? addDays(FIRST[1904], day) : null;
  if (day < 1 || day === NO_DAY || day > LAST_DAY) return null;
  return addDays(FIRST[1900], day < NO_DAY ? day + 1 : day);
};

const SECONDS = 86_400;

const dateCell = (value: number, calendar: Calendar): TableCell | null => {
  const whole = Math.round(value * SECONDS);
  const date = dayAt(Math.floor(whole / SECONDS), calendar);
  if (date === null) return null;
  const rest = whole % SECONDS;
  return rest === 0
    ? { kind: 'date', date }
    : { kind: 'date', date, time: timeText(rest / SECONDS) };
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Null where the text is no number, nor one that can be held. */
export const numberIn = (text: string): number | null => {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
};

/** A decimal text divided by a hundred: what stands before a «%» that is only written, «95%» of 95. */
export const hundredth = (text: string): string => decimalText(Number(`${text}e-2`));

const moment = (value: number, meaning: Meaning, calendar: Calendar, elapsed: boolean) => {
  const isPartOfDay = meaning === 'date' && value > 0 && value < 1;
  if (isPartOfDay || (meaning === 'time' && (elapsed || Math.abs(value) < 1000)))
    return { kind: 'time', text: timeText(value) } as const;
  return dateCell(value, calendar);
};

const numberCell = (text: string, format: CellFormat, calendar: Calendar): TableCell => {
  const value = numberIn(text);
  if (value === null) return misfit('number', text);
  const { sections, currency } = format;
  const section = sections === undefined ? undefined : sectionFor(sections, value)?.section;
  const meaning = section === undefined ? format.meaning : meaningOf(section);
  if (meaning === 'date' || meaning === 'time') {
    const at = moment(value, meaning, calendar, section?.elapsed === true);
    if (at !== null) return at;
  }
  const number = { kind: 'number', text: decimalText(value), calendar } as const;
  if (meaning === 'percent') return { ...number, percent: true };
  if (section !== undefined && textBeside(section).includes('%'))
    return { ...number, text: hundredth(number.text), percent: true };
  return currency === undefined ? number : { ...number, currency };
};

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?(?:\.\d+)?Z?)?$/;
const ISO_TIME = /^T?((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?:\.\d+)?$/;

export const isoCell = (text: string): TableCell => {
  const [, day = '', minutes, seconds = '00'] = ISO.exec(text) ?? [];
  const date = parseDate(day);
  if (date === null) {
    const time = ISO_TIME.exec(text)?.[1];
    return time === undefined ? misfit('date', text) : { kind: 'time', text: time };
  }
  if (minutes === undefined || (minutes === '00:00' && seconds === '00'))
    return { kind: 'date', date };
  const time = seconds === '00' ? minutes : `${minutes}:${seconds}`;
  const cell: TableCell = { kind: 'date', date, time };
  return text.endsWith('Z') ? inGreenwich(cell) : cell;
};

const YES = /^(?:1|true)$/i;
const NO = /^(?:0|false)$/i;

export const yesNoCell = (text: string): TableCell =>
  YES.test(text) || NO.test(text)
    ? { kind: 'boolean', value: YES.test(text) }
    : misfit('yes-no', text);

const heldCell = (
  { type, format, value, formula }: WrittenCell,
  calendar: Calendar,
  shared: (at: number) => string | null,
): TableCell => {
  if (value === null || (value === '' && formula && type !== 'str'))
    return formula ? { kind: 'uncalculated' } : EMPTY;
  switch (type) {
    case 's': {
      // No number of a text is no text, not the first of them.
      if (value.trim() === '') return EMPTY;
      const text = shared(Number(value));
      return text === null ? misfit('shared', value.trim()) : textCell(text);
    }
    case 'str':
    case 'inlineStr':
      return textCell(unescapedText(value));
    case 'b':
      return value.trim() === '' ? EMPTY : yesNoCell(value.trim());
    case 'e':
      return { kind: 'error', text: value.trim() };
    case 'd':
      return value.trim() === '' ? EMPTY : isoCell(value.trim());
    default:
      return value.trim() === '' ? EMPTY : numberCell(value.trim(), format, calendar);
  }
};

/** `shared`: the file's table of texts, by number. */
export const typedCell = (
  written: WrittenCell,
  calendar: Calendar,
  shared: (at: number) => string | null,
): TableCell => inItsFormat(heldCell(written, calendar, shared), written.format);
