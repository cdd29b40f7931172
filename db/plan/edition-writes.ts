/**
 * A new edition as log writes: its act, and whole copies of what the amendment changed. What it did
 * not touch stays written once, under the edition that wrote it (`db/plan.ts` reads the latest).
 *
 * A changed field's source becomes the deciding act («act:Решение на МС № 7 от 01.02.2027 г.»); the
 * others keep their place in the older text.
 */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { decimalAmount } from '../../domain/kernel/money.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { actSource, type Act } from '../../domain/plan/act.ts';
import type {
  Abbreviation,
  Goal,
  Indicator,
  Measure,
  Paragraph,
  Plan,
  Sources,
  Subgoal,
} from '../../domain/plan/plan.ts';
import { isSilent } from '../../domain/plan/stated-money.ts';
import { MEASURE_FIELDS } from './measure-fields.ts';

type Values<T> = Readonly<Record<string, readonly (keyof T)[]>>;

const INDICATOR_FIELDS: Values<Indicator> = {
  text: ['text'],
  baseline: ['baseline'],
  target: ['target'],
};
const GOAL_FIELDS: Values<Goal> = {
  title: ['title'],
  titleInList: ['titleInList'],
  stated: ['stated', 'currency'],
};

const SUBGOAL_FIELDS: Values<Subgoal> = { title: ['title'], titleInList: ['titleInList'] };

const ABBREVIATION_FIELDS: Values<Abbreviation> = { short: ['short'], long: ['long'] };
const PARAGRAPH_FIELDS: Values<Paragraph> = { text: ['text'] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What an act leaves out of a row that it adds is not the act's. */
const isNothing = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

const sourcesOf = <T extends { readonly sources: Sources }>(
  fields: Values<T>,
  before: T | undefined,
  after: T,
  act: Act,
): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, values]) => {
        const kept = before !== undefined && values.every((key) => same(before[key], after[key]));
        if (kept)
          return before.sources[field] === undefined ? [] : [[field, before.sources[field]]];
        const isLeftOut = before === undefined && values.every((key) => isNothing(after[key]));
        return isLeftOut ? [] : [[field, [actSource(act)]]];
      }),
    ),
  );

interface Target {
  readonly n: number;
  readonly act: Act;
}

/** A measure before and after, and its adopted text as stored, before any decided reading of it. */
interface MeasureChange {
  readonly before: Measure | undefined;
  readonly after: Measure;
  readonly stored: Measure | undefined;
}

/** What the act does not amend stays as stored: a decided reading can be taken back at any edition. */
const unread = ({ before, after, stored }: MeasureChange): Measure => {
  if (before === undefined || stored === undefined) return after;
  const kept = Object.values(MEASURE_FIELDS)
    .filter((keys) => keys.every((key) => same(before[key], after[key])))
    .flatMap((keys) => keys.map((key) => [key, stored[key]]));
  return { ...after, ...(Object.fromEntries(kept) as Partial<Measure>) };
};

const measureRow = (m: Measure, sources: string, { n }: Target): Write[] =>
  rowWrites('measure', rowId(String(n), m.code), {
    no: String(m.no),
    goal: m.goal,
    subgoal: m.subgoal,
    title: m.title,
    stage: m.stage,
    stages: JSON.stringify(m.stages),
    regular: m.regular,
    expectedResult: m.expectedResult,
    start: String(m.start),
    end: String(m.end),
    budget: isSilent(m) ? null : decimalAmount(m.budget),
    currency: m.currency,
    fundingText: m.fundingText,
    linkage: m.linkage,
    responsibleText: m.responsibleText,
    partnersText: m.partnersText,
    removed: false,
    sources,
  });

const bodyRows = (
  m: Measure,
  role: 'responsible' | 'partner',
  units: readonly string[],
  { n }: Target,
): Write[] =>
  units.flatMap((unit, i) =>
    rowWrites('measure_body', rowId(String(n), m.code, role, unit), { position: String(i) }),
  );

const indicatorRows = (before: Measure | undefined, m: Measure, { n, act }: Target): Write[] =>
  m.indicators.flatMap((indicator, i) => {
    const old = before?.indicators.find(({ id }) => id === indicator.id);
    return rowWrites('indicator', rowId(String(n), indicator.id), {
      measure: m.code,
      position: String(i),
      text: indicator.text,
      baseline: indicator.baseline,
      target: indicator.target,
      sources: sourcesOf(INDICATOR_FIELDS, old, indicator, act),
    });
  });

const measureRows = (change: MeasureChange, target: Target): Write[] => {
  const m = unread(change);
  const { before, after } = change;
  return [
    ...measureRow(m, sourcesOf(MEASURE_FIELDS, before, after, target.act), target),
    ...m.funding.flatMap(({ source, share }, i) =>
      rowWrites('measure_funding', rowId(String(target.n), m.code, source), {
        position: String(i),
        share: share === null ? null : decimalAmount(share),
      }),
    ),
    ...bodyRows(m, 'responsible', m.responsible, target),
    ...bodyRows(m, 'partner', m.partners, target),
    ...indicatorRows(before, m, target),
  ];
};

