/**
 * What starts and ends when, seen from a day. The plan names years only: a start counts from
 * 1 January, an end until 31 December. A measure whose term is over is not called late here: that
 * nothing was reported does not mean that nothing was done.
 */
import { addDays, localDate, yearOf, type LocalDate } from '../kernel/date.ts';
import type { Measure } from './plan.ts';

export interface Deadlines {
  /** Their 31 December is this day or one of the `days` after it. */
  readonly endingSoon: readonly Measure[];
  readonly endingThisYear: readonly Measure[];
  readonly ended: readonly Measure[];
  readonly underWay: readonly Measure[];
  readonly startingThisYear: readonly Measure[];
  readonly startingNextYear: readonly Measure[];
}

export const SOON_DAYS = 90;

const dueDay = ({ end }: Measure): LocalDate => localDate(`${end}-12-31`);

export const deadlines = (
  measures: readonly Measure[],
  today: LocalDate,
  days: number = SOON_DAYS,
): Deadlines => {
  const year = yearOf(today);
  const horizon = addDays(today, days);
  const those = (test: (m: Measure) => boolean): Measure[] => measures.filter((m) => test(m));
  return {
    endingSoon: those((m) => dueDay(m) >= today && dueDay(m) <= horizon),
    endingThisYear: those((m) => m.end === year),
    ended: those((m) => m.end < year),
    underWay: those((m) => m.start <= year && m.end >= year),
    startingThisYear: those((m) => m.start === year),
    startingNextYear: those((m) => m.start === year + 1),
  };
};
