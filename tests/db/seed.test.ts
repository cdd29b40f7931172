import { expect, test } from 'vitest';
import { formatMoney, money, sumMinor } from '../../domain/kernel/money.ts';
import { readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import { seedDb } from '../../db/seed.ts';
import { all, sql } from '../../db/sql.ts';
import { emptyDb, seededDb } from './fixtures.ts';

test('the seed is one change, the same on every installation', () => {
  const hash = () => all<{ hash: string }>(seededDb(), sql`SELECT hash FROM change`);
  expect(hash()).toHaveLength(1);
  expect(hash()).toEqual(hash());
});

test('seeding again writes nothing', () => {
  const db = emptyDb();
  expect(seedDb(db)?.n).toBe(1);
  expect(seedDb(db)).toBeNull();
});

test('the plan is read whole', () => {
  const plan = readPlan(seededDb());
  expect(plan?.goals).toHaveLength(7);
  expect(plan?.subgoals).toHaveLength(23);
  expect(plan?.measures).toHaveLength(72);
  expect(plan?.measures.map(({ no }) => no)).toEqual(Array.from({ length: 72 }, (_, i) => i + 1));
  expect(plan?.stages.map(({ n, from, to }) => ({ n, from, to }))).toEqual([
    { n: 1, from: 2024, to: 2026 },
    { n: 2, from: 2027, to: 2028 },
    { n: 3, from: 2029, to: 2030 },
  ]);
  const total = sumMinor(plan?.measures.map(({ budget }) => budget) ?? []);
  expect(formatMoney(money(total, 'BGN'))).toBe('64\u00A0346\u00A0000\u00A0лв.');
  expect(sumMinor(plan?.goals.map(({ stated }) => stated) ?? [])).toBe(total);
});

test('there is no edition but the adopted one', () => {
  expect(readPlan(seededDb(), 2)).toBeNull();
  expect(readPlan(emptyDb())).toBeNull();
});

test('the units are there, 28 inspectorates among them', () => {
  expect(readUnits(seededDb()).filter(({ kind }) => kind === 'rhi')).toHaveLength(28);
});
