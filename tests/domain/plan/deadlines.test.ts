import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { deadlines, type Deadlines } from '../../../domain/plan/deadlines.ts';
import { seedPlan } from './seed-plan.ts';

const counts = (day: string): Record<keyof Deadlines, number> => {
  const found = deadlines(seedPlan.measures, localDate(day));
  return Object.fromEntries(
    Object.entries(found).map(([key, measures]) => [key, (measures as unknown[]).length]),
  ) as Record<keyof Deadlines, number>;
};

test('the plan seen from November 2026', () => {
  expect(counts('2026-11-21')).toEqual({
    endingSoon: 19,
    endingThisYear: 19,
    ended: 12,
    underWay: 52,
    startingThisYear: 4,
    startingNextYear: 5,
  });
});

test('a term counts until the last day of its year', () => {
  expect(counts('2026-10-01').endingSoon).toBe(0);
  expect(counts('2026-10-02').endingSoon).toBe(19);
  expect(counts('2026-12-31').endingSoon).toBe(19);
  expect(counts('2027-01-01')).toMatchObject({ endingSoon: 0, ended: 31, startingThisYear: 5 });
});
