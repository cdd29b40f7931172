/** What the boards show, as rows: every number on a board is the length of a list of rows. */
import { addDays, daysBetween, type LocalDate } from '../kernel/date.ts';
import type { Goal, Measure } from '../plan/plan.ts';
import type { ExpectedOfPeriod, StatesOfPeriod } from './expected.ts';
import { firstDay, lastDay } from './light.ts';
import type { Period } from './period.ts';
import type { LightColour, MeasureProgress, Milestone, ReportState } from './types.ts';

const SEVERITY: Readonly<Record<LightColour, number>> = {
  red: 0,
  amber: 1,
  grey: 2,
  green: 3,
  none: 4,
  done: 5,
};

/** Worst first; among equals in the plan's order. */
export const bySeverity = (rows: readonly MeasureProgress[]): MeasureProgress[] =>
  rows.toSorted((a, b) => SEVERITY[a.light.colour] - SEVERITY[b.light.colour]);

export type DueItem = { readonly date: LocalDate; readonly days: number } & (
  | { readonly kind: 'milestone'; readonly measure: string; readonly milestone: Milestone }
  | { readonly kind: 'measure-end' | 'measure-start'; readonly measure: string }
  | { readonly kind: 'reports'; readonly period: Period; readonly count: number }
);

interface DueInput {
  readonly measures: readonly Pick<Measure, 'code' | 'start' | 'end'>[];
  readonly progress: ReadonlyMap<string, MeasureProgress>;
  readonly milestones: readonly Milestone[];
  /** Periods whose reports are due in the window, with the number of missing ones. */
  readonly reports: readonly {
    readonly period: Period;
    readonly due: LocalDate;
    readonly count: number;
  }[];
  readonly today: LocalDate;
  readonly days: number;
}

type Undated<T> = T extends { date: LocalDate; days: number } ? Omit<T, 'date' | 'days'> : never;
type Draft = { readonly at: LocalDate } & Undated<DueItem>;

const drafts = ({ measures, progress, milestones, reports }: DueInput): Draft[] => [
  ...measures.flatMap(({ code, start, end }): Draft[] => [
    { at: firstDay({ start }), kind: 'measure-start', measure: code },
    ...(progress.get(code)?.light.colour === 'done'
      ? []
      : [{ at: lastDay({ end }), kind: 'measure-end' as const, measure: code }]),
  ]),
  ...milestones.flatMap((milestone): Draft[] =>
    milestone.due === null || milestone.doneOn !== null
      ? []
      : [{ at: milestone.due, kind: 'milestone', measure: milestone.measure, milestone }],
  ),
  ...reports
    .filter(({ count }) => count > 0)
    .map(({ due, period, count }): Draft => ({ at: due, kind: 'reports', period, count })),
];

/** Everything with a date from today to `days` later, earliest first. */
export const dueItems = (input: DueInput): DueItem[] => {
  const { today } = input;
  const until = addDays(today, input.days);
  return drafts(input)
    .filter(({ at }) => at >= today && at <= until)
    .toSorted((a, b) => daysBetween(b.at, a.at))
    .map(({ at, ...item }): DueItem => ({ ...item, date: at, days: daysBetween(today, at) }));
};

export type CompletenessCell = Readonly<Record<ReportState, number>> & {
  /** Closed ones stand beside: nobody waits for them. */
  readonly expected: number;
};

export interface CompletenessRow {
  readonly unit: string;
  /** One for each period, in order. */
  readonly cells: readonly CompletenessCell[];
}

const NOTHING: ReadonlyMap<string, string> = new Map();

const cellOf = (
  expected: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, string>,
): CompletenessCell => {
  const counts: Record<ReportState, number> = {
    'no-data': 0,
    'in-progress': 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
    closed: [...states.values()].filter((state) => state === 'closed').length,
  };
  for (const indicator of expected.keys())
    if (states.get(indicator) !== 'closed')
      counts[(states.get(indicator) ?? 'no-data') as ReportState] += 1;
  return { ...counts, expected: expected.size };
};

interface PeriodStates {
  readonly expected: ExpectedOfPeriod;
  readonly states: StatesOfPeriod;
}

const hasClosed = (states: ReadonlyMap<string, string> | undefined): boolean =>
  states !== undefined && [...states.values()].includes('closed');

/** Units that are expected to report in any of the periods, or have closed reports, in the order given. */
export const completeness = (
  units: readonly string[],
  periods: readonly PeriodStates[],
): CompletenessRow[] =>
  units
    .filter((unit) =>
      periods.some(({ expected, states }) => expected.has(unit) || hasClosed(states.get(unit))),
    )
    .map((unit) => ({
      unit,
      cells: periods.map(({ expected, states }) =>
        cellOf(expected.get(unit) ?? NOTHING, states.get(unit) ?? NOTHING),
      ),
    }));

export interface GoalProgress {
  readonly goal: string;
  /** Measures by colour. */
  readonly colours: Readonly<Record<LightColour, readonly string[]>>;
  readonly measures: number;
}

const codesBy = (
  measures: readonly string[],
  progress: ReadonlyMap<string, MeasureProgress>,
  colour: LightColour,
): string[] => measures.filter((code) => progress.get(code)?.light.colour === colour);

export const goalProgress = (
  goals: readonly Pick<Goal, 'code'>[],
  measures: readonly Pick<Measure, 'code' | 'goal'>[],
  progress: ReadonlyMap<string, MeasureProgress>,
): GoalProgress[] =>
  goals.map(({ code: goal }) => {
    const mine = measures.filter((m) => m.goal === goal).map(({ code }) => code);
    return {
      goal,
      measures: mine.length,
      colours: {
        none: codesBy(mine, progress, 'none'),
        grey: codesBy(mine, progress, 'grey'),
        green: codesBy(mine, progress, 'green'),
        amber: codesBy(mine, progress, 'amber'),
        red: codesBy(mine, progress, 'red'),
        done: codesBy(mine, progress, 'done'),
      },
    };
  });
