/**
 * Money as a grid: a row for each measure and source, a column for each year, of one kind at a time. The
 * cells are the unit's own entries; what other units have entered stands beside them and in the sums.
 */
import type { Failure } from '../kernel/failure.ts';
import { failure } from '../kernel/failure.ts';
import type { LocalDate } from '../kernel/date.ts';
import { currencyMark, currencyOfYear, decimalAmount, type Minor } from '../kernel/money.ts';
import { readMoney } from '../kernel/read/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Measure } from '../plan/plan.ts';
import { isPremature } from './money.ts';
import type { MoneyEntry, MoneyKind } from './types.ts';

export interface MoneyGridRow {
  readonly measure: string;
  readonly title: string;
  readonly source: string;
  /** Why the unit at work may not write here; null where it may. */
  readonly lock: Failure | null;
}

/** A row for each source the plan names for a measure, and for each that something is entered from. */
export const sourcesOf = (
  { code, funding }: Pick<Measure, 'code' | 'funding'>,
  entries: readonly MoneyEntry[],
): string[] => {
  const entered = entries.filter(({ measure }) => measure === code).map(({ source }) => source);
  return [...new Set([...funding.map(({ source }) => source), ...entered])];
};

/** All years of the plan, and those that something is entered for. */
export const yearsOf = (
  measures: readonly Pick<Measure, 'start' | 'end'>[],
  entries: readonly MoneyEntry[],
): number[] => {
  const years = [
    ...measures.flatMap(({ start, end }) => [start, end]),
    ...entries.map(({ year }) => year),
  ];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
};

interface CellAt {
  readonly kind: MoneyKind;
  readonly year: number;
}

/** What a typed cell says: an amount in the year's currency, or null for «nothing is known». */
export const readMoneyCell = (
  { kind, year }: CellAt,
  text: string,
  today: LocalDate,
): Result<Minor | null, Failure> => {
  if (text.trim() === '') return ok(null);
  if (isPremature(kind, year, today)) return err(failure('money.premature', { year }));
  return readMoney(text, currencyOfYear(year));
};

/** As it would be typed; the currency is said where it is not that of the year. */
export const typedMoney = ({ amount, currency, year }: MoneyEntry): string => {
  const plain = decimalAmount(amount).replace('.', ',').replace(/,00$/u, '');
  return currency === currencyOfYear(year) ? plain : `${plain} ${currencyMark(currency)}`;
};
