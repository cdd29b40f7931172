import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { editionsIn } from '../../../domain/plan/in-force.ts';

const EDITIONS = [
  { n: 1, actDate: null },
  { n: 2, actDate: localDate('2026-10-12') },
  { n: 3, actDate: localDate('2027-01-01') },
];
const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

test.each([
  ['2026-07-01', '2026-09-30', [1]],
  ['2026-10-01', '2026-12-31', [1, 2]],
  ['2026-10-12', '2026-12-31', [1, 2]],
  ['2026-10-13', '2026-12-31', [2]],
  // The act is of the day on which the period begins: what it removes was there the day before.
  ['2027-01-01', '2027-03-31', [2, 3]],
  ['2026-01-01', '2026-12-31', [1, 2]],
  ['2027-04-01', '2027-06-30', [3]],
])('%s to %s', (from, to, expected) => {
  expect(editionsIn(EDITIONS, span(from, to))).toEqual(expected);
});

test('before the first act there is the first edition', () => {
  const dated = [{ n: 1, actDate: localDate('2024-05-01') }];
  expect(editionsIn(dated, span('2024-01-01', '2024-03-31'))).toEqual([1]);
});
