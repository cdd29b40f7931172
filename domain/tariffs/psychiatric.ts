/**
 * What rows 4.1, 4.2 and 4.3 share: the bed-day of a level; without a level 75 per cent of level I, for a
 * limited number of months; and the uplift of a bed-day.
 *
 * The note on centres without a level stands inside letter „а“ and changes its value to 75 per cent (not by
 * 75); letter „б“ raises „цената на всеки леглоден по буква „а““, which then is the changed one: 50 × 0,75 ×
 * 1,8 in any order. In rows 4.1 and 4.2 the note is of centres for mental illness alone, in row 4.3 of any hospital;
 * a line does not say which it is of, so that is a question (`4.centre`). Of a stay that runs over the end of the months, the days inside them are paid.
 */
import { addDays, addMonths, daysBetween, type LocalDate } from '../kernel/date.ts';
import { times } from './exact.ts';
import type { Line41, Line42, Line43 } from './line.ts';
import {
  amountOf,
  ask,
  countOf,
  cutTo,
  exclude,
  factor,
  factorOf,
  NO_FACTOR,
  note,
  ratioOf,
  settled,
  type Factor,
  type Lost,
  type Sheet,
} from './sheet.ts';
import { payDays } from './sheet-days.ts';
import { bedDays, monthNumber } from './stay.ts';
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
  if (line.row !== '4.3' && ask(sheet, '4.centre') === 'other') sheet.noLetter = true;
  return {
    value: amountOf(sheet, keys.I),
    by: factorOf(reduced),
    reduced,
  };
};

/** The bed-days of a stay that are inside the months without a level; all of them where there is a level. */
export interface PaidDays {
  readonly claimed: number;
  readonly paid: number;
  /** The month of the day of admission, and the limit; null with a level. */
  readonly months: { readonly month: number; readonly limit: CountValue } | null;
}

interface Months {
  /** The month without a level on the day of admission. */
  readonly month: number;
  /** The first day after the months. */
  readonly end: LocalDate;
}

const monthsFrom = (since: LocalDate, admitted: LocalDate, limit: CountValue): Months => ({
  month: since <= admitted ? monthNumber(since, admitted) : 1,
  end: addMonths(since, limit.count),
});

/** By the day where it is given; else the claimed month begins on the day of admission. */
const monthsOf = (line: PsychiatricLine, limit: CountValue, sheet: Sheet): Months => {
  const { admitted, withoutLevelSince, monthsWithoutLevel: month = 1 } = line;
  if (withoutLevelSince !== undefined) return monthsFrom(withoutLevelSince, admitted, limit);
  if (ask(sheet, '4.months-start') === 'from-application')
    return monthsFrom(limit.appliesFrom, admitted, limit);
  return { month, end: addMonths(admitted, Math.max(0, limit.count - month + 1)) };
};

export const paidDays = (line: PsychiatricLine, sheet: Sheet): PaidDays => {
  const claimed = bedDays(line.admitted, line.discharged);
  if (line.level !== 'none') return { claimed, paid: claimed, months: null };
  const limit = countOf(sheet, KEYS[line.row].months);
  const { month, end } = monthsOf(line, limit, sheet);
  const paid = Math.max(0, Math.min(claimed, daysBetween(line.admitted, end)));
  note(sheet, 'tariff.note.month-without-level', limit.source.place, {
    month,
    limit: limit.count,
    admitted: line.admitted,
    last: addDays(end, -1),
    given: line.withoutLevelSince === undefined ? 0 : 1,
  });
  return { claimed, paid, months: { month, limit } };
};

/** No day of the stay is inside the months: what letter „а“ gives is not paid. */
export const excludeMonths = ({ months }: PaidDays, sheet: Sheet): void => {
  if (months === null) return;
  const { month, limit } = months;
  const params = { month, limit: limit.count };
  exclude(sheet, 'tariff.note.months-used', limit.source.place, params, 'monthsWithoutLevel');
};

/** The uplift's own share of the price: of the price by letter „а“, which without a level is 75 per cent. */
export const upliftOf = (line: Line41 | Line42, bedDay: BedDay, sheet: Sheet): Factor => {
  const value = ratioOf(sheet, KEYS[line.row].uplift);
  if (bedDay.reduced === null) return factorOf(value);
  return settled(sheet, '4.uplift-base') === 'reduced'
    ? factor(times(value.share, bedDay.reduced.share), [bedDay.reduced, value])
    : factorOf(value);
};

export const payBedDays = (sheet: Sheet, { value, by }: BedDay, { paid }: PaidDays): void =>
  payDays(sheet, 'bed-days', value, paid, by);

/** The days after the months are not paid, nor (`also`) what would have been paid on top of them. */
export const cutMonths = (
  sheet: Sheet,
  { value, by }: BedDay,
  { claimed, paid, months }: PaidDays,
  also: readonly Lost[] = [],
): void => {
  if (months === null) return;
  const { limit } = months;
  const cut = { claimed, paid, value, by, limit, field: 'discharged', also };
  cutTo(sheet, 'tariff.note.months-split', cut);
};

/** Days of high dependency bear no dates: where only a part of the stay is paid, they are taken as of it. */
export const dependencyDays = (
  line: Line41 | Line42,
  { claimed, paid, months }: PaidDays,
  sheet: Sheet,
): number => {
  const days = Math.min(line.highDependencyDays, paid);
  if (days > 0 && paid < claimed && months !== null) {
    const params = { days, claimed: line.highDependencyDays };
    const field = 'highDependencyDays';
    note(sheet, 'tariff.note.undated-days', months.limit.source.place, params, field);
  }
  return days;
};
