/**
 * A count that no hospital reaches in one line, and dates that no rule forbids and that are likelier a slip of the pen: a stay of years, a day more than a
 * year ahead. The line is not refused for them and not paid silently either: a person says which it is.
 */
import { addMonths, daysBetween, type LocalDate } from '../kernel/date.ts';
import { decidingDay, firstDay, type ActivityLine } from './line.ts';
import { FORM } from './questions.ts';
import { ask, exclude, note, type Sheet } from './sheet.ts';

/** Twice the longest term that the ordinance knows (twelve months). */
const LONG_DAYS = 731;
const AHEAD_MONTHS = 12;

/** More than 270 a day for a year. */
const MANY = 100_000;

const COUNT = 'tariff.note.large-count';
const LONG = 'tariff.note.long-stay';
const AHEAD = 'tariff.note.far-ahead';
export const isUnusualNote = (code: string): boolean =>
  code === LONG || code === AHEAD || code === COUNT;

const countIsMistaken = (line: ActivityLine, sheet: Sheet): boolean => {
  if (!('count' in line) || line.count <= MANY) return false;
  note(sheet, COUNT, FORM, { count: line.count }, 'count');
  if (ask(sheet, 'line.count') === 'as-given') return false;
  exclude(sheet, 'tariff.note.count-mistaken', FORM);
  return true;
};

const datesAreMistaken = (
  line: ActivityLine,
  sheet: Sheet,
  today: LocalDate | undefined,
): boolean => {
  const last = decidingDay(line);
  const first = firstDay(line);
  const days = first === null ? 0 : daysBetween(first, last);
  const isLong = days > LONG_DAYS;
  const isAhead = today !== undefined && last > addMonths(today, AHEAD_MONTHS);
  if (!isLong && !isAhead) return false;
  if (isLong) note(sheet, LONG, FORM, { days });
  if (isAhead) note(sheet, AHEAD, FORM, { date: last, today });
  if (ask(sheet, 'line.dates') === 'as-given') return false;
  exclude(sheet, 'tariff.note.dates-mistaken', FORM);
  return true;
};

/** Notes what is unusual; true where a person has said that it is a mistake. */
export const isMistaken = (
  line: ActivityLine,
  sheet: Sheet,
  today: LocalDate | undefined,
): boolean => datesAreMistaken(line, sheet, today) || countIsMistaken(line, sheet);
