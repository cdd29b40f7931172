/** Everything with a day in one list, for the page, the command line and other calendars. */
import { z } from 'zod';
import { readDecisions } from '../db/council/decisions.ts';
import { readCouncils } from '../db/council/councils.ts';
import { readSittings } from '../db/council/sittings.ts';
import { rightsHere } from '../db/exchange/rights.ts';
import { statesOfPeriods } from '../db/progress/reports.ts';
import { readDeadlines } from '../db/progress/settings.ts';
import type { ReadableDb } from '../db/open.ts';
import { isOverdue } from '../domain/council/decisions.ts';
import { holds } from '../domain/exchange/authorise.ts';
import type { Rights } from '../domain/exchange/rights.ts';
import { addMonths, type LocalDate } from '../domain/kernel/date.ts';
import type { Measure } from '../domain/plan/plan.ts';
import { missingIn } from '../domain/progress/expected.ts';
import { firstDay, lastDay } from '../domain/progress/light.ts';
import { periodDue, periodsBetween, periodTo, type Period } from '../domain/progress/period.ts';
import { inCalendarOrder, type CalendarItem } from '../domain/work/calendar.ts';
import { icsOf } from '../domain/work/ics.ts';
import { openPeriods } from '../domain/work/waiting.ts';
import { periodicitiesIn } from './progress/expectations.ts';
import { dayInput } from './plan/known-on.ts';
import { grantIn } from './progress/state.ts';
import { readProgress, type ProgressState } from './progress/read-progress.ts';
import { todayOf, type ViewContext } from './progress/view.ts';
import { reader } from './trpc.ts';

export interface Calendar {
  readonly today: LocalDate;
  readonly until: LocalDate;
  /** By day, what is overdue first. */
  readonly items: readonly CalendarItem[];
}

interface Asked {
  readonly db: ReadableDb;
  readonly state: ProgressState;
  readonly rights: Rights;
  /** Everybody's terms are this unit's, too. */
  readonly all: boolean;
  readonly until: LocalDate;
}

const WHOLE_DAY = { time: '', unit: '', missing: null, overdue: false };

/** Terms of periods that are over and not all reported, and of those to come. */
const reports = ({ db, state, rights, all, until }: Asked): CalendarItem[] => {
  const { cycle, today, expectedIn } = state;
  const { since, dueDays } = cycle;
  if (since === null) return [];
  const kinds = periodicitiesIn(state);
  const over = openPeriods(kinds, cycle, today);
  const coming = kinds.flatMap((kind) => periodsBetween(kind, today, until));
  const states = statesOfPeriods(db, over);
  const item = (period: Period): CalendarItem[] => {
    const date = periodDue(period, dueDays);
    const expected = expectedIn(period);
    if (date > until || !(all ? expected.size > 0 : expected.has(rights.unit))) return [];
    const ended = periodTo(period) < today;
    const missing = missingIn(period, expected, states.get(period) ?? new Map(), cycle).filter(
      ({ unit }) => all || unit === rights.unit,
    ).length;
    if (ended && missing === 0) return [];
    return [
      {
        ...WHOLE_DAY,
        kind: 'reports',
        id: period,
        date,
        subject: period,
        of: '',
        missing: ended ? missing : null,
        overdue: date < today,
        path: '/progress',
      },
    ];
  };
  return [...over, ...coming].flatMap(item);
};

const milestones = (
  { state: { milestones: them, today }, until }: Asked,
  mine: ReadonlySet<string>,
): CalendarItem[] =>
  them.flatMap(({ id, measure, title, due, doneOn, unit }): CalendarItem[] =>
    due === null || doneOn !== null || due > until || !mine.has(measure)
      ? []
      : [
          {
            ...WHOLE_DAY,
            kind: 'milestone',
            id,
            date: due,
            subject: title,
            of: measure,
            unit: unit ?? '',
            overdue: due < today,
            path: `/measure/${measure}`,
          },
        ],
  );

