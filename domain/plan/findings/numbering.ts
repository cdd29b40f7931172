/** Codes: no gap, no double, nothing under a goal or sub-goal that is not there. */
import type { Plan } from '../plan.ts';
import { cell, finding, PLAN, type Finding, type FindingCell } from './finding.ts';

export type NumberingRule = 'number-double' | 'number-gap' | 'number-orphan';

type Found = Finding<NumberingRule>[];
interface Coded {
  readonly code: string;
  readonly parent: string;
  readonly cell: FindingCell;
}

const last = (code: string): number => Number(code.split('.').at(-1));

const found = (
  rule: NumberingRule,
  { code, parent, cell: where }: Coded,
  measures: readonly string[],
): Finding<NumberingRule> =>
  finding({
    rule,
    severity: 'error',
    measures,
    params: { code, parent },
    cells: [where],
    about: code,
  });

const levels = ({ goals, subgoals, measures }: Plan): Coded[][] => [
  goals.map((g) => ({ code: g.code, parent: '', cell: cell(g, 'title', g.title) })),
  subgoals.map((s) => ({ code: s.code, parent: s.goal, cell: cell(s, 'title', s.title) })),
  measures.map((m) => ({ code: m.code, parent: m.subgoal, cell: cell(m, 'title', m.title) })),
];

const doubles = (coded: readonly Coded[]): Found =>
  [...Map.groupBy(coded, (c) => c.code).values()]
    .filter((list) => list.length > 1)
    .flatMap(([first]) => (first === undefined ? [] : [found('number-double', first, [])]));

/** The numbers under one parent run from 1 without a hole. */
const gaps = (coded: readonly Coded[]): Found =>
  [...Map.groupBy(coded, (c) => c.parent)].flatMap(([parent, list]) => {
    const present = new Set(list.map((c) => last(c.code)));
    const [first] = list;
    const highest = Math.max(...present);
    return Array.from({ length: highest }, (_, i) => i + 1)
      .filter((n) => !present.has(n) && first !== undefined)
      .map((n) => {
        const code = parent === '' ? String(n) : `${parent}.${n}`;
        const where = {
          code: parent === '' ? PLAN : parent,
          field: 'code',
          value: code,
          sources: [],
        };
        return found('number-gap', { code, parent, cell: where }, []);
      });
  });

const orphans = (coded: readonly Coded[], parents: ReadonlySet<string>): Found =>
  coded
    .filter(({ code, parent }) => !parents.has(parent) || !code.startsWith(`${parent}.`))
    .map((one) => found('number-orphan', one, []));

export const numberingFindings = (plan: Plan): Found => {
  const all = levels(plan);
  const [goals = [], subgoals = [], measures = []] = all;
  return [
    ...all.flatMap(doubles),
    ...all.flatMap(gaps),
    ...orphans(subgoals, new Set(goals.map((g) => g.code))),
    ...orphans(measures, new Set(subgoals.map((s) => s.code))),
  ];
};
