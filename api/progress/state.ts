/** What decides who reports what and how, read once: the plan, the units, the cycle, the assignments. */
import { rightsHere } from '../../db/exchange/rights.ts';
import { latestEdition, readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import type { ReadableDb } from '../../db/open.ts';
import { readAssignments, readCycle, readIndicatorSettings } from '../../db/progress/settings.ts';
import type { Rights } from '../../domain/exchange/rights.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Indicator, Measure, Plan, Unit } from '../../domain/plan/plan.ts';
import {
  byCode,
  grantOf,
  groupAssignments,
  type Assignments,
  type UnitsByCode,
} from '../../domain/progress/assignment.ts';
import { periodFrom, periodTo, type Period } from '../../domain/progress/period.ts';
import { AS_IT_STANDS, stoodIn, type Days } from '../../domain/plan/unit-acts.ts';
import { settingOf, type StoredSettings } from '../../domain/progress/settings.ts';
import type {
  Cycle,
  GrantReason,
  IndicatorSetting,
  ReportKey,
} from '../../domain/progress/types.ts';
import { answer } from '../trpc.ts';
import { plansByPeriod, type PlansByPeriod } from './period-plan.ts';

/** What decides who reports what and how; read for every write, too. */
export interface Frame {
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly unitsByCode: UnitsByCode;
  readonly cycle: Cycle;
  readonly settings: StoredSettings;
  readonly assignments: Assignments;
  readonly ofPeriods: PlansByPeriod;
  /** What the unit at work may, by the registry in force or by what it is assumed to be given. */
  readonly rights: (unit: string) => Rights;
}

export const readFrame = (db: ReadableDb): Frame => {
  const edition = latestEdition(db);
  const found = readPlan(db, edition);
  const plan = answer(found === null ? err(failure('plan.no-edition', { edition })) : ok(found));
  const units = readUnits(db);
  return {
    plan,
    ofPeriods: plansByPeriod(db, plan),
    units,
    unitsByCode: byCode(units),
    cycle: readCycle(db),
    settings: readIndicatorSettings(db),
    assignments: groupAssignments(readAssignments(db)),
    rights: (unit) => rightsHere(db, unit),
  };
};

export const measureIn = ({ plan }: Frame, code: string): Result<Measure, Failure> => {
  const measure = plan.measures.find((one) => one.code === code);
  return measure === undefined
    ? err(failure('plan.unknown-measure', { measure: code }))
    : ok(measure);
};

/** Also one that has left the plan, as the last edition that had it says: its work goes on. */
export const measureEverIn = (frame: Frame, code: string): Result<Measure, Failure> => {
  const measure = measureIn(frame, code);
  const had = measure.ok ? null : frame.ofPeriods.everHad(code);
  return had === null ? measure : ok(had);
};

export interface Reported {
  readonly measure: Measure;
  readonly indicator: Indicator;
}

/** What a report of a period is about: the indicator named, or the measure's first where none is. */
export const reportedIn = (
  { ofPeriods }: Frame,
  period: Period,
  code: string,
  id?: string,
): Result<Reported, Failure> => {
  const measure = ofPeriods.planIn(period).measures.find((one) => one.code === code);
  const indicator = measure?.indicators.find((one) => id === undefined || one.id === id);
  return measure === undefined || indicator === undefined
    ? err(ofPeriods.absentIn(period, code, id))
    : ok({ measure, indicator });
};

export const settingIn = ({ settings, cycle }: Frame, indicator: Indicator): IndicatorSetting =>
  settingOf(indicator, settings, cycle);

const NOW: Days = { from: AS_IT_STANDS, to: AS_IT_STANDS };

export const daysOf = (period: Period): Days => ({
  from: periodFrom(period),
  to: periodTo(period),
});

/** For a period, or now: with the units of that time. */
export const grantIn = (
  frame: Frame,
  unit: string,
  measure: Measure,
  days = NOW,
): GrantReason | null => grantOf(unit, measure, frame.assignments, frame.unitsByCode, days);

/** Why a unit did not stand on any day of a period; null where it did. */
const goneIn = ({ unitsByCode }: Frame, { unit: code, measure, period }: ReportKey) => {
  const unit = unitsByCode.get(code);
  if (unit === undefined || stoodIn(unit, daysOf(period))) return null;
  const { since, until, successor } = unit;
  return until !== null && until <= periodFrom(period)
    ? failure('report.unit-closed', {
        unit: code,
        measure,
        period,
        date: formatDate(until),
        successor: successor ?? '',
      })
    : failure('report.unit-not-yet', {
        unit: code,
        measure,
        period,
        date: since === null ? '' : formatDate(since),
      });
};

export interface ReportPlace {
  readonly grant: GrantReason | null;
  /** Why the report does not count, by the plan and the units of its time. */
  readonly outside: Failure | null;
  /** The unit is no more: nobody can write its report again. */
  readonly gone: boolean;
}

/** Where a report stands by the plan and the units of its period's time. */
export const placeIn = (frame: Frame, key: ReportKey): ReportPlace => {
  const { unit, measure, indicator, period } = key;
  const found = reportedIn(frame, period, measure, indicator);
  const gone = (frame.unitsByCode.get(unit)?.until ?? null) !== null;
  if (!found.ok) return { grant: null, outside: found.error, gone };
  const grant = grantIn(frame, unit, found.value.measure, daysOf(period));
  return { grant, outside: goneIn(frame, key), gone };
};
