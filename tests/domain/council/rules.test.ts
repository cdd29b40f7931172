import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { knownCodes, sentence } from '../../../domain/text/sentences.ts';
import { councilSentences } from '../../../domain/council/failures.ts';
import { quorumOf } from '../../../domain/council/quorum.ts';
import {
  checkRule,
  needed,
  quorumNeeded,
  readShare,
  RULE_CHOICES,
  RULE_TEMPLATES,
} from '../../../domain/council/rules.ts';
import { canGo, shortNotice } from '../../../domain/council/states.ts';
import { ruleText } from '../../../domain/council/texts.ts';
import {
  SITTING_STATES,
  type Attendance,
  type Member,
  type Rule,
  type Sitting,
} from '../../../domain/council/types.ts';

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  council: 'C',
  name: id,
  role: 'member',
  organisation: '',
  jobTitle: '',
  substituteFor: null,
  votes: true,
  active: true,
  position: 0,
  ...more,
});
const nine = Array.from({ length: 9 }, (_, i) => member(`m${i}`));
const present = (n: number): Attendance[] =>
  nine.map(({ id }, i) => ({
    sitting: 'S',
    member: id,
    presence: i < n ? 'present' : 'absent',
    substitute: null,
  }));
const rule = (name: Rule['name'], value: string): Rule => ({ name, value, act: 'чл. 7' });

