/**
 * Everything with a day: terms of reports, milestones, starts and ends of measures, decisions, sittings
 * and funding. A measure whose term is over is not called late here, as nowhere: that nothing was
 * reported does not mean that nothing was done.
 */
import { compareText } from '../kernel/compare.ts';
import type { LocalDate } from '../kernel/date.ts';

export const CALENDAR_KINDS = [
  'reports',
  'milestone',
  'measure-end',
  'measure-start',
  'decision',
  'sitting',
  'funding',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export interface CalendarItem {
  readonly kind: CalendarKind;
  /** The same for as long as it is the same matter, whatever day it moves to. */
  readonly id: string;
  readonly date: LocalDate;
  /** «11:30»; empty for a whole day. */
  readonly time: string;
  /** What is called as it is: a title, a period, a source. Empty where it must not be told. */
  readonly subject: string;
  /** Whose it is: a measure's code, a council's title. */
  readonly of: string;
  readonly unit: string;
  /** Reports that are missing; null where that is not counted yet. */
  readonly missing: number | null;
  /** Its day is over and it is not done. */
  readonly overdue: boolean;
  /** A place in the window. */
  readonly path: string;
}

export const inCalendarOrder = (items: readonly CalendarItem[]): CalendarItem[] =>
  items.toSorted(
    (a, b) =>
      compareText(a.date, b.date) ||
      compareText(a.time, b.time) ||
      CALENDAR_KINDS.indexOf(a.kind) - CALENDAR_KINDS.indexOf(b.kind) ||
      compareText(a.id, b.id),
  );
