/** The plan of a period's own time, for whoever reports on it, judges it or counts it. */
import { editions, readPlan } from '../../db/plan.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { actName } from '../../domain/plan/act.ts';
import { editionsIn, planOfEditions } from '../../domain/plan/in-force.ts';
import type { Edition, Measure, Plan } from '../../domain/plan/plan.ts';
import { periodFrom, periodTo, type Period } from '../../domain/progress/period.ts';

export interface PlansByPeriod {
  /** What may be reported for a period: everything that was in the plan on any of its days. */
  readonly planIn: (period: Period) => Plan;
  /** What is expected for it: what its last edition says. */
  readonly lastIn: (period: Period) => Plan;
  /** Why a measure, or an indicator of it, has no part in a period. */
  readonly absentIn: (period: Period, measure: string, indicator?: string) => Failure;
  /** As the last edition that has it says, whatever the period. */
  readonly everHad: (measure: string) => Measure | null;
}

const has = (plan: Plan, measure: string, indicator?: string): boolean =>
  plan.measures.some(
    ({ code, indicators }) =>
      code === measure &&
      (indicator === undefined || indicators.some(({ id }) => id === indicator)),
  );

const actOf = ({ actKind: kind, actNumber: number, actDate: date, title }: Edition): string =>
  date === null ? title : actName({ kind, number, date });

/** Editions that have it are wholly before the period, or wholly after it; or there are none. */
const absence = (
  plans: readonly Plan[],
  first: number,
  {
    period,
    measure,
    indicator,
  }: { period: Period; measure: string; indicator: string | undefined },
): Failure => {
  // Where the whole measure is absent, it is named, and not one of its indicators.
  const told = (edition: Edition, beside: Plan | undefined) => ({
    measure,
    period,
    indicator: beside !== undefined && has(beside, measure) ? (indicator ?? '') : '',
    act: actOf(edition),
  });
  const removed = plans.find(
    (plan, i) =>
      plan.edition.n <= first &&
      !has(plan, measure, indicator) &&
      plans.slice(0, i).some((earlier) => has(earlier, measure, indicator)),
  );
  if (removed !== undefined)
    return failure('report.removed-from-plan', told(removed.edition, removed));
  const at = plans.findIndex((plan) => has(plan, measure, indicator));
  const added = plans[at];
  if (added !== undefined)
    return failure('report.not-in-plan-yet', told(added.edition, plans[at - 1]));
  return has(plans.at(-1) ?? EMPTY, measure)
    ? failure('plan.unknown-indicator', { measure, indicator: indicator ?? '' })
    : failure('plan.unknown-measure', { measure });
};

const EMPTY = { measures: [] } as unknown as Plan;

/** `newest` is the plan where there is no edition of a period's own. */
export const plansByPeriod = (db: ReadableDb, newest: Plan): PlansByPeriod => {
  const known = editions(db);
  const plans = new Map<string, Plan>();
  const last = new Map<number | undefined, Plan>();
  const all = (): Plan[] => known.flatMap(({ n }) => readPlan(db, n) ?? []);
  const numbersIn = (period: Period): number[] =>
    editionsIn(known, { from: periodFrom(period), to: periodTo(period) });
  const planIn = (period: Period): Plan => {
    const numbers = numbersIn(period);
    const key = numbers.join();
    const found =
      plans.get(key) ?? planOfEditions(numbers.flatMap((n) => readPlan(db, n) ?? [])) ?? newest;
    plans.set(key, found);
    return found;
  };
  return {
    planIn,
    lastIn: (period) => {
      const n = numbersIn(period).at(-1);
      const found = last.get(n) ?? readPlan(db, n) ?? newest;
      last.set(n, found);
      return found;
    },
    absentIn: (period, measure, indicator) =>
      absence(all(), numbersIn(period)[0] ?? 0, { period, measure, indicator }),
    everHad: (measure) => {
      const plan = all().findLast((one) => has(one, measure));
      return plan?.measures.find(({ code }) => code === measure) ?? null;
    },
  };
};
