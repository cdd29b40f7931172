/** What stands against one item of a draft by itself, as it is written or typed. */
import type { Failure } from '../kernel/failure.ts';
import { applyAmendment, type AmendmentItem } from './amend.ts';
import type { Plan } from './plan.ts';

/** What concerns several items together is said of the draft, not of one of them. */
const OF_THE_WHOLE = new Set(['amendment.incomplete', 'amendment.end-before-start']);

/** `added`: the additions of the same draft, whose rows the item may be about. */
export const itemProblem = (
  plan: Plan,
  item: AmendmentItem,
  added: readonly AmendmentItem[] = [],
): Failure | null => {
  const result = applyAmendment(plan, { items: [...added, item] });
  return result.ok || OF_THE_WHOLE.has(result.error.code) ? null : result.error;
};
