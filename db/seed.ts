/**
 * The seed as the first change of every database: the adopted plan (edition 1) and the units.
 *
 * Its author and clock are fixed, so that every installation of this version starts from the same
 * change with the same hash. A later version whose seed was corrected writes only what differs.
 */
import { PLAN_KNOWN } from '../domain/clock/plausible.ts';
import { rowWrites, type ChangeInfo, type Write } from '../domain/kernel/change.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import type { Unit } from '../domain/plan/plan.ts';
import { unitsAfter } from '../domain/plan/unit-acts.ts';
import { loadPlan, loadUnits } from '../seeds/load.ts';
import type { SeedMeasure, SeedPlan, SeedUnit } from '../seeds/schema.ts';
import { commitChange, type LogDeps } from './log.ts';
import type { WritableDb } from './open.ts';

const EDITION = '1';
const SEED_DEPS: LogDeps = {
  author: { person: 'Мярка', unit: 'МЗ' },
  now: () => PLAN_KNOWN,
};

type At = readonly string[];
interface Placed {
  readonly text: string;
  readonly at: At;
}

const sources = (places: Readonly<Record<string, At | undefined>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(places).filter(([, at]) => at !== undefined)));

const textOf = (cell: Placed | null): string => cell?.text ?? '';

const editionWrites = (plan: SeedPlan): Write[] => [
  ...rowWrites('edition', EDITION, {
    title: plan.title.text,
    actKind: '',
    actNumber: '',
    actDate: null,
    base: null,
    sources: sources({ title: plan.title.at }),
  }),
  ...plan.periods.flatMap(({ stage, from, to, at }) =>
    rowWrites('stage', rowId(EDITION, String(stage)), {
      fromYear: String(from),
      toYear: String(to),
      sources: sources({ stage: at }),
    }),
  ),
  ...plan.introduction.flatMap(({ text, at }, i) =>
    rowWrites('introduction', rowId(EDITION, `I.${i + 1}`), {
      text,
      position: String(i),
      sources: sources({ text: at }),
    }),
  ),
  ...plan.abbreviations.flatMap(({ short, long, at }, i) =>
    rowWrites('abbreviation', rowId(EDITION, short), {
      long: long.text,
      position: String(i),
      sources: sources({ short: at, long: long.at }),
    }),
  ),
  ...plan.fundingSources.flatMap(({ source, name }, i) =>
    rowWrites('funding_source', rowId(source), { name, position: String(i) }),
  ),
];

const goalWrites = (plan: SeedPlan): Write[] =>
  plan.goals.flatMap(({ code, title, titleInList, stated }, i) =>
    rowWrites('goal', rowId(EDITION, code), {
      title: title.text,
      titleInList: titleInList.text,
      stated: stated.amount,
      currency: stated.currency,
      position: String(i),
      sources: sources({ title: title.at, titleInList: titleInList.at, stated: stated.at }),
    }),
  );

const subgoalWrites = (plan: SeedPlan): Write[] =>
  plan.subgoals.flatMap(({ code, goal, title, titleInList }, i) =>
    rowWrites('subgoal', rowId(EDITION, code), {
      goal,
      title: title.text,
      titleInList: titleInList.text,
      position: String(i),
      sources: sources({ title: title.at, titleInList: titleInList.at }),
    }),
  );

const measureSources = (m: SeedMeasure): string =>
  sources({
    title: m.title.at,
    stage: m.stage.at,
    expectedResult: m.expectedResult.at,
    start: m.start.at,
    end: m.end.at,
    budget: m.budget.at,
    fundingText: m.fundingText.at,
    linkage: m.linkage?.at,
    responsibleText: m.responsibleText?.at,
    partnersText: m.partnersText?.at,
  });

const measureRow = (m: SeedMeasure): Write[] =>
  rowWrites('measure', rowId(EDITION, m.code), {
    no: String(m.no),
    goal: m.goal,
    subgoal: m.subgoal,
    title: m.title.text,
    stage: m.stage.text,
    stages: JSON.stringify(m.stages),
    regular: m.regular,
    expectedResult: m.expectedResult.text,
    start: String(m.start.year),
    end: String(m.end.year),
    budget: m.budget.amount,
    currency: m.budget.currency,
    fundingText: m.fundingText.text,
    linkage: textOf(m.linkage),
    responsibleText: textOf(m.responsibleText),
    partnersText: textOf(m.partnersText),
    removed: false,
    sources: measureSources(m),
  });

const bodyWrites = (
  m: SeedMeasure,
  role: 'responsible' | 'partner',
  units: readonly string[],
): Write[] =>
  units.flatMap((unit, i) =>
    rowWrites('measure_body', rowId(EDITION, m.code, role, unit), { position: String(i) }),
  );

const measureWrites = (m: SeedMeasure): Write[] => [
  ...measureRow(m),
  ...m.funding.flatMap(({ source, share }, i) =>
    rowWrites('measure_funding', rowId(EDITION, m.code, source), { position: String(i), share }),
  ),
  ...bodyWrites(m, 'responsible', m.responsible),
  ...bodyWrites(m, 'partner', m.partners),
  ...m.indicators.flatMap((indicator, i) =>
    rowWrites('indicator', rowId(EDITION, indicator.id), {
      measure: m.code,
      position: String(i),
      text: indicator.text.text,
      baseline: indicator.baseline.text,
      target: indicator.target.text,
      sources: sources({
        text: indicator.text.at,
        baseline: indicator.baseline.at,
        target: indicator.target.at,
      }),
    }),
  ),
];

const unitWrites = (units: readonly SeedUnit[]): Write[] =>
  units.flatMap(({ code, name, kind, parent, region, aliases }, i) =>
    rowWrites('unit', rowId(code), {
      name,
      kind,
      parent,
      region,
      aliases: JSON.stringify(aliases),
      position: String(i),
    }),
  );

/** Writes the seed, or what of it differs from the database; null where nothing does. */
export const seedDb = (db: WritableDb): ChangeInfo | null => {
  const plan = loadPlan();
  const writes = [
    ...editionWrites(plan),
    ...goalWrites(plan),
    ...subgoalWrites(plan),
    ...plan.measures.flatMap(measureWrites),
    ...unitWrites(loadUnits()),
  ];
  return commitChange(db, SEED_DEPS, { log: 'main', act: 'plan.seed', writes });
};

/** The units of a database that is not there yet. */
export const seedUnits = (): Unit[] => unitsAfter(loadUnits(), []);
