/**
 * Who is there, in time. The roll is called at the opening (`attendance`); who comes, leaves, comes back
 * or is substituted after that is an event before an item of the agenda. A vote freezes what it stands on,
 * so that who leaves later changes nothing of it, and what does not fit it shows.
 */
import { numbered } from './agenda.ts';
import { votersPresent, votingMembers, type Quorum } from './quorum.ts';
import { ruleOf } from './rules.ts';
import { voteRulesOf } from './votes.ts';
import {
  AGENDA_VOTE,
  type Attendance,
  type Member,
  type PresenceEvent,
  type SittingRecord,
  type VoteGround,
} from './types.ts';

type Room = Pick<SittingRecord, 'attendance' | 'presence' | 'items'>;

/** In the order of discussion; the vote on the agenda comes before all of it. */
export const placesOf = ({ items }: Pick<Room, 'items'>): ((item: string) => number) => {
  const places = new Map(numbered(items).map(({ id }, i) => [id, i + 1]));
  return (item) => (item === AGENDA_VOTE ? 0 : (places.get(item) ?? Infinity));
};

/** Events in the order in which they came about; before one item, as they were noted. */
export const eventsInOrder = (room: Pick<Room, 'presence' | 'items'>): PresenceEvent[] => {
  const placeOf = placesOf(room);
  return room.presence.toSorted(
    (a, b) => placeOf(a.item) - placeOf(b.item) || (a.id < b.id ? -1 : 1),
  );
};

/** Who is there when an item is voted on; without one, after all that happened. */
export const attendanceAt = (room: Room, item?: string): Attendance[] => {
  const placeOf = placesOf(room);
  const until = item === undefined ? Infinity : placeOf(item);
  const there = new Map(room.attendance.map((one) => [one.member, one]));
  for (const { sitting, member, presence, substitute, item: before } of eventsInOrder(room))
    if (placeOf(before) <= until) there.set(member, { sitting, member, presence, substitute });
  return [...there.values()];
};

/** The item that comes next: the first after the last that was voted on. */
export const nextItem = ({ items, votes }: Pick<SittingRecord, 'items' | 'votes'>): string => {
  const order = numbered(items).map(({ id }) => id);
  const last = order.findLastIndex((id) => votes.some(({ item }) => item === id));
  return order[last + 1] ?? order.at(-1) ?? AGENDA_VOTE;
};

/** The voting members who are there at an item, themselves or by a substitute. */
export const votersAt = (record: SittingRecord, item: string): Member[] =>
  votersPresent(record.members, attendanceAt(record, item));

/** Of those who are there, who stepped aside from an item. */
export const recusedAt = (record: SittingRecord, item: string): Member[] => {
  const aside = new Set(
    record.recusals.filter((one) => one.item === item).map(({ member }) => member),
  );
  return votersAt(record, item).filter(({ id }) => aside.has(id));
};

/** What a vote that is taken now stands on. */
export const groundOf = (record: SittingRecord, item: string, quorum: Quorum): VoteGround => {
  const rule = ruleOf(record.rules, 'quorum');
  return {
    voters: votersAt(record, item).map(({ id }) => id),
    members: votingMembers(record.members).length,
    needed: quorum.needed,
    quorum: rule === undefined ? null : { value: rule.value, act: rule.act },
    ...voteRulesOf(record.rules),
    recused: recusedAt(record, item).map(({ id }) => id),
    chair: record.sitting.chairedBy,
  };
};
