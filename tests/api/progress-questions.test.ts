import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.as('РЗИ-Бургас');
});
afterEach(() => it.stop());

const period = '2026-Q3';
const key = { measure: '3.1.1', period } as const;

const reports = () => it.call().progress.reports;
const asked = async () => {
  const [found] = await reports().questions({ ...key, unit: 'РЗИ-Бургас' });
  return found?.questions.map(({ code, answered }) => [code, answered]) ?? [];
};

test('an unlikely value is saved, asked about once, and the answer travels to the review', async () => {
  await reports().set({ entries: [{ ...key, value: '99999999999999999999' }] });
  expect(await asked()).toEqual([['above-target', false]]);
  const { rows } = await reports().grid({ period });
  expect(rows.find(({ measure }) => measure === '3.1.1')?.questions).toHaveLength(1);

  await reports().confirm({ ...key, reason: 'Броят е по нов регистър' });
  expect(await asked()).toEqual([['above-target', true]]);
  expect(await codeOf(reports().confirm(key))).toBe('question.none');
  await reports().set({ entries: [{ ...key, value: '88888888888888888888' }] });
  expect(await asked()).toEqual([['above-target', false]]);
  await it.call().log.undo();
  expect(await asked()).toEqual([['above-target', true]]);

  await reports().submit({ period });
  expect(await codeOf(reports().confirm(key))).toBe('report.locked-submitted');
  await it.as('МЗ');
  const [found] = await reports().questions({ ...key, unit: 'РЗИ-Бургас' });
  expect(found?.report.confirmedReason).toBe('Броят е по нов регистър');
  expect(await reports().unlikely()).toEqual([
    { id: 'РЗИ-Бургас/3.1.1/3.1.1-1/2026-Q3', answered: true },
  ]);
});

test('a first total below the baseline is asked about where one unit reports alone', async () => {
  await it.as('МЗ');
  const mine = { measure: '3.1.2', period } as const;
  const ask = async () =>
    (await reports().questions({ ...mine, unit: 'МЗ' }))[0]?.questions[0]?.code;
  await it.call().progress.settings.assign({ measures: ['3.1.2'], units: ['МЗ'] });
  await reports().set({ entries: [{ ...mine, value: '1' }] });
  expect(await ask()).toBe('below-baseline');
  await it.call().progress.settings.assign({ measures: ['3.1.2'], units: ['РЗИ-Варна'] });
  expect(await ask()).toBeUndefined();
});

test('a question is no wall: a report is submitted without an answer, and stays marked', async () => {
  await reports().set({ entries: [{ ...key, value: '1234,5' }] });
  await reports().submit({ period });
  await it.as('МЗ');
  expect(await asked()).toEqual([['fraction', false]]);
});

test('the ministry sets what is asked about an indicator; a likely value is not confirmed', async () => {
  await reports().set({ entries: [{ ...key, value: '5' }] });
  expect(await codeOf(reports().confirm(key))).toBe('question.none');
  const [report] = await reports().list({ ...key });
  const indicator = report?.indicator ?? '';
  const setting = {
    indicators: [indicator],
    kind: 'count-cumulative' as const,
    periodicity: 'quarter' as const,
    unit: null,
  };
  await it.as('МЗ');
  const { settings } = it.call().progress;
  const bounds = { asked: true, times: 100, most: '4,5' };
  await settings.setIndicators({ ...setting, bounds });
  expect(await asked()).toEqual([['above-most', false]]);
  await settings.setIndicators(setting);
  expect(await asked()).toEqual([['above-most', false]]);
  await settings.setIndicators({ ...setting, bounds: { ...bounds, asked: false } });
  expect(await asked()).toEqual([]);
  expect(
    await codeOf(settings.setIndicators({ ...setting, bounds: { ...bounds, most: '1.234' } })),
  ).toBe('read.unclear-number');
});
