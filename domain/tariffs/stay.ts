/**
 * Days of stays and observations. A stay's bed-days are the days between admission and discharge (the
 * two days count as one), a same-day stay is one; «up to N months» runs N calendar months from the
 * first day, and days from then on are not paid.
 */
import { addMonths, daysBetween, yearOf, type LocalDate } from '../kernel/date.ts';

const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));

export const bedDays = (admitted: LocalDate, discharged: LocalDate): number =>
  Math.max(1, daysBetween(admitted, discharged));

/** Days of a period whose two ends both count. */
export const daysOf = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) + 1;

const SHORTEST_MONTH = 28;

/** How many of `days` that begin on `from` lie within `months` calendar months. */
export const daysWithin = (from: LocalDate, days: number, months: number): number =>
  days <= months * SHORTEST_MONTH
    ? days
    : Math.min(days, daysBetween(from, addMonths(from, months)));

/** Which month that runs from `from` the day lies in: 1 in the first. */
export const monthNumber = (from: LocalDate, date: LocalDate): number => {
  const whole = (yearOf(date) - yearOf(from)) * 12 + monthOf(date) - monthOf(from);
  return addMonths(from, whole) <= date ? whole + 1 : whole;
};
