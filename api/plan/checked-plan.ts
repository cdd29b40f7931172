/**
 * The findings of the current edition, kept for as long as nothing they are made of has changed:
 * checking the whole plan takes longer than a screen may wait.
 */
import type { ReadableDb } from '../../db/open.ts';
import { planStamp } from '../../db/plan/stamps.ts';
import { readPlan } from '../../db/plan.ts';
import { checkPlan, type PlanFinding } from '../../domain/plan/findings/check.ts';
import { checkedLinks } from './links.ts';

interface Checked {
  readonly stamp: number;
  readonly findings: readonly PlanFinding[];
}

const kept = new WeakMap<ReadableDb, Checked>();

export const planFindings = (db: ReadableDb): readonly PlanFinding[] => {
  const stamp = planStamp(db);
  const known = kept.get(db);
  if (known?.stamp === stamp) return known.findings;
  const plan = readPlan(db);
  const findings = plan === null ? [] : checkPlan(plan, checkedLinks(db));
  kept.set(db, { stamp, findings });
  return findings;
};
