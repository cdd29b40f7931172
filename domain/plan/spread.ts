/**
 * An ASSUMPTION, never adopted text: the plan states one sum for a measure's whole period, and this
 * spreads it evenly over its calendar years. What does not divide evenly goes, one stotinka a year,
 * to the first years, so that the years always add up to the stated sum exactly. Show it only with
 * `spreadAssumption` beside it.
 */
import { minor, sumMinor, type Minor } from '../kernel/money.ts';
import type { Language } from '../kernel/failure.ts';
import type { Measure } from './plan.ts';
import { breakdown, type Breakdown, type Part } from './totals.ts';

export interface YearAmount {
  readonly year: number;
  readonly amount: Minor;
}

export const spreadAssumption: Readonly<Record<Language, string>> = {
  bg: 'Допускане: планът не разпределя средствата по години. Сумата на всяка мярка е разделена поравно между годините от началото до края ѝ; остатъкът от делението е в първите години.',
  en: 'Assumption: the plan does not divide the money by year. Each measure’s sum is spread evenly over the years from its start to its end; the remainder of the division stands in the first years.',
};

const yearsOf = (start: number, end: number): number[] =>
  end < start ? [end] : Array.from({ length: end - start + 1 }, (_, i) => start + i);

export const spreadOverYears = ({
  start,
  end,
  budget,
}: Pick<Measure, 'start' | 'end' | 'budget'>): YearAmount[] => {
  const years = yearsOf(start, end);
  const even = Math.trunc(budget / years.length);
  const rest = budget - even * years.length;
  return years.map((year, i) => ({ year, amount: minor(even + (i < rest ? 1 : 0)) }));
};

const yearParts = (m: Measure): Part[] =>
  spreadOverYears(m).map(({ year, amount }) => ({
    keys: [String(year)],
    measure: m.code,
    amount,
    currency: m.currency,
  }));

/** The assumed amounts by year, over all the measures. */
export const spreadByYear = (measures: readonly Measure[]): Breakdown => {
  const years = measures.flatMap((m) => yearsOf(m.start, m.end));
  const known = [...new Set(years)].toSorted((a, b) => a - b).map(String);
  return breakdown(measures.flatMap(yearParts), known);
};

export const spreadTotal = (amounts: readonly YearAmount[]): Minor =>
  sumMinor(amounts.map(({ amount }) => amount));
