/**
 * What stands between a sitting and its sealed protocol. A contradiction is mended before it is sealed; what
 * is merely unusual is sealed with a reason. Both are read from the records, so that the window can show the
 * list at any time.
 */
import { formatDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { numbered, type NumberedItem } from './agenda.ts';
import { attendanceAt, votersAt } from './presence.ts';
import { quorumOf, votesCast, votingMembers } from './quorum.ts';
import { readSignatories, ruleOf } from './rules.ts';
import {
  AGENDA_VOTE,
  type Member,
  type SittingRecord,
  type Vote,
  type VoteGround,
} from './types.ts';
import { resultOf } from './written.ts';

export interface Checklist {
  /** The protocol cannot be sealed with any of these. */
  readonly contradictions: readonly Failure[];
  /** It can be sealed with a reason. */
  readonly unusual: readonly Failure[];
}

const itemName = ({ items }: SittingRecord, item: string): string => {
  if (item === AGENDA_VOTE) return 'дневния ред';
  const found = numbered(items).find(({ id }) => id === item);
  return found === undefined ? '?' : `т. ${found.shown}`;
};

const sameVoters = (
  { members }: SittingRecord,
  { voters }: VoteGround,
  now: readonly Member[],
): boolean => {
  const there = now.map(({ id }) => id);
  const active = new Set(votingMembers(members).map(({ id }) => id));
  // Who left the council since was there as the vote says.
  return (
    voters
      .filter((id) => active.has(id))
      .toSorted()
      .join() === there.toSorted().join()
  );
};

const ofVote = (record: SittingRecord, vote: Vote): Failure[] => {
  const { item, ground } = vote;
  const name = itemName(record, item);
  if (ground === null || ground.voters.length === 0)
    return votingMembers(record.members).length === 0
      ? []
      : [failure('council.vote-unexplained', { item: name, cast: votesCast(vote) })];
  const present = ground.voters.length;
  const lost = ground.needed !== null && present < ground.needed;
  const now = votersAt(record, item);
  return [
    ...(votesCast(vote) === present
      ? []
      : [failure('council.vote-count', { item: name, cast: votesCast(vote), present })]),
    ...(lost
      ? [failure('council.vote-no-quorum', { item: name, present, needed: ground.needed })]
      : []),
    ...(sameVoters(record, ground, now)
      ? []
      : [failure('council.vote-presence', { item: name, present, now: now.length })]),
  ];
};

const ofItem = (record: SittingRecord, item: NumberedItem): Failure[] => {
  const vote = record.votes.find((one) => one.item === item.id);
  const result = vote === undefined ? null : resultOf(record, vote);
  const passed = result === 'unanimous' || result === 'adopted';
  const fell = result === 'rejected' || result === 'no-quorum';
  const put = item.outcome === 'postponed' || item.outcome === 'withdrawn';
  const decided = record.decisions.some((one) => one.item === item.id);
  const name = `т. ${item.shown}`;
  return [
    ...((item.outcome === 'adopted' && fell) || (item.outcome === 'rejected' && passed)
      ? [failure('council.outcome-vote', { item: name })]
      : []),
    ...(decided && (fell || put) ? [failure('council.decision-without', { item: name })] : []),
  ];
};

const unvoted = (record: SittingRecord): Failure[] =>
  numbered(record.items)
    .filter(
      ({ id, kind, outcome }) =>
        kind === 'item' && outcome === null && !record.votes.some(({ item }) => item === id),
    )
    .map(({ shown }) => failure('council.item-open', { item: `т. ${shown}` }));

const ofRules = ({ rules, members }: SittingRecord): Failure[] => [
  ...(votingMembers(members).length === 0 ? [failure('council.no-members')] : []),
  ...(ruleOf(rules, 'quorum') === undefined || ruleOf(rules, 'majority') === undefined
    ? [failure('council.no-rules')]
    : []),
];

const ofSignatories = ({ rules, members, sitting }: SittingRecord): Failure[] => {
  const roles = readSignatories(ruleOf(rules, 'signatories')?.value ?? '') ?? [];
  const missing = roles.filter(
    (role) =>
      !(role === 'chair' && sitting.chairedBy !== null) &&
      !members.some((one) => one.role === role && one.active && one.substituteFor === null),
  );
  return missing.length === 0 ? [] : [failure('council.no-signatory', { count: missing.length })];
};

const inRoom = (record: SittingRecord): Failure[] => {
  const { sitting, attendance, members, rules } = record;
  const { chairedBy, openedOn, date } = sitting;
  const end = quorumOf(members, attendanceAt(record), rules);
  return [
    ...(chairedBy === null ? [failure('council.no-chair')] : []),
    ...(attendance.length === 0 ? [failure('council.no-roll')] : []),
    ...(openedOn === null || openedOn === date
      ? []
      : [failure('council.other-day', { opened: formatDate(openedOn), date: formatDate(date) })]),
    ...(end.noted && end.reached === false
      ? [failure('council.quorum-lost', { present: end.present, needed: end.needed ?? 0 })]
      : []),
  ];
};

export const checklistOf = (record: SittingRecord): Checklist => {
  const written = record.sitting.kind === 'written';
  const known = new Set([AGENDA_VOTE, ...record.items.map(({ id }) => id)]);
  const votes = record.votes.filter(({ item }) => known.has(item));
  return {
    contradictions: [
      ...(written ? [] : votes.flatMap((vote) => ofVote(record, vote))),
      ...numbered(record.items).flatMap((item) => ofItem(record, item)),
    ],
    unusual: [
      ...ofRules(record),
      ...(written ? [] : inRoom(record)),
      ...unvoted(record),
      ...ofSignatories(record),
    ],
  };
};
