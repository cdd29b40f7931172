/** Who is present, whether there is a quorum, whether votes add up, and what they decide. */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { quorumNeeded, readMajority, needed, ruleOf } from './rules.ts';
import type { Attendance, Member, Rule, Vote } from './types.ts';

/** Those who count: members in their own right who vote. */
export const votingMembers = (members: readonly Member[]): Member[] =>
  members.filter(({ votes, substituteFor, active }) => votes && substituteFor === null && active);

/** Voting members who are there, themselves or by a substitute. */
export const votersPresent = (
  members: readonly Member[],
  attendance: readonly Attendance[],
): Member[] => {
  const there = new Set(
    attendance
      .filter(({ presence, substitute }) => presence === 'present' || substitute !== null)
      .map(({ member }) => member),
  );
  return votingMembers(members).filter(({ id }) => there.has(id));
};

export interface Quorum {
  readonly present: number;
  readonly members: number;
  /** Null where the council has no rule. */
  readonly needed: number | null;
  readonly reached: boolean | null;
  /** False while nobody's presence was noted. */
  readonly noted: boolean;
}

export const quorumOf = (
  members: readonly Member[],
  attendance: readonly Attendance[],
  rules: readonly Rule[],
): Quorum => {
  const voting = votingMembers(members).length;
  const present = votersPresent(members, attendance).length;
  const rule = ruleOf(rules, 'quorum');
  const wanted = rule === undefined ? null : quorumNeeded(rule.value, voting);
  return {
    present,
    members: voting,
    needed: wanted,
    reached: wanted === null ? null : present >= wanted,
    noted: attendance.length > 0,
  };
};

type Counts = Pick<Vote, 'for' | 'against' | 'abstain'>;

export const votesCast = (vote: Counts): number => vote.for + vote.against + vote.abstain;

/** Without a noted presence there is nothing to hold the votes against. */
export const checkVote = (vote: Counts, quorum: Quorum): Result<Counts, Failure> => {
  if (!quorum.noted) return ok(vote);
  const { present, needed: wanted, reached } = quorum;
  if (reached === false) return err(failure('council.no-quorum', { present, needed: wanted ?? 0 }));
  const cast = votesCast(vote);
  const params = { cast, present };
  if (cast > present) return err(failure('council.votes-over', params));
  return cast < present ? err(failure('council.votes-under', params)) : ok(vote);
};

export type VoteResult = 'unanimous' | 'adopted' | 'rejected' | 'open' | 'no-quorum';

/**
 * `open`: the council has no rule on majorities, so only a unanimous vote speaks for itself. Those
 * present are those who voted: a vote counts when it adds up, and who leaves later changes nothing.
 */
export const voteResult = (
  vote: Counts,
  { members }: Pick<Quorum, 'members'>,
  rule: Pick<Rule, 'value'> | null,
): VoteResult => {
  const majority = rule === null ? null : readMajority(rule.value);
  const base = majority?.base === 'all' ? members : votesCast(vote);
  if (majority !== null && vote.for < needed(majority.share, base)) return 'rejected';
  if (vote.for > 0 && vote.against === 0 && vote.abstain === 0) return 'unanimous';
  return majority === null ? 'open' : 'adopted';
};