/** A measure that falls away keeps its number and title, so that a row alone says what it was. */
const removedRow = ({ code, no, goal, subgoal, title }: Measure, { n, act }: Target): Write[] =>
  rowWrites('measure', rowId(String(n), code), {
    no: String(no),
    goal,
    subgoal,
    title,
    removed: true,
    sources: JSON.stringify({ removed: [actSource(act)] }),
  });

const goalRow = (before: Goal | undefined, goal: Goal, i: number, { n, act }: Target): Write[] =>
  rowWrites('goal', rowId(String(n), goal.code), {
    title: goal.title,
    titleInList: goal.titleInList,
    stated: decimalAmount(goal.stated),
    currency: goal.currency,
    position: String(i),
    sources: sourcesOf(GOAL_FIELDS, before, goal, act),
  });

const subgoalRow = (
  before: Subgoal | undefined,
  subgoal: Subgoal,
  i: number,
  { n, act }: Target,
): Write[] =>
  rowWrites('subgoal', rowId(String(n), subgoal.code), {
    goal: subgoal.goal,
    title: subgoal.title,
    titleInList: subgoal.titleInList,
    position: String(i),
    sources: sourcesOf(SUBGOAL_FIELDS, before, subgoal, act),
  });

const abbreviationRow = (
  before: Abbreviation | undefined,
  one: Abbreviation,
  i: number,
  { n, act }: Target,
): Write[] =>
  rowWrites('abbreviation', rowId(String(n), one.short), {
    long: one.long,
    position: String(i),
    removed: false,
    sources: sourcesOf(ABBREVIATION_FIELDS, before, one, act),
  });

const paragraphRow = (
  before: Paragraph | undefined,
  one: Paragraph,
  i: number,
  { n, act }: Target,
): Write[] =>
  rowWrites('introduction', rowId(String(n), one.code), {
    text: one.text,
    position: String(i),
    removed: false,
    sources: sourcesOf(PARAGRAPH_FIELDS, before, one, act),
  });

/** The row of what fell away keeps its text, so that it alone says what it was. */
const goneRow = (
  table: 'abbreviation' | 'introduction',
  code: string,
  fields: Readonly<Record<string, string>>,
  { n, act }: Target,
): Write[] =>
  rowWrites(table, rowId(String(n), code), {
    ...fields,
    position: '0',
    removed: true,
    sources: JSON.stringify({ removed: [actSource(act)] }),
  });

/** The list of abbreviations and the introduction. */
const frontRows = (current: Plan, next: Plan, target: Target): Write[] => {
  const oldShort = new Map(current.abbreviations.map((one) => [one.short, one]));
  const newShort = new Set(next.abbreviations.map(({ short }) => short));
  const [old, now] = [byCode(current.introduction), byCode(next.introduction)];
  return [
    ...next.abbreviations.flatMap((one, i) => {
      const before = oldShort.get(one.short);
      return same(before, one) ? [] : abbreviationRow(before, one, i, target);
    }),
    ...current.abbreviations.flatMap(({ short, long }) =>
      newShort.has(short) ? [] : goneRow('abbreviation', short, { long }, target),
    ),
    ...next.introduction.flatMap((one, i) => {
      const before = old.get(one.code);
      return same(before, one) ? [] : paragraphRow(before, one, i, target);
    }),
    ...current.introduction.flatMap(({ code, text }) =>
      now.has(code) ? [] : goneRow('introduction', code, { text }, target),
    ),
  ];
};

const editionRow = (current: Plan, { n, act }: Target): Write[] =>
  rowWrites('edition', String(n), {
    title: current.edition.title,
    actKind: act.kind,
    actNumber: act.number,
    actDate: act.date,
    base: String(current.edition.n),
    sources: JSON.stringify({ title: [actSource(act)] }),
  });

const byCode = <T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

/** `current` is the plan as it is read, `stored` the same edition as its rows hold it. */
export interface Base {
  readonly current: Plan;
  readonly stored: Plan;
}

/** Everything the edition `n` writes: `next` is the current plan as amended. */
export const editionWrites = (
  { current, stored }: Base,
  next: Plan,
  { n, act }: Target,
): Write[] => {
  const target: Target = { n, act };
  const storedMeasures = byCode(stored.measures);
  const [old, now] = [byCode(current.measures), byCode(next.measures)];
  const [oldGoals, oldSubgoals] = [byCode(current.goals), byCode(current.subgoals)];
  return [
    ...editionRow(current, target),
    ...frontRows(current, next, target),
    ...next.goals.flatMap((goal, i) => {
      const before = oldGoals.get(goal.code);
      return same(before, goal) ? [] : goalRow(before, goal, i, target);
    }),
    ...next.subgoals.flatMap((subgoal, i) => {
      const before = oldSubgoals.get(subgoal.code);
      return same(before, subgoal) ? [] : subgoalRow(before, subgoal, i, target);
    }),
    ...next.measures.flatMap((m) => {
      const before = old.get(m.code);
      if (same(before, m)) return [];
      return measureRows({ before, after: m, stored: storedMeasures.get(m.code) }, target);
    }),
    ...current.measures.flatMap((m) => (now.has(m.code) ? [] : removedRow(m, target))),
  ];
};
