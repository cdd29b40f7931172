/** The hours of a sitting: its opening, its breaks, a continuation on another day, its closing. */
import type { LocalDate } from '../kernel/date.ts';
import { formatDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { placesOf } from './presence.ts';
import type { SittingBreak } from './meeting-types.ts';
import type { Sitting, SittingRecord } from './types.ts';

type Hours = Pick<SittingRecord, 'breaks' | 'items'>;

/** In the order in which they came about. */
export const breaksInOrder = ({ breaks, items }: Hours): SittingBreak[] => {
  const placeOf = placesOf({ items });
  return breaks.toSorted((a, b) => placeOf(a.item) - placeOf(b.item) || (a.id < b.id ? -1 : 1));
};

/** The break that is not over; null while the sitting goes on. */
export const openBreak = ({ breaks }: Pick<SittingRecord, 'breaks'>): SittingBreak | null =>
  breaks.find(({ until }) => until === '') ?? null;

/** The day on which it went on last, where that was another than the day of its opening. */
export const lastDay = (record: Hours & Pick<SittingRecord, 'sitting'>): LocalDate => {
  const days = breaksInOrder(record).flatMap(({ resumedOn }) =>
    resumedOn === null ? [] : [resumedOn],
  );
  return days.at(-1) ?? record.sitting.openedOn ?? record.sitting.date;
};

/** The day of the closing: as it was typed, where it ended on a later day than it went on last. */
export const closedDay = (record: Hours & Pick<SittingRecord, 'sitting'>): LocalDate =>
  record.sitting.closedOn ?? lastDay(record);

/** On which day an event came about: the day on which the sitting went on last before it. */
export const dayOfEvent = (
  record: Hours & Pick<SittingRecord, 'sitting'>,
  { id, item }: { readonly id: string; readonly item: string },
): LocalDate => {
  const placeOf = placesOf(record);
  const place = placeOf(item);
  const before = record.breaks.filter((one) => {
    const at = placeOf(one.item);
    // Before one item, as they were noted: an id begins with its time.
    return at < place || (at === place && one.id < id);
  });
  return lastDay({ ...record, breaks: before });
};

/** «2026-11-30 12:10», to be compared; null where the hour is not known. */
const moment = (day: LocalDate, at: string): string | null => (at === '' ? null : `${day} ${at}`);

/** Now, as the believed clock has it: nothing in a record comes after it. */
export interface Clock {
  readonly today: LocalDate;
  /** «20:10». */
  readonly hour: string;
}

type Held = Pick<Sitting, 'kind' | 'date' | 'openedOn' | 'closedOn'>;

/**
 * The day on which it was held: that of its opening, whatever day it was called for. A written procedure
 * has decided on its last day, or when it was concluded before that.
 */
export const heldOn = ({ kind, date, openedOn, closedOn }: Held): LocalDate =>
  kind === 'written'
    ? closedOn !== null && closedOn < date
      ? closedOn
      : date
    : (openedOn ?? date);

const told = (at: string): string =>
  [formatDate(at.slice(0, 10) as LocalDate), at.slice(11)].filter((part) => part !== '').join(', ');

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

interface Said {
  readonly wrong: Failure[];
  /** All that a record says to have come about. */
  readonly moments: string[];
}

/** Hours in the order in which things came about; those of different members before one item have none. */
const hoursOf = (record: SittingRecord): Said => {
  const { sitting, breaks, presence } = record;
  const placeOf = placesOf(record);
  const noted = [
    ...breaks.map((one) => ({ id: one.id, item: one.item, pause: one, event: null })),
    ...presence.map((one) => ({ id: one.id, item: one.item, pause: null, event: one })),
  ].toSorted((a, b) => placeOf(a.item) - placeOf(b.item) || (a.id < b.id ? -1 : 1));
  let day = sitting.openedOn ?? sitting.date;
  let last = moment(day, sitting.openedAt);
  let floor = last;
  let place = -1;
  let own = new Map<string, string>();
  const wrong: Failure[] = [];
  const moments: string[] = [last ?? day];
  const follow = (next: string | null, after: string | null): void => {
    if (next === null) return;
    moments.push(next);
    if (after !== null && next < after)
      wrong.push(failure('council.hours', { before: told(after), after: told(next) }));
    last = later(last, next);
  };
  for (const { item, pause, event } of noted) {
    if (placeOf(item) !== place) {
      place = placeOf(item);
      floor = last;
      own = new Map();
    }
    if (event !== null) {
      const at = moment(day, event.at);
      follow(at, later(floor, own.get(event.member) ?? null));
      if (at !== null) own.set(event.member, at);
    }
    if (pause !== null) {
      follow(moment(day, pause.at), last);
      day = pause.resumedOn ?? day;
      if (pause.resumedOn !== null) moments.push(day);
      follow(moment(day, pause.until), last);
      floor = last;
    }
  }
  if (sitting.state === 'closed') {
    const on = sitting.closedOn ?? day;
    moments.push(on);
    follow(
      moment(on, sitting.closedAt) ?? on,
      on < day ? (last ?? day) : sitting.closedAt === '' ? null : last,
    );
  }
  return { wrong, moments };
};

/** What a record says to have been, and has not come yet. */
const aheadOf = (moments: readonly string[], { today, hour }: Clock): Failure[] =>
  [...new Set(moments)]
    .filter((at) => at > (at.includes(' ') ? `${today} ${hour}` : today))
    .map((at) => failure('council.ahead', { at: told(at), now: told(`${today} ${hour}`) }));

/**
 * What is noted of an opening that comes about now: the day and the hour that were typed, else those of the
 * clock. A day to come was noted by a clock that was ahead: it is opened now.
 */
export const openingNow = (
  { openedOn, openedAt }: Pick<Sitting, 'openedOn' | 'openedAt'>,
  { today, hour }: Clock,
): { readonly openedOn: LocalDate; readonly openedAt: string } => {
  if (openedOn !== null && openedOn > today) return { openedOn: today, openedAt: hour };
  const on = openedOn ?? today;
  // Of an earlier day the clock knows no hour.
  return { openedOn: on, openedAt: openedAt === '' && on === today ? hour : openedAt };
};

/** The opening, as it would be noted now, has not come yet. */
export const openingAhead = (
  sitting: Pick<Sitting, 'openedOn' | 'openedAt'>,
  clock: Clock,
): Failure[] => {
  const { openedOn, openedAt } = openingNow(sitting, clock);
  return aheadOf([moment(openedOn, openedAt) ?? openedOn], clock);
};

/** Hours that do not follow each other, what has not come yet, and of a closed sitting a break that is not over. */
export const clocksOf = (record: SittingRecord, clock: Clock): Failure[] => {
  const { state } = record.sitting;
  if (state !== 'open' && state !== 'closed') return [];
  const { wrong, moments } = hoursOf(record);
  const still = state === 'closed' ? openBreak(record) : null;
  return [
    ...wrong,
    ...aheadOf(moments, clock),
    ...(still === null ? [] : [failure('council.break-open', { at: still.at })]),
  ];
};

/** The same of a written procedure that is over: its day, and the days of its answers. */
export const letterClocksOf = ({ sitting, answers }: SittingRecord, clock: Clock): Failure[] =>
  sitting.state === 'closed'
    ? aheadOf([heldOn(sitting), ...answers.map(({ receivedOn }) => receivedOn)], clock)
    : [];

/** What an edit would say of hours that was not said before it; null where nothing. */
export const newTrouble = (
  before: SittingRecord,
  after: SittingRecord,
  clock: Clock,
): Failure | null => {
  const key = (one: Failure): string => JSON.stringify([one.code, one.params]);
  const known = new Set(clocksOf(before, clock).map(key));
  return clocksOf(after, clock).find((one) => !known.has(key(one))) ?? null;
};
