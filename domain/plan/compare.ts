/**
 * Two editions of the plan side by side: what was added, removed and changed, field by field, with
 * deletions. Values are the texts a reader knows; prose also comes word by word. Sources and the
 * edition that wrote a row are no content and are not compared.
 */
import { formatMoney, money } from '../kernel/money.ts';
import { wordDiff, type DiffPart } from '../text/word-diff.ts';
import { compareBg } from '../text/collate.ts';
import type { Abbreviation, Goal, Indicator, Measure, Paragraph, Plan, Subgoal } from './plan.ts';
import { statedMoney } from './stated-money.ts';

export interface FieldChange {
  /** The measure, goal or sub-goal, or the indicator («5.2.2-1»). */
  readonly code: string;
  readonly field: string;
  /** Null where there was, or is, no such row. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of prose on both sides; null for numbers, years and lists. */
  readonly words: readonly DiffPart[] | null;
}

export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly code: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

export interface PlanDifference {
  readonly introduction: readonly RowChange[];
  readonly goals: readonly RowChange[];
  readonly subgoals: readonly RowChange[];
  readonly measures: readonly RowChange[];
  readonly abbreviations: readonly RowChange[];
}

interface Field {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly prose: boolean;
}

interface Row {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

const prose = (code: string, field: string, value: string): Field => ({
  code,
  field,
  value,
  prose: true,
});
const plain = (code: string, field: string, value: string | number): Field => ({
  code,
  field,
  value: String(value),
  prose: false,
});

const indicatorFields = ({ id, text, baseline, target }: Indicator): Field[] => [
  prose(id, 'text', text),
  plain(id, 'baseline', baseline),
  plain(id, 'target', target),
];

const fundingValue = (m: Measure): string =>
  m.funding
    .map(({ source, share }) =>
      share === null ? source : `${source}: ${formatMoney(money(share, m.currency))}`,
    )
    .join('; ');

const measureRow = (m: Measure): Row => ({
  code: m.code,
  title: m.title,
  fields: [
    plain(m.code, 'no', m.no),
    plain(m.code, 'subgoal', m.subgoal),
    prose(m.code, 'title', m.title),
    plain(m.code, 'stage', m.stage),
    prose(m.code, 'expectedResult', m.expectedResult),
    plain(m.code, 'start', m.start),
    plain(m.code, 'end', m.end),
    plain(m.code, 'budget', statedMoney(m, 'bg')),
    prose(m.code, 'fundingText', m.fundingText),
    plain(m.code, 'funding', fundingValue(m)),
    ...m.indicators.flatMap(indicatorFields),
    prose(m.code, 'linkage', m.linkage),
    prose(m.code, 'responsibleText', m.responsibleText),
    plain(m.code, 'responsible', m.responsible.join('; ')),
    prose(m.code, 'partnersText', m.partnersText),
    plain(m.code, 'partners', m.partners.join('; ')),
  ],
});

const headings = ({ code, title, titleInList }: Goal | Subgoal): Field[] => [
  prose(code, 'title', title),
  prose(code, 'titleInList', titleInList),
];

const goalRow = (goal: Goal): Row => ({
  code: goal.code,
  title: goal.title,
  fields: [
    ...headings(goal),
    plain(goal.code, 'stated', formatMoney(money(goal.stated, goal.currency))),
  ],
});

const subgoalRow = (subgoal: Subgoal): Row => ({
  code: subgoal.code,
  title: subgoal.title,
  fields: headings(subgoal),
});

const abbreviationRow = ({ short, long }: Abbreviation): Row => ({
  code: short,
  title: short,
  fields: [prose(short, 'long', long)],
});

const paragraphRow = ({ code, text }: Paragraph): Row => ({
  code,
  title: '',
  fields: [prose(code, 'paragraph', text)],
});

const keyOf = ({ code, field }: Field): string => `${code}/${field}`;

const change = (before: Field | undefined, after: Field | undefined): FieldChange[] => {
  const { code, field, prose: isProse } = before ?? after ?? plain('', '', '');
  const [old, now] = [before?.value ?? null, after?.value ?? null];
  if ((old ?? '') === (now ?? '')) return [];
  const words = isProse && old !== null && now !== null ? wordDiff(old, now) : null;
  return [{ code, field, before: old, after: now, words }];
};

const fieldChanges = (before: readonly Field[], after: readonly Field[]): FieldChange[] => {
  const old = new Map(before.map((f) => [keyOf(f), f]));
  const now = new Map(after.map((f) => [keyOf(f), f]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    change(old.get(key), now.get(key)),
  );
};

const filled = ({ value }: Field): boolean => value !== '';

const rowChange = (before: Row | undefined, after: Row | undefined): RowChange[] => {
  const row = after ?? before;
  if (row === undefined) return [];
  const { code, title } = row;
  if (before === undefined)
    return [{ kind: 'added', code, title, fields: fieldChanges([], row.fields.filter(filled)) }];
  if (after === undefined)
    return [{ kind: 'removed', code, title, fields: fieldChanges(row.fields.filter(filled), []) }];
  const fields = fieldChanges(before.fields, after.fields);
  return fields.length === 0 ? [] : [{ kind: 'changed', code, title, fields }];
};

/** In the order of codes, so that a removed row stands where it stood. */
const rowChanges = (before: readonly Row[], after: readonly Row[]): RowChange[] => {
  const old = new Map(before.map((row) => [row.code, row]));
  const now = new Map(after.map((row) => [row.code, row]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareBg)
    .flatMap((code) => rowChange(old.get(code), now.get(code)));
};

export const comparePlans = (before: Plan, after: Plan): PlanDifference => ({
  introduction: rowChanges(
    before.introduction.map(paragraphRow),
    after.introduction.map(paragraphRow),
  ),
  goals: rowChanges(before.goals.map(goalRow), after.goals.map(goalRow)),
  subgoals: rowChanges(before.subgoals.map(subgoalRow), after.subgoals.map(subgoalRow)),
  measures: rowChanges(before.measures.map(measureRow), after.measures.map(measureRow)),
  abbreviations: rowChanges(
    before.abbreviations.map(abbreviationRow),
    after.abbreviations.map(abbreviationRow),
  ),
});

/** Every changed row, in the order of the document's parts. */
export const changedRows = (difference: PlanDifference): RowChange[] => [
  ...difference.abbreviations,
  ...difference.introduction,
  ...difference.goals,
  ...difference.subgoals,
  ...difference.measures,
];

export const isSamePlan = (difference: PlanDifference): boolean =>
  changedRows(difference).length === 0;
