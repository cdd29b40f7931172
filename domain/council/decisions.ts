/** Decisions and their terms. Open ones come back with every next sitting until they are closed. */
import { daysBetween, type LocalDate } from '../kernel/date.ts';
import type { Decision } from './types.ts';

const isOpen = ({ state }: Pick<Decision, 'state'>): boolean => state === 'open';

/** The term ends with its day. */
export const isOverdue = (
  { state, due }: Pick<Decision, 'state' | 'due'>,
  today: LocalDate,
): boolean => state === 'open' && due !== null && due < today;

export const daysOverdue = ({ due }: Pick<Decision, 'due'>, today: LocalDate): number =>
  due === null ? 0 : Math.max(0, daysBetween(due, today));

/** Overdue first, then by term; those without a term last. */
export const byTerm = (a: Decision, b: Decision): number => {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  if (a.due === null) return 1;
  if (b.due === null) return -1;
  return a.due < b.due ? -1 : 1;
};

export interface DecisionFilter {
  readonly open?: boolean | undefined;
  readonly overdueOn?: LocalDate | undefined;
  readonly council?: string | undefined;
  readonly sitting?: string | undefined;
  readonly unit?: string | undefined;
  readonly measure?: string | undefined;
}

export const matches = (decision: Decision, filter: DecisionFilter): boolean =>
  (filter.open === undefined || isOpen(decision) === filter.open) &&
  (filter.overdueOn === undefined || isOverdue(decision, filter.overdueOn)) &&
  (filter.council === undefined || decision.council === filter.council) &&
  (filter.sitting === undefined || decision.sitting === filter.sitting) &&
  (filter.unit === undefined || decision.unit === filter.unit) &&
  (filter.measure === undefined || decision.measures.includes(filter.measure));
