import { expect, test } from 'vitest';
import { shareReached } from '../../../domain/progress/actual.ts';
import { accepted, progressOf, row, submitted } from './build.ts';

const at = (period: string, unit = 'МЗ') => ({ period, unit });

test('no data is unknown, not zero', () => {
  const { accepted: a, submitted: s, reached } = progressOf([]);
  expect([a.value, s.value, a.units, reached]).toEqual([null, null, 0, null]);
  expect(progressOf([row({ value: '4' })]).submitted.value).toBe(null);
});

test('cumulative: the latest value of each unit, added up', () => {
  const rows = [
    accepted('3', at('2026-Q1')),
    accepted('5', at('2026-Q2')),
    accepted('10', at('2026-Q1', 'НЗОК')),
  ];
  expect(progressOf(rows, { expected: ['МЗ', 'НЗОК'] }).accepted).toMatchObject({
    value: '15',
    units: 2,
    period: '2026-Q2',
  });
});

test('per period: the baseline and everything since', () => {
  const rows = [
    accepted('3', at('2026-Q1')),
    accepted('5', at('2026-Q2')),
    submitted('2', at('2026-Q3')),
  ];
  const { accepted: a, submitted: s } = progressOf(rows, {
    kind: 'count-per-period',
    baseline: '2',
  });
  expect([a.value, s.value]).toEqual(['10', '12']);
});

test('accepted stands first; what waits is shown beside it', () => {
  const rows = [accepted('3', at('2026-Q1')), submitted('50', at('2026-Q2'))];
  const { accepted: a, submitted: s, reached, counts } = progressOf(rows);
  expect([a.value, s.value, reached]).toEqual(['3', '50', 'submitted']);
  expect(counts).toEqual({ 'in-progress': 0, submitted: 1, returned: 0, accepted: 1 });
});

test('an accepted value stands while its correction is judged', () => {
  const corrected = {
    ...at('2026-Q1'),
    value: '9',
    acceptedValue: '3',
    submittedAt: '2026-11-11T08:00:00.000Z',
  };
  const { accepted: a, submitted: s } = progressOf([accepted('3', corrected)]);
  expect([a.value, s.value]).toEqual(['3', '9']);
});

test('yes or no: every unit that is to report', () => {
  const kind = { kind: 'yes-no', target: '1', expected: ['МЗ', 'МОН'] } as const;
  const one = progressOf([accepted('1', at('2026-Q1'))], kind);
  expect([one.accepted.value, one.reached]).toEqual([null, null]);
  const both = progressOf(
    [accepted('1', at('2026-Q1')), accepted('1', at('2026-Q2', 'МОН'))],
    kind,
  );
  expect([both.accepted.value, both.reached]).toEqual(['1', 'accepted']);
  const no = progressOf([accepted('1', at('2026-Q1')), accepted('0', at('2026-Q2', 'МОН'))], kind);
  expect([no.accepted.value, no.reached]).toEqual(['0', null]);
});

test('a degree of 100 says yes where no value was given', () => {
  const kind = { kind: 'yes-no', target: '1' } as const;
  expect(progressOf([accepted(null, { degree: 100 })], kind).reached).toBe('accepted');
  expect(progressOf([accepted('0', { degree: 100 })], kind).reached).toBe(null);
});

test('per cent and degree: the lowest unit decides', () => {
  const rows = [accepted('80', { degree: 60 }), accepted('95', { unit: 'МОН', degree: 90 })];
  const of = { kind: 'percent', target: '80', expected: ['МЗ', 'МОН'] } as const;
  expect(progressOf(rows, of)).toMatchObject({
    accepted: { value: '80', degree: 60 },
    reached: 'accepted',
  });
  expect(progressOf(rows, { ...of, expected: ['МЗ', 'МОН', 'НЗОК'] }).reached).toBe(null);
  const qualitative = { ...of, kind: 'qualitative', target: '1' } as const;
  expect(
    progressOf([accepted(null, { degree: 100 })], { ...qualitative, expected: ['МЗ'] }).reached,
  ).toBe('accepted');
});

test('a target below the baseline is one to come down to', () => {
  const of = { baseline: '40', target: '10' };
  expect(progressOf([accepted('12')], of).reached).toBe(null);
  expect(progressOf([accepted('10')], of).reached).toBe('accepted');
});

test('the share on the way, where it can be told', () => {
  expect(shareReached(progressOf([accepted('25')]))).toBe(0.5);
  expect(shareReached(progressOf([accepted('7')], { baseline: '5', target: '10' }))).toBe(0.4);
  expect(shareReached(progressOf([]))).toBe(null);
  expect(
    shareReached(progressOf([accepted(null, { degree: 30 })], { kind: 'yes-no', target: '1' })),
  ).toBe(0.3);
});
