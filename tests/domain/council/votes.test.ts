/** What votes come to by a council's rules: by example, and for every count there can be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice, Counted } from '../../../domain/council/meeting-types.ts';
import { quorumOf } from '../../../domain/council/quorum.ts';
import type { Attendance, Member, Rule, Vote } from '../../../domain/council/types.ts';
import {
  castingOf,
  checkVote,
  isChairsTie,
  isFallen,
  isPassed,
  tallyOf,
  voteResult,
  votesCast,
  type VoteRules,
} from '../../../domain/council/votes.ts';

const nine = Array.from({ length: 9 }, (_, i): Member => ({
  id: `m${i}`,
  council: 'C',
  name: `m${i}`,
  role: 'member',
  organisation: '',
  jobTitle: '',
  substituteFor: null,
  votes: true,
  active: true,
  position: 0,
}));
const present = (n: number): Attendance[] =>
  nine.map(({ id }, i) => ({
    sitting: 'S',
    member: id,
    presence: i < n ? 'present' : 'absent',
    substitute: null,
  }));
const rule = (name: Rule['name'], value: string): Rule => ({ name, value, act: 'чл. 7' });

type Given = Pick<Vote, Counted | 'mode' | 'casting'>;
const counts = (f: number, against = 0, abstain = 0, more: Partial<Given> = {}): Given => ({
  for: f,
  against,
  abstain,
  none: 0,
  invalid: 0,
  mode: 'open',
  casting: null,
  ...more,
});

const by = (values: { [Name in keyof VoteRules]?: string | undefined }): VoteRules => {
  const of = (value: string | undefined) => (value === undefined ? null : { value });
  return {
    majority: of(values.majority),
    abstentions: of(values.abstentions),
    casting: of(values.casting),
  };
};

describe('votes', () => {
  const quorum = quorumOf(nine, present(7), [rule('quorum', '1/2+')]);
  const code = (f: number, a: number, o: number) => {
    const checked = checkVote(counts(f, a, o), quorum);
    return checked.ok ? 'ok' : checked.error.code;
  };

  test('have to add up to those present', () => {
    expect([code(7, 0, 0), code(5, 1, 1), code(8, 0, 0), code(5, 1, 0)]).toEqual([
      'ok',
      'ok',
      'council.votes-over',
      'council.votes-under',
    ]);
  });

  test('are not taken without a quorum, and not held against a presence that nobody noted', () => {
    const few = quorumOf(nine, present(4), [rule('quorum', '1/2+')]);
    expect(checkVote(counts(4), few)).toMatchObject({
      error: { code: 'council.no-quorum', params: { present: 4, needed: 5 } },
    });
    const nobody = quorumOf(nine, [], [rule('quorum', '1/2+')]);
    expect(checkVote(counts(3), nobody).ok).toBe(true);
  });

  test.each([
    [7, 0, 0, 'present:1/2+', 'unanimous'],
    [4, 3, 0, 'present:1/2+', 'adopted'],
    [3, 2, 2, 'present:1/2+', 'rejected'],
    [5, 2, 0, 'present:2/3', 'adopted'],
    [4, 3, 0, 'present:2/3', 'rejected'],
    [4, 3, 0, 'all:1/2+', 'rejected'],
    [6, 1, 0, 'consensus', 'rejected'],
    // All of those present, and still fewer than the rule asks of all members.
    [5, 0, 0, 'all:2/3', 'rejected'],
    [7, 0, 0, 'all:2/3', 'unanimous'],
  ] as const)('%i:%i:%i by %s is %s', (f, against, abstain, majority, expected) => {
    const vote = counts(f, against, abstain);
    expect(votesCast(vote)).toBe(f + against + abstain);
    expect(voteResult(vote, quorum, by({ majority }))).toBe(expected);
  });

  test('without a rule on majorities a divided vote decides nothing', () => {
    expect(voteResult(counts(6, 1), quorum, by({}))).toBe('open');
  });
});

describe('rules that decide', () => {
  const all = { members: 9 };
  const simple = { majority: 'present:1/2+' };

  test.each([
    // Among those present, as the words say, unless a rule leaves them out.
    [4, 3, 2, {}, 'rejected'],
    [4, 3, 2, { abstentions: 'counted' }, 'rejected'],
    [4, 3, 2, { abstentions: 'left-out' }, 'adopted'],
    [0, 0, 9, { abstentions: 'left-out' }, 'rejected'],
    [4, 4, 0, {}, 'rejected'],
    [4, 4, 0, { casting: 'none' }, 'rejected'],
    [4, 4, 0, { casting: 'chair' }, 'tie'],
    [4, 4, 1, { casting: 'chair' }, 'tie'],
    [3, 4, 1, { casting: 'chair' }, 'rejected'],
  ] as const)('%i:%i:%i by %o is %s', (f, against, abstain, rules, expected) => {
    const vote = counts(f, against, abstain);
    expect(voteResult(vote, all, by({ ...simple, ...rules }))).toBe(expected);
  });

  test('the chair decides a tie, and makes no qualified majority of it', () => {
    const casting = 'chair';
    const side = (way: 'for' | 'against', majority: string, mode: Vote['mode'] = 'open') =>
      voteResult(counts(4, 4, 0, { casting: way, mode }), all, by({ majority, casting }));
    expect(side('for', 'present:1/2+')).toBe('adopted-by-chair');
    expect(side('against', 'present:1/2+')).toBe('rejected-by-chair');
    expect(side('for', 'present:2/3')).toBe('rejected');
    expect(side('for', 'all:1/2+')).toBe('rejected');
    expect(side('for', 'present:1/2+', 'secret')).toBe('rejected');
    // At least half is reached without the chair.
    expect(side('against', 'present:1/2')).toBe('adopted');
  });

  test('in a vote by name the chair’s side is read there', () => {
    const vote = { casting: null, named: { m0: 'against', m1: 'for' } } as const;
    expect(castingOf(vote, 'm0')).toBe('against');
    expect(castingOf(vote, 'm5')).toBeNull();
    expect(castingOf({ ...vote, named: null, casting: 'for' }, 'm0')).toBe('for');
  });

  test('who steps aside is in the quorum and not in the vote; nobody abstains where that is forbidden', () => {
    const quorum = quorumOf(nine, present(6), [rule('quorum', '1/2+')]);
    const code = (vote: Given, recused: number, abstentions?: string) => {
      const checked = checkVote(
        vote,
        quorum,
        by(abstentions === undefined ? {} : { abstentions }),
        recused,
      );
      return checked.ok ? 'ok' : checked.error.code;
    };
    expect(code(counts(6), 1)).toBe('council.votes-over');
    expect(code(counts(5), 1)).toBe('ok');
    expect(code(counts(4, 0, 0, { none: 1 }), 1)).toBe('ok');
    expect(code(counts(4, 0, 0, { invalid: 1 }), 1)).toBe('ok');
    expect(code(counts(4, 0, 1), 1, 'forbidden')).toBe('council.no-abstention');
  });
});

describe('for every vote', () => {
  const n = fc.integer({ min: 0, max: 30 });
  const votes = fc.record({ for: n, against: n, abstain: n, none: n, invalid: n });
  const rules = fc.record({
    majority: fc.constantFrom(
      'present:1/2+',
      'present:1/2',
      'present:2/3',
      'present:3/4',
      'all:1/2+',
      'all:2/3',
      'consensus',
    ),
    abstentions: fc.constantFrom(undefined, 'counted', 'left-out', 'forbidden'),
    casting: fc.constantFrom(undefined, 'chair', 'none'),
  });
  const side = fc.constantFrom<Given['casting'][]>('for', 'against', null);
  type Case = [Record<Counted, number>, Parameters<typeof by>[0], Given['casting']];
  const against = (claim: (...of: Case) => boolean) =>
    fc.check(fc.property(votes, rules, side, claim)).counterexample;
  const judged = (of: Record<Counted, number>, how: Case[1], casting: Case[2]) =>
    voteResult({ ...of, mode: 'open', casting }, { members: votesCast(of) + 3 }, by(how));

  test('passes, falls, or is a tie that the chair has not decided, and nothing passes without a vote for it', () => {
    const found = against((of, how, casting) => {
      const result = judged(of, how, casting);
      const tie = result === 'tie';
      return (
        Number(isPassed(result)) + Number(isFallen(result)) + Number(tie) === 1 &&
        (!isPassed(result) || of.for > 0)
      );
    });
    expect(found).toBeNull();
  });

  test('is no worse for one more vote for it in place of one against', () => {
    const found = against((of, how, casting) => {
      if (of.against === 0) return true;
      const more = { ...of, for: of.for + 1, against: of.against - 1 };
      return !isPassed(judged(of, how, casting)) || isPassed(judged(more, how, casting));
    });
    expect(found).toBeNull();
  });

  test('4 to 4 is the chair’s, but not with 3 who abstain and are counted: 5 to 3 would fall, too', () => {
    const how = { majority: 'present:1/2+', casting: 'chair' } as const;
    const four = { for: 4, against: 4, abstain: 0, none: 0, invalid: 0 };
    expect(judged(four, how, 'for')).toBe('adopted-by-chair');
    expect(judged({ ...four, abstain: 3 }, how, 'for')).toBe('rejected');
    const leftOut = { ...how, abstentions: 'left-out' };
    expect(judged({ ...four, abstain: 3 }, leftOut, 'for')).toBe('adopted-by-chair');
  });

  test('is the chair’s only where for and against are as many', () => {
    const found = against((of, how, casting) => {
      const result = judged(of, how, casting);
      const chairs = ['tie', 'adopted-by-chair', 'rejected-by-chair'].includes(result);
      return (
        !chairs ||
        (of.for === of.against &&
          how.casting === 'chair' &&
          isChairsTie({ ...of, mode: 'open' }, by(how)))
      );
    });
    expect(found).toBeNull();
  });

  test('a ballot that is not valid is one of those present and never one for', () => {
    const simple = { majority: 'present:1/2+' };
    const of = { for: 4, against: 3, abstain: 0, none: 0, invalid: 0 };
    expect(judged(of, simple, null)).toBe('adopted');
    expect(judged({ ...of, invalid: 1 }, simple, null)).toBe('rejected');
    expect(judged({ ...of, against: 0, invalid: 1 }, simple, null)).toBe('adopted');
    const forAndAgainst = { ...simple, abstentions: 'left-out' };
    expect(judged({ ...of, invalid: 5 }, forAndAgainst, null)).toBe('adopted');
    const found = against((vote, how, casting) => {
      const more = { ...vote, invalid: vote.invalid + 1 };
      const same = (one: Record<Counted, number>) =>
        voteResult({ ...one, mode: 'secret', casting }, { members: 99 }, by(how));
      return isPassed(same(vote)) || !isPassed(same(more));
    });
    expect(found).toBeNull();
  });

  test('who takes no part makes no majority of those present easier', () => {
    const found = against((of, how, casting) => {
      const more = { ...of, none: of.none + 1 };
      const same = (vote: Record<Counted, number>) =>
        voteResult({ ...vote, mode: 'open', casting }, { members: 99 }, by(how));
      return isPassed(same(of)) || !isPassed(same(more));
    });
    expect(found).toBeNull();
  });

  test('by name comes to the counts of its names', () => {
    const names = fc.dictionary(
      fc.string(),
      fc.constantFrom<Choice[]>('for', 'against', 'abstain', 'none'),
    );
    const check = fc.check(
      fc.property(names, (named) => votesCast(tallyOf(named)) === Object.keys(named).length),
    );
    expect(check.counterexample).toBeNull();
  });
});
