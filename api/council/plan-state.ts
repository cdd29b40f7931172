/** The state of the plan, read from frozen data as it stood on a day. */
import type { ReadableDb } from '../../db/open.ts';
import { findingDecisions } from '../../db/plan/findings.ts';
import { listMoney } from '../../db/progress/money.ts';
import { statesOfPeriods } from '../../db/progress/reports.ts';
import { stateDigest } from '../../db/digest.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { PlanState, ReportedPeriod, UnitReporting } from '../../domain/council/plan-state.ts';
import { findingMessage } from '../../domain/plan/findings/messages.ts';
import { lastDuePeriod } from '../../domain/progress/light.ts';
import { comparePeriods, periodDue, type Period, periodTo } from '../../domain/progress/period.ts';
import { nameOn } from '../../domain/plan/unit-acts.ts';
import { compareBg } from '../../domain/text/collate.ts';
import { planFindings } from '../plan/checked-plan.ts';
import { openDoubts } from '../plan/doubts.ts';
import { readProgress, type ProgressState } from '../progress/read-progress.ts';

/** For each periodicity in use, the latest period whose reports are due. */
const duePeriods = ({ progress, cycle, today }: ProgressState): Period[] => {
  if (cycle.since === null) return [];
  const kinds = new Set(
    [...progress.values()].flatMap(({ indicators }) =>
      indicators.map(({ setting }) => setting.periodicity),
    ),
  );
  return [...kinds].map((kind) => lastDuePeriod(kind, cycle, today)).toSorted(comparePeriods);
};

const WITH_REPORT = new Set(['submitted', 'accepted', 'returned']);

const reportingOf = (
  state: ProgressState,
  period: Period,
  states: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReportedPeriod => {
  const then = periodTo(period);
  const names = new Map(state.units.map((unit) => [unit.code, nameOn(unit, then)]));
  const units = [...state.expectedIn(period)].map(([unit, indicators]): UnitReporting => {
    const mine = [...indicators.keys()].map((id) => states.get(unit)?.get(id) ?? '');
    return {
      unit,
      name: names.get(unit) ?? unit,
      expected: mine.length,
      submitted: mine.filter((one) => WITH_REPORT.has(one)).length,
      accepted: mine.filter((one) => one === 'accepted').length,
    };
  });
  return {
    period,
    due: periodDue(period, state.cycle.dueDays),
    units: units.toSorted((a, b) => compareBg(a.name, b.name)),
  };
};

const openFindings = (db: ReadableDb): PlanState['findings'] => {
  const decisions = findingDecisions(db);
  return planFindings(db)
    .filter(({ id }) => (decisions.get(id)?.state ?? 'open') === 'open')
    .map((finding) => ({
      measures: finding.measures,
      severity: finding.severity,
      confidence: finding.confidence,
      message: findingMessage(finding, 'bg'),
    }));
};

export const readPlanState = (db: ReadableDb, asOn: LocalDate): PlanState => {
  const state = readProgress(db, asOn);
  const money = Map.groupBy(listMoney(db), ({ measure }) => measure);
  const periods = duePeriods(state);
  const states = statesOfPeriods(db, periods);
  return {
    asOn,
    edition: state.plan.edition.title,
    goals: state.plan.goals.map(({ code, title, stated }) => ({ code, title, stated })),
    measures: state.plan.measures.flatMap((measure) => {
      const progress = state.progress.get(measure.code);
      if (progress === undefined) return [];
      const { total, done, late } = progress.milestones;
      const { light, indicators } = progress;
      const entries = money.get(measure.code) ?? [];
      return [{ measure, light, indicators, milestones: { total, done, late }, money: entries }];
    }),
    reporting: periods
      .map((period) => reportingOf(state, period, states.get(period) ?? new Map()))
      .filter(({ units }) => units.length > 0),
    stages: state.plan.stages,
    cycleSet: state.cycle.since !== null,
    findings: openFindings(db),
    doubts: openDoubts(db, state.plan),
    digest: stateDigest(db).digest,
    sources: [],
  };
};
