/** Who is present, and whether there is a quorum. */
import { quorumNeeded, ruleOf } from './rules.ts';
import type { Attendance, Member, Rule } from './types.ts';

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
