/** A measure is removed in the middle of the reporting: the plan of its time decides about a period. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sentence } from '../../domain/text/sentences.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

const UNIT = 'РЗИ-Бургас';
const Q3 = '2026-Q3' as const;
const Q4 = '2026-Q4' as const;
const LATER = '2027-Q1' as const;
const OF = { measure: '3.1.1' } as const;

let it: Started;
const reports = () => it.call().progress.reports;

const removed = async (measure: string, date: string): Promise<void> => {
  const { amendments } = it.call().plan;
  const items = [{ kind: 'remove' as const, measure, reason: 'Обединена.' }];
  const { amendment } = await amendments.addItems({ target: { title: 'Отпадане' }, items });
  const act = { kind: 'Решение', number: '77', date };
  await amendments.adopt({ id: amendment, act });
};
const set = (period: typeof Q3 | typeof Q4 | typeof LATER, value: string) =>
  reports().set({ entries: [{ ...OF, period, value }] });
const stateOf = async (period: string): Promise<string | undefined> =>
  (await reports().list(OF)).find((one) => one.period === period)?.state;
const rowOf = async (period: typeof Q3 | typeof LATER) =>
  (await reports().grid({ unit: UNIT, period })).rows.find((row) => row.measure === '3.1.1');
const judge = (period: typeof Q3 | typeof LATER, review: 'accepted' | 'returned' | 'closed') =>
  reports().review({ reports: [{ ...OF, period, unit: UNIT }], review, reason: 'Основание' });

beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.setCycle();
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: [UNIT] });
  await it.as(UNIT);
  await set(Q3, '3');
  await set(LATER, '1');
  await reports().submit({ period: Q3, reports: [{ ...OF, period: Q3 }] });
  await it.as('МЗ');
  it.later(10 * 24 * 3600);
  await removed('3.1.1', '2026-10-12');
});
afterEach(() => it.stop());

test('a report of the quarter in which the measure was there goes its whole way', async () => {
  await judge(Q3, 'returned');
  await it.as(UNIT);
  expect((await rowOf(Q3))?.report).toMatchObject({ state: 'returned', outside: null });
  await set(Q3, '4');
  await reports().submit({ period: Q3 });
  await reports().withdraw({ reports: [{ ...OF, period: Q3 }] });
  await reports().submit({ period: Q3 });
  await it.as('МЗ');
  await judge(Q3, 'accepted');
  expect(await stateOf(Q3)).toBe('accepted');
  await it.as(UNIT);
  await reports().correct({ ...OF, period: Q3, value: '5', correctionReason: 'Грешка' });
  expect(await stateOf(Q3)).toBe('submitted');
  expect(await codeOf(judge(Q3, 'closed'))).toBe('rights.review');
  await it.as('МЗ');
  expect(await codeOf(judge(Q3, 'closed'))).toBe('report.counts');
});

test('it is expected for the quarter of its time, and for none that ended after the act', async () => {
  const expected = await it.call().progress.boardCell({ periods: [Q3, Q4], unit: UNIT });
  const periods = expected.filter(({ measure }) => measure === '3.1.1').map(({ period }) => period);
  expect(periods).toEqual([Q3]);
  await it.as(UNIT);
  // Part of the quarter passed before the act: it may be reported, and nobody waits for it.
  await set(Q4, '2');
  expect(await stateOf(Q4)).toBe('in-progress');
});

test('what began after the act does not count: it stays in sight with the act, and can be closed', async () => {
  await it.as(UNIT);
  const row = await rowOf(LATER);
  expect(row?.report).toMatchObject({ state: 'in-progress', value: '1' });
  const { locks, outside } = row!.report;
  expect(locks.edit).toEqual(outside);
  expect(sentence(outside!).replaceAll('\u00A0', ' ')).toBe(
    'Мярка 3.1.1 отпадна от плана с Решение № 77 от 12.10.2026 г. и не се отчита за I трим. 2027: отчетът не се брои. Министерството може да го закрие с основание.',
  );
  expect(await codeOf(set(LATER, '2'))).toBe('report.removed-from-plan');
  await it.as('МЗ');
  expect(await codeOf(judge(LATER, 'accepted'))).toBe('report.removed-from-plan');
  const close = { reports: [{ ...OF, period: LATER, unit: UNIT }], review: 'closed' as const };
  expect(await codeOf(reports().review(close))).toBe('report.ground-missing');
  await judge(LATER, 'closed');
  expect(await stateOf(LATER)).toBe('closed');
  const board = await it.call().progress.boards.completeness({ year: 2027 });
  const closed = board.rows.find(({ unit }) => unit === UNIT)?.cells.map((cell) => cell.closed);
  expect(closed?.reduce((a, b) => a + b, 0) ?? 0).toBeGreaterThan(0);
  expect(await codeOf(judge(LATER, 'closed'))).toBe('report.closed');
  await it.call().log.undo();
  expect(await stateOf(LATER)).toBe('in-progress');
  await it.call().log.redo();
  expect(await stateOf(LATER)).toBe('closed');
});

test('a measure that no edition has is unknown, whatever the period', async () => {
  await it.as(UNIT);
  const entry = { measure: '9.9.9', period: Q3, value: '1' } as const;
  expect(await codeOf(reports().set({ entries: [entry] }))).toBe('plan.unknown-measure');
});

test('its page goes on: the last edition that had it, the act that removed it, milestones and money', async () => {
  expect(await it.call().plan.left({ measure: '3.1.1' })).toEqual({
    edition: 1,
    left: 2,
    act: 'Решение № 77 от 12.10.2026 г.',
  });
  expect(await it.call().plan.left({ measure: '3.1.2' })).toBeNull();
  expect(await it.call().plan.left({ measure: '9.9.9' })).toBeNull();
  await it.as(UNIT);
  const { milestones, money } = it.call().progress;
  await milestones.add({ measure: '3.1.1', milestones: [{ title: 'Приемане на работата' }] });
  await money.set({
    entries: [
      { measure: '3.1.1', year: 2026, source: 'НПВУ', kind: 'planned', amount: '10', note: '' },
    ],
  });
  const detail = await it.call().progress.measure({ measure: '3.1.1' });
  expect(detail.milestones.map(({ title }) => title)).toEqual(['Приемане на работата']);
  expect(detail.entries.map(({ amount }) => amount)).toEqual([1000]);
  expect(detail.reports.map(({ period }) => period)).toEqual([LATER, Q3]);
  expect(await codeOf(it.call().progress.measure({ measure: '9.9.9' }))).toBe(
    'plan.unknown-measure',
  );
});
