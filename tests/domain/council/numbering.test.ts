/** Numbers of protocols and decisions: by the sitting, by the year, running. */
import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import {
  decisionsTaken,
  nextAmendmentNumber,
  nextDecisionNumber,
  nextSittingNumber,
  numbersTaken,
} from '../../../domain/council/numbering.ts';
import type { Rule } from '../../../domain/council/types.ts';

const sitting = (id: string, number: string, date: string) => ({
  id,
  number,
  date: localDate(date),
});
const sittings = [
  sitting('a', '7', '2026-11-10'),
  sitting('b', '1', '2027-01-15'),
  sitting('c', '2', '2027-03-01'),
];
const decisions = [
  { sitting: 'a', number: 12 },
  { sitting: 'b', number: 3 },
  { sitting: 'c', number: 1 },
];
const rules = (name: Rule['name'], value: string): Rule[] => [{ name, value, act: 'чл. 9' }];

test.each([
  ['sitting', 2],
  ['year', 4],
  ['running', 13],
])('decisions numbered by %s go on with %i', (value, expected) => {
  const here = { id: 'c', date: localDate('2027-03-01') };
  const taken = decisionsTaken(here, sittings, decisions, rules('decisionNumbers', value));
  expect(nextDecisionNumber([{ number: 1 }], taken)).toBe(expected);
});

test('protocols are proposed by the rule; nothing is taken where no rule says so', () => {
  const next = localDate('2027-05-01');
  expect(nextSittingNumber(sittings, next, rules('protocolNumbers', 'year'))).toBe('3');
  expect(nextSittingNumber(sittings, next, rules('protocolNumbers', 'running'))).toBe('8');
  expect(
    nextSittingNumber(sittings, localDate('2028-01-10'), rules('protocolNumbers', 'year')),
  ).toBe('1');
  expect(nextSittingNumber(sittings, next, [])).toBe('8');
  const here = { id: 'b', date: localDate('2027-01-15') };
  expect(numbersTaken(here, sittings, rules('protocolNumbers', 'year'))).toEqual(['2']);
  expect(numbersTaken(here, sittings, [])).toEqual([]);
});

test('amendments count from 1', () => {
  expect(nextAmendmentNumber([])).toBe(1);
  expect(nextAmendmentNumber([{ number: 1 }, { number: 4 }])).toBe(5);
});
