import { expect, test } from 'vitest';
import { fallsBelow } from '../../../domain/progress/falls.ts';
import { assumedRights, PLAN_OWNER } from '../../../domain/exchange/rights.ts';
import { reportLocks } from '../../../domain/progress/locks.ts';
import { reportOf } from '../../../domain/progress/state.ts';
import { stateText } from '../../../domain/progress/state-texts.ts';
import { accepted, AT, draft, LATER, row, submitted } from './build.ts';

const returned = { review: 'returned', reviewOf: AT, reviewReason: 'Без документ' } as const;

test.each([
  ['nothing written', row({}), 'no-data', false],
  ['only a note', row({ note: 'Започнато' }), 'in-progress', false],
  ['only a degree of 0', row({ degree: 0 }), 'in-progress', false],
  ['a value of 0', draft('0'), 'in-progress', false],
  ['a file alone', row({ note: '' }), 'in-progress', false],
  ['submitted', submitted('3'), 'submitted', false],
  ['returned', submitted('3', returned), 'returned', false],
  ['edited after the return', submitted('4', returned), 'returned', false],
  [
    'submitted again after the return',
    submitted('4', { ...returned, submittedAt: LATER }),
    'submitted',
    false,
  ],
  ['accepted', accepted('3'), 'accepted', false],
  ['accepted without figures', accepted(null, { note: 'Няма дейност' }), 'accepted', false],
  [
    'accepted, a correction begun',
    accepted('3', { value: '5', acceptedValue: '3' }),
    'accepted',
    true,
  ],
  [
    'a correction submitted',
    accepted('3', { value: '5', acceptedValue: '3', submittedAt: LATER }),
    'submitted',
    true,
  ],
  [
    'a correction returned',
    accepted('3', {
      value: '5',
      acceptedValue: '3',
      submittedAt: LATER,
      review: 'returned',
      reviewOf: LATER,
    }),
    'returned',
    true,
  ],
  [
    'a review of a submission not seen here',
    submitted('3', { review: 'accepted', reviewOf: LATER, acceptedValue: '4' }),
    'submitted',
    true,
  ],
  [
    'withdrawn elsewhere while it was accepted',
    row({ value: '4', review: 'accepted', reviewOf: AT, acceptedValue: '3' }),
    'in-progress',
    true,
  ],
] as const)('%s', (_what, fields, state, over) => {
  const report = reportOf(fields);
  expect([report.state, report.overAccepted]).toEqual([state, over]);
});

test('a correction that waits says so', () => {
  const correction = reportOf(
    accepted('3', { value: '5', acceptedValue: '3', submittedAt: LATER }),
  );
  expect(stateText(correction, 'bg')).toBe('подадена корекция');
  expect(stateText(reportOf(submitted('3')), 'bg')).toBe('подаден');
});

const locks = (
  fields: Parameters<typeof reportOf>[0],
  acting = 'МЗ',
  grant: 'responsible' | null = 'responsible',
) => {
  const all = reportLocks({ rights: assumedRights(acting), grant, report: reportOf(fields) });
  return Object.fromEntries(Object.entries(all).map(([act, lock]) => [act, lock?.code ?? null]));
};

test.each([
  [
    'no data',
    row({}),
    [
      null,
      'report.nothing-to-submit',
      'report.not-submitted',
      'report.not-accepted',
      'report.not-submitted',
    ],
  ],
  [
    'in progress',
    draft('3'),
    [null, null, 'report.not-submitted', 'report.not-accepted', 'report.not-submitted'],
  ],
  [
    'submitted',
    submitted('3'),
    ['report.locked-submitted', 'report.already-submitted', null, 'report.not-accepted', null],
  ],
  [
    'returned',
    submitted('3', returned),
    [null, null, 'report.not-submitted', 'report.not-accepted', 'report.not-submitted'],
  ],
  [
    'accepted',
    accepted('3'),
    [
      'report.locked-accepted',
      'report.already-accepted',
      'report.not-submitted',
      null,
      'report.not-submitted',
    ],
  ],
] as const)(
  'locks of its own unit: %s',
  (_what, fields, [edit, submit, withdraw, correct, review]) => {
    const close = 'report.counts';
    expect(locks(fields)).toEqual({ edit, submit, withdraw, correct, review, close });
  },
);

test('another unit, and a unit without the measure, are told so; only the ministry reviews', () => {
  expect(locks(row({ unit: 'НЗОК' })).edit).toBe('report.foreign');
  expect(locks(row({}), 'МЗ', null).edit).toBe('report.not-assigned');
  expect(locks(submitted('3', { unit: 'НЗОК' }), 'НЗОК').review).toBe('rights.review');
  expect(locks(submitted('3', { unit: 'НЗОК' }), PLAN_OWNER).review).toBe(null);
});

test('a draft over an accepted value is submitted only with its reason', () => {
  const begun = { value: '5', acceptedValue: '3' };
  expect(locks(accepted('3', begun)).submit).toBe('report.correction-unexplained');
  expect(
    locks(accepted('3', { ...begun, correctionOf: '3', correctionReason: 'Още два' })).submit,
  ).toBe(null);
});

test('a cumulative value is held against the latest submitted or accepted one before it', () => {
  const all = [
    accepted('3', { period: '2026-Q1' }),
    accepted('8', { period: '2026-Q2' }),
    row({ period: '2026-Q3', value: '20' }),
  ];
  const fall = (value: string | null) => fallsBelow(row({ period: '2026-Q4', value }), all);
  expect(fall('8')).toBe(null);
  expect(fall('7')).toEqual({ before: '8', earlier: '2026-Q2' });
  expect(fall(null)).toBe(null);
});
