/** The ministry's side of the cycle: due days, how indicators are reported, who reports on what. */
import { AS_IT_STANDS } from '../../domain/plan/unit-acts.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import {
  assignmentRemoval,
  assignmentWrites,
  cycleWrites,
  indicatorSettingRemoval,
  indicatorSettingWrites,
} from '../../db/progress/settings.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { assignedUnits } from '../../domain/progress/assignment.ts';
import { PERIODICITIES } from '../../domain/progress/period.ts';
import {
  INDICATOR_MODES,
  type AssignedUnit,
  type Bounds,
  type Cycle,
  type IndicatorSetting,
} from '../../domain/progress/types.ts';
import { readValue } from '../../domain/progress/value.ts';
import { dayInput } from '../plan/known-on.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { measureIn, readFrame, settingIn, type Frame } from './state.ts';
import { viewInput, viewOf } from './view.ts';

export interface MeasureSettings {
  readonly measure: string;
  readonly indicators: readonly IndicatorSetting[];
  readonly assigned: readonly AssignedUnit[];
}

export interface ProgressSettings {
  readonly cycle: Cycle;
  readonly measures: readonly MeasureSettings[];
}

const knownIndicator = ({ plan }: Frame, id: string): string => {
  const known = plan.measures.some(({ indicators }) => indicators.some((one) => one.id === id));
  return answer(
    known ? ok(id) : err(failure('plan.unknown-indicator', { indicator: id, measure: '' })),
  );
};

/** A group of bodies cannot report by itself. */
const reportingUnit = ({ unitsByCode }: Frame, code: string): string => {
  const unit = unitsByCode.get(code);
  if (unit === undefined) return answer(err(failure('unit.unknown', { unit: code })));
  if (unit.until !== null)
    return answer(
      err(failure('progress.unit-closed', { unit: code, date: formatDate(unit.until) })),
    );
  return answer(
    unit.kind === 'group' ? err(failure('progress.group-cannot-report', { unit: code })) : ok(code),
  );
};

const pairs = z.object({
  measures: z.array(z.string()).min(1).max(200),
  units: z.array(z.string()).min(1).max(200),
});

const MOST_TIMES = 1_000_000;
const boundsInput = z.object({
  asked: z.boolean(),
  times: z.int().min(2).max(MOST_TIMES),
  most: z.string().max(100).nullable(),
});

/** The most to be expected as it is stored; not below zero. */
const boundsOf = (bounds: z.infer<typeof boundsInput>): Bounds => ({
  ...bounds,
  most: answer(readValue('count-cumulative', bounds.most ?? '')),
});

export const settingsRouter = router({
  get: reader.input(viewInput).query(({ ctx, input }): ProgressSettings => {
    const frame = readFrame(viewOf(ctx, input).db);
    return {
      cycle: frame.cycle,
      measures: frame.plan.measures.map((measure) => ({
        measure: measure.code,
        indicators: measure.indicators.map((indicator) => settingIn(frame, indicator)),
        assigned: assignedUnits(measure, frame.assignments, frame.unitsByCode, AS_IT_STANDS),
      })),
    };
  }),
  /** Set whole, by an act: until then no report is expected of anybody. */
  setCycle: writes('plan')
    .input(
      z.object({
        dueDays: z.int().min(0).max(365),
        periodicity: z.enum(PERIODICITIES),
        since: dayInput,
        act: z.object({ act: z.string().max(MOST.cycleAct), date: dayInput }),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const act = input.act.act.normalize('NFC').trim();
      if (act === '') answer(err(failure('cycle.no-act')));
      const writes = cycleWrites({ ...input, act: { act, date: input.act.date } });
      commitChange(db, deps, { log: 'main', act: 'cycle.set', writes });
    }),
  /** Several indicators alike, as one change. */
  setIndicators: writes('plan')
    .input(
      z.object({
        indicators: z.array(z.string()).min(1).max(500),
        kind: z.enum(INDICATOR_MODES),
        periodicity: z.enum(PERIODICITIES),
        unit: z.string().max(200).nullable(),
        /** Left out: as they are. */
        bounds: boundsInput.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { indicators, bounds, ...rest } }) => {
      const frame = readFrame(db);
      const setting = { ...rest, bounds: bounds === undefined ? undefined : boundsOf(bounds) };
      const writes = indicators.flatMap((id) =>
        indicatorSettingWrites({ ...setting, indicator: knownIndicator(frame, id) }),
      );
      commitChange(db, deps, { log: 'main', act: 'indicator.set', writes });
    }),
  /** Back to what the indicator's wording says. */
  resetIndicators: writes('plan')
    .input(z.object({ indicators: z.array(z.string()).min(1).max(500) }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const writes = input.indicators.flatMap(indicatorSettingRemoval);
      return commitDeletion(db, deps, { log: 'main', act: 'indicator.reset', writes });
    }),
  /** Every measure named to every unit named, as one change; `assigned: false` takes them off. */
  assign: writes('assignment')
    .input(pairs.extend({ assigned: z.boolean().default(true) }))
    .mutation(({ ctx: { db, deps }, input: { measures, units, assigned } }) => {
      const frame = readFrame(db);
      const at = new Date(deps.now()).toISOString();
      const by = deps.author.person;
      const writes = measures.flatMap((code) => {
        const measure = answer(measureIn(frame, code)).code;
        return units.flatMap((unit) =>
          assignmentWrites({ measure, unit: reportingUnit(frame, unit), assigned, at, by }),
        );
      });
      const act = assigned ? 'assignment.add' : 'assignment.remove';
      commitChange(db, deps, { log: 'main', act, writes });
    }),
  /** Back to what the plan says. */
  resetAssignments: writes('assignment')
    .input(pairs)
    .mutation(({ ctx: { db, deps }, input }) => {
      const writes = input.measures.flatMap((measure) =>
        input.units.flatMap((unit) => assignmentRemoval(unit, measure)),
      );
      return commitDeletion(db, deps, { log: 'main', act: 'assignment.reset', writes });
    }),
});
