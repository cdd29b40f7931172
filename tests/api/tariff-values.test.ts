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

  test('coverage runs from the title to the signature', async () => {
    const parts = await call().coverage();
    expect(parts[0]?.text).toContain('МИНИСТЕРСТВО НА ЗДРАВЕОПАЗВАНЕТО');
    expect(parts.at(-1)?.text).toContain('Асена Сербезова');
  });
});
