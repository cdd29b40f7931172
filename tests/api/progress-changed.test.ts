/** An act changes a measure in the middle of the reporting: body, target, indicator; the period keeps its plan. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

const Q3 = '2026-Q3' as const;
const LATER = '2027-Q1' as const;

let it: Started;
let unit = '';
let measure = '';
let indicator = '';

const reports = () => it.call().progress.reports;
const set = (period: typeof Q3 | typeof LATER, value: string) =>
  reports().set({ entries: [{ measure, indicator, period, value }] });
const judge = (review: 'accepted' | 'returned') =>
  reports().review({
    reports: [{ measure, indicator, period: Q3, unit }],
    review,
    reason: 'Основание',
  });
const stateOf = async (period: string): Promise<string | undefined> =>
  (await reports().list({ measure })).find((one) => one.period === period)?.state;

const amended = async (
  items: readonly { kind: 'set' | 'add' | 'remove'; of: string; field?: string; value?: string }[],
  date = '2026-10-12',
): Promise<void> => {
  const { amendments } = it.call().plan;
  const { amendment } = await amendments.addItems({
    target: { title: 'Промяна' },
    items: items.map(({ of, ...item }) => ({ ...item, measure: of, reason: 'Решено е.' })),
  });
  await amendments.adopt({
    id: amendment,
    act: { kind: 'Решение', number: '77', date },
  });
};

/** A unit of the plan's own naming reports a quarter; then the ministry sits down with an act. */
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.setCycle();
  const { measures } = await it.call().plan.plan();
  const found = measures.find(({ code }) => code === '6.1.1')!;
  [unit, measure, indicator] = ['МОН', found.code, found.indicators[0]!.id];
  await it.as(unit);
  await set(Q3, '1');
  await reports().submit({ period: Q3 });
  await it.as('МЗ');
  it.later(10 * 24 * 3600);
});
afterEach(() => it.stop());

test('another body and another target: the report of its time goes its whole way, the next is not theirs', async () => {
  await amended([
    { kind: 'set', of: measure, field: 'responsibleText', value: 'МЗ' },
    { kind: 'set', of: indicator, field: 'target', value: '99' },
  ]);
  await judge('returned');
  await it.as(unit);
  await set(Q3, '1');
  await reports().submit({ period: Q3 });
  const expects = async (period: typeof Q3 | typeof LATER): Promise<boolean> =>
    (await reports().grid({ unit, period })).rows.find((row) => row.measure === measure)
      ?.expected ?? false;
  expect([await expects(Q3), await expects(LATER)]).toEqual([true, false]);
  expect(await codeOf(set(LATER, '1'))).toBe('report.not-assigned');
  const [report] = await reports().list({ measure, period: Q3 });
  expect(report).toMatchObject({ outside: null, state: 'submitted' });
  expect(report?.about?.target).not.toBe('99');
  await it.as('МЗ');
  await judge('accepted');
  expect(await stateOf(Q3)).toBe('accepted');
  await it.as(unit);
  await reports().correct({
    measure,
    indicator,
    period: Q3,
    value: '0',
    correctionReason: 'Грешка',
  });
  expect(await stateOf(Q3)).toBe('submitted');
});

test('an indicator that falls away is still judged for the quarter in which it stood', async () => {
  await amended([{ kind: 'remove', of: indicator }]);
  await judge('accepted');
  expect(await stateOf(Q3)).toBe('accepted');
  await it.as(unit);
  expect(await codeOf(set(LATER, '1'))).toBe('report.removed-from-plan');
});

test('an act inside the quarter puts another indicator in its place: the report that waits is the one meant', async () => {
  await amended(
    [
      { kind: 'remove', of: indicator },
      { kind: 'add', of: `${measure}-2`, value: 'Друг показател' },
      { kind: 'set', of: `${measure}-2`, field: 'target', value: '4' },
    ],
    '2026-08-12',
  );
  const meant = { measure, period: Q3 };
  await reports().review({
    reports: [{ ...meant, unit }],
    review: 'returned',
    reason: 'Основание',
  });
  expect(await stateOf(Q3)).toBe('returned');
  await it.as(unit);
  await set(Q3, '1');
  await reports().submit({ period: Q3 });
  await reports().withdraw({ reports: [meant] });
  expect((await reports().list({ measure })).map((one) => [one.indicator, one.state])).toEqual([
    [indicator, 'returned'],
  ]);
});
