/**
 * Whether a claimed time can be true. What lies after the moment it was known here, or before something
 * its author had before him when he wrote it (the plan at least; of a report, its period), was claimed by
 * a wrong clock (or, in the first case, known here by one), whatever a person said of that clock. It is
 * shown all the same, and marked; lateness is not decided by it.
 */
export type ClockMark = 'after-known' | 'before-cause' | 'before-plan' | 'before-period';

/** The day from which the adopted plan is known everywhere: nothing is written before it. */
export const PLAN_KNOWN = Date.UTC(2024, 2, 18);

/** Clocks that nobody sets differ by minutes. */
const TOLERANCE = 10 * 60_000;

export interface Told {
  readonly claimed: string;
  readonly known: string;
  /** The latest time by which something that its author knew had been written; null where nothing is known of it. */
  readonly after: string | null;
}

export const clockMark = ({ claimed, known, after }: Told): ClockMark | null => {
  const at = Date.parse(claimed);
  if (at > Date.parse(known) + TOLERANCE) return 'after-known';
  if (at < PLAN_KNOWN) return 'before-plan';
  return after !== null && at < Date.parse(after) - TOLERANCE ? 'before-cause' : null;
};

/** Beside the claimed time the known one is told where they differ by more than this. */
const WORTH_TELLING = 60_000;

export const differsFromKnown = ({ at, known }: { at: string; known: string }): boolean =>
  Math.abs(Date.parse(at) - Date.parse(known)) > WORTH_TELLING;
