/** Where in a sitting the quorum was lost, change by change: also where it was there again afterwards. */
import { itemName, numbered } from './agenda.ts';
import { attendanceAt, eventsInOrder } from './presence.ts';
import { quorumOf } from './quorum.ts';
import { AGENDA_VOTE, type SittingRecord } from './types.ts';

export interface QuorumLoss {
  /** «т. 2», «дневния ред»: before it. */
  readonly before: string;
  /** Before which item it was there again; null where it was not. */
  readonly until: string | null;
  readonly present: number;
  readonly needed: number;
}

/** None where the roll was not called, or without a rule; a written procedure has no room to leave. */
export const quorumLosses = (record: SittingRecord): QuorumLoss[] => {
  const { members, rules, items, presence, attendance, sitting } = record;
  if (sitting.kind === 'written' || attendance.length === 0) return [];
  const first = presence.some(({ item }) => item === AGENDA_VOTE)
    ? AGENDA_VOTE
    : (numbered(items)[0]?.id ?? AGENDA_VOTE);
  const events = eventsInOrder(record);
  // After each change: who leaves and comes back before one and the same item was away.
  const steps = [first, ...events.map(({ item }) => item)].map((item, n) => ({
    name: itemName(record, item),
    room: attendanceAt({ ...record, presence: events.slice(0, n) }),
  }));
  const losses: QuorumLoss[] = [];
  let lost: QuorumLoss | null = null;
  for (const { name, room } of steps) {
    const { present, needed, reached } = quorumOf(members, room, rules);
    if (reached === false) {
      const fewest: number = Math.min(present, lost?.present ?? present);
      const before: string = lost?.before ?? name;
      lost = { before, until: null, present: fewest, needed: needed ?? 0 };
    } else if (lost !== null) {
      losses.push({ ...lost, until: name });
      lost = null;
    }
  }
  return lost === null ? losses : [...losses, lost];
};

/** «Кворумът се губи преди т. 2 (присъстват 4, нужни са 5) и отново е налице преди т. 3.» */
export const lossText = ({ before, until, present, needed }: QuorumLoss): string =>
  `Кворумът се губи преди ${before} (присъстват ${present}, нужни са ${needed}) и ${
    until === null ? 'не се възстановява до края' : `отново е налице преди ${until}`
  }.`;
