/**
 * Planned, contracted and paid money against the indicative resource.
 *
 * Compared in euro: the лв. part of a sum is added up first and converted once, by the full rate
 * (DESIGN §8); what was entered in euro is added as it is. One sum from several sources whose split
 * the plan does not give stays unsplit: a single source of it is compared with nothing.
 */
import { yearOf, type LocalDate } from '../kernel/date.ts';
import { eurOfBgn, minor, sumMinor, type Currency, type Minor } from '../kernel/money.ts';
import type { Measure } from '../plan/plan.ts';
import { lastDay } from './light.ts';
import type { MoneyEntry, MoneyKind } from './types.ts';

interface Amount {
  readonly amount: Minor;
  readonly currency: Currency;
}

const partIn = (amounts: readonly Amount[], currency: Currency): Minor =>
  sumMinor(amounts.filter((one) => one.currency === currency).map(({ amount }) => amount));

/** Euro cents; null for no entries: nothing entered is unknown, not zero. */
export const sumInEur = (amounts: readonly Amount[]): Minor | null =>
  amounts.length === 0 ? null : minor(eurOfBgn(partIn(amounts, 'BGN')) + partIn(amounts, 'EUR'));

export type KindSums = Readonly<Record<MoneyKind, Minor | null>>;

const sumsByKind = (entries: readonly MoneyEntry[]): KindSums => {
  const of = (kind: MoneyKind) => sumInEur(entries.filter((entry) => entry.kind === kind));
  return { planned: of('planned'), contracted: of('contracted'), paid: of('paid') };
};

export interface MeasureMoney {
  readonly measure: string;
  /** The indicative resource in euro. */
  readonly resource: Minor;
  readonly sums: KindSums;
  /** How much each kind is above the resource; null where it is not, or nothing was entered. */
  readonly over: KindSums;
  /** Resource minus what was paid, once the measure has ended; null before, or without payments. */
  readonly unspent: Minor | null;
  readonly sources: readonly SourceMoney[];
}

export interface SourceMoney {
  readonly source: string;
  /** Null where the plan does not say how much of the sum comes from this source. */
  readonly resource: Minor | null;
  readonly sums: KindSums;
  readonly over: KindSums;
}

const above = (sums: KindSums, resource: Minor | null): KindSums => {
  const of = (kind: MoneyKind): Minor | null => {
    const sum = sums[kind];
    return sum === null || resource === null || sum <= resource ? null : minor(sum - resource);
  };
  return { planned: of('planned'), contracted: of('contracted'), paid: of('paid') };
};

type Funded = Pick<Measure, 'code' | 'budget' | 'currency' | 'funding' | 'end'>;

const inEur = (amount: Minor, currency: Currency): Minor =>
  currency === 'EUR' ? amount : eurOfBgn(amount);

/** A single source carries the whole sum; several carry their own shares, where these are known. */
const shareInEur = ({ funding, budget, currency }: Funded, source: string): Minor | null => {
  const mine = funding.find((one) => one.source === source);
  if (mine === undefined) return null;
  if (mine.share !== null) return inEur(mine.share, currency);
  return funding.length === 1 ? inEur(budget, currency) : null;
};

const sourcesOf = (measure: Funded, entries: readonly MoneyEntry[]): SourceMoney[] => {
  const names = [...measure.funding, ...entries].map(({ source }) => source);
  return [...new Set(names)].map((source) => {
    const resource = shareInEur(measure, source);
    const sums = sumsByKind(entries.filter((entry) => entry.source === source));
    return { source, resource, sums, over: above(sums, resource) };
  });
};

/** `entries` of this measure only. */
export const measureMoney = (
  measure: Funded,
  entries: readonly MoneyEntry[],
  today: LocalDate,
): MeasureMoney => {
  const resource = inEur(measure.budget, measure.currency);
  const sums = sumsByKind(entries);
  const ended = today > lastDay(measure);
  return {
    measure: measure.code,
    resource,
    sums,
    over: above(sums, resource),
    unspent:
      ended && sums.paid !== null && sums.paid < resource ? minor(resource - sums.paid) : null,
    sources: sourcesOf(measure, entries),
  };
};

export interface YearMoney {
  readonly year: number;
  readonly sums: KindSums;
}

/** By year of the entries, in euro. */
export const moneyByYear = (entries: readonly MoneyEntry[]): YearMoney[] =>
  [...new Set(entries.map(({ year }) => year))]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, sums: sumsByKind(entries.filter((entry) => entry.year === year)) }));

/** An entry for a year that has not begun can only be a plan. */
export const isPremature = (kind: MoneyKind, year: number, today: LocalDate): boolean =>
  kind === 'paid' && year > yearOf(today);
