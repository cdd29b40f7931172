/** A measure that has left the plan: the last edition that had it, and the act that removed it. */
import { editions, readPlan } from '../../db/plan.ts';
import type { ReadableDb } from '../../db/open.ts';
import { actName } from '../../domain/plan/act.ts';

export interface LeftPlan {
  /** The last edition that had the measure. */
  readonly edition: number;
  /** The edition without it, and the act of that edition. */
  readonly left: number;
  readonly act: string;
}

/** Null where the plan has the measure, or never had it. */
export const leftPlan = (db: ReadableDb, measure: string): LeftPlan | null => {
  const known = editions(db);
  const has = (n: number): boolean =>
    readPlan(db, n)?.measures.some(({ code }) => code === measure) ?? false;
  const at = known.findLastIndex(({ n }) => has(n));
  const [last, next] = [known[at], known[at + 1]];
  if (last === undefined || next === undefined) return null;
  const { actKind: kind, actNumber: number, actDate: date, title } = next;
  return {
    edition: last.n,
    left: next.n,
    act: date === null ? title : actName({ kind, number, date }),
  };
};
