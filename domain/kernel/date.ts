/**
 * Calendar dates without time or zone: `YYYY-MM-DD` strings, so that they compare with `<` and travel
 * as they are. `Date` appears only inside, as UTC arithmetic on whole days.
 */
import type { Brand } from './brand.ts';

export type LocalDate = Brand<string, 'LocalDate'>;

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The date of an ISO text, or null where the text is no real day of the calendar. */
export const parseDate = (text: string): LocalDate | null => {
  if (!FORM.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
    ? (text as LocalDate)
    : null;
};

/** For dates written in code and data that were checked before; throws on anything else. */
export const localDate = (text: string): LocalDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(`Not a date: ${text}`);
  return date;
};

const fromEpochDay = (day: number): LocalDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(epochDay(date) + days);

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => epochDay(b) - epochDay(a);

/** `months` calendar months later; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10) as LocalDate;
};

const partsOf = (date: LocalDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

export const yearOf = (date: LocalDate): number => partsOf(date)[0];

/** «12.07.2022 г.», the form of Bulgarian documents. */
export const formatDate = (date: LocalDate): string => {
  const [year, month, day] = partsOf(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year} г.`;
};
