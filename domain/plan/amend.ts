/**
 * A draft amendment over an edition of the plan, and what comes of it.
 *
 * An item names the row it changes by its code: a measure («5.2.2»), an indicator («5.2.2-1»), a goal
 * a sub-goal, an abbreviation, a paragraph of the introduction. `add` makes a measure from its title,
 * an indicator or paragraph from its text, an abbreviation from its full form; the other fields
 * of the new row are `set` like any other; a baseline that is not set stays absent. Whatever the order of the items, additions come first and
 * removals last. The result is the next edition's content; act and number are the caller's to give.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { minor } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { compareBg } from '../text/collate.ts';
import {
  GOAL_SETTERS,
  INDICATOR_SETTERS,
  MEASURE_SETTERS,
  setField,
  SUBGOAL_SETTERS,
} from './amend-fields.ts';
import { addFront, removeFront, setFront } from './amend-front.ts';
import type { Indicator, Measure, Plan } from './plan.ts';

export interface AmendmentItem {
  readonly kind: 'set' | 'add' | 'remove';
  readonly measure: string;
  readonly field: string;
  readonly value: string | null;
  readonly reason: string;
}

export interface AmendmentDraft {
  readonly items: readonly AmendmentItem[];
}

type Amended = Result<Plan, Failure>;

const fail = (code: string, { measure, field, value }: AmendmentItem): Result<never, Failure> =>
  err(failure(`amendment.${code}`, { measure, field, value: value ?? '' }, measure));

const valueOf = ({ value }: AmendmentItem): string => (value ?? '').normalize('NFC').trim();

const INDICATOR_ID = /^(\d+\.\d+\.\d+)-\d+$/;
const MEASURE_CODE = /^\d+\.\d+\.\d+$/;

/** «5.2.2-1» → «5.2.2»; null for any other code. */
const measureOfIndicator = (code: string): string | null => INDICATOR_ID.exec(code)?.[1] ?? null;

const clash = (items: readonly AmendmentItem[]): Failure | null => {
  const seen = new Set<string>();
  const removed = new Set(items.filter((i) => i.kind === 'remove').map((i) => i.measure));
  for (const item of items) {
    const { kind, measure, field } = item;
    const owner = measureOfIndicator(measure) ?? measure;
    const gone = removed.has(measure) || removed.has(owner);
    if (item.reason.trim() === '') return failed('no-reason', item);
    if (kind !== 'remove' && gone) return failed('changed-and-removed', item);
    const key = kind === 'set' ? `${measure}/${field}` : `${kind}/${measure}`;
    if (seen.has(key)) return failed(TWICE[kind], item);
    seen.add(key);
  }
  return null;
};

const TWICE = { set: 'set-twice', remove: 'removed-twice', add: 'duplicate-code' } as const;

const failed = (code: string, { measure, field }: AmendmentItem): Failure =>
  failure(`amendment.${code}`, { measure, field }, measure);

const emptyMeasure = (plan: Plan, code: string, title: string): Measure => {
  const subgoal = code.split('.').slice(0, 2).join('.');
  const goal = plan.subgoals.find((s) => s.code === subgoal)?.goal ?? '';
  return {
    no: Math.max(0, ...plan.measures.map((m) => m.no)) + 1,
    code,
    goal,
    subgoal,
    title,
    stage: '',
    stages: [],
    regular: false,
    expectedResult: '',
    start: 0,
    end: 0,
    budget: minor(0),
    budgetSilent: true,
    currency: plan.goals.find((g) => g.code === goal)?.currency ?? 'EUR',
    fundingText: '',
    funding: [],
    linkage: '',
    responsibleText: '',
    responsible: [],
    partnersText: '',
    partners: [],
    indicators: [],
    sources: {},
    edition: plan.edition.n,
  };
};

const withMeasure = (plan: Plan, code: string, change: (m: Measure) => Measure): Plan => ({
  ...plan,
  measures: plan.measures.map((m) => (m.code === code ? change(m) : m)),
});

const addIndicator = (plan: Plan, item: AmendmentItem, owner: string): Amended => {
  const measure = plan.measures.find((m) => m.code === owner);
  if (measure === undefined) return fail('bad-code', item);
  if (measure.indicators.some((i) => i.id === item.measure)) return fail('duplicate-code', item);
  const added: Indicator = {
    id: item.measure,
    measure: owner,
    text: valueOf(item),
    baseline: '',
    target: '',
    sources: {},
  };
  return ok(withMeasure(plan, owner, (m) => ({ ...m, indicators: [...m.indicators, added] })));
};

const add = (plan: Plan, item: AmendmentItem): Amended => {
  const { measure: code } = item;
  if (valueOf(item) === '') return fail('empty-text', item);
  const owner = measureOfIndicator(code);
  if (owner !== null) return addIndicator(plan, item, owner);
  const front = addFront(plan, item, valueOf(item));
  if (front !== null) return front;
  if (plan.measures.some((m) => m.code === code)) return fail('duplicate-code', item);
  const known = plan.subgoals.some((s) => code.startsWith(`${s.code}.`));
  if (!known || !MEASURE_CODE.test(code)) return fail('bad-code', item);
  const measures = [...plan.measures, emptyMeasure(plan, code, valueOf(item))];
  return ok({ ...plan, measures: measures.toSorted((a, b) => compareBg(a.code, b.code)) });
};

