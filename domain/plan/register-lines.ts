/**
 * The register as lines to show: group lines with their sums, and measures below them. The window and
 * the exported file are made of the same lines, so that they cannot differ.
 *
 * A tree is the table grouped by goal and sub-goal; a grouped table has one level, a plain one none.
 */
import type { Language } from '../kernel/failure.ts';
import type { Measure, Plan } from './plan.ts';
import { groupLabel } from './register-texts.ts';
import type { GroupKey, RegisterQuery } from './register-query.ts';
import type { RegisterView } from './register-view.ts';
import { groupMeasures, runRegister } from './register.ts';
import type { Sum } from './totals.ts';

/** How many hits of a search the register looks at, in the window and for a file. */
export const SEARCH_LIMIT = 500;

export interface GroupLine {
  readonly kind: 'group';
  readonly id: string;
  readonly level: number;
  readonly by: GroupKey;
  readonly label: string;
  readonly sum: Sum;
  /** Ids of the groups around it, outermost first. */
  readonly within: readonly string[];
}
export interface MeasureLine {
  readonly kind: 'measure';
  readonly id: string;
  readonly level: number;
  readonly measure: Measure;
  readonly within: readonly string[];
}
export type Line = GroupLine | MeasureLine;

export interface Lines {
  readonly lines: readonly Line[];
  readonly levels: readonly GroupKey[];
  readonly sum: Sum;
}

const levelsOf = ({ mode, query }: RegisterView): readonly GroupKey[] => {
  if (mode === 'tree') return ['goal', 'subgoal'];
  return query.group === null ? [] : [query.group];
};

interface Scope {
  readonly plan: Plan;
  readonly lang: Language;
}

const linesBelow = (
  scope: Scope,
  rows: readonly Measure[],
  levels: readonly GroupKey[],
  within: readonly string[],
): Line[] => {
  const level = within.length + 1;
  const [by, ...deeper] = levels;
  if (by === undefined) {
    return rows.map((measure) => ({ kind: 'measure', id: measure.code, level, measure, within }));
  }
  return groupMeasures(rows, by).flatMap(({ key, keys, rows: inside, sum }): Line[] => {
    const id = `${by}:${key}`;
    const label = groupLabel(by, keys, scope.plan, scope.lang);
    return [
      { kind: 'group', id, level, by, label, sum, within },
      ...linesBelow(scope, inside, deeper, [...within, id]),
    ];
  });
};

/** `found`: the codes that the search gave for the query's words; null where there are no words. */
export const registerLines = (
  plan: Plan,
  view: RegisterView,
  found: ReadonlySet<string> | null,
  lang: Language,
): Lines => {
  const query: RegisterQuery = { ...view.query, group: null };
  const { rows, sum } = runRegister(plan.measures, query, found);
  const levels = levelsOf(view);
  return { lines: linesBelow({ plan, lang }, rows, levels, []), levels, sum };
};
