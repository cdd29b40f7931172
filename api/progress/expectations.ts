/**
 * Which reports are expected, for many periods at once. How far a measure is matters only after its
 * end, so it is read only there; and who reports on it changes only on the days of acts on units.
 */
import { readStandings } from '../../db/progress/standing.ts';
import type { ReadableDb } from '../../db/open.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { indicatorProgress } from '../../domain/progress/actual.ts';
import { assignedUnits } from '../../domain/progress/assignment.ts';
import { expectedFor, type ExpectedOfPeriod } from '../../domain/progress/expected.ts';
import {
  PERIODICITIES,
  periodTo,
  type Period,
  type Periodicity,
} from '../../domain/progress/period.ts';
import type { AssignedUnit, IndicatorProgress } from '../../domain/progress/types.ts';
import { settingIn, type Frame } from './state.ts';

/** Periodicities that some indicator has. */
export const periodicitiesIn = (frame: Frame): Periodicity[] => {
  const used = new Set(
    frame.plan.measures.flatMap(({ indicators }) =>
      indicators.map((indicator) => settingIn(frame, indicator).periodicity),
    ),
  );
  return PERIODICITIES.filter((one) => used.has(one));
};

/** Who reports on a measure on a day; looked up once for all days between two acts on units. */
const assignedBy = ({ assignments, unitsByCode }: Frame) => {
  const acts = [...unitsByCode.values()].flatMap(({ since, until }) =>
    [since, until].filter((day) => day !== null),
  );
  const known = new Map<number, Map<Measure, AssignedUnit[]>>();
  return (measure: Measure, day: LocalDate): readonly AssignedUnit[] => {
    const at = acts.filter((act) => act <= day).length;
    const then = known.get(at) ?? new Map<Measure, AssignedUnit[]>();
    const found = then.get(measure) ?? assignedUnits(measure, assignments, unitsByCode, day);
    known.set(at, then.set(measure, found));
    return found;
  };
};

type Wanted = Pick<IndicatorProgress, 'indicator' | 'setting' | 'reached'>;

/** `since`: the first day of the cycle, or another one. */
export const expectations = (db: ReadableDb, frame: Frame, today: LocalDate) => {
  const assigned = assignedBy(frame);
  const known = new Map<Measure, readonly Wanted[]>();
  const reachedBy = (measure: Measure) => {
    const standings = Map.groupBy(readStandings(db, measure.code), ({ indicator }) => indicator);
    const reporters = {
      expected: assigned(measure, today).map(({ unit }) => unit),
      units: frame.unitsByCode,
      day: today,
    };
    return new Map(
      measure.indicators.map((one) => {
        const stand = standings.get(one.id) ?? [];
        return [one.id, indicatorProgress(one, settingIn(frame, one), stand, reporters).reached];
      }),
    );
  };
  const wantedOf = (measure: Measure): readonly Wanted[] => {
    let reached: ReturnType<typeof reachedBy> | null = null;
    return measure.indicators.map((one) => ({
      indicator: one.id,
      setting: settingIn(frame, one),
      get reached() {
        reached ??= reachedBy(measure);
        return reached.get(one.id) ?? null;
      },
    }));
  };
  return (period: Period, since = frame.cycle.since): ExpectedOfPeriod => {
    const { measures } = frame.ofPeriods.lastIn(period);
    const indicators = new Map(
      measures.map((measure) => {
        const wanted = known.get(measure) ?? wantedOf(measure);
        known.set(measure, wanted);
        return [measure.code, { indicators: wanted }];
      }),
    );
    const to = periodTo(period);
    return expectedFor(period, measures, indicators, since, (measure) => assigned(measure, to));
  };
};
