/** A sitting as the yearly report counts it: who was there at each vote, and what it came to. */
import { numbered } from './agenda.ts';
import { attendanceAt } from './presence.ts';
import { quorumOf } from './quorum.ts';
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

/** `decisions`: how many it took. */
export const countedSitting = (record: SittingRecord, decisions: number): CountedSitting => {
  const { sitting, members, rules, attendance } = record;
  const byLetter = sitting.kind === 'written';
  const start = byLetter ? quorumFor(record) : quorumOf(members, attendance, rules);
  const end = byLetter ? start : quorumOf(members, attendanceAt(record), rules);
  const grounds = record.votes.flatMap(({ ground }) => (ground === null ? [] : [ground]));
  const without = grounds.some(({ voters, needed }) => needed !== null && voters.length < needed);
  return {
    ...sitting,
    present: start.noted ? start.present : null,
    members: start.members,
    atEnd: end.noted ? end.present : null,
    quorumLost: !end.noted || end.reached === null ? null : !end.reached || without,
    decisions,
    votes: votesOf(record),
  };
};
