/** Who changed what, when, from what to what: of one measure, and of the whole plan lately. */
import { z } from 'zod';
import {
  measureHistory,
  rowHistory,
  standings,
  type HistoryEntry,
  type Standing,
} from '../../db/history.ts';
import type { ReadableDb } from '../../db/open.ts';
import { hasMeasure } from '../../db/plan/notes.ts';
import { recentChanges, type RecentChange } from '../../db/plan/recent-changes.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { endOfSofiaDay } from '../../domain/kernel/sofia-time.ts';
import { acrossEditions } from '../../domain/plan/edition-history.ts';
import { periodInput } from '../progress/view.ts';
import { answer, reader, router } from '../trpc.ts';
import { dayInput } from './known-on.ts';

export type HistoryItem = HistoryEntry & Standing;
export type RecentItem = RecentChange & Standing;

const standing = <T extends { readonly change: number }>(
  db: ReadableDb,
  entries: readonly T[],
): (T & Standing)[] => {
  const of = standings(db);
  return entries.map((entry) => ({ ...entry, ...of(entry.change) }));
};

const MAX_RECENT = 100;

export const historyRouter = router({
  /** Newest first, the whole of it where no `limit` is given; `asKnownOn` ends it at that day. */
  measure: reader
    .input(
      z.object({
        measure: z.string(),
        asKnownOn: dayInput.optional(),
        limit: z.int().positive().optional(),
      }),
    )
    .query(({ ctx: { db }, input: { measure, asKnownOn, limit = Infinity } }): HistoryItem[] => {
      answer(
        hasMeasure(db, measure) ? ok(null) : err(failure('plan.unknown-measure', { measure })),
      );
      const until = asKnownOn === undefined ? {} : { until: endOfSofiaDay(asKnownOn) };
      const entries = acrossEditions(measureHistory(db, measure, { limit, ...until }));
      return standing(db, entries.slice(0, limit));
    }),
  /** Of one report, newest first. */
  report: reader
    .input(
      z.object({
        unit: z.string(),
        measure: z.string(),
        indicator: z.string(),
        period: periodInput,
      }),
    )
    .query(({ ctx: { db }, input }): HistoryItem[] =>
      standing(db, rowHistory(db, 'report', reportRowId(input))),
    ),
  recent: reader
    .input(z.object({ limit: z.int().positive().max(MAX_RECENT) }))
    .query(({ ctx: { db }, input }): RecentItem[] => standing(db, recentChanges(db, input.limit))),
});
