/** The hours of a sitting: its opening, its breaks, a continuation on another day, its closing. */
import type { LocalDate } from '../kernel/date.ts';
import { formatDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { placesOf } from './presence.ts';
import type { SittingBreak } from './meeting-types.ts';
import type { SittingRecord } from './types.ts';

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

/** Hours that do not follow each other, and of a closed sitting a break that is not over. */
export const clocksOf = (record: SittingRecord): Failure[] => {
  const { sitting } = record;
  let day = sitting.openedOn ?? sitting.date;
  let last = moment(day, sitting.openedAt);
  const wrong: Failure[] = [];
  const follow = (next: string | null): void => {
    if (next !== null && last !== null && next < last) {
      const told = (at: string): string =>
        `${formatDate(at.slice(0, 10) as LocalDate)}, ${at.slice(11)}`;
      wrong.push(failure('council.hours', { before: told(last), after: told(next) }));
    }
    last = next ?? last;
  };
  for (const one of breaksInOrder(record)) {
    follow(moment(day, one.at));
    day = one.resumedOn ?? day;
    follow(moment(day, one.until));
  }
  if (sitting.state !== 'closed') return wrong;
  follow(moment(day, sitting.closedAt));
  const still = openBreak(record);
  return still === null ? wrong : [...wrong, failure('council.break-open', { at: still.at })];
};
