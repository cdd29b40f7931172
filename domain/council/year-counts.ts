/** A sitting as the yearly report counts it: who was there at each vote, and what it came to. */
import { numbered } from './agenda.ts';
import { attendanceAt } from './presence.ts';
import { quorumOf, votingMembers } from './quorum.ts';
import { lossText, quorumLosses } from './quorum-losses.ts';
import { heldOn } from './sitting-time.ts';
import { AGENDA_VOTE, type SittingRecord } from './types.ts';
import { quorumFor, resultOf } from './written.ts';
import type { CountedSitting, CountedVote } from './year.ts';

const votesOf = (record: SittingRecord): CountedVote[] => {
  const places = [
    { id: AGENDA_VOTE, item: 'дневен ред', title: '' },
    ...numbered(record.items).map(({ id, shown, title }) => ({ id, item: `т. ${shown}`, title })),
  ];
  return places.flatMap(({ id, item, title }) => {
    const vote = record.votes.find((one) => one.item === id);
    if (vote === undefined) return [];
    const { ground, mode } = vote;
    const answered = quorumFor(record, id);
    const byLetter = record.sitting.kind === 'written';
    return [
      {
        item,
        title,
        mode,
        present: ground?.voters.length ?? (byLetter ? answered.present : null),
        members: ground?.members ?? answered.members,
        recused: ground?.recused.length ?? record.recusals.filter((one) => one.item === id).length,
        counts: vote,
        result: resultOf(record, vote),
      },
    ];
  });
};

/**
 * A closed sitting as it was: by the rule of its first vote, with so many members as there were then, and
 * with those who left the council since. Who came into it since was not on the roll and fills no place.
 */
const asHeld = (record: SittingRecord): SittingRecord => {
  const ground = record.votes.find((vote) => vote.ground !== null)?.ground ?? null;
  if (record.sitting.state !== 'closed' || ground === null) return record;
  const { quorum } = ground;
  const there = new Set([
    ...record.attendance.map(({ member }) => member),
    ...record.presence.map(({ member }) => member),
    ...ground.voters,
  ]);
  const held = record.members
    .filter(({ id }) => there.has(id))
    .map((member) => ({ ...member, active: true }));
  const others = votingMembers(record.members).filter(({ id }) => !there.has(id));
  const rest = Math.max(0, ground.members - votingMembers(held).length);
  return {
    ...record,
    members: [...held, ...others.slice(0, rest)],
    rules: [
      ...record.rules.filter(({ name }) => name !== 'quorum'),
      ...(quorum === null ? [] : [{ name: 'quorum' as const, ...quorum }]),
    ],
  };
};

/** `decisions`: how many it took. */
export const countedSitting = (known: SittingRecord, decisions: number): CountedSitting => {
  const record = asHeld(known);
  const { sitting, members, rules, attendance } = record;
  const byLetter = sitting.kind === 'written';
  const start = byLetter ? quorumFor(record) : quorumOf(members, attendance, rules);
  const end = byLetter ? start : quorumOf(members, attendanceAt(record), rules);
  const grounds = record.votes.flatMap(({ ground }) => (ground === null ? [] : [ground]));
  const without = grounds.some(({ voters, needed }) => needed !== null && voters.length < needed);
  const losses = quorumLosses(record);
  return {
    ...sitting,
    date: heldOn(sitting),
    present: start.noted ? start.present : null,
    members: start.members,
    atEnd: end.noted ? end.present : null,
    quorumLost:
      !end.noted || end.reached === null ? null : !end.reached || without || losses.length > 0,
    losses: losses.map(lossText),
    decisions,
    votes: votesOf(known),
  };
};
