/**
 * Sums over the plan's measures.
 *
 * Every group is converted to euro once, from its own sum; the parts' euro need not add up to the
 * whole's, and `roundingDifference` is the line that says by how much. A measure that stands in two
 * stages, or shares one sum between sources without saying how, forms a group of its own with others
 * of its kind: nothing is divided, nothing is counted twice.
 */
import { eurOfBgn, minor, sumMinor, type Currency, type Minor } from '../kernel/money.ts';
import type { Goal, Measure, Plan } from './plan.ts';

export interface Sum {
  readonly count: number;
  /** What is stated in лв.; all of it in the adopted plan. */
  readonly bgn: Minor;
  /** What a later edition states in euro. */
  readonly statedEur: Minor;
  /** Everything in euro. */
  readonly eur: Minor;
}

/** `keys` are the sources or stages the group stands for; more than one means an unknown split. */
export interface Group extends Sum {
  readonly key: string;
  readonly keys: readonly string[];
  readonly measures: readonly string[];
}

export interface Breakdown {
  readonly groups: readonly Group[];
  readonly whole: Sum;
  readonly eurOfParts: Minor;
  /** `whole.eur − eurOfParts`. */
  readonly roundingDifference: Minor;
}

export interface GoalTotal {
  readonly goal: string;
  readonly currency: Currency;
  readonly stated: Minor;
  readonly statedEur: Minor;
  readonly summed: Minor;
  readonly eur: Minor;
  /** `stated − summed`, in the goal's currency, or in euro where currencies mix. */
  readonly difference: Minor;
  readonly count: number;
}

export interface Totals {
  readonly plan: Sum;
  readonly stated: Minor;
  readonly goals: readonly GoalTotal[];
  readonly byGoal: Breakdown;
  readonly bySubgoal: Breakdown;
  readonly bySource: Breakdown;
  readonly byStage: Breakdown;
  readonly byEndYear: Breakdown;
}

/** One amount under one key; a measure gives one or several. */
export interface Part {
  readonly keys: readonly string[];
  readonly measure: string;
  readonly amount: Minor;
  readonly currency: Currency;
}

export const KEY_SEPARATOR = ' + ';
export const REGULAR_KEY = 'regular';
export const NO_STAGE_KEY = 'none';

const amounts = (parts: readonly Part[], currency: Currency): Minor =>
  sumMinor(parts.filter((part) => part.currency === currency).map((part) => part.amount));

export const sumParts = (parts: readonly Part[]): Sum => {
  const bgn = amounts(parts, 'BGN');
  const statedEur = amounts(parts, 'EUR');
  const count = new Set(parts.map((part) => part.measure)).size;
  return { count, bgn, statedEur, eur: minor(eurOfBgn(bgn) + statedEur) };
};

const group = (keys: readonly string[], parts: readonly Part[]): Group => ({
  key: keys.join(KEY_SEPARATOR),
  keys,
  measures: parts.map((part) => part.measure),
  ...sumParts(parts),
});

/** Groups in the order of `known` keys (kept where empty), then the others as they come. */
export const breakdown = (parts: readonly Part[], known: readonly string[] = []): Breakdown => {
  const byKey = new Map<string, Part[]>(known.map((key) => [key, []]));
  for (const part of parts) {
    const key = part.keys.join(KEY_SEPARATOR);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [part]);
    else list.push(part);
  }
  const groups = [...byKey].map(([key, list]) => group(list[0]?.keys ?? [key], list));
  const whole = sumParts(parts);
  const eurOfParts = sumMinor(groups.map(({ eur }) => eur));
  return { groups, whole, eurOfParts, roundingDifference: minor(whole.eur - eurOfParts) };
};

const part = (m: Measure, keys: readonly string[], amount: Minor = m.budget): Part => ({
  keys,
  measure: m.code,
  amount,
  currency: m.currency,
});

/** Known shares go to their source; the rest, if any, to all sources without a share together. */
export const sourceParts = (m: Measure): Part[] => {
  const unknown = m.funding.filter((f) => f.share === null).map((f) => f.source);
  const known = m.funding.flatMap((f) => (f.share === null ? [] : [part(m, [f.source], f.share)]));
  const rest = minor(m.budget - sumMinor(known.map(({ amount }) => amount)));
  if (unknown.length > 0) return [...known, part(m, unknown, rest)];
  return rest === 0 && known.length > 0 ? known : [...known, part(m, [''], rest)];
};

export const stageKeys = (m: Measure): string[] => {
  if (m.regular) return [REGULAR_KEY];
  return m.stages.length === 0 ? [NO_STAGE_KEY] : m.stages.map(String);
};

const goalTotal = (goal: Goal, measures: readonly Measure[]): GoalTotal => {
  const { count, bgn, statedEur, eur } = sumParts(measures.map((m) => part(m, [goal.code])));
  const goalEur = goal.currency === 'EUR' ? goal.stated : eurOfBgn(goal.stated);
  const summed = goal.currency === 'EUR' ? eur : bgn;
  const mixed = goal.currency === 'BGN' && statedEur !== 0;
  const difference = mixed ? minor(goalEur - eur) : minor(goal.stated - summed);
  const { code, currency, stated } = goal;
  return { goal: code, currency, stated, statedEur: goalEur, summed, eur, difference, count };
};

const bySize = (a: Part, b: Part): number =>
  a.keys.length - b.keys.length || Number(a.keys[0]) - Number(b.keys[0]);

const endYears = (measures: readonly Measure[]): string[] =>
  [...new Set(measures.map((m) => m.end))].toSorted((a, b) => a - b).map(String);

export const totals = ({ goals, subgoals, stages, fundingSources, measures }: Plan): Totals => {
  const sources = fundingSources.map((s) => s.code);
  const stageOrder = stages.map((s) => String(s.n));
  const staged = measures.map((m) => part(m, stageKeys(m)));
  const inStages = staged.filter(({ keys }) => Number.isFinite(Number(keys[0]))).toSorted(bySize);
  const others = staged.filter(({ keys }) => !Number.isFinite(Number(keys[0])));
  const each = (key: (m: Measure) => string): Part[] => measures.map((m) => part(m, [key(m)]));
  return {
    plan: sumParts(each((m) => m.goal)),
    stated: sumMinor(goals.map((g) => g.stated)),
    goals: goals.map((g) =>
      goalTotal(
        g,
        measures.filter((m) => m.goal === g.code),
      ),
    ),
    byGoal: breakdown(
      each((m) => m.goal),
      goals.map((g) => g.code),
    ),
    bySubgoal: breakdown(
      each((m) => m.subgoal),
      subgoals.map((s) => s.code),
    ),
    bySource: breakdown(measures.flatMap(sourceParts), sources),
    byStage: breakdown([...inStages, ...others], stageOrder),
    byEndYear: breakdown(
      each((m) => String(m.end)),
      endYears(measures),
    ),
  };
};
