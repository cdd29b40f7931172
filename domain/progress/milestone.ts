import type { LocalDate } from '../kernel/date.ts';
import type { Milestone, MilestoneCounts } from './types.ts';

type Dated = Pick<Milestone, 'due' | 'doneOn'>;

/** Overdue: its day has passed and nobody marked it as done. */
export const isOverdue = ({ due, doneOn }: Dated, today: LocalDate): boolean =>
  doneOn === null && due !== null && due < today;

export const milestoneCounts = (
  milestones: readonly Milestone[],
  today: LocalDate,
): MilestoneCounts => ({
  total: milestones.length,
  done: milestones.filter(({ doneOn }) => doneOn !== null).length,
  late: milestones.filter((one) => isOverdue(one, today)).length,
  next:
    milestones
      .filter(({ due, doneOn }) => due !== null && doneOn === null)
      .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0] ?? null,
});
