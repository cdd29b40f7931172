/**
 * Decisions by written procedure («неприсъствено»): members answer each question by themselves, by the
 * last day. Silence is no answer and no vote; an answer that came later is on record and not counted.
 * Everything else (quorum, majority) follows the same rules as in a room.
 */
import type { LocalDate } from '../kernel/date.ts';
import { attendanceAt } from './presence.ts';
import { quorumOf, voteResult, votingMembers, type Quorum, type VoteResult } from './quorum.ts';
import { quorumNeeded, ruleOf } from './rules.ts';
import {
  ANSWERS,
  type Answer,
  type Member,
  type SittingRecord,
  type Vote,
  type WrittenAnswer,
} from './types.ts';

type Answered = Pick<SittingRecord, 'answers'> & {
  readonly sitting: { readonly id: string; readonly date: LocalDate };
};

export const isLate = (
  { receivedOn }: Pick<WrittenAnswer, 'receivedOn'>,
  { date }: Answered['sitting'],
): boolean => receivedOn > date;

/** Answers that count, on one question or on any. */
const counted = ({ answers, sitting }: Answered, item?: string): WrittenAnswer[] =>
  answers.filter((one) => (item === undefined || one.item === item) && !isLate(one, sitting));

/** One vote a question that somebody answered in time. */
export const writtenVotes = (record: Answered): Vote[] => {
  const tally = (item: string, wanted: Answer): number =>
    counted(record, item).filter(({ answer }) => answer === wanted).length;
  const items = new Set(counted(record).map(({ item }) => item));
  return [...items].map((item) => ({
    sitting: record.sitting.id,
    item,
    for: tally(item, 'for'),
    against: tally(item, 'against'),
    abstain: tally(item, 'abstain'),
    ground: null,
  }));
};

/** Those present at an item (or after all that happened), or in a written procedure those who answered in time: on a question, or on any. */
export const quorumFor = (record: SittingRecord, item?: string): Quorum => {
  const { members, rules, sitting } = record;
  if (sitting.kind !== 'written') return quorumOf(members, attendanceAt(record, item), rules);
  const voting = votingMembers(members);
  const there = new Set(counted(record, item).map(({ member }) => member));
  const present = voting.filter(({ id }) => there.has(id)).length;
  const rule = ruleOf(rules, 'quorum');
  const wanted = rule === undefined ? null : quorumNeeded(rule.value, voting.length);
  return {
    present,
    members: voting.length,
    needed: wanted,
    reached: wanted === null ? null : present >= wanted,
    noted: there.size > 0,
  };
};

/**
 * A written vote without a quorum of answers decides nothing; in a room it is not taken at all. What a vote
 * in a room decided follows from what it stood on, whatever changed since.
 */
export const resultOf = (record: SittingRecord, vote: Vote): VoteResult => {
  const { ground } = vote;
  if (ground !== null) return voteResult(vote, ground, ground.majority);
  const quorum = quorumFor(record, vote.item);
  return record.sitting.kind === 'written' && quorum.reached === false
    ? 'no-quorum'
    : voteResult(vote, quorum, ruleOf(record.rules, 'majority') ?? null);
};

export type AnswerGroups = Readonly<Record<Answer | 'late' | 'silent', readonly Member[]>>;

/** Every voting member once: how they answered a question, too late, or not at all. */
export const answerGroups = (record: SittingRecord, item: string): AnswerGroups => {
  const known = new Map(
    record.answers.filter((one) => one.item === item).map((one) => [one.member, one]),
  );
  const groupOf = ({ id }: Member): keyof AnswerGroups => {
    const one = known.get(id);
    if (one === undefined) return 'silent';
    return isLate(one, record.sitting) ? 'late' : one.answer;
  };
  const groups = Map.groupBy(votingMembers(record.members), groupOf);
  const of = (name: keyof AnswerGroups): readonly Member[] => groups.get(name) ?? [];
  return {
    for: of('for'),
    against: of('against'),
    abstain: of('abstain'),
    late: of('late'),
    silent: of('silent'),
  };
};

/** Voting members from whom an answer to some question is still awaited. */
export const awaited = (record: SittingRecord): Member[] =>
  votingMembers(record.members).filter(({ id }) =>
    record.items.some(
      (item) => !record.answers.some((one) => one.item === item.id && one.member === id),
    ),
  );

export const isAnswer = (text: string | null): text is Answer =>
  ANSWERS.some((known) => known === text);
