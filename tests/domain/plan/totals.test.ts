import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minor, sumMinor } from '../../../domain/kernel/money.ts';
import { spreadByYear, spreadOverYears, spreadTotal } from '../../../domain/plan/spread.ts';
import { sourceGroupLabel, stageGroupLabel } from '../../../domain/plan/totals-texts.ts';
import { sourceParts, totals, type Breakdown } from '../../../domain/plan/totals.ts';
import { measureOf, seedPlan, withMeasure } from './seed-plan.ts';

const WHOLE = 64_346_000_00;
const all = totals(seedPlan);
const sums = ({ groups }: Breakdown) => Object.fromEntries(groups.map((g) => [g.key, g.bgn / 100]));

describe('totals of the adopted plan', () => {
  test('whole plan, лв. and €', () => {
    expect(all.plan).toEqual({ count: 72, bgn: WHOLE, statedEur: 0, eur: 32_899_587_39 });
    expect(all.stated).toBe(WHOLE);
  });

  test('every goal: stated equals summed', () => {
    expect(all.goals.map((g) => [g.goal, g.stated / 100, g.summed / 100, g.difference])).toEqual([
      ['1', 275_000, 275_000, 0],
      ['2', 1_301_000, 1_301_000, 0],
      ['3', 9_650_000, 9_650_000, 0],
      ['4', 8_240_000, 8_240_000, 0],
      ['5', 8_430_000, 8_430_000, 0],
      ['6', 600_000, 600_000, 0],
      ['7', 35_850_000, 35_850_000, 0],
    ]);
  });

  test('a sum shared without shares is a group of its own', () => {
    expect(sums(all.bySource)).toEqual({
      'Бюджет на МЗ': 32_046_000,
      ЕСИФ: 900_000,
      МСЕ: 0,
      НПВУ: 28_000_000,
      ПРР: 1_000_000,
      'Бюджет на МЗ + МСЕ': 1_500_000,
      'НПВУ + Бюджет на МЗ': 900_000,
    });
    const shared = all.bySource.groups.at(-1)!;
    expect(sourceGroupLabel(shared, 'bg')).toBe(
      'НПВУ + Бюджет на МЗ (разпределението не е посочено)',
    );
    expect(shared.measures).toEqual(['5.1.3']);
  });

  test('several stages together are a group of their own', () => {
    expect(all.byStage.groups.map(({ key, count }) => [key, count])).toEqual([
      ['1', 31],
      ['2', 1],
      ['3', 1],
      ['1 + 2', 16],
      ['2 + 3', 9],
      ['regular', 14],
    ]);
    expect(stageGroupLabel({ keys: ['1', '2'] }, 'bg')).toBe('Етап 1 и етап 2');
  });

  test('each breakdown adds up to the whole, and says the rounding difference', () => {
    const { byGoal, bySubgoal, bySource, byStage, byEndYear } = all;
    for (const b of [
      byGoal,
      bySubgoal,
      bySource,
      byStage,
      byEndYear,
      spreadByYear(seedPlan.measures),
    ]) {
      expect(sumMinor(b.groups.map((g) => g.bgn))).toBe(WHOLE);
      expect(b.eurOfParts + b.roundingDifference).toBe(all.plan.eur);
    }
    expect(bySubgoal.roundingDifference).not.toBe(0);
  });
});

describe('changed plans', () => {
  test('a goal that states another sum shows the difference', () => {
    const changed = totals(withMeasure('1.2.1', { budget: minor(1_100_001) }));
    expect(changed.goals[0]).toMatchObject({ summed: 27_600_001, difference: -100_001 });
  });

  test('known shares go to their source, the rest stays shared', () => {
    const funding = [
      { source: 'НПВУ', share: minor(100) },
      { source: 'А', share: null },
      { source: 'Б', share: null },
    ];
    const parts = sourceParts({ ...measureOf('5.1.3'), budget: minor(250), funding });
    expect(parts.map(({ keys, amount }) => [keys, amount])).toEqual([
      [['НПВУ'], 100],
      [['А', 'Б'], 150],
    ]);
  });

  test('an amount in euro is added to the euro, not to the лв.', () => {
    const changed = totals(withMeasure('1.2.1', { budget: minor(511_292), currency: 'EUR' }));
    expect(changed.plan).toMatchObject({ bgn: WHOLE - 1_000_000, statedEur: 511_292 });
    expect(changed.goals[0]).toMatchObject({ difference: 0 });
  });
});

describe('the assumed spread over years', () => {
  test('the remainder goes to the first years', () => {
    expect(spreadOverYears({ start: 2024, end: 2026, budget: minor(200) })).toEqual([
      { year: 2024, amount: 67 },
      { year: 2025, amount: 67 },
      { year: 2026, amount: 66 },
    ]);
  });

  test('always adds up exactly', () => {
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.integer({ min: 2020, max: 2030 }),
        fc.nat(12),
        (sum, start, n) => {
          const spread = spreadOverYears({ start, end: start + n - 1, budget: minor(sum) });
          expect(spreadTotal(spread)).toBe(sum);
        },
      ),
    );
  });
});
