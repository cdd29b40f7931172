/** Boards: what is late, due, unreported, returned; completeness; goals; money by year. */
import { z } from 'zod';
import { listMoney } from '../../db/progress/money.ts';
import { reportsInState, statesOfPeriods } from '../../db/progress/reports.ts';
import type { ReadableDb } from '../../db/open.ts';
import { addDays, addMonths, type LocalDate } from '../../domain/kernel/date.ts';
import {
  bySeverity,
  completeness,
  dueItems,
  goalProgress,
  type CompletenessRow,
  type DueItem,
  type GoalProgress,
} from '../../domain/progress/boards.ts';
import { dueOf, missingIn, type MissingReport } from '../../domain/progress/expected.ts';
import {
  measureMoney,
  moneyByYear,
  type MeasureMoney,
  type YearMoney,
} from '../../domain/progress/money.ts';
import {
  comparePeriods,
  periodDue,
  PERIODICITIES,
  periodsBetween,
  periodsOfYear,
  type Period,
} from '../../domain/progress/period.ts';
import type { MeasureProgress } from '../../domain/progress/types.ts';
import { reader, router } from '../trpc.ts';
import { readProgress, type ProgressState } from './read-progress.ts';
import { periodicitiesIn } from './expectations.ts';
import { viewsOf } from './reports.ts';
import { viewFields, viewInput, viewOf } from './view.ts';
import type { ReportView } from './views.ts';

const missingOf = (
  db: ReadableDb,
  state: ProgressState,
  periods: readonly Period[],
): MissingReport[] => {
  const states = statesOfPeriods(db, periods);
  return periods.flatMap((p) => {
    return missingIn(p, state.expectedIn(p), states.get(p) ?? new Map(), state.cycle);
  });
};

/** Periods whose reports became due in the last `months`, and not later than yesterday. */
const overduePeriods = (state: ProgressState, months: number): Period[] => {
  const { today, cycle } = state;
  return periodicitiesIn(state)
    .flatMap((kind) => periodsBetween(kind, addMonths(today, -months - 12), today))
    .filter((p) => {
      const due = periodDue(p, cycle.dueDays);
      return due < today && due >= addMonths(today, -months);
    })
    .toSorted((a, b) => comparePeriods(b, a));
};

const duePeriods = (state: ProgressState, days: number): Period[] => {
  const { today, cycle } = state;
  const until = addDays(today, days);
  return periodicitiesIn(state)
    .flatMap((kind) => periodsBetween(kind, addMonths(today, -12), until))
    .filter((p) => periodDue(p, cycle.dueDays) >= today && periodDue(p, cycle.dueDays) <= until);
};

const reportsDue = (db: ReadableDb, state: ProgressState, periods: readonly Period[]) => {
  if (state.cycle.since === null) return [];
  const missing = missingOf(db, state, periods);
  return periods.map((period) => ({
    period,
    due: periodDue(period, state.cycle.dueDays),
    count: missing.filter((one) => one.period === period).length,
  }));
};

export interface MoneyBoard {
  readonly measures: readonly MeasureMoney[];
  readonly years: readonly YearMoney[];
}

export interface CompletenessBoard {
  readonly year: number;
  readonly periods: readonly { readonly period: Period; readonly due: LocalDate | null }[];
  readonly rows: readonly CompletenessRow[];
}

const moneyBoard = (
  { plan, today }: Pick<ProgressState, 'plan' | 'today'>,
  entries: ReturnType<typeof listMoney>,
): MoneyBoard => ({
  measures: plan.measures.map((measure) =>
    measureMoney(
      measure,
      entries.filter((entry) => entry.measure === measure.code),
      today,
    ),
  ),
  years: moneyByYear(entries),
});

export const boardsRouter = router({
  /** Every measure, worst first. */
  lights: reader.input(viewInput).query(({ ctx, input }): MeasureProgress[] => {
    const { db, today } = viewOf(ctx, input);
    return bySeverity([...readProgress(db, today).progress.values()]);
  }),
  /** Milestones, ends and starts of measures, and reporting dates from today on. */
  due: reader
    .input(z.object({ days: z.int().min(1).max(400).default(90), ...viewFields }).optional())
    .query(({ ctx, input }): DueItem[] => {
      const { db, today } = viewOf(ctx, input);
      const state = readProgress(db, today);
      const days = input?.days ?? 90;
      const reports = reportsDue(db, state, duePeriods(state, days));
      const { progress, milestones } = state;
      return dueItems({
        measures: state.plan.measures,
        progress,
        milestones,
        reports,
        today,
        days,
      });
    }),
  /** Expected reports that nobody submitted, due in the last months; newest period first. */
  unreported: reader
    .input(z.object({ months: z.int().min(1).max(24).default(12), ...viewFields }).optional())
    .query(({ ctx, input }): MissingReport[] => {
      const { db, today } = viewOf(ctx, input);
      const state = readProgress(db, today);
      return missingOf(db, state, overduePeriods(state, input?.months ?? 12));
    }),
  /** Returned reports of the unit at work, or of the one named; every unit's with `all`. */
  returned: reader
    .input(
      z
        .object({ unit: z.string().optional(), all: z.boolean().optional(), ...viewFields })
        .optional(),
    )
    .query(({ ctx, input }): ReportView[] => {
      const { db } = viewOf(ctx, input);
      const mine = input?.unit ?? ctx.store.logDeps().author.unit;
      const rows = reportsInState(db, 'returned', input?.all === true ? undefined : mine);
      return viewsOf(ctx, db, rows);
    }),
  /** Unit × period of one year: how many reports are expected, and how far they are. */
  completeness: reader
    .input(
      z.object({
        year: z.int().min(2000).max(2099),
        periodicity: z.enum(PERIODICITIES).optional(),
        ...viewFields,
      }),
    )
    .query(({ ctx, input }): CompletenessBoard => {
      const { db, today } = viewOf(ctx, input);
      const state = readProgress(db, today);
      const kinds = input.periodicity === undefined ? periodicitiesIn(state) : [input.periodicity];
      const periods = kinds.flatMap((kind) => periodsOfYear(kind, input.year));
      const states = statesOfPeriods(db, periods);
      const { cycle, units } = state;
      const columns = periods.map((p) => ({
        expected: state.expectedIn(p),
        states: states.get(p) ?? new Map<string, Map<string, string>>(),
      }));
      return {
        year: input.year,
        periods: periods.map((period) => ({ period, due: dueOf(period, cycle) })),
        rows: completeness(
          units.map(({ code }) => code),
          columns,
        ),
      };
    }),
  goals: reader.input(viewInput).query(({ ctx, input }): GoalProgress[] => {
    const { db, today } = viewOf(ctx, input);
    const { plan, progress } = readProgress(db, today);
    return goalProgress(plan.goals, plan.measures, progress);
  }),
  /** Entered money against the indicative resource, by measure and by year; the plan's own spread over years is an assumption (`spreadByYear`). */
  money: reader.input(viewInput).query(({ ctx, input }): MoneyBoard => {
    const { db, today } = viewOf(ctx, input);
    return moneyBoard(readProgress(db, today), listMoney(db));
  }),
});
