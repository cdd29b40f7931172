/**
 * A count that no hospital reaches in one line, and dates that no rule forbids and that are likelier a slip of the pen: a stay of years, a day more than a
 * year ahead, more months in one line than a year has. The line is not refused for them and not paid silently either: a person says which it is.
 */
import { addMonths, daysBetween, type LocalDate } from '../kernel/date.ts';
import { decidingDay, type ActivityLine } from './line.ts';
import { FORM } from './questions.ts';
import { ask, exclude, note, type Sheet } from './sheet.ts';

/** Twice the longest term that the ordinance knows (twelve months). */
const LONG_DAYS = 731;
const AHEAD_MONTHS = 12;

/** More than 270 a day for a year. */
const MANY = 100_000;
/** A year: the longest term that the ordinance knows, and more than any course of it. */
const YEAR_MONTHS = 12;
const YEAR_DAYS = 366;

const COUNT = 'tariff.note.large-count';
const MONTHS = 'tariff.note.many-months';
const DAYS = 'tariff.note.many-days';
const LONG = 'tariff.note.long-stay';
const AHEAD = 'tariff.note.far-ahead';
const UNUSUAL: readonly string[] = [COUNT, MONTHS, DAYS, LONG, AHEAD];
export const isUnusualNote = (code: string): boolean => UNUSUAL.includes(code);

interface Counted {
  readonly field: string;
  readonly count: number;
  readonly most: number;
  readonly code: string;
}
const many = (field: string, count: number): Counted => ({ field, count, most: MANY, code: COUNT });
const months = (count: number): Counted => ({
  field: 'months',
  count,
  most: YEAR_MONTHS,
  code: MONTHS,
});

const countsOf = (line: ActivityLine): readonly Counted[] => {
  switch (line.row) {
    case '1.5':
      return [months(line.months)];
    case '2.2':
      return [{ field: 'days', count: line.days, most: YEAR_DAYS, code: DAYS }];
    case '7.1.2':
      return [
        months(line.months),
        many('doctors', line.doctors),
        many('specialists', line.specialists),
      ];
    case '7a.A.3':
      return [many('beds', line.beds)];
    default:
      return 'count' in line ? [many('count', line.count)] : [];
  }
};

const countIsMistaken = (line: ActivityLine, sheet: Sheet): boolean => {
  const unusual = countsOf(line).filter(({ count, most }) => count > most);
  if (unusual.length === 0) return false;
  for (const { code, count, field } of unusual) note(sheet, code, FORM, { count }, field);
  if (ask(sheet, 'line.count') === 'as-given') return false;
  exclude(sheet, 'tariff.note.count-mistaken', FORM);
  return true;
};

/** A course or months are counted, not dated. */
const lengthOf = (line: ActivityLine): number => {
  if ('admitted' in line) return daysBetween(line.admitted, line.discharged);
  return line.row === '1.4' ? daysBetween(line.from, line.to) : 0;
};

const datesAreMistaken = (
  line: ActivityLine,
  sheet: Sheet,
  today: LocalDate | undefined,
): boolean => {
  const last = decidingDay(line);
  const days = lengthOf(line);
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
