/** A unit's whole period as one table: what it is to fill in, what stood before, what is locked. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { listReports, reportRowId } from '../../db/progress/reports.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { dueOf } from '../../domain/progress/expected.ts';
import {
  periodBefore,
  periodFrom,
  periodicityOf,
  type Period,
} from '../../domain/progress/period.ts';
import { EMPTY_REPORT, isAccepted, reportOf } from '../../domain/progress/state.ts';
import type {
  GrantReason,
  IndicatorSetting,
  ReportKey,
  ReportRow,
} from '../../domain/progress/types.ts';
import type { Question } from '../../domain/progress/plausibility.ts';
import { reader } from '../trpc.ts';
import { questionsAbout } from './questions.ts';
import { readProgress, type ProgressState } from './read-progress.ts';
import { grantIn, settingIn, daysOf } from './state.ts';
import { periodInput, viewFields, viewOf } from './view.ts';
import { reportsWithEvidence, withLocks, type ReportView } from './views.ts';

/** What the unit reported for the period before. */
export interface PreviousValue {
  readonly period: Period;
  readonly value: string | null;
  readonly degree: number | null;
  readonly accepted: boolean;
}

export interface GridRow {
  readonly measure: string;
  readonly title: string;
  readonly indicator: string;
  readonly text: string;
  readonly baseline: string;
  readonly target: string;
  readonly setting: IndicatorSetting;
  readonly grant: GrantReason | null;
  /** False where the unit may report, but nobody waits for it. */
  readonly expected: boolean;
  readonly previous: PreviousValue | null;
  readonly report: ReportView;
  /** About a value that is possible and unlikely; answered ones, too. */
  readonly questions: readonly Question[];
}

export interface PeriodGrid {
  readonly unit: string;
  readonly period: Period;
  /** Null where nobody waits for reports of the period. */
  readonly due: LocalDate | null;
  readonly rows: readonly GridRow[];
  /** Further rows that the unit may report on; `all` shows them. */
  readonly others: number;
}

interface Slot {
  readonly measure: Measure;
  readonly indicator: Measure['indicators'][number];
  readonly setting: IndicatorSetting;
  readonly key: ReportKey;
  readonly grant: GrantReason | null;
  readonly expected: boolean;
  readonly row: ReportRow | undefined;
}

const rowsById = (rows: readonly ReportRow[]): Map<string, ReportRow> =>
  new Map(rows.map((row) => [reportRowId(row), row]));

/** What the plan of the period's time does not have, and somebody reported all the same. */
const outside = (
  { ofPeriods }: ProgressState,
  period: Period,
  rows: ReadonlyMap<string, ReportRow>,
): Measure[] => {
  const inPlan = new Map(ofPeriods.planIn(period).measures.map((one) => [one.code, one]));
  const codes = new Set([...rows.values()].map(({ measure }) => measure));
  return [...codes].flatMap((code) => {
    const known = new Set(inPlan.get(code)?.indicators.map(({ id }) => id));
    const reported = new Set([...rows.values()].map(({ indicator }) => indicator));
    const measure = ofPeriods.everHad(code);
    const indicators =
      measure?.indicators.filter(({ id }) => reported.has(id) && !known.has(id)) ?? [];
    return measure === null || indicators.length === 0 ? [] : [{ ...measure, indicators }];
  });
};

const slotsOf = (
  state: ProgressState,
  unit: string,
  period: Period,
  rows: ReadonlyMap<string, ReportRow>,
): Slot[] => {
  // Before a cycle is set nobody waits for a report, but a unit still sees the rows that are its own.
  const since = state.cycle.since ?? periodFrom(period);
  const expected = state.expectedIn(period, since).get(unit);
  return [...state.ofPeriods.planIn(period).measures, ...outside(state, period, rows)].flatMap(
    (measure) =>
      measure.indicators.map((indicator): Slot => {
        const key = { unit, measure: measure.code, indicator: indicator.id, period };
        return {
          measure,
          indicator,
          key,
          setting: settingIn(state, indicator),
          grant: grantIn(state, unit, measure, daysOf(period)),
          expected: expected?.has(indicator.id) ?? false,
          row: rows.get(reportRowId(key)),
        };
      }),
  );
};

const isOpen = ({ setting, grant, row }: Slot, period: Period): boolean =>
  row !== undefined || (grant !== null && setting.periodicity === periodicityOf(period));

const previousOf = (row: ReportRow | undefined): PreviousValue | null => {
  if (row === undefined) return null;
  const accepted = isAccepted(row);
  const { state } = reportOf(row);
  if (!accepted && state === 'no-data') return null;
  return {
    period: row.period,
    value: accepted ? row.acceptedValue : row.value,
    degree: accepted ? row.acceptedDegree : row.degree,
    accepted,
  };
};

interface GridInput {
  readonly unit: string;
  readonly period: Period;
  readonly all: boolean;
  readonly acting: string;
  readonly folder: string;
  /** Where the times of submissions are told. */
  readonly log: ReadableDb;
}

export const periodGrid = (
  db: ReadableDb,
  today: LocalDate,
  { unit, period, all, acting, folder, log }: GridInput,
): PeriodGrid => {
  const state = readProgress(db, today);
  const stored = rowsById(listReports(db, { unit, period }));
  const before = periodBefore(period);
  const earlier = rowsById(listReports(db, { unit, period: before }));
  const open = slotsOf(state, unit, period, stored).filter((slot) => isOpen(slot, period));
  const slots = open.filter(({ expected, row }) => all || expected || row !== undefined);
  const rows = slots.map(({ key, row }): ReportRow => row ?? { ...key, ...EMPTY_REPORT });
  const reports = withLocks(state, acting, reportsWithEvidence({ db, folder, log }, rows));
  return {
    unit,
    period,
    due: dueOf(period, state.cycle),
    others: open.length - slots.length,
    rows: slots.flatMap(({ measure, indicator, key, setting, grant, expected }, i) => {
      const report = reports[i];
      if (report === undefined) return [];
      const previous = previousOf(earlier.get(reportRowId({ ...key, period: before })));
      return [
        {
          measure: measure.code,
          title: measure.title,
          indicator: indicator.id,
          text: indicator.text,
          baseline: indicator.baseline,
          target: indicator.target,
          setting,
          grant,
          expected,
          previous,
          report,
          questions: questionsAbout(db, state, report),
        },
      ];
    }),
  };
};

/** Of the unit at work where none is named. */
export const gridQuery = reader
  .input(
    z.object({
      unit: z.string().optional(),
      period: periodInput,
      all: z.boolean().default(false),
      ...viewFields,
    }),
  )
  .query(({ ctx, input }): PeriodGrid => {
    const { db, today } = viewOf(ctx, input);
    const acting = ctx.store.logDeps().author.unit;
    return periodGrid(db, today, {
      unit: input.unit ?? acting,
      period: input.period,
      all: input.all,
      acting,
      folder: ctx.store.folder,
      log: ctx.store.read,
    });
  });
