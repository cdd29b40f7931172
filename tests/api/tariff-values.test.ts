/** The tariff's values, the unit's readings and the text of the act, through the real core. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-05-01T08:00:00Z');
});
afterEach(() => it.stop());
const call = () => it.call().tariffs;

describe('values, readings, coverage', () => {
  test('a value is taken back by undo', async () => {
    const value = {
      key: '6',
      value: '7.00',
      currency: 'EUR' as const,
      unit: 'брой',
      appliesFrom: '2026-01-01',
      source: { act: 'Нов акт', issue: 'ДВ, бр. 9 от 2026 г.', row: '6' },
    };
    await call().values.add({ values: [value] });
    expect((await call().values.on({ on: '2026-05-01' })).unknown).not.toContain('6');
    await it.call().log.undo();
    expect((await call().values.on({ on: '2026-05-01' })).unknown).toContain('6');
  });

  test('the unit’s readings are kept, and unknown ones refused', async () => {
    await call().readings.set({ readings: { '1.7.longer': 'per-day' } });
    expect(await call().readings.get()).toEqual({ '1.7.longer': 'per-day' });
    expect(await codeOf(call().readings.set({ readings: { x: 'y' } }))).toBe(
      'tariff.reading.unknown',
    );
  });

  test('a confirmed publication is one that can be, and can be corrected', async () => {
    const { records } = await call().values.all();
    const { act } = records[0]!.source;
    const given = { act, issue: 'ДВ, бр. 54 от 12.07.2022 г.', publishedOn: '2022-07-12' };
    const wrong = [
      [{ publishedOn: '2031-07-15' }, 'tariff.act.ahead'],
      [{ publishedOn: '2021-01-01' }, 'tariff.act.too-early'],
      [{ publishedOn: '2022-02-30' }, 'tariff.value.not-a-date'],
      [{ publishedOn: '2022-07-15' }, 'tariff.act.issue-differs'],
      [{ issue: ' ' }, 'tariff.act.no-issue'],
      [{ act: 'Друг акт' }, 'tariff.act.unknown'],
    ] as const;
    for (const [change, code] of wrong)
      expect(await codeOf(call().values.confirmAct({ ...given, ...change }))).toBe(code);
    expect((await call().difference.rules()).confirmed).toBe(false);
    await call().values.confirmAct(given);
    const corrected = { ...given, issue: 'ДВ, бр. 55 от 2022 г.', publishedOn: '2022-07-15' };
    await call().values.confirmAct(corrected);
    expect(await call().difference.rules()).toMatchObject({ force: '2022-07-15', confirmed: true });
  });

  test('a unit cannot settle once for all whether the dates of a line are right', async () => {
    for (const question of ['line.dates', 'line.count'])
      expect(await codeOf(call().readings.set({ readings: { [question]: 'as-given' } }))).toBe(
        'tariff.reading.per-line',
      );
    await call().readings.set({ readings: { 'line.dates': 'ask' } });
  });

  test('coverage runs from the title to the signature', async () => {
    const parts = await call().coverage();
    expect(parts[0]?.text).toContain('МИНИСТЕРСТВО НА ЗДРАВЕОПАЗВАНЕТО');
    expect(parts.at(-1)?.text).toContain('Асена Сербезова');
  });
});
