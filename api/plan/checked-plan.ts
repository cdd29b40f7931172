/**
 * The findings of the current edition, kept for as long as nothing they are made of has changed:
 * checking the whole plan takes longer than a screen may wait.
 */
import type { ReadableDb } from '../../db/open.ts';
import { readDeadlines } from '../../db/progress/settings.ts';
import { planStamp } from '../../db/plan/stamps.ts';
import { readPlan } from '../../db/plan.ts';
import { checkPlan, type PlanFinding } from '../../domain/plan/findings/check.ts';
import { remediesOf, type Remedy } from '../../domain/plan/findings/remedies.ts';
import { checkedLinks } from './links.ts';

export type AmendableFinding = PlanFinding & {
  /** What an amendment can do about it. */
  readonly remedies: readonly Remedy[];
};

interface Checked {
  readonly stamp: string;
  readonly findings: readonly AmendableFinding[];
}

const kept = new WeakMap<ReadableDb, Checked>();

const check = (db: ReadableDb): AmendableFinding[] => {
  const plan = readPlan(db);
  if (plan === null) return [];
  return checkPlan(plan, checkedLinks(db), readDeadlines(db)).map((finding) => ({
    ...finding,
    remedies: remediesOf(plan, finding),
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
