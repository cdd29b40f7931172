/**
 * Calendar dates without time or zone: `YYYY-MM-DD` strings, so that they compare with `<` and travel
 * as they are. Arithmetic is on whole numbers (days since 1.1.1970 in the Gregorian calendar, by
 * eras of 400 years); a million activity lines need it several times each.
 */
import type { Brand } from './brand.ts';

export type LocalDate = Brand<string, 'LocalDate'>;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_ERA = 146_097;
/** Days from 1.3.0000, where an era begins, to 1.1.1970. */
const EPOCH = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const yearPart = (date: string): number => Number(date.slice(0, 4));
const monthPart = (date: string): number => Number(date.slice(5, 7));
const dayPart = (date: string): number => Number(date.slice(8, 10));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const compose = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;

/** The year counted from March, so that the leap day is its last. */
const epochDay = (date: LocalDate): number => {
  const month = monthPart(date);
  const year = yearPart(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayPart(date) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH;
};

const fromEpochDay = (day: number): LocalDate => {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
};

/** The date of an ISO text, or null where the text is no real day of the calendar. */
export const parseDate = (text: string): LocalDate | null => {
  if (!FORM.test(text)) return null;
  const day = dayPart(text);
  return day >= 1 && day <= daysInMonth(yearPart(text), monthPart(text))
    ? (text as LocalDate)
    : null;
};

/** For dates written in code and data that were checked before; throws on anything else. */
export const localDate = (text: string): LocalDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(`Not a date: ${text}`);
  return date;
};

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(epochDay(date) + days);

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => epochDay(b) - epochDay(a);

/** `months` calendar months later; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const count = yearPart(date) * 12 + monthPart(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return compose(year, month, Math.min(dayPart(date), daysInMonth(year, month)));
};

export const yearOf = (date: LocalDate): number => yearPart(date);

/** «12.07.2022», which spreadsheets know for a date; «г.» behind it would make it a text. */
export const plainDate = (date: LocalDate): string =>
  `${date.slice(8, 10)}.${date.slice(5, 7)}.${yearPart(date)}`;

/** Stands where a day has to be and what was written is none; before every day, and shown as unknown. */
export const UNKNOWN_DAY = localDate('0001-01-01');

/** «12.07.2022 г.», the form of Bulgarian documents. */
export const formatDate = (date: LocalDate): string =>
  date === UNKNOWN_DAY ? '—' : `${plainDate(date)} г.`;
