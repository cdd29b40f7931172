/**
 * The plan's money as tables with names: what the screen, the PDF, a sheet and the command line show.
 * Sums come from `totals` and `spreadByYear`; here each group gets its label and the rows it leads to.
 */
import type { Language } from '../kernel/failure.ts';
import { eurOfBgn, type Minor } from '../kernel/money.ts';
import type { Measure, Plan } from './plan.ts';
import type { RegisterFilter } from './register-query.ts';
import { spreadByYear } from './spread.ts';
import { sourceGroupLabel, stageGroupLabel } from './totals-texts.ts';
import {
  REGULAR_KEY,
  totals,
  type Breakdown,
  type Group,
  type Sum,
  type Totals,
} from './totals.ts';

export const MONEY_BYS = ['goal', 'subgoal', 'source', 'stage', 'endYear'] as const;
export type MoneyBy = (typeof MONEY_BYS)[number];
export type MoneyKind = MoneyBy | 'spread';

export interface MoneyRow extends Sum {
  readonly key: string;
  readonly label: string;
  /** The full name where the label is a number. */
  readonly name: string;
  readonly measures: readonly string[];
  /** The register rows that add up to this one. */
  readonly filter: RegisterFilter;
  /** One sum for several sources or stages: not divided. */
  readonly undivided: boolean;
}

export interface MoneyTable {
  readonly kind: MoneyKind;
  readonly rows: readonly MoneyRow[];
  readonly whole: Sum;
  readonly eurOfParts: Minor;
  readonly roundingDifference: Minor;
}

export interface LargeMeasure {
  readonly measure: Measure;
  readonly eur: Minor;
}

type Named = (group: Group) => Pick<MoneyRow, 'label' | 'name' | 'filter'>;

const codes = ({ measures }: Group): RegisterFilter => ({ codes: [...new Set(measures)] });

const plain =
  (name: (key: string) => string, filter: (group: Group) => RegisterFilter): Named =>
  (group) => ({ label: group.key, name: name(group.key), filter: filter(group) });

const sourceNames = (plan: Plan, group: Group): string =>
  group.keys
    .map((key) => plan.fundingSources.find(({ code }) => code === key)?.name ?? '')
    .filter((name) => name !== '')
    .join('; ');

const naming = (plan: Plan, language: Language): Readonly<Record<MoneyKind, Named>> => ({
  goal: plain(
    (key) => plan.goals.find(({ code }) => code === key)?.title ?? '',
    ({ key }) => ({ goal: [key] }),
  ),
  subgoal: plain(
    (key) => plan.subgoals.find(({ code }) => code === key)?.title ?? '',
    ({ key }) => ({ subgoal: [key] }),
  ),
  source: (group) => ({
    label: sourceGroupLabel(group, language),
    name: sourceNames(plan, group),
    filter: codes(group),
  }),
  stage: (group) => ({
    label: stageGroupLabel(group, language),
    name: '',
    filter: group.keys[0] === REGULAR_KEY ? { regular: true } : codes(group),
  }),
  endYear: plain(
    () => '',
    ({ key }) => ({ endIn: [Number(key)] }),
  ),
  spread: plain(
    () => '',
    ({ key }) => ({ yearFrom: Number(key), yearTo: Number(key) }),
  ),
});

const tableOf = (kind: MoneyKind, b: Breakdown, named: Named): MoneyTable => ({
  kind,
  rows: b.groups.map((group) => ({ ...group, ...named(group), undivided: group.keys.length > 1 })),
  whole: b.whole,
  eurOfParts: b.eurOfParts,
  roundingDifference: b.roundingDifference,
});

const BREAKDOWN: Readonly<Record<MoneyBy, (t: Totals) => Breakdown>> = {
  goal: (t) => t.byGoal,
  subgoal: (t) => t.bySubgoal,
  source: (t) => t.bySource,
  stage: (t) => t.byStage,
  endYear: (t) => t.byEndYear,
};

export const moneyTable = (plan: Plan, kind: MoneyKind, language: Language = 'bg'): MoneyTable => {
  const named = naming(plan, language)[kind];
  if (kind === 'spread') return tableOf(kind, spreadByYear(plan.measures), named);
  return tableOf(kind, BREAKDOWN[kind](totals(plan)), named);
};

const inEur = (m: Measure): Minor => (m.currency === 'EUR' ? m.budget : eurOfBgn(m.budget));

/** The measures with most money, the largest first; those of equal sums in document order. */
export const largestMeasures = (plan: Plan, count: number): LargeMeasure[] =>
  plan.measures
    .map((measure) => ({ measure, eur: inEur(measure) }))
    .filter(({ eur }) => eur > 0)
    .toSorted((a, b) => b.eur - a.eur)
    .slice(0, count);