/** The rows with the one of this code set anew, null where there is none, or why it cannot be. */
const setIn = <T>(
  rows: readonly T[],
  isIt: (row: T) => boolean,
  set: (row: T) => Result<T, Failure>,
): Result<T[], Failure> | null => {
  const row = rows.find(isIt);
  if (row === undefined) return null;
  const result = set(row);
  return result.ok ? ok(rows.map((one) => (one === row ? result.value : one))) : result;
};

const set = (plan: Plan, item: AmendmentItem): Amended => {
  const { measure: code, field } = item;
  const given = { value: valueOf(item), code, field, plan };
  const isIt = (row: { readonly code: string }): boolean => row.code === code;
  const measures =
    setIn(plan.measures, isIt, (m) => setField(MEASURE_SETTERS, m, given)) ??
    setIn(
      plan.measures,
      (m) => m.code === measureOfIndicator(code),
      (m) => {
        const indicators = setIn(
          m.indicators,
          (i) => i.id === code,
          (i) => setField(INDICATOR_SETTERS, i, given),
        );
        if (indicators === null) return fail('unknown-measure', item);
        return indicators.ok ? ok({ ...m, indicators: indicators.value }) : indicators;
      },
    );
  if (measures !== null) return measures.ok ? ok({ ...plan, measures: measures.value }) : measures;
  const goals = setIn(plan.goals, isIt, (g) => setField(GOAL_SETTERS, g, given));
  if (goals !== null) return goals.ok ? ok({ ...plan, goals: goals.value }) : goals;
  const subgoals = setIn(plan.subgoals, isIt, (s) => setField(SUBGOAL_SETTERS, s, given));
  if (subgoals !== null) return subgoals.ok ? ok({ ...plan, subgoals: subgoals.value }) : subgoals;
  return (
    setFront(plan, { measure: code, field, value: given.value }) ?? fail('unknown-measure', item)
  );
};

const remove = (plan: Plan, item: AmendmentItem): Amended => {
  const { measure: code } = item;
  const owner = measureOfIndicator(code);
  if (owner === null) {
    const measures = plan.measures.filter((m) => m.code !== code);
    if (measures.length < plan.measures.length) return ok({ ...plan, measures });
    const front = removeFront(plan, item);
    return front === null ? fail('unknown-measure', item) : ok(front);
  }
  const known = plan.measures.some((m) => m.indicators.some((i) => i.id === code));
  if (!known) return fail('unknown-measure', item);
  const without = (m: Measure): Measure => ({
    ...m,
    indicators: m.indicators.filter((i) => i.id !== code),
  });
  return ok(withMeasure(plan, owner, without));
};

const APPLY = { add, set, remove } as const;
const FIELD_ORDER = Object.keys(MEASURE_SETTERS);
const KIND_ORDER = ['add', 'set', 'remove'] as const;

/** A measure before its indicators, a text before the codes that correct what it says. */
const inOrder = (a: AmendmentItem, b: AmendmentItem): number =>
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
  Number(INDICATOR_ID.test(a.measure)) - Number(INDICATOR_ID.test(b.measure)) ||
  FIELD_ORDER.indexOf(a.field) - FIELD_ORDER.indexOf(b.field);

const missingIn = (m: Measure): string | null => {
  if (m.stage === '') return 'stage';
  if (m.start === 0) return 'start';
  if (m.end === 0) return 'end';
  return m.indicators.some((i) => i.target === '') ? 'target' : null;
};

const check = (plan: Plan, base: Plan): Failure | null => {
  for (const m of plan.measures) {
    const before = base.measures.find((o) => o.code === m.code);
    if (before === m) continue;
    const field = missingIn(m);
    if (field !== null) return failure('amendment.incomplete', { measure: m.code, field }, m.code);
    if (m.start > m.end) {
      const params = { measure: m.code, start: m.start, end: m.end };
      return failure('amendment.end-before-start', params, m.code);
    }
  }
  return null;
};

/** Changed rows belong to the next edition; untouched ones keep the edition that wrote them. */
const asNextEdition = (plan: Plan, base: Plan): Plan => {
  const n = base.edition.n + 1;
  const old = new Set(base.measures);
  return {
    ...plan,
    edition: { ...plan.edition, n, base: base.edition.n },
    measures: plan.measures.map((m) => (old.has(m) ? m : { ...m, edition: n })),
  };
};

export const applyAmendment = (base: Plan, { items }: AmendmentDraft): Amended => {
  if (items.length === 0) return err(failure('amendment.empty'));
  const wrong = clash(items);
  if (wrong !== null) return err(wrong);
  let plan = base;
  for (const item of items.toSorted(inOrder)) {
    const next = APPLY[item.kind](plan, item);
    if (!next.ok) return next;
    plan = next.value;
  }
  const unfinished = check(plan, base);
  return unfinished === null ? ok(asNextEdition(plan, base)) : err(unfinished);
};
