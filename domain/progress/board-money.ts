/**
 * Money by year for the board: what was entered beside the plan's own sums, which the plan does not
 * divide by year. All in euro; the years' parts need not add up to the whole, and the difference is a
 * line of its own (DESIGN §8).
 */
import { minor, sumMinor, type Minor } from '../kernel/money.ts';
import type { Plan } from '../plan/plan.ts';
import { spreadByYear } from '../plan/spread.ts';
import { moneyByYear, sumInEur, type KindSums } from './money.ts';
import { MONEY_KINDS, type MoneyEntry, type MoneyKind } from './types.ts';

export interface BoardYear {
  readonly year: number;
  /** By the assumption of an even spread; null in a year that no measure runs in. */
  readonly indicative: Minor | null;
  readonly measures: readonly string[];
  readonly sums: KindSums;
}

export interface BoardYears {
  readonly years: readonly BoardYear[];
  readonly whole: { readonly indicative: Minor; readonly sums: KindSums };
  /** Whole minus the years' parts; zero where they add up. */
  readonly rounding: { readonly indicative: Minor; readonly sums: KindSums };
}

const NONE: KindSums = { planned: null, contracted: null, paid: null };

const byKind = (of: (kind: MoneyKind) => Minor | null): KindSums => ({
  planned: of('planned'),
  contracted: of('contracted'),
  paid: of('paid'),
});

export const boardYears = (plan: Plan, entries: readonly MoneyEntry[]): BoardYears => {
  const spread = spreadByYear(plan.measures);
  const entered = new Map(moneyByYear(entries).map(({ year, sums }) => [year, sums]));
  const assumed = new Map(spread.groups.map((group) => [Number(group.key), group]));
  const known = [...new Set([...assumed.keys(), ...entered.keys()])].toSorted((a, b) => a - b);
  const years = known.map((year) => ({
    year,
    indicative: assumed.get(year)?.eur ?? null,
    measures: assumed.get(year)?.measures ?? [],
    sums: entered.get(year) ?? NONE,
  }));
  const whole = byKind((kind) => sumInEur(entries.filter((entry) => entry.kind === kind)));
  const apart = byKind((kind) => {
    const parts = years.map(({ sums }) => sums[kind]).filter((sum) => sum !== null);
    return minor((whole[kind] ?? 0) - sumMinor(parts));
  });
  return {
    years,
    whole: { indicative: spread.whole.eur, sums: whole },
    rounding: { indicative: spread.roundingDifference, sums: apart },
  };
};

export const hasRounding = ({ rounding }: BoardYears): boolean =>
  rounding.indicative !== 0 || MONEY_KINDS.some((kind) => rounding.sums[kind] !== 0);
