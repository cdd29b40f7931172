/**
 * What rows 4.1, 4.2 and 4.3 share: the bed-day of a level; without a level a percent of level I, for a
 * limited number of months; and the uplift of a bed-day.
 */
import { addMonths, type LocalDate } from '../kernel/date.ts';
import { times } from './exact.ts';
import type { Line41, Line42, Line43 } from './line.ts';
import {
  amountOf,
  ask,
  askMonthsStart,
  countOf,
  exclude,
  factor,
  factorOf,
  NO_FACTOR,
  note,
  pay,
  ratioOf,
  type Factor,
  type Sheet,
} from './sheet.ts';
import type { AmountValue, CountValue, RatioValue } from './value.ts';

export type PsychiatricLine = Line41 | Line42 | Line43;

/** The price of one bed-day and what it is multiplied by; `reduced` is the percent without a level. */
export interface BedDay {
  readonly value: AmountValue;
  readonly by: Factor;
  readonly reduced: RatioValue | null;
}

/** Made once: joining texts for every line costs more than all of its arithmetic. */
const keysOf = (row: PsychiatricLine['row']) => ({
  III: `${row}.III`,
  II: `${row}.II`,
  I: `${row}.I`,
  withoutLevel: `${row}.without-level`,
  months: `${row}.without-level.months`,
  uplift: `${row}.uplift`,
});
const KEYS = { '4.1': keysOf('4.1'), '4.2': keysOf('4.2'), '4.3': keysOf('4.3') };

export const bedDayOf = (line: PsychiatricLine, sheet: Sheet): BedDay => {
  const keys = KEYS[line.row];
  if (line.level !== 'none')
    return { value: amountOf(sheet, keys[line.level]), by: NO_FACTOR, reduced: null };
  const reduced = ratioOf(sheet, keys.withoutLevel);
  return {
    value: amountOf(sheet, keys.I),
    by: factorOf(reduced),
    reduced,
  };
};

/** 1 in the first month that begins on `from`. */
const monthNumber = (from: LocalDate, date: LocalDate): number => {
  let month = 1;
  while (addMonths(from, month) <= date) month += 1;
  return month;
};

const monthOf = (line: PsychiatricLine, limit: CountValue, sheet: Sheet): number =>
  askMonthsStart(sheet) === 'as-claimed'
    ? (line.monthsWithoutLevel ?? 0)
    : monthNumber(limit.appliesFrom, line.discharged);

export interface MonthsUsed {
  readonly month: number;
  readonly limit: CountValue;
}

/** The month without a level, where it is beyond those that are paid. */
export const monthsUsed = (line: PsychiatricLine, sheet: Sheet): MonthsUsed | null => {
  if (line.level !== 'none') return null;
  const limit = countOf(sheet, KEYS[line.row].months);
  const month = monthOf(line, limit, sheet);
  note(sheet, 'tariff.note.month-without-level', limit.source.place, { month, limit: limit.count });
  return month > limit.count ? { month, limit } : null;
};

export const excludeMonths = ({ month, limit }: MonthsUsed, sheet: Sheet): void => {
  const params = { month, limit: limit.count };
  exclude(sheet, 'tariff.note.months-used', limit.source.place, params, 'monthsWithoutLevel');
};

/** The uplift's own share of the price: of the reduced price, or of the full one, as is read. */
export const upliftOf = (line: Line41 | Line42, bedDay: BedDay, sheet: Sheet): Factor => {
  const value = ratioOf(sheet, KEYS[line.row].uplift);
  if (bedDay.reduced === null) return factorOf(value);
  return ask(sheet, '4.uplift-base') === 'reduced'
    ? factor(times(value.share, bedDay.reduced.share), [value, bedDay.reduced])
    : factorOf(value);
};

export const payBedDays = (sheet: Sheet, { value, by }: BedDay, days: number): void =>
  pay(sheet, 'bed-days', value, days, by);
