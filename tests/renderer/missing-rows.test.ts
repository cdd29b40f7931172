import { expect, test } from 'vitest';
import { missingRows } from '../../renderer/features/progress/entry/row-model.ts';
import { startedCore } from '../api/progress-fixture.ts';

test('before a cycle is set nothing is missing; after it, what is expected and not filled in', async () => {
  const it = await startedCore('2026-10-05T08:00:00Z');
  try {
    const grid = (period: string, all = false) =>
      it.call().progress.reports.grid({ unit: 'МЗ', period, all });
    const missing = async (period: string, all = false) =>
      missingRows(await grid(period, all), new Map()).length;
    const fresh = await grid('2026-Q3');
    expect(fresh.due).toBeNull();
    expect(fresh.rows.length).toBeGreaterThan(0);
    expect(await missing('2026-Q3')).toBe(0);

    await it.setCycle();
    const due = await grid('2026-Q3');
    expect(await missing('2026-Q3')).toBe(due.rows.length);
    const [first] = due.rows;
    const entry = { measure: first!.measure, indicator: first!.indicator, period: '2026-Q3' };
    await it.call().progress.reports.set({ entries: [{ ...entry, degree: 10 }] });
    expect(await missing('2026-Q3')).toBe(due.rows.length - 1);
    expect(await missing('2026-Q3', true)).toBe(due.rows.length - 1);
  } finally {
    it.stop();
  }
});
