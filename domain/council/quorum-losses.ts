/** Where in a sitting the quorum was lost, item by item: also where it was there again afterwards. */
import { numbered } from './agenda.ts';
import { attendanceAt } from './presence.ts';
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
  const places = [
    ...(presence.some(({ item }) => item === AGENDA_VOTE)
      ? [{ id: AGENDA_VOTE, name: 'дневния ред' }]
      : []),
    ...numbered(items).map(({ id, shown }) => ({ id, name: `т. ${shown}` })),
  ];
  const losses: QuorumLoss[] = [];
  let lost: Omit<QuorumLoss, 'until'> | null = null;
  for (const { id, name } of places) {
    const { present, needed, reached } = quorumOf(members, attendanceAt(record, id), rules);
    if (reached === false) lost ??= { before: name, present, needed: needed ?? 0 };
    else if (lost !== null) {
      losses.push({ ...lost, until: name });
      lost = null;
    }
  }
  return lost === null ? losses : [...losses, { ...lost, until: null }];
};

/** «Кворумът се губи преди т. 2 (присъстват 4, нужни са 5) и отново е налице преди т. 3.» */
export const lossText = ({ before, until, present, needed }: QuorumLoss): string =>
  `Кворумът се губи преди ${before} (присъстват ${present}, нужни са ${needed}) и ${
    until === null ? 'не се възстановява до края' : `отново е налице преди ${until}`
  }.`;
