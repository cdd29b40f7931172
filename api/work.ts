/**
 * What waits for whoever works here, by what the unit holds: one question, which the home page and the
 * counters of the menu share. Nothing of it is stored; it follows from what is there.
 */
import { z } from 'zod';
import { calendarQuery, icsQuery } from './calendar.ts';
import { openConflicts } from './exchange/resolve.ts';
import { openReviews } from './exchange/reviews.ts';
import { refusedFiles } from './exchange/quarantine.ts';
import { readDecisions, type ListedDecision } from '../db/council/decisions.ts';
import { ownKid, readChain } from '../db/exchange/registries.ts';
import { rightsHere } from '../db/exchange/rights.ts';
import { countDrafts } from '../db/exchange/seal.ts';
import { stampOfAll } from '../db/exchange/reviews.ts';
import { memo } from '../db/memo.ts';
import type { ReadableDb } from '../db/open.ts';
import { reportsInState, statesOfPeriods } from '../db/progress/reports.ts';
import { readCycle } from '../db/progress/settings.ts';
import {
  countHeldEntries,
  lastNews,
  nextSitting,
  reportsToReview,
  type News,
  type NextSitting,
  type ToReview,
} from '../db/work/waiting.ts';
import { daysOverdue } from '../domain/council/decisions.ts';
import { holds } from '../domain/exchange/authorise.ts';
import type { LocalDate } from '../domain/kernel/date.ts';
import { netOf } from '../domain/exchange/registry.ts';
import { comparePeriods } from '../domain/progress/period.ts';
import { openPeriods, reportingOf, type Counters, type Reporting } from '../domain/work/waiting.ts';
import { expectations, periodicitiesIn } from './progress/expectations.ts';
import { dayInput } from './plan/known-on.ts';
import { viewsOf } from './progress/reports.ts';
import { readFrame } from './progress/state.ts';
import { todayOf, type ViewContext } from './progress/view.ts';
import type { ReportView } from './progress/views.ts';
import type { Store } from './store.ts';
import { reader, router } from './trpc.ts';

/** As many as a person takes in at once; the rest is a number that leads to them. */
const SHOWN = 6;
const NEWS = 8;

export interface Listed<T> {
  readonly total: number;
  /** The first of them. */
  readonly first: readonly T[];
}

export interface ExchangeWork {
  /** Field changes that nobody else has yet. */
  readonly drafts: number;
  readonly conflicts: number;
  /** Records for a person to look at. */
  readonly records: number;
  /** Entries that came and cannot be told yet. */
  readonly held: number;
  /** Files that were refused and are kept. */
  readonly refused: number;
}

export type OverdueDecision = ListedDecision & { readonly daysOverdue: number };

export interface CouncilWork {
  readonly overdue: Listed<OverdueDecision>;
  readonly next: NextSitting | null;
}

export interface Work {
  readonly today: LocalDate;
  readonly unit: string;
  /** False while the ministry has set no cycle: nothing is due, so nothing is missing. */
  readonly cycle: boolean;
  readonly own: Reporting['own'];
  readonly returned: Listed<ReportView>;
  /** Null where nobody reviews here. */
  readonly review: readonly ToReview[] | null;
  /** Null where the plan is not kept. */
  readonly unreported: Reporting['unreported'] | null;
  /** Null where this installation belongs to no deployment. */
  readonly exchange: ExchangeWork | null;
  /** Null where councils are not read. */
  readonly council: CouncilWork | null;
  readonly news: News | null;
  readonly counters: Counters;
}

const readReporting = (db: ReadableDb, today: LocalDate, unit: string): Reporting => {
  const frame = readFrame(db);
  const periods = openPeriods(periodicitiesIn(frame), frame.cycle, today);
  const expectedIn = expectations(db, frame, today);
  const states = statesOfPeriods(db, periods);
  const facts = periods.map((period) => ({
    period,
    expected: expectedIn(period),
    states: states.get(period) ?? new Map<string, Map<string, string>>(),
  }));
  return reportingOf(facts, frame.cycle, unit);
};

/** Asked by each page that shows a counter, and the same until something is written. */
const reportingIn = (db: ReadableDb, today: LocalDate, unit: string): Reporting =>
  memo(db, 'work.reporting', `${stampOfAll(db)}/${today}/${unit}`, () =>
    readReporting(db, today, unit),
  );

const returnedTo = (ctx: ViewContext, db: ReadableDb, unit: string): Listed<ReportView> => {
  const rows = reportsInState(db, 'returned', unit).toSorted((a, b) =>
    comparePeriods(b.period, a.period),
  );
  const first = rows.length === 0 ? [] : viewsOf(ctx, db, rows.slice(0, SHOWN));
  return { total: rows.length, first };
};

const exchangeOf = ({ read: db, folder }: Store, unit: string): ExchangeWork | null =>
  ownKid(db) === null || netOf(readChain(db)) === null
    ? null
    : {
        drafts: countDrafts(db),
        conflicts: memo(
          db,
          'work.conflicts',
          `${stampOfAll(db)}/${unit}`,
          () => openConflicts(db, unit).length,
        ),
        records: openReviews(db).length,
        held: countHeldEntries(db),
        refused: refusedFiles(folder).length,
      };

const councilOf = (db: ReadableDb, today: LocalDate): CouncilWork => {
  const overdue = readDecisions(db, { overdueOn: today }).map((one) => ({
    ...one,
    daysOverdue: daysOverdue(one, today),
  }));
  return {
    overdue: { total: overdue.length, first: overdue.slice(0, SHOWN) },
    next: nextSitting(db, today),
  };
};

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const countersOf = (work: Omit<Work, 'counters'>): Counters => {
  const late = work.own.find(({ due, missing }) => due < work.today && missing > 0);
  const { conflicts = 0, records = 0 } = work.exchange ?? {};
  return {
    progress:
      (late?.missing ?? 0) +
      work.returned.total +
      sum((work.review ?? []).map(({ count }) => count)),
    council: work.council?.overdue.total ?? 0,
    exchange: conflicts + records,
  };
};

const workOf = (ctx: ViewContext, today: LocalDate): Work => {
  const { store } = ctx;
  const db = store.read;
  const { unit } = store.logDeps().author;
  const rights = rightsHere(db, unit);
  const { own, unreported } = reportingIn(db, today, unit);
  const work = {
    today,
    unit,
    cycle: readCycle(db).since !== null,
    own,
    returned: returnedTo(ctx, db, unit),
    review: holds(rights, 'review') ? reportsToReview(db) : null,
    unreported: holds(rights, 'plan') || holds(rights, 'review') ? unreported : null,
    exchange: exchangeOf(store, unit),
    council: holds(rights, 'council.read') ? councilOf(db, today) : null,
    news: lastNews(db, NEWS),
  };
  return { ...work, counters: countersOf(work) };
};

export const workRouter = router({
  calendar: calendarQuery,
  ics: icsQuery,
  waiting: reader
    .input(z.object({ on: dayInput.optional() }).optional())
    .query(({ ctx, input }): Work => workOf(ctx, input?.on ?? todayOf(ctx))),
});
