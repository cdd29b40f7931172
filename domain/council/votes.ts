/** Whether votes add up, and what they decide by the council's rules. */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { CHOICES, type Casting, type Choice, type Counted } from './meeting-types.ts';
import type { Quorum } from './quorum.ts';
import { needed, readMajority, ruleOf, type Majority } from './rules.ts';
import type { Rule, RuleText, Vote } from './types.ts';

export type Counts = Pick<Vote, Counted>;

/** All who could vote and were there: also who took no part, or gave a ballot that is not valid. */
export const votesCast = (vote: Counts): number =>
  vote.for + vote.against + vote.abstain + vote.none + vote.invalid;

export interface VoteRules {
  readonly majority: Pick<RuleText, 'value'> | null;
  readonly abstentions: Pick<RuleText, 'value'> | null;
  readonly casting: Pick<RuleText, 'value'> | null;
}

const textOf = (rules: readonly Rule[], name: keyof VoteRules): RuleText | null => {
  const rule = ruleOf(rules, name);
  return rule === undefined ? null : { value: rule.value, act: rule.act };
};

/** The rules by which a vote is counted, each with its act. */
export const voteRulesOf = (rules: readonly Rule[]) => ({
  majority: textOf(rules, 'majority'),
  abstentions: textOf(rules, 'abstentions'),
  casting: textOf(rules, 'casting'),
});

/**
 * `recused`: how many of those present stepped aside. Without a noted presence there is nothing to hold
 * the votes against.
 */
export const checkVote = (
  vote: Counts,
  quorum: Quorum,
  { abstentions }: Pick<VoteRules, 'abstentions'> = { abstentions: null },
  recused = 0,
): Result<Counts, Failure> => {
  if (abstentions?.value === 'forbidden' && vote.abstain > 0)
    return err(failure('council.no-abstention'));
  if (!quorum.noted) return ok(vote);
  const { present, needed: wanted, reached } = quorum;
  if (reached === false) return err(failure('council.no-quorum', { present, needed: wanted ?? 0 }));
  const cast = votesCast(vote);
  const params = { cast, present: present - recused };
  if (cast > params.present) return err(failure('council.votes-over', params));
  return cast < params.present ? err(failure('council.votes-under', params)) : ok(vote);
};

export type VoteResult =
  | 'unanimous'
  | 'adopted'
  | 'adopted-by-chair'
  | 'rejected'
  | 'rejected-by-chair'
  | 'tie'
  | 'open'
  | 'no-quorum';

export const isPassed = (result: VoteResult | null): boolean =>
  result === 'unanimous' || result === 'adopted' || result === 'adopted-by-chair';

export const isFallen = (result: VoteResult | null): boolean =>
  result === 'rejected' || result === 'rejected-by-chair' || result === 'no-quorum';

/** More than half, or half, of those present: the majority that a chair can make up. */
const isSimple = ({ base, share }: Majority): boolean =>
  base === 'present' && share.of * 2 <= share.parts;

const baseOf = (
  vote: Counts,
  members: number,
  { base }: Majority,
  abstentions: VoteRules['abstentions'],
): number => {
  if (base === 'all') return members;
  return abstentions?.value === 'left-out' ? vote.for + vote.against : votesCast(vote);
};

/**
 * The chair decides: for and against are as many, the rules say so, and the chair's vote is the one that is
 * missing – where those who abstained keep more than that from a majority, nobody's vote makes it one. In a
 * secret vote nobody knows the side.
 */
export const isChairsTie = (
  vote: Counts & Pick<Vote, 'mode'>,
  { majority: rule, casting, abstentions }: Pick<VoteRules, 'majority' | 'casting' | 'abstentions'>,
): boolean => {
  const majority = rule === null ? null : readMajority(rule.value);
  return (
    casting?.value === 'chair' &&
    vote.mode !== 'secret' &&
    vote.for > 0 &&
    vote.for === vote.against &&
    majority !== null &&
    isSimple(majority) &&
    vote.for + 1 >= needed(majority.share, baseOf(vote, 0, majority, abstentions))
  );
};

/**
 * `open`: the council has no rule on majorities, so only a unanimous vote speaks for itself; `tie`: the
 * chair decides and has not. Those present are those who could vote: a vote counts when it adds up, and
 * who leaves later changes nothing.
 */
export const voteResult = (
  vote: Counts & Pick<Vote, 'mode' | 'casting'>,
  { members }: Pick<Quorum, 'members'>,
  rules: VoteRules,
): VoteResult => {
  const majority = rules.majority === null ? null : readMajority(rules.majority.value);
  const all = vote.for > 0 && vote.for === votesCast(vote);
  if (majority === null) return all ? 'unanimous' : 'open';
  const base = baseOf(vote, members, majority, rules.abstentions);
  if (vote.for > 0 && vote.for >= needed(majority.share, base))
    return all ? 'unanimous' : 'adopted';
  if (!isChairsTie(vote, rules)) return 'rejected';
  if (vote.casting === null) return 'tie';
  return vote.casting === 'for' ? 'adopted-by-chair' : 'rejected-by-chair';
};

/** How many chose what. */
export const tallyOf = (named: Readonly<Record<string, Choice>>): Counts => {
  const counts = { for: 0, against: 0, abstain: 0, none: 0, invalid: 0 };
  for (const choice of Object.values(named)) counts[choice] += 1;
  return counts;
};

/** In a vote by name the chair's side is there to read. */
export const castingOf = (
  { named, casting }: Pick<Vote, 'named' | 'casting'>,
  chair: string | null,
): Casting | null => {
  if (named === null) return casting;
  const choice = named[chair ?? ''];
  return choice === 'for' || choice === 'against' ? choice : null;
};

export const isChoice = (text: unknown): text is Choice => CHOICES.some((known) => known === text);