const measures = ({ state, until }: Asked, mine: readonly Measure[]): CalendarItem[] => {
  const { today, progress } = state;
  const item = (
    kind: 'measure-start' | 'measure-end',
    { code, title }: Measure,
    date: LocalDate,
  ): CalendarItem[] =>
    date < today || date > until
      ? []
      : [
          {
            ...WHOLE_DAY,
            kind,
            id: code,
            date,
            subject: title,
            of: code,
            path: `/measure/${code}`,
          },
        ];
  return mine.flatMap((measure) => [
    ...item('measure-start', measure, firstDay(measure)),
    ...(progress.get(measure.code)?.light.colour === 'done'
      ? []
      : item('measure-end', measure, lastDay(measure))),
  ]);
};

const councils = ({ db, state: { today }, until, rights }: Asked): CalendarItem[] => {
  if (!holds(rights, 'council.read')) return [];
  const titles = new Map(readCouncils(db).map(({ id, title }) => [id, title]));
  const decisions = readDecisions(db, { open: true }).flatMap((one): CalendarItem[] =>
    one.due === null || one.due > until
      ? []
      : [
          {
            ...WHOLE_DAY,
            kind: 'decision',
            id: one.id,
            date: one.due,
            subject: one.confidential ? '' : one.text,
            of: one.councilTitle,
            unit: one.unit ?? '',
            overdue: isOverdue(one, today),
            path: `/council/sitting/${one.sitting}`,
          },
        ],
  );
  const sittings = readSittings(db)
    .filter(({ date, state }) => date >= today && date <= until && state !== 'closed')
    .map(({ id, council, date, time, title, number }): CalendarItem => ({
      ...WHOLE_DAY,
      kind: 'sitting',
      id,
      date,
      time,
      subject: title === '' ? `№ ${number}` : title,
      of: titles.get(council) ?? '',
      path: `/council/sitting/${id}`,
    }));
  return [...decisions, ...sittings];
};

const funding = ({ db, state: { today }, until }: Asked): CalendarItem[] =>
  readDeadlines(db)
    .filter(({ date }) => date >= today && date <= until)
    .map(({ source, date }) => ({
      ...WHOLE_DAY,
      kind: 'funding',
      id: source,
      date,
      subject: source,
      of: '',
      path: '/money',
    }));

interface Input {
  readonly on?: LocalDate | undefined;
  readonly months: number;
}

const calendarOf = (ctx: ViewContext, { on, months }: Input): Calendar => {
  const db = ctx.store.read;
  const today = on ?? todayOf(ctx);
  const rights = rightsHere(db, ctx.store.logDeps().author.unit);
  const state = readProgress(db, today);
  const all = holds(rights, 'plan') || holds(rights, 'review');
  const until = addMonths(today, months);
  const asked = { db, state, rights, all, until };
  const mine = state.plan.measures.filter(
    (measure) => all || grantIn(state, rights.unit, measure) !== null,
  );
  const items = [
    ...reports(asked),
    ...milestones(asked, new Set(mine.map(({ code }) => code))),
    ...measures(asked, mine),
    ...councils(asked),
    ...funding(asked),
  ];
  return { today, until, items: inCalendarOrder(items) };
};

const input = z.object({
  on: dayInput.optional(),
  months: z.int().min(1).max(24).default(6),
});

export const calendarQuery = reader
  .input(input)
  .query(({ ctx, input: asked }): Calendar => calendarOf(ctx, asked));

/** For any other calendar; what is confidential is named and not told. */
export const icsQuery = reader
  .input(input.extend({ language: z.enum(['bg', 'en']).default('bg') }))
  .query(({ ctx, input: asked }) => {
    const { today, items } = calendarOf(ctx, asked);
    const name = `Календар ${ctx.store.logDeps().author.unit} ${today}.ics`;
    return { name, events: items.length, text: icsOf(items, ctx.store.now(), asked.language) };
  });
