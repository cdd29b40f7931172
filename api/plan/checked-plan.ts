/**
 * The findings of the current edition, kept for as long as nothing they are made of has changed:
 * checking the whole plan takes longer than a screen may wait.
 */
import type { ReadableDb } from '../../db/open.ts';
import { readDeadlines } from '../../db/progress/settings.ts';
import { planStamp } from '../../db/plan/stamps.ts';
import { readPlan } from '../../db/plan.ts';
import { checkPlan, type PlanFinding } from '../../domain/plan/findings/check.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { presentValue } from '../../domain/plan/present-value.ts';
import { checkedLinks } from './links.ts';

export type AmendableFinding = PlanFinding & {
  /** The places of its cells that an amendment can change. */
  readonly amendable: readonly number[];
};

interface Checked {
  readonly stamp: string;
  readonly findings: readonly AmendableFinding[];
}

const kept = new WeakMap<ReadableDb, Checked>();

const amendable = (plan: Plan, { cells }: PlanFinding): number[] =>
  cells.flatMap(({ code, field }, i) => (presentValue(plan, code, field) === null ? [] : [i]));

const check = (db: ReadableDb): AmendableFinding[] => {
  const plan = readPlan(db);
  if (plan === null) return [];
  return checkPlan(plan, checkedLinks(db), readDeadlines(db)).map((finding) => ({
    ...finding,
    amendable: amendable(plan, finding),
  }));
};

export const planFindings = (db: ReadableDb): readonly AmendableFinding[] => {
  const stamp = planStamp(db);
  const known = kept.get(db);
  if (known?.stamp === stamp) return known.findings;
  const findings = check(db);
  kept.set(db, { stamp, findings });
  return findings;
};
