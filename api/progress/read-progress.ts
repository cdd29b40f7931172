/** How far every measure is, with its light: what the boards and the measure's page start from. */
import type { ReadableDb } from '../../db/open.ts';
import { listMilestones } from '../../db/progress/milestones.ts';
import { readStandings } from '../../db/progress/standing.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { indicatorProgress } from '../../domain/progress/actual.ts';
import { assignedUnits } from '../../domain/progress/assignment.ts';
import type { ExpectedOfPeriod } from '../../domain/progress/expected.ts';
import { lightOf } from '../../domain/progress/light.ts';
import { milestoneCounts } from '../../domain/progress/milestone.ts';
import type { Period } from '../../domain/progress/period.ts';
import type { MeasureProgress, Milestone, UnitStanding } from '../../domain/progress/types.ts';
import { expectations } from './expectations.ts';
import { measureEverIn, readFrame, settingIn, type Frame } from './state.ts';

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
};

interface Standing {
  readonly standings: ReadonlyMap<string, readonly UnitStanding[]>;
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>;
}

const progressOf = (
  frame: Frame,
  { standings, milestones }: Standing,
  measure: Measure,
  today: LocalDate,
): MeasureProgress => {
  const assigned = assignedUnits(measure, frame.assignments, frame.unitsByCode, today);
  const expected = assigned.map(({ unit }) => unit);
  const indicators = measure.indicators.map((indicator) =>
    indicatorProgress(indicator, settingIn(frame, indicator), standings.get(indicator.id) ?? [], {
      expected,
      units: frame.unitsByCode,
      day: today,
    }),
  );
  const mine = milestones.get(measure.code) ?? [];
  return {
    measure: measure.code,
    light: lightOf({ measure, indicators, milestones: mine, cycle: frame.cycle, today }),
    indicators,
    assigned,
    milestones: milestoneCounts(mine, today),
  };
};

export interface ProgressState extends Frame {
  readonly today: LocalDate;
  readonly progress: ReadonlyMap<string, MeasureProgress>;
  readonly milestones: readonly Milestone[];
  /** Which reports are expected for a period, by the plan of its time. */
  readonly expectedIn: (period: Period, since?: LocalDate | null) => ExpectedOfPeriod;
}

/** Of every measure; `only` narrows it to one. */
export const readProgress = (db: ReadableDb, today: LocalDate, only?: string): ProgressState => {
  const frame = readFrame(db);
  const milestones = listMilestones(db, only);
  const standing: Standing = {
    standings: grouped(readStandings(db, only), ({ indicator }) => indicator),
    milestones: grouped(milestones, ({ measure }) => measure),
  };
  const had = only === undefined ? null : measureEverIn(frame, only);
  const one = had?.ok === true ? [had.value] : [];
  const measures = had === null ? frame.plan.measures : one;
  const progress = new Map(
    measures.map((measure) => [measure.code, progressOf(frame, standing, measure, today)]),
  );
  const expectedIn = expectations(db, frame, today);
  return { ...frame, today, progress, milestones, expectedIn };
};