describe('shares', () => {
  test.each([
    ['1/2+', 9, 5],
    ['1/2+', 10, 6],
    ['1/2', 9, 5],
    ['1/2', 10, 5],
    ['2/3', 9, 6],
    ['2/3', 10, 7],
    ['2/3+', 9, 7],
  ])('%s of %i is %i', (value, of, expected) => {
    expect(quorumNeeded(value, of)).toBe(expected);
  });

  test('a number stands for itself, nonsense for nothing', () => {
    expect(quorumNeeded('4', 9)).toBe(4);
    expect(['3/2', '0/2', 'половината', '', '1/2++'].map(readShare)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  test('what is needed is the least number that holds the share', () => {
    const size = fc.integer({ min: 1, max: 12 });
    const check = fc.check(
      fc.property(
        size,
        size,
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        (a, b, above, whole) => {
          const share = { of: Math.min(a, b), parts: Math.max(a, b), above };
          const holds = (n: number): boolean =>
            above ? n * share.parts > whole * share.of : n * share.parts >= whole * share.of;
          const n = needed(share, whole);
          return holds(n) && !holds(n - 1);
        },
      ),
    );
    expect(check.counterexample).toBeNull();
  });
});

describe('quorum', () => {
  test('without a rule nothing is assumed', () => {
    expect(quorumOf(nine, present(9), [])).toEqual({
      present: 9,
      members: 9,
      needed: null,
      reached: null,
      noted: true,
    });
  });

  test('counts voting members, those who left not, a substitute for the absent one', () => {
    const members = [
      ...nine,
      member('secretary', { role: 'secretary', votes: false }),
      member('gone', { active: false }),
      member('stand-in', { substituteFor: 'm8', votes: false }),
    ];
    const rules = [rule('quorum', '1/2+')];
    const four = present(4);
    expect(quorumOf(members, four, rules)).toMatchObject({ present: 4, needed: 5, reached: false });
    const fifth = four.map((one) =>
      one.member === 'm8' ? { ...one, substitute: 'stand-in' } : one,
    );
    expect(quorumOf(members, fifth, rules)).toMatchObject({ present: 5, reached: true });
  });
});

describe('rules', () => {
  test('need a value that can be read, and the act that says so', () => {
    const code = (one: Rule) => {
      const checked = checkRule(one);
      return checked.ok ? 'ok' : checked.error.code;
    };
    expect(code(rule('quorum', '1/2+'))).toBe('ok');
    expect(code(rule('quorum', 'половината'))).toBe('council.rule-value');
    expect(code(rule('programmeBy', '31-12'))).toBe('council.rule-value');
    expect(code(rule('abstentions', 'да'))).toBe('council.rule-value');
    expect(code(rule('protocolNumbers', 'sitting'))).toBe('council.rule-value');
    expect(code({ name: 'quorum', value: '1/2+', act: ' ' })).toBe('council.rule-no-act');
  });

  test('a number of days is read as every number, and what is wrong is said of this one', () => {
    const told = (name: Rule['name'], value: string) => {
      const checked = checkRule(rule(name, value));
      return checked.ok ? checked.value.value : sentence(checked.error);
    };
    expect(told('noticeDays', '07')).toBe('7');
    expect(told('noticeDays', '15,5')).toBe(
      '„15,5“ не е цяло число. Напишете число без дробна част.',
    );
    expect(told('writtenProcedure', '7 дни')).toMatch(/Напишете само числото: 7\.$/u);
    expect(told('noticeDays', '-1')).toMatch(/^„-1“ е извън границите/u);
    expect(told('quorum', '4/3')).toBe(
      '„4/3“ не може да се прочете като правило „Кворум“. Приема се: 1/2+, 1/2, 2/3 или брой.',
    );
    expect(told('casting', 'да')).toMatch(/„Равен брой гласове“\. Приема се: chair, none\.$/u);
  });

  test('every template can be read and is put into words', () => {
    for (const one of RULE_TEMPLATES.flatMap(({ rules }) => rules)) {
      expect(checkRule({ ...one, act: 'чл. 1' }).ok).toBe(true);
      expect(ruleText(one)).not.toBe(one.value);
    }
    for (const [name, values] of Object.entries(RULE_CHOICES))
      for (const value of values) {
        const one = rule(name as Rule['name'], value);
        expect(checkRule(one).ok).toBe(true);
        expect(ruleText(one)).toMatch(/[а-я]/);
        expect(ruleText(one, 'en')).not.toMatch(/[а-я]/);
      }
    expect(ruleText(rule('quorum', '1/2+'))).toBe('повече от половината от членовете');
    expect(ruleText(rule('majority', 'present:2/3'))).toBe('поне 2/3 от присъстващите');
    expect(ruleText(rule('reportBy', '03-31'))).toBe('31.03');
  });
});

describe('steps', () => {
  test('a sitting goes forward one step, and back one', () => {
    const ways = SITTING_STATES.flatMap((from) =>
      SITTING_STATES.filter((to) => canGo(from, to)).map((to) => `${from}>${to}`),
    );
    expect(ways).toEqual([
      'draft>convened',
      'convened>draft',
      'convened>open',
      'open>convened',
      'open>closed',
      'closed>open',
    ]);
  });

  test('a written procedure is sent out and concluded; nothing is opened', () => {
    const ways = SITTING_STATES.flatMap((from) =>
      SITTING_STATES.filter((to) => canGo(from, to, 'written')).map((to) => `${from}>${to}`),
    );
    expect(ways.filter((way) => way.endsWith('>open'))).toEqual([]);
    expect(ways).toContain('convened>closed');
  });

  test('notice is held against the rule', () => {
    const sitting = { date: localDate('2027-01-15') } as Sitting;
    const rules = [rule('noticeDays', '7')];
    const code = (today: string) => shortNotice(sitting, rules, localDate(today))?.code ?? null;
    expect([code('2027-01-08'), code('2027-01-09')]).toEqual([null, 'council.short-notice']);
    expect(shortNotice(sitting, [], localDate('2027-01-15'))).toBeNull();
  });
});

test('every sentence of councils is known, in both languages', () => {
  const params = new Proxy({}, { get: () => 'draft' });
  for (const [code, text] of Object.entries(councilSentences)) {
    expect(knownCodes()).toContain(code);
    expect(text.bg(params)).toMatch(/[а-я]/);
    expect(text.en(params)).not.toMatch(/[а-я]/);
  }
});
