import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  localDate,
  parseDate,
} from '../../../domain/kernel/date.ts';

const day = fc
  .integer({ min: 0, max: 60_000 })
  .map((n) => localDate(new Date(n * 86_400_000).toISOString().slice(0, 10)));

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '12.07.2022', '', '2026-04-31'])(
  '«%s» is no date',
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test('adding days and counting them are each other’s opposite', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
    }),
  );
});

test('whole numbers agree with the platform’s calendar, on every day of eight centuries', () => {
  const day = localDate('1600-01-01');
  const start = Date.parse('1600-01-01T00:00:00Z');
  for (let n = 0; n < 800 * 366; n += 1) {
    const expected = new Date(start + n * 86_400_000).toISOString().slice(0, 10);
    if (addDays(day, n) !== expected)
      throw new Error(`${n}: ${addDays(day, n)} is not ${expected}`);
    if (parseDate(expected) !== expected) throw new Error(`${expected} is refused`);
  }
  expect(addDays(day, 800 * 366 - 1)).toBe('2401-08-28');
});

test.each([
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2022-12-15', 2, '2023-02-15'],
  ['2022-03-31', -1, '2022-02-28'],
])('%s and %i months are %s', (from, months, to) => {
  expect(addMonths(localDate(from), months)).toBe(to);
});

test('dates are written as Bulgarian documents write them', () => {
  expect(formatDate(localDate('2022-07-12'))).toBe('12.07.2022 г.');
});
