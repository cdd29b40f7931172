// A measure of which the text states no amount is not one of which it states 0: kept, shown, filtered, told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';
import type { AmendmentItem } from '../../domain/plan/amend.ts';
import { comparePlans } from '../../domain/plan/compare.ts';
import { ownText, passages, planDocument } from '../../domain/plan/document/document.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { presentValue } from '../../domain/plan/present-value.ts';
import { statedMoney } from '../../domain/plan/stated-money.ts';
import { totals } from '../../domain/plan/totals.ts';
import { startNamed } from '../fixtures/named-core.ts';

let folder = '';
let core: Core;
let before: Plan;
let after: Plan;
const call = () => callerOf(core.context).plan;

const added = (code: string, ...more: readonly [string, string][]): AmendmentItem[] => [
  { kind: 'add', measure: code, field: '', value: 'Нова мярка', reason: 'Допълва се.' },
  ...[['stage', 'Етап 2 (2027-2028)'], ['start', '2027'], ['end', '2028'], ...more].map(
    ([field = '', value = '']): AmendmentItem => ({
      kind: 'set',
      measure: code,
      field,
      value,
      reason: 'Допълва се.',
    }),
  ),
];
const one = (code: string): Measure => after.measures.find((m) => m.code === code)!;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-silent-'));
  core = startNamed({ dataDir: join(folder, 'data'), now: () => Date.UTC(2027, 1, 10) });
  before = await call().plan();
  const items = [...added('7.4.8'), ...added('7.4.9', ['budget', '0'])];
  const { amendment } = await call().amendments.addItems({ target: { title: 'Нови' }, items });
  const act = { kind: 'Решение на Министерския съвет', number: '7', date: '2027-02-01' };
  await call().amendments.adopt({ id: amendment, act });
  after = await call().plan();
});
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

test('silence is kept apart from a stated 0 through the log and back', () => {
  expect([one('7.4.8').budgetSilent, one('7.4.9').budgetSilent]).toEqual([true, undefined]);
  expect(before.measures.some((m) => m.budgetSilent)).toBe(false);
  expect(['7.4.8', '7.4.9', '2.2.3'].map((code) => statedMoney(one(code), 'bg'))).toEqual([
    'Без посочени средства',
    '0\u00a0лв.',
    statedMoney(
      before.measures.find((m) => m.code === '2.2.3')!,
      'bg',
    ),
  ]);
});

test('no text of it reads 0: the value, the comparison, the rebuilt document', () => {
  expect(['7.4.8', '7.4.9'].map((code) => presentValue(after, code, 'budget'))).toEqual([
    '',
    '0.00',
  ]);
  const told = JSON.stringify(comparePlans(before, after));
  expect(told).toContain('Без посочени средства');
  const own = passages(planDocument(after)).map(ownText);
  const money = (title: string): string | undefined => own[own.indexOf(title) + 5];
  expect(['8', '9'].map((n) => money(`Мярка 7.4.${n}. Нова мярка`))).toEqual(['', '0']);
  expect(totals(after).plan.bgn).toBe(totals(before).plan.bgn);
});
