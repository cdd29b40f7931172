/** The seed plan as `Plan`, for tests of pure rules: no database in between. */
import { readFileSync } from 'node:fs';
import { money, parseAmount, type Minor } from '../../../domain/kernel/money.ts';
import type { Indicator, Measure, Plan, Sources } from '../../../domain/plan/plan.ts';
import { seedPlanSchema, type SeedMeasure, type SeedPlan } from '../../../seeds/schema.ts';

type Placed = { readonly at: readonly string[] } | null;

const read = (): SeedPlan =>
  seedPlanSchema.parse(
    JSON.parse(readFileSync(new URL('../../../seeds/plan.json', import.meta.url), 'utf8')),
  );

const amount = (text: string): Minor => parseAmount(text) ?? money(0, 'BGN').minor;

const sourcesOf = (cells: Readonly<Record<string, Placed>>): Sources =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([field, cell]) => (cell === null ? [] : [[field, cell.at]])),
  );

const indicators = (m: SeedMeasure): Indicator[] =>
  m.indicators.map(({ id, text, baseline, target }) => ({
    id,
    measure: m.code,
    text: text.text,
    baseline: baseline.text,
    target: target.text,
    sources: sourcesOf({ text, baseline, target }),
  }));

const measure = (m: SeedMeasure): Measure => ({
  no: m.no,
  code: m.code,
  goal: m.goal,
  subgoal: m.subgoal,
  title: m.title.text,
  stage: m.stage.text,
  stages: m.stages,
  regular: m.regular,
  expectedResult: m.expectedResult.text,
  start: m.start.year,
  end: m.end.year,
  budget: amount(m.budget.amount),
  currency: m.budget.currency,
  fundingText: m.fundingText.text,
  funding: m.funding,
  linkage: m.linkage?.text ?? '',
  responsibleText: m.responsibleText?.text ?? '',
  responsible: m.responsible,
  partnersText: m.partnersText?.text ?? '',
  partners: m.partners,
  indicators: indicators(m),
  sources: sourcesOf({
    title: m.title,
    stage: m.stage,
    expectedResult: m.expectedResult,
    start: m.start,
    end: m.end,
    budget: m.budget,
    fundingText: m.fundingText,
    linkage: m.linkage,
    responsibleText: m.responsibleText,
    partnersText: m.partnersText,
  }),
  edition: 1,
});

const convert = (seed: SeedPlan): Plan => ({
  edition: {
    n: 1,
    title: seed.title.text,
    actKind: '',
    actNumber: '',
    actDate: null,
    base: null,
  },
  introduction: seed.introduction.map(({ text, at }, i) => ({
    code: `I.${i + 1}`,
    text,
    sources: { text: at },
  })),
  stages: seed.periods.map(({ stage, from, to, at }) => ({
    n: stage,
    from,
    to,
    sources: { stage: at },
  })),
  goals: seed.goals.map((g) => ({
    code: g.code,
    title: g.title.text,
    titleInList: g.titleInList.text,
    stated: amount(g.stated.amount),
    currency: g.stated.currency,
    sources: sourcesOf({ title: g.title, titleInList: g.titleInList, stated: g.stated }),
  })),
  subgoals: seed.subgoals.map((s) => ({
    code: s.code,
    goal: s.goal,
    title: s.title.text,
    titleInList: s.titleInList.text,
    sources: sourcesOf({ title: s.title, titleInList: s.titleInList }),
  })),
  measures: seed.measures.map(measure),
  abbreviations: seed.abbreviations.map((a) => ({
    short: a.short,
    long: a.long.text,
    sources: { short: a.at, long: a.long.at },
  })),
  fundingSources: seed.fundingSources.map(({ source, name }) => ({ code: source, name })),
});

export const seedPlan: Plan = convert(read());

/** The seed plan with one measure changed. */
export const withMeasure = (
  code: string,
  change: Partial<Measure>,
  plan: Plan = seedPlan,
): Plan => ({
  ...plan,
  measures: plan.measures.map((m) => (m.code === code ? { ...m, ...change } : m)),
});

export const measureOf = (code: string, plan: Plan = seedPlan): Measure => {
  const found = plan.measures.find((m) => m.code === code);
  if (found === undefined) throw new Error(`No measure ${code}`);
  return found;
};
