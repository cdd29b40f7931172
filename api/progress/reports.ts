/** Reports of units: read, written as one change, submitted, reviewed, corrected. */
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { listReports, readReport, reportsInState } from '../../db/progress/reports.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err } from '../../domain/kernel/result.ts';
import { comparePeriods, periodShort } from '../../domain/progress/period.ts';
import { compareBg } from '../../domain/text/collate.ts';
import { REPORT_STATES, type ReportRow } from '../../domain/progress/types.ts';
import type { LogDeps } from '../../db/log.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import {
  correctionWrites,
  reviewAll,
  isOnlyNote,
  onlyNotes,
  submittable,
  submitWrites,
  withdrawWrites,
  type CycleDeps,
} from './report-cycle.ts';
import { confirmMutation, questionsQuery, unlikelyQuery } from './questions.ts';
import { prepareEntries } from './report-entry.ts';
import { gridQuery } from './grid.ts';
import { readFrame } from './state.ts';
import { periodInput, viewFields, viewOf, type ViewContext } from './view.ts';
import { reportsWithEvidence, withLocks, type ReportView } from './views.ts';

const code = z.string().min(1).max(100);
const MAX_ROWS = 20_000;

const markInput = z.object({ measure: code, indicator: code.optional(), period: periodInput });
const entryInput = markInput.extend({
  value: z.string().max(200).nullish(),
  degree: z.union([z.string().max(20), z.number()]).nullish(),
  note: z.string().nullish(),
  correctionReason: z.string().max(MOST.reason).optional(),
});
const reviewMark = markInput.extend({ unit: code, seen: z.string().optional() });

const listInput = z.object({
  measure: code.optional(),
  unit: code.optional(),
  period: periodInput.optional(),
  states: z.array(z.enum(REPORT_STATES)).optional(),
  ...viewFields,
});

const REVIEW_ACTS = {
  accepted: 'report.accept',
  returned: 'report.return',
  closed: 'report.close',
} as const;

const acting = ({ store }: ViewContext): string => store.logDeps().author.unit;

const inOrder = (rows: readonly ReportRow[]): ReportRow[] =>
  rows.toSorted(
    (a, b) =>
      comparePeriods(b.period, a.period) ||
      compareBg(a.indicator, b.indicator) ||
      compareBg(a.unit, b.unit),
  );

export const viewsOf = (
  ctx: ViewContext,
  db: ReadableDb,
  rows: readonly ReportRow[],
): ReportView[] => {
  const reports = reportsWithEvidence({ db, folder: ctx.store.folder, log: ctx.store.read }, rows);
  return withLocks(readFrame(db), acting(ctx), reports);
};

/** By when it came here: how long it waits is this side's time. */
const longestFirst = (a: ReportView, b: ReportView): number =>
  (a.submission?.known ?? '') < (b.submission?.known ?? '') ? -1 : 1;

const cycleOf = (db: ReadableDb, deps: LogDeps): CycleDeps => ({ db, deps, frame: readFrame(db) });

export const reportsRouter = router({
  /** Newest period first; at most 5000. */
  list: reader.input(listInput).query(({ ctx, input }): ReportView[] => {
    const { db } = viewOf(ctx, input);
    const found = viewsOf(ctx, db, inOrder(listReports(db, input)));
    return found.filter(({ state }) => input.states?.includes(state) ?? true);
  }),
  /** Waiting for the ministry's review, longest first. */
  waiting: reader
    .input(z.object({ unit: code.optional(), ...viewFields }).optional())
    .query(({ ctx, input }): ReportView[] => {
      const { db } = viewOf(ctx, input);
      const rows = reportsInState(db, 'submitted', input?.unit);
      return viewsOf(ctx, db, rows).toSorted(longestFirst);
    }),
  grid: gridQuery,
  /** What is asked about unlikely values, and the unit's «да, вярно е». */
  questions: questionsQuery,
  unlikely: unlikelyQuery,
  confirm: confirmMutation,
  /** Any number of entries as one change; the unit is the one at work. The reports as they are then. */
  set: writes('progress')
    .input(z.object({ entries: z.array(entryInput).min(1).max(MAX_ROWS) }))
    .mutation(({ ctx, input }): ReportView[] => {
      const { db, deps } = ctx;
      const frame = readFrame(db);
      const prepared = answer(prepareEntries(db, frame, deps.author.unit, input.entries));
      const writes = prepared.flatMap((one) => one.writes);
      commitChange(db, deps, { log: 'main', act: 'report.set', writes });
      return viewsOf(
        ctx,
        db,
        prepared.flatMap(({ target }) => readReport(db, target.key) ?? []),
      );
    }),
  /** The reports named, or all that the unit has begun for the period; with a note alone only by `notes`. */
  submit: writes('progress')
    .input(
      z.object({
        period: periodInput,
        reports: z.array(markInput).max(MAX_ROWS).optional(),
        notes: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const cycle = cycleOf(db, deps);
      const begun = input.reports === undefined ? submittable(cycle, input.period) : [];
      const left = input.notes ? [] : begun.filter(isOnlyNote);
      const marks = input.reports ?? begun.filter((report) => !left.includes(report));
      if (marks.length === 0)
        answer(
          err(
            left.length > 0
              ? onlyNotes(left)
              : failure('report.none-to-submit', { period: periodShort(input.period) }),
          ),
        );
      const writes: Write[] = answer(submitWrites(cycle, marks, input.notes));
      commitChange(db, deps, { log: 'main', act: 'report.submit', writes });
      return { submitted: marks.length, left: left.length === 0 ? null : onlyNotes(left) };
    }),
  withdraw: writes('progress')
    .input(z.object({ reports: z.array(markInput).min(1).max(MAX_ROWS) }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const writes = answer(withdrawWrites(cycleOf(db, deps), input.reports));
      commitChange(db, deps, { log: 'main', act: 'report.withdraw', writes });
    }),
  /** By the ministry; all but `accepted` needs a reason. `closed` is for what does not count any more. */
  review: writes('review')
    .input(
      z.object({
        reports: z.array(reviewMark).min(1).max(MAX_ROWS),
        review: z.enum(['returned', 'accepted', 'closed']),
        reason: z.string().max(MOST.reviewReason).default(''),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { reports, review, reason } }) => {
      const writes = answer(reviewAll(cycleOf(db, deps), reports, { review, reason }));
      commitChange(db, deps, { log: 'main', act: REVIEW_ACTS[review], writes });
    }),
  /** A new submission over an accepted one. */
  correct: writes('progress')
    .input(entryInput.extend({ correctionReason: z.string().max(MOST.reason) }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const writes = answer(correctionWrites(cycleOf(db, deps), input));
      commitChange(db, deps, { log: 'main', act: 'report.correct', writes });
    }),
});
