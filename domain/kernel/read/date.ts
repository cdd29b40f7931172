/**
 * Dates as officials write them: «15.3.2026 г.», «15 март 2026», «1.3.27», and the form of files,
 * «2026-03-15», also with the time of day that programs add. Points say day, month, year. Between
 * slashes and dashes others write the month first: where both can be meant, it is asked. A year of two
 * digits is one of this century, 2000 to 2099: nothing here is older than the plan's own acts.
 */
import { formatDate, parseDate, type LocalDate } from '../date.ts';
import type { Failure } from '../failure.ts';
import { ok, type Result } from '../result.ts';
import { refuse, strangeDigits, tidyTyped } from './typed.ts';

type Read = Result<LocalDate, Failure>;

const CENTURY = '20';
const YEAR = /^(?:19|20|21)\d\d$/;
/** A day with a time of day is that day; only «Z» at another time than midnight may mean another one. */
const TIME =
  /(?:,? |T)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?ч\.?)?$|T0?0:00(?::00(?:\.0+)?)?Z$/u;
const ENDS = / ?(?:г|год)\.?$/u;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4,}|\d\d)$/;
const IN_WORDS = /^(\d{1,2}) (\p{L}+)\.? (\d{4})$/u;
const NO_YEAR = /^(\d{1,2})[./-] ?(\d{1,2})\.?$/;
const MONTHS =
  'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември'.split(',');

const two = (text: string): string => text.padStart(2, '0');

const real = (year: string, month: string, day: string): LocalDate | null =>
  parseDate(`${year}-${two(month)}-${two(day)}`);

const composed = (raw: string, year: string, month: string, day: string): Read => {
  if (!YEAR.test(year)) return refuse('read.date-year', raw);
  const date = real(year, month, day);
  return date === null ? refuse('read.no-such-day', raw) : ok(date);
};

const unclear = (raw: string, first: LocalDate, second: LocalDate): Read =>
  refuse('read.unclear-date', raw, { first: formatDate(first), second: formatDate(second) });

/** Two digits of a year are of this century. */
const inFull = (year: string): string => (year.length === 2 ? `${CENTURY}${year}` : year);

const dayFirst = (raw: string, [, a = '', mark, b = '', short = '']: RegExpExecArray): Read => {
  const year = inFull(short);
  const date = composed(raw, year, b, a);
  const swapped = mark === '.' ? null : real(year, a, b);
  if (!date.ok || swapped === null || swapped === date.value) return date;
  return unclear(raw, date.value, swapped);
};

const inWords = (raw: string, [, day = '', name = '', year = '']: RegExpExecArray): Read => {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? refuse('read.not-a-date', raw) : composed(raw, year, String(month), day);
};

/** A leap year, so that only days which no year has are none. */
const withoutYear = (raw: string, [, day = '', month = '']: RegExpExecArray): Read =>
  refuse(real('2024', month, day) === null ? 'read.no-such-day' : 'read.date-no-year', raw);

export const readDate = (raw: string): Read => {
  const text = tidyTyped(raw).replace(TIME, '').replace(ENDS, '');
  const parts = YEAR_FIRST.exec(text);
  if (parts !== null) return composed(raw, parts[1] ?? '', parts[3] ?? '', parts[4] ?? '');
  const byDay = DAY_FIRST.exec(text);
  if (byDay !== null) return dayFirst(raw, byDay);
  const words = IN_WORDS.exec(text);
  if (words !== null) return inWords(raw, words);
  const short = NO_YEAR.exec(text);
  if (short !== null) return withoutYear(raw, short);
  return strangeDigits(raw) ?? refuse('read.not-a-date', raw);
};
