/** What a draft amounts to: each item beside the present value, what is wrong, what would change. */
import type { StoredItem } from '../../db/plan/amendments.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { applyAmendment } from '../../domain/plan/amend.ts';
import { comparePlans, type PlanDifference } from '../../domain/plan/compare.ts';
import { itemProblem } from '../../domain/plan/item-problem.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { presentValue } from '../../domain/plan/present-value.ts';

export interface ReviewedItem extends StoredItem {
  /** What the plan says now; null for a new row, or where there is no such cell. */
  readonly present: string | null;
  readonly problem: Failure | null;
}

export interface DraftReview {
  readonly items: readonly ReviewedItem[];
  /** Why the draft as a whole cannot be adopted yet. */
  readonly problem: Failure | null;
  /** What adopting it would change; null while there is a problem. */
  readonly difference: PlanDifference | null;
}

const additionsBeside = (item: StoredItem, all: readonly StoredItem[]): StoredItem[] =>
  all.filter((one) => one.kind === 'add' && one !== item);

export const reviewDraft = (
  plan: Plan,
  draft: { readonly items: readonly StoredItem[] },
): DraftReview => {
  const next = applyAmendment(plan, draft);
  return {
    items: draft.items.map((item) => ({
      ...item,
      present: item.kind === 'set' ? presentValue(plan, item.measure, item.field) : null,
      problem: itemProblem(plan, item, additionsBeside(item, draft.items)),
    })),
    problem: next.ok ? null : next.error,
    difference: next.ok ? comparePlans(plan, next.value) : null,
  };
};
