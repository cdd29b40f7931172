/**
 * Decisions by written procedure («неприсъствено»): members answer each question by themselves, by the
 * last day. Silence is no answer and no vote; an answer that came later is on record and not counted.
 * Everything else (quorum, majority) follows the same rules as in a room.
 */
import type { LocalDate } from '../kernel/date.ts';
import { attendanceAt } from './presence.ts';
import { quorumOf, votingMembers, type Quorum } from './quorum.ts';
import { quorumNeeded, ruleOf } from './rules.ts';
import { castingOf, voteResult, voteRulesOf, type VoteResult } from './votes.ts';
import {
  ANSWERS,
  type Answer,
  type Member,
  type SittingRecord,
  type Vote,
  type WrittenAnswer,
} from './types.ts';

type Answered = Pick<SittingRecord, 'answers' | 'recusals'> & {
  readonly sitting: { readonly id: string; readonly date: LocalDate };
};

const stepsAside = ({ recusals }: Pick<Answered, 'recusals'>, item: string, id: string): boolean =>
  recusals.some((one) => one.item === item && one.member === id);

export const isLate = (
  { receivedOn }: Pick<WrittenAnswer, 'receivedOn'>,
  { date }: Answered['sitting'],
): boolean => receivedOn > date;

/** Answers that count, on one question or on any: in time, and not of who stepped aside. */
const counted = (record: Answered, item?: string): WrittenAnswer[] =>
  record.answers.filter(
    (one) =>
      (item === undefined || one.item === item) &&
      !isLate(one, record.sitting) &&
      !stepsAside(record, one.item, one.member),
  );

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
    none: 0,
    invalid: 0,
    mode: 'named',
    casting: null,
    named: Object.fromEntries(counted(record, item).map(({ member, answer }) => [member, answer])),
    ground: null,
  }));
};

/** Those present at an item (or after all that happened), or in a written procedure those who answered in time: on a question, or on any. */
export const quorumFor = (record: SittingRecord, item?: string): Quorum => {
  const { members, rules, sitting } = record;
  if (sitting.kind !== 'written') return quorumOf(members, attendanceAt(record, item), rules);
  const voting = votingMembers(members);
  const aside = record.recusals.filter((one) => item === undefined || one.item === item);
  const there = new Set([...counted(record, item), ...aside].map(({ member }) => member));
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

/** Nobody leads a written procedure: the chair is the council's. */
const writtenChair = ({ sitting, members }: SittingRecord): string | null =>
  sitting.chairedBy ?? votingMembers(members).find(({ role }) => role === 'chair')?.id ?? null;

/** Who was in the chair at a vote. */
export const chairOf = (record: SittingRecord, { ground }: Vote): string | null =>
  ground === null ? writtenChair(record) : ground.chair;

/**
 * A written vote without a quorum of answers decides nothing; in a room it is not taken at all. What a vote
 * in a room decided follows from what it stood on, whatever changed since.
 */
export const resultOf = (record: SittingRecord, vote: Vote): VoteResult => {
  const { ground } = vote;
  const told = { ...vote, casting: castingOf(vote, chairOf(record, vote)) };
  if (ground !== null) return voteResult(told, ground, ground);
  const quorum = quorumFor(record, vote.item);
  return record.sitting.kind === 'written' && quorum.reached === false
    ? 'no-quorum'
    : voteResult(told, quorum, voteRulesOf(record.rules));
};

/** Whether a member had a vote on an item: was there, or answered, and did not step aside. */
export const tookPart = (record: SittingRecord, item: string, member: string): boolean => {
  const ground = record.votes.find((one) => one.item === item)?.ground ?? null;
  return record.sitting.kind === 'written'
    ? counted(record, item).some((one) => one.member === member)
    : ground !== null && ground.voters.includes(member) && !ground.recused.includes(member);
};

export type AnswerGroups = Readonly<
  Record<Answer | 'late' | 'recused' | 'silent', readonly Member[]>
>;

/** Every voting member once: how they answered a question, too late, or not at all. */
export const answerGroups = (record: SittingRecord, item: string): AnswerGroups => {
  const known = new Map(
    record.answers.filter((one) => one.item === item).map((one) => [one.member, one]),
  );
  const groupOf = ({ id }: Member): keyof AnswerGroups => {
    if (stepsAside(record, item, id)) return 'recused';
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
    recused: of('recused'),
    silent: of('silent'),
  };
};

/** Voting members from whom an answer to some question is still awaited. */
export const awaited = (record: SittingRecord): Member[] =>
  votingMembers(record.members).filter(({ id }) =>
    record.items.some(
      (item) =>
        !stepsAside(record, item.id, id) &&
        !record.answers.some((one) => one.item === item.id && one.member === id),
    ),
  );

export const isAnswer = (text: string | null): text is Answer =>
  ANSWERS.some((known) => known === text);
