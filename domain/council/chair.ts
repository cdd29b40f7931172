/** Who was in the chair and from when on, as the votes keep it and as it is said now. The chair is in the room. */
import { failure, type Failure } from '../kernel/failure.ts';
import { itemName, memberName, numbered } from './agenda.ts';
import { attendanceAt, nextItem } from './presence.ts';
import { AGENDA_VOTE, type Attendance, type SittingRecord } from './types.ts';

/** In person: a member whose substitute came leads nothing; a substitute may. */
const isInRoom = (attendance: readonly Attendance[], id: string): boolean =>
  attendance.some(
    ({ member, presence, substitute }) =>
      substitute === id || (member === id && presence === 'present' && substitute === null),
  );

export interface InChair {
  readonly member: string;
  /** From which item on; null from the opening. */
  readonly item: string | null;
}

/** The first one opened it; one who took over did so before the first vote that was led by them. */
export const chairsOf = (record: SittingRecord): InChair[] => {
  const { votes, items, sitting } = record;
  const chairs: InChair[] = [];
  const add = (member: string | null, item: string): void => {
    if (member === null || chairs.at(-1)?.member === member) return;
    chairs.push({ member, item: chairs.length === 0 ? null : item });
  };
  for (const id of [AGENDA_VOTE, ...numbered(items).map((item) => item.id)])
    add(votes.find(({ item }) => item === id)?.ground?.chair ?? null, id);
  add(sitting.chairedBy, nextItem(record));
  return chairs;
};

const known = (record: SittingRecord): boolean =>
  record.sitting.kind !== 'written' && record.attendance.length > 0;

/** Who is to lead from now on is there now. */
export const checkChair = (record: SittingRecord, id: string): Failure | null =>
  !known(record) || isInRoom(attendanceAt(record), id)
    ? null
    : failure('council.chair-away', { name: memberName(record, id) });

/** Led by somebody who was not there at that vote, or has left since and nobody took over. */
export const ofAbsentChair = (record: SittingRecord): Failure[] => {
  if (!known(record)) return [];
  const atVotes = record.votes.flatMap(({ item, ground }) => {
    const id = ground?.chair ?? null;
    if (id === null || isInRoom(attendanceAt(record, item), id)) return [];
    const params = { item: itemName(record, item), name: memberName(record, id) };
    return [failure('council.chair-vote', params)];
  });
  const { chairedBy } = record.sitting;
  const now = chairedBy === null ? null : checkChair(record, chairedBy);
  return now === null ? atVotes : [...atVotes, now];
};
