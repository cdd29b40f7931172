/**
 * Reporting periods as text: «2026» (year), «2026-H1» (half), «2026-Q3» (quarter), «2026-07» (month).
 * They are ordered by their last day, then by their first: a quarter stands after its last month.
 */
import type { Brand } from '../kernel/brand.ts';
import { compareText } from '../kernel/compare.ts';
import { addDays, type LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';

export type Period = Brand<string, 'Period'>;
export const PERIODICITIES = ['month', 'quarter', 'half', 'year'] as const;
export type Periodicity = (typeof PERIODICITIES)[number];

const FORM = /^(20\d{2})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;
const MONTHS: Readonly<Record<Periodicity, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

export const isPeriod = (text: string): text is Period => FORM.test(text);

/** For periods written in code and data that were checked before; throws on anything else. */
export const period = (text: string): Period => {
  if (!isPeriod(text)) throw new Error(`Not a period: ${text}`);
  return text;
};

export const periodicityOf = (p: Period): Periodicity => {
  if (p.length === 4) return 'year';
  if (p[5] === 'Q') return 'quarter';
  return p[5] === 'H' ? 'half' : 'month';
};

/** From 0: the third quarter is 2. */
const indexOf = (p: Period): number => {
  const kind = periodicityOf(p);
  if (kind === 'year') return 0;
  return Number(kind === 'month' ? p.slice(5) : p.slice(6)) - 1;
};

const compose = (kind: Periodicity, year: number, index: number): Period => {
  switch (kind) {
    case 'year':
      return period(String(year));
    case 'half':
      return period(`${year}-H${index + 1}`);
    case 'quarter':
      return period(`${year}-Q${index + 1}`);
    case 'month':
      return period(`${year}-${String(index + 1).padStart(2, '0')}`);
    default:
      return kind satisfies never;
  }
};

const firstMonth = (p: Period): number => indexOf(p) * MONTHS[periodicityOf(p)] + 1;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** «2026-09»: the month it ends in; periods sort by it as text. */
const periodEnds = (p: Period): string => {
  const month = firstMonth(p) + MONTHS[periodicityOf(p)] - 1;
  return `${p.slice(0, 4)}-${twoDigits(month)}`;
};

/** A period's form was checked, so its days are real ones. */
export const periodFrom = (p: Period): LocalDate =>
  `${p.slice(0, 4)}-${twoDigits(firstMonth(p))}-01` as LocalDate;

/** The last day. */
export const periodTo = (p: Period): LocalDate => {
  const ends = periodEnds(p);
  const days = new Date(Date.UTC(Number(ends.slice(0, 4)), Number(ends.slice(5)), 0)).getUTCDate();
  return `${ends}-${days}` as LocalDate;
};

export const comparePeriods = (a: Period, b: Period): number =>
  a === b
    ? 0
    : compareText(periodEnds(a), periodEnds(b)) || compareText(periodFrom(a), periodFrom(b));

/** The period of that kind in which a day lies. */
export const periodOf = (kind: Periodicity, day: LocalDate): Period =>
  compose(kind, Number(day.slice(0, 4)), Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS[kind]));

export const periodAfter = (p: Period): Period =>
  periodOf(periodicityOf(p), addDays(periodTo(p), 1));
export const periodBefore = (p: Period): Period =>
  periodOf(periodicityOf(p), addDays(periodFrom(p), -1));

/** All periods of a kind that overlap the days `from`–`to`, in order. */
export const periodsBetween = (kind: Periodicity, from: LocalDate, to: LocalDate): Period[] => {
  const periods: Period[] = [];
  for (let p = periodOf(kind, from); periodFrom(p) <= to; p = periodAfter(p)) periods.push(p);
  return periods;
};

export const periodsOfYear = (kind: Periodicity, year: number): Period[] =>
  Array.from({ length: 12 / MONTHS[kind] }, (_, i) => compose(kind, year, i));

/** The day by which a period has to be reported. */
export const periodDue = (p: Period, dueDays: number): LocalDate => addDays(periodTo(p), dueDays);

const ORDINAL = {
  bg: ['първо', 'второ', 'трето', 'четвърто'],
  en: ['first', 'second', 'third', 'fourth'],
} as const;
const MONTH_NAMES = {
  bg: 'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември'.split(
    ',',
  ),
  en: 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ',',
  ),
} as const;
const PART = {
  bg: { half: 'полугодие', quarter: 'тримесечие' },
  en: { half: 'half', quarter: 'quarter' },
} as const;

/**
 * «трето тримесечие на 2026 г.», «юли 2026 г.», «2026 г.»: how letters have it, and a month of the calendar. A
 * reporting period is shown as `periodShort` everywhere (docs/glossary.md).
 */
export const periodLabel = (p: Period, lang: Language = 'bg'): string => {
  const kind = periodicityOf(p);
  const year = lang === 'bg' ? `${p.slice(0, 4)}\u00A0г.` : p.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'month') return `${MONTH_NAMES[lang][indexOf(p)]} ${year}`;
  const of = lang === 'bg' ? 'на' : 'of';
  return `${ORDINAL[lang][indexOf(p)]} ${PART[lang][kind]} ${of} ${year}`;
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The one way in which a reporting period is shown: «III трим. 2026», «07.2026», «I полуг. 2026», «2026». */
export const periodShort = (p: Period, lang: Language = 'bg'): string => {
  const year = p.slice(0, 4);
  const index = indexOf(p);
  switch (periodicityOf(p)) {
    case 'year':
      return year;
    case 'month':
      return `${p.slice(5)}.${year}`;
    case 'quarter':
      return lang === 'bg'
        ? `${ROMAN[index]}\u00A0трим.\u00A0${year}`
        : `Q${index + 1}\u00A0${year}`;
    case 'half':
      return lang === 'bg'
        ? `${ROMAN[index]}\u00A0полуг.\u00A0${year}`
        : `H${index + 1}\u00A0${year}`;
    default:
      return year;
  }
};

export const PERIODICITY_TEXTS: Readonly<Record<Periodicity, Readonly<Record<Language, string>>>> =
  {
    month: { bg: 'месец', en: 'month' },
    quarter: { bg: 'тримесечие', en: 'quarter' },
    half: { bg: 'полугодие', en: 'half-year' },
    year: { bg: 'година', en: 'year' },
  };
