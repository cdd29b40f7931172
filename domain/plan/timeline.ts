/**
 * The plan on a line of years: a pure layout model, drawn by the window and by the PDF alike.
 *
 * Time is counted in years: 2026.5 is the middle of 2026, and a measure «2024–2026» lasts from 2024.0
 * to 2027.0, the end of its last year. `at` turns such a time into a part of the whole width, 0 to 1.
 * Rows stand in document order, each goal and sub-goal above its measures; what is inside a collapsed
 * group has no row.
 */
import { daysBetween, localDate, yearOf, type LocalDate } from '../kernel/date.ts';
import type { Goal, Measure, Plan, Subgoal } from './plan.ts';
import { sumParts, type Sum } from './totals.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Band extends Span {
  readonly stage: number;
}

export interface GroupRow extends Span {
  readonly kind: 'goal' | 'subgoal';
  readonly code: string;
  readonly goal: string;
  readonly title: string;
  readonly collapsed: boolean;
  readonly sum: Sum;
}

export interface BarRow extends Span {
  readonly kind: 'measure';
  readonly code: string;
  readonly goal: string;
  readonly measure: Measure;
  /** What lies before the first declared stage, or null. */
  readonly early: Span | null;
}

export type TimelineRow = GroupRow | BarRow;

export interface Timeline {
  readonly years: readonly number[];
  readonly from: number;
  /** The end of the last year. */
  readonly to: number;
  readonly bands: readonly Band[];
  readonly rows: readonly TimelineRow[];
  /** Null where today lies outside. */
  readonly today: number | null;
}

export interface TimelineInput {
  readonly measures: readonly Measure[];
  /** Codes of goals and sub-goals whose rows are not shown. */
  readonly collapsed: ReadonlySet<string>;
  readonly today: LocalDate;
}

const firstDay = (year: number): LocalDate => localDate(`${year}-01-01`);

/** A day as a time in years. */
export const timeOf = (date: LocalDate): number => {
  const year = yearOf(date);
  const length = daysBetween(firstDay(year), firstDay(year + 1));
  return year + daysBetween(firstDay(year), date) / length;
};

/** Where a time stands in the whole width, 0 to 1. */
export const at = ({ from, to }: Span, time: number): number => (time - from) / (to - from);

const spanOf = ({ start, end }: Measure): Span => ({ from: start, to: Math.max(start, end) + 1 });

const around = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map((s) => s.from)),
  to: Math.max(...spans.map((s) => s.to)),
});

const bandsOf = ({ stages }: Plan): Band[] =>
  stages.map(({ n, from, to }) => ({ stage: n, from, to: to + 1 }));

/** The years before the first stage that a measure declares; a regular activity declares none. */
const earlySpan = (m: Measure, { stages }: Pick<Plan, 'stages'>): Span | null => {
  const declared = stages.filter(({ n }) => m.stages.includes(n)).map(({ from }) => from);
  if (declared.length === 0) return null;
  const first = Math.min(...declared);
  return m.start < first ? { from: m.start, to: Math.min(first, m.end + 1) } : null;
};

const barRow = (measure: Measure, plan: Plan): BarRow => ({
  kind: 'measure',
  code: measure.code,
  goal: measure.goal,
  measure,
  ...spanOf(measure),
  early: earlySpan(measure, plan),
});

const sumOf = (measures: readonly Measure[]): Sum =>
  sumParts(
    measures.map((m) => ({ keys: [], measure: m.code, amount: m.budget, currency: m.currency })),
  );

interface Scope {
  readonly plan: Plan;
  readonly collapsed: ReadonlySet<string>;
}

const groupRow = (
  kind: GroupRow['kind'],
  { code, title }: Goal | Subgoal,
  measures: readonly Measure[],
  { collapsed }: Scope,
): GroupRow => ({
  kind,
  code,
  goal: code.split('.')[0] ?? code,
  title,
  collapsed: collapsed.has(code),
  sum: sumOf(measures),
  ...around(measures.map(spanOf)),
});

const subgoalRows = (subgoal: Subgoal, all: readonly Measure[], scope: Scope): TimelineRow[] => {
  const measures = all.filter((m) => m.subgoal === subgoal.code);
  if (measures.length === 0) return [];
  const head = groupRow('subgoal', subgoal, measures, scope);
  return head.collapsed ? [head] : [head, ...measures.map((m) => barRow(m, scope.plan))];
};

const goalRows = (goal: Goal, all: readonly Measure[], scope: Scope): TimelineRow[] => {
  const measures = all.filter((m) => m.goal === goal.code);
  if (measures.length === 0) return [];
  const head = groupRow('goal', goal, measures, scope);
  if (head.collapsed) return [head];
  const inside = scope.plan.subgoals.filter((s) => s.goal === goal.code);
  return [head, ...inside.flatMap((s) => subgoalRows(s, measures, scope))];
};

/** The years of the whole plan, whatever is filtered, so that bars keep their place. */
const wholeSpan = (plan: Plan): Span => around([...plan.measures.map(spanOf), ...bandsOf(plan)]);

export const timeline = (plan: Plan, { measures, collapsed, today }: TimelineInput): Timeline => {
  const { from, to } = wholeSpan(plan);
  const now = timeOf(today);
  return {
    from,
    to,
    years: Array.from({ length: to - from }, (_, i) => from + i),
    bands: bandsOf(plan),
    rows: plan.goals.flatMap((goal) => goalRows(goal, measures, { plan, collapsed })),
    today: now >= from && now < to ? now : null,
  };
};
