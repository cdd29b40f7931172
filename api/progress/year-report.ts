/**
 * The yearly report of the plan as a file. The figures are read as the boards read them: with the end of the
 * year for today (or today, in the running year) and with what was known here on a day. The year before is read
 * the same way, with what was known a year earlier.
 */
import { z } from 'zod';
import { firstKnownInstant, firstWorkInstant } from '../../db/plan/as-known.ts';
import type { ReadableDb } from '../../db/open.ts';
import { listMoney } from '../../db/progress/money.ts';
import { listReports } from '../../db/progress/reports.ts';
import { readLayout } from '../../domain/council/layout.ts';
import {
  PLAN_REPORT_YEARS,
  planReportDoc,
  usualKnownDay,
  type PlanReportInput,
  type UnitNote,
} from '../../domain/council/plan-report.ts';
import type { PlanState } from '../../domain/council/plan-state.ts';
import type { Doc } from '../../domain/council/document.ts';
import {
  addMonths,
  formatDate,
  localDate,
  yearOf,
  type LocalDate,
} from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { boardYears } from '../../domain/progress/board-money.ts';
import { comparePeriods } from '../../domain/progress/period.ts';
import { docAnswer } from '../council/documents.ts';
import { yearFacts } from '../council/paper-facts.ts';
import { readPlanState } from '../council/plan-state.ts';
import { dayInput, knownOn, notKnownThen } from '../plan/known-on.ts';
import type { Store } from '../store.ts';
import { answer, reader } from '../trpc.ts';
import { readFrame } from './state.ts';
import { todayOf } from './view.ts';

const NEEDS_WORD: ReadonlySet<string> = new Set(['red', 'amber']);

/** The latest note of each unit on measures that are late or at risk. */
const notesOf = (db: ReadableDb, { measures }: PlanState): UnitNote[] =>
  measures
    .filter(({ light }) => NEEDS_WORD.has(light.colour))
    .flatMap(({ measure: { code } }) => {
      const told = listReports(db, { measure: code })
        .filter(({ submittedAt, note }) => submittedAt !== null && (note ?? '').trim() !== '')
        .toSorted((a, b) => comparePeriods(b.period, a.period));
      return [...new Map(told.toReversed().map((one) => [one.unit, one])).values()].map(
        ({ measure, unit, period, note }) => ({ measure, unit, period, note: note ?? '' }),
      );
    });

const endOf = (year: number): LocalDate => localDate(`${year}-12-31`);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** The same a year before: at its end, with what was known twelve months earlier, but not before that end. */
const stateBefore = (store: Store, year: number, known: LocalDate): PlanState | null => {
  const day = endOf(year - 1);
  const then = later(addMonths(known, -12), day);
  const first = firstWorkInstant(store.read);
  if (first === null || then < sofiaDay(Date.parse(first))) return null;
  return readPlanState(knownOn(store, then), day);
};

interface Asked {
  readonly year: number;
  readonly known: LocalDate | undefined;
  readonly today: LocalDate;
}

const knownDay = (store: Store, { year, known, today }: Asked): Result<LocalDate, Failure> => {
  if (year > yearOf(today)) return err(failure('plan-report.year-ahead', { year }));
  const day = known ?? usualKnownDay(year, today);
  if (day > today || yearOf(day) < year)
    return err(failure('plan-report.known-day', { date: formatDate(day), year }));
  const first = firstKnownInstant(store.read);
  return first === null || day < sofiaDay(Date.parse(first))
    ? err(notKnownThen(store, day))
    : ok(day);
};

const reportOf = (store: Store, asked: Asked): Result<Doc, Failure> => {
  const known = knownDay(store, asked);
  if (!known.ok) return known;
  const { year, today } = asked;
  const db = knownOn(store, known.value === today ? undefined : known.value);
  const state = readPlanState(db, earlier(endOf(year), known.value));
  const entries = listMoney(db);
  const input: PlanReportInput = {
    year,
    state,
    known: known.value,
    money: boardYears(readFrame(db).plan, entries),
    entries,
    notes: notesOf(db, state),
    before: stateBefore(store, year, known.value),
    layout: readLayout(null),
  };
  return ok(planReportDoc(input));
};

export const yearReportQuery = reader
  .input(
    z.object({
      year: z.int().min(PLAN_REPORT_YEARS.min).max(PLAN_REPORT_YEARS.max),
      /** The last day whose data is counted; the usual one where none is given. */
      known: dayInput.optional(),
      format: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
      standard: z.enum(['a-2a', 'ua-1']).default('ua-1'),
    }),
  )
  .query(async ({ ctx, input, signal }) => {
    const { year, known, format, standard } = input;
    const today = todayOf(ctx);
    const doc = answer(reportOf(ctx.store, { year, known, today }));
    const { author } = ctx.store.logDeps();
    const facts = yearFacts(ctx.db, author, { council: '', year, today });
    const paper = { kind: 'plan-report', doc, facts, sealed: null } as const;
    return docAnswer(ctx, `doklad-plan-${year}`, paper, { format, standard, signal });
  });
