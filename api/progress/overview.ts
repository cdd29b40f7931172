/** Progress of all measures at a glance, and of one in full. */
import { z } from 'zod';
import { latestReports } from '../../db/progress/reports.ts';
import { listMoney } from '../../db/progress/money.ts';
import { readStandings } from '../../db/progress/standing.ts';
import { deedRefusal } from '../../domain/exchange/rights.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { comparePeriods } from '../../domain/progress/period.ts';
import { measureLock } from '../../domain/progress/locks.ts';
import { measureMoney, type MeasureMoney } from '../../domain/progress/money.ts';
import {
  suggestMilestones,
  type SuggestedMilestone,
} from '../../domain/progress/suggest-milestones.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type {
  Cycle,
  GrantReason,
  MeasureProgress,
  MoneyEntry,
  UnitStanding,
} from '../../domain/progress/types.ts';
import { compareBg } from '../../domain/text/collate.ts';
import { answer, reader } from '../trpc.ts';
import { readProgress, type ProgressState } from './read-progress.ts';
import { grantIn, measureEverIn } from './state.ts';
import { viewFields, viewInput, viewOf } from './view.ts';
import {
  milestoneViews,
  reportsWithEvidence,
  withLocks,
  type MilestoneView,
  type ReportView,
} from './views.ts';

export interface ProgressOverview {
  readonly today: LocalDate;
  readonly cycle: Cycle;
  /** In the plan's order. */
  readonly measures: readonly MeasureProgress[];
}

const overviewOf = ({ today, cycle, progress }: ProgressState): ProgressOverview => ({
  today,
  cycle,
  measures: [...progress.values()],
});

export const overviewQuery = reader.input(viewInput).query(({ ctx, input }): ProgressOverview => {
  const { db, today } = viewOf(ctx, input);
  return overviewOf(readProgress(db, today));
});

export interface MeasureDetail {
  readonly today: LocalDate;
  readonly cycle: Cycle;
  readonly progress: MeasureProgress;
  /** Each unit's reports summed up. */
  readonly standings: readonly UnitStanding[];
  /** Newest period first, of all units; at most 300, the rest by `reports.list`. */
  readonly reports: readonly ReportView[];
  readonly milestones: readonly MilestoneView[];
  /** Proposals whose title no milestone bears yet; nothing of it is stored. */
  readonly suggestions: readonly SuggestedMilestone[];
  readonly money: MeasureMoney;
  readonly entries: readonly MoneyEntry[];
  /** The unit at work, why it may report here, and what stops it from milestones and money. */
  readonly acting: string;
  readonly grant: GrantReason | null;
  readonly lock: Failure | null;
  /** Settings, assignments and reviews are the ministry's. */
  readonly ministryLock: Failure | null;
}

const MAX_REPORTS = 300;

export const measureQuery = reader
  .input(z.object({ measure: z.string(), ...viewFields }))
  .query(({ ctx, input }): MeasureDetail => {
    const { db, today } = viewOf(ctx, input);
    const where = { db, folder: ctx.store.folder, log: ctx.store.read };
    const acting = ctx.store.logDeps().author.unit;
    const state = readProgress(db, today, input.measure);
    const rights = state.rights(acting);
    const measure = answer(measureEverIn(state, input.measure));
    const { code } = measure;
    const grant = grantIn(state, acting, measure);
    const rows = latestReports(db, code, MAX_REPORTS).toSorted(
      (a, b) => comparePeriods(b.period, a.period) || compareBg(a.unit, b.unit),
    );
    const entries = listMoney(db, code);
    const titles = new Set(state.milestones.map(({ title }) => title));
    const progress = state.progress.get(code);
    if (progress === undefined) throw new Error(`No progress of ${code}`);
    return {
      today,
      cycle: state.cycle,
      progress,
      standings: readStandings(db, code),
      reports: withLocks(state, acting, reportsWithEvidence(where, rows)),
      milestones: milestoneViews(where, code, state.milestones),
      suggestions: suggestMilestones(measure).filter(({ title }) => !titles.has(title)),
      money: measureMoney(measure, entries, today),
      entries,
      acting,
      grant,
      lock: measureLock(rights, code, grant),
      ministryLock: deedRefusal(rights, 'plan'),
    };
  });
