import { describe, expect, test } from 'vitest';
import { minor, sumMinor } from '../../../domain/kernel/money.ts';
import { largestMeasures, MONEY_BYS, moneyTable } from '../../../domain/plan/money-tables.ts';
import { filterMeasures } from '../../../domain/plan/register.ts';
import { formatShare } from '../../../domain/plan/share.ts';
import { seedPlan } from './seed-plan.ts';

describe('money tables', () => {
  test.each(MONEY_BYS)('by %s: the register rows that a row leads to are its measures', (kind) => {
    for (const row of moneyTable(seedPlan, kind).rows) {
      const rows = filterMeasures(seedPlan.measures, row.filter);
      expect(rows.map(({ code }) => code)).toEqual([...row.measures]);
      expect(sumMinor(rows.map(({ budget }) => budget))).toBe(row.bgn);
    }
  });

  test('the spread leads to the measures under way in the year', () => {
    const [first] = moneyTable(seedPlan, 'spread').rows;
    expect(first).toMatchObject({ label: '2023', filter: { yearFrom: 2023, yearTo: 2023 } });
    const rows = filterMeasures(seedPlan.measures, first!.filter);
    expect(rows.map(({ code }) => code)).toEqual(['5.1.3', '7.3.3', '7.3.4']);
  });

  test('names stand beside numbers, sums that are not divided are marked', () => {
    const sources = moneyTable(seedPlan, 'source').rows;
    expect(sources.find(({ key }) => key === 'НПВУ')).toMatchObject({
      name: 'Национален план за възстановяване и устойчивост',
      undivided: false,
    });
    expect(sources.filter(({ undivided }) => undivided)).toHaveLength(2);
    expect(moneyTable(seedPlan, 'stage', 'en').rows.map(({ label }) => label)).toContain(
      'Stage 1 and stage 2',
    );
  });

  test('the largest measure is 7.3.3 with 43,5 % of the plan', () => {
    const [first] = largestMeasures(seedPlan, 3);
    expect(first?.measure.code).toBe('7.3.3');
    expect(formatShare(first!.eur, moneyTable(seedPlan, 'goal').whole.eur)).toBe('43,5\u00A0%');
  });
});

test('a share is never a false nothing or a false whole', () => {
  const shares = [0, 1, 500, 435, 999].map((n) => formatShare(minor(n), minor(1000)));
  expect(shares).toEqual(
    ['0 %', '0,1 %', '50 %', '43,5 %', '99,9 %'].map((s) => s.replace(' ', '\u00A0')),
  );
  expect(formatShare(minor(1), minor(1_000_000))).toBe('<\u00A00,1\u00A0%');
  expect(formatShare(minor(999_999), minor(1_000_000))).toBe('>\u00A099,9\u00A0%');
  expect(formatShare(minor(0), minor(0))).toBe('–');
});
