/** What a draft's form offers to choose from: rows, their fields, the next free numbers. */
import { isAbbreviation, isParagraph } from '../../../../domain/plan/amend-front.ts';
import type { AmendmentItem } from '../../../../domain/plan/amend.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { fieldsOf } from '../../../../domain/plan/present-value.ts';
import { compareBg } from '../../../../domain/text/collate.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface OptionGroup {
  readonly group: string;
  readonly items: Option[];
}

interface GroupNames {
  readonly measures: string;
  readonly indicators: string;
  readonly goals: string;
  readonly subgoals: string;
  readonly introduction: string;
  readonly abbreviations: string;
  readonly inDraft: string;
}

const named = ({ code, title }: { readonly code: string; readonly title: string }): Option => ({
  value: code,
  label: `${code} ${title}`,
});

export const measureOptions = ({ measures }: Plan): Option[] => measures.map(named);

export const subgoalOptions = ({ subgoals }: Plan): Option[] => subgoals.map(named);

export const indicatorOptions = ({ measures }: Plan): Option[] =>
  measures.flatMap(({ indicators }) =>
    indicators.map(({ id, text }) => ({ value: id, label: `${id} ${text}` })),
  );

export const abbreviationOptions = ({ abbreviations }: Plan): Option[] =>
  abbreviations.map(({ short, long }) => ({ value: short, label: `${short} ${long}` }));

const SHOWN = 60;

export const paragraphOptions = ({ introduction }: Plan): Option[] =>
  introduction.map(({ code, text }) => ({
    value: code,
    label: `${code} ${text.slice(0, SHOWN)}…`,
  }));

const added = (items: readonly AmendmentItem[]): Option[] =>
  items
    .filter(({ kind }) => kind === 'add')
    .map(({ measure, value }) => ({ value: measure, label: `${measure} ${value ?? ''}` }));

/** Everything whose fields can be set, the draft's own new rows first. */
export const rowOptions = (
  plan: Plan,
  items: readonly AmendmentItem[],
  names: GroupNames,
): OptionGroup[] =>
  [
    { group: names.inDraft, items: added(items) },
    { group: names.measures, items: measureOptions(plan) },
    { group: names.indicators, items: indicatorOptions(plan) },
    { group: names.subgoals, items: subgoalOptions(plan) },
    { group: names.goals, items: plan.goals.map(named) },
    { group: names.introduction, items: paragraphOptions(plan) },
    { group: names.abbreviations, items: abbreviationOptions(plan) },
  ].filter((group) => group.items.length > 0);

const INDICATOR = /-\d+$/;

/** The settable fields of a row, also of one that the draft itself adds. */
export const fieldOptions = (plan: Plan, code: string): string[] => {
  const known = fieldsOf(plan, code);
  if (known.length > 0) return known;
  if (isParagraph(code)) return ['paragraph'];
  if (isAbbreviation(code)) return ['long'];
  const like = INDICATOR.test(code)
    ? plan.measures.flatMap(({ indicators }) => indicators.map(({ id }) => id))[0]
    : plan.measures[0]?.code;
  return like === undefined ? [] : fieldsOf(plan, like);
};

const nextAfter = (prefix: string, codes: readonly string[]): string => {
  const last = codes
    .filter((code) => code.startsWith(prefix))
    .toSorted(compareBg)
    .at(-1);
  return `${prefix}${Number(last?.slice(prefix.length).split('-')[0] ?? 0) + 1}`;
};

const addedCodes = (items: readonly AmendmentItem[]): string[] =>
  items.filter(({ kind }) => kind === 'add').map(({ measure }) => measure);

export const nextMeasure = (plan: Plan, items: readonly AmendmentItem[], subgoal: string): string =>
  nextAfter(`${subgoal}.`, [
    ...plan.measures.map(({ code }) => code),
    ...addedCodes(items).filter((code) => !INDICATOR.test(code)),
  ]);

export const nextIndicator = (
  plan: Plan,
  items: readonly AmendmentItem[],
  measure: string,
): string =>
  nextAfter(`${measure}-`, [
    ...plan.measures.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ...addedCodes(items),
  ]);
