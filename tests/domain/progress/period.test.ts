import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import {
  comparePeriods,
  isPeriod,
  period,
  periodAfter,
  periodBefore,
  periodDue,
  periodFrom,
  periodicityOf,
  periodLabel,
  periodOf,
  periodsBetween,
  PERIODICITIES,
  periodShort,
  periodsOfYear,
  periodTo,
} from '../../../domain/progress/period.ts';
import { readPeriod } from '../../../domain/progress/read-period.ts';

test.each([
  ['2026', 'year', '2026-01-01', '2026-12-31', '2026 г.', '2026'],
  ['2026-H1', 'half', '2026-01-01', '2026-06-30', 'първо полугодие на 2026 г.', 'I полуг. 2026'],
  ['2026-H2', 'half', '2026-07-01', '2026-12-31', 'второ полугодие на 2026 г.', 'II полуг. 2026'],
  [
    '2026-Q3',
    'quarter',
    '2026-07-01',
    '2026-09-30',
    'трето тримесечие на 2026 г.',
    'III трим. 2026',
  ],
  ['2028-02', 'month', '2028-02-01', '2028-02-29', 'февруари 2028 г.', '02.2028'],
  ['2026-12', 'month', '2026-12-01', '2026-12-31', 'декември 2026 г.', '12.2026'],
])('%s: kind, first and last day, name', (text, kind, from, to, label, short) => {
  const p = period(text);
  expect([periodicityOf(p), periodFrom(p), periodTo(p)]).toEqual([kind, from, to]);
  expect([periodLabel(p), periodShort(p)].map((one) => one.replaceAll('\u00A0', ' '))).toEqual([
    label,
    short,
  ]);
});

test.each(['2026-Q5', '2026-13', '2026-00', '2026-H3', '26-Q1', '2026-7', '1999', '2026-Q3 ', ''])(
  '«%s» is no period',
  (text) => {
    expect(isPeriod(text)).toBe(false);
  },
);

test('typed loosely, a period is understood; nonsense is refused', () => {
  expect(readPeriod(' 2026-q3 ')).toEqual({ ok: true, value: '2026-Q3' });
  for (const nonsense of ['Q3', '2026 трим.', 'трето тримесечие', '2026-Q3-', '13.2026'])
    expect(readPeriod(nonsense)).toMatchObject({ ok: false, error: { code: 'period.unknown' } });
});

test('every name under which a period is shown is read as that period', () => {
  for (const kind of PERIODICITIES)
    for (const p of periodsOfYear(kind, 2027))
      for (const lang of ['bg', 'en'] as const)
        for (const name of [periodLabel(p, lang), periodShort(p, lang).toUpperCase()])
          expect([name, readPeriod(name)]).toEqual([name, { ok: true, value: p }]);
});

test('order: by last day, then by length', () => {
  const shuffled = ['2026', '2026-Q1', '2026-03', '2025-12', '2026-H2', '2026-01', '2026-Q4'];
  expect(shuffled.map(period).toSorted(comparePeriods)).toEqual([
    '2025-12',
    '2026-01',
    '2026-Q1',
    '2026-03',
    '2026',
    '2026-H2',
    '2026-Q4',
  ]);
});

test('periods of a span overlap it at both ends', () => {
  const between = periodsBetween('quarter', localDate('2025-11-30'), localDate('2026-04-01'));
  expect(between).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  expect(periodsOfYear('half', 2026)).toEqual(['2026-H1', '2026-H2']);
  expect(periodDue(period('2026-Q3'), 15)).toBe('2026-10-15');
});

const anyPeriod = fc
  .tuple(fc.constantFrom(...PERIODICITIES), fc.integer({ min: 2020, max: 2060 }), fc.nat(11))
  .map(
    ([kind, year, n]) =>
      periodsOfYear(kind, year)[n % periodsOfYear(kind, year).length] ?? period('2026'),
  );

test('after and before are each other’s way back, and leave no day out', () => {
  fc.assert(
    fc.property(anyPeriod, (p) => {
      expect(periodBefore(periodAfter(p))).toBe(p);
      expect(comparePeriods(p, periodAfter(p))).toBe(-1);
      expect(periodOf(periodicityOf(p), periodFrom(p))).toBe(p);
      expect(periodOf(periodicityOf(p), periodTo(p))).toBe(p);
    }),
  );
});
