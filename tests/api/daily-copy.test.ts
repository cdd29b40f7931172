/** The copies that are made by themselves: when, which stay, and that they can be put back. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepClosingCopy, keepDailyCopy, superseded } from '../../api/daily-copy.ts';
import { callerOf } from '../../api/router.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { startNamed } from '../fixtures/named-core.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-daily-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HOUR = 3_600_000;

test('one a day where something is new, whole, and put back like any other', async () => {
  let now = Date.parse('2026-11-02T08:00:00Z');
  const core = startNamed({ dataDir: folder, now: () => now });
  const call = callerOf(core.context);
  const keep = () => keepDailyCopy(unwrap(core.context.store()), now);
  await call.app.setUnit({ unit: 'РЗИ-Варна' });
  const first = await keep();
  expect(await keep()).toBeNull();
  now += 25 * HOUR;
  expect(await keep()).toBeNull();
  await call.app.setUnit({ unit: 'РЗИ-Бургас' });
  expect(await keep()).not.toBeNull();
  expect((await call.app.copies()).map(({ kind }) => kind)).toEqual(['daily', 'daily']);
  expect(readdirSync(folder)).not.toContain('daily-copy.part');
  expect(await call.app.compareCopy({ file: first ?? '' })).toEqual({ missing: 1, more: 0 });
  await call.log.restore({ file: first ?? '' });
  expect(await call.app.status()).toMatchObject({ unit: 'РЗИ-Варна' });
  core.close();
});

test('a year of daily copies comes down to the last days, weeks and months', () => {
  const last = Date.parse('2026-12-31T10:00:00Z');
  let kept: number[] = [];
  for (let day = 399; day >= 0; day -= 1) {
    kept.push(last - day * 24 * HOUR);
    const gone = new Set(superseded(kept));
    kept = kept.filter((at) => !gone.has(at));
  }
  const days = kept.map((at) => new Date(at).toISOString().slice(0, 10)).toReversed();
  expect(days.slice(0, 7).at(-1)).toBe('2026-12-25');
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12);
  expect(days.length).toBeLessThanOrEqual(7 + 4 + 12);
  expect(superseded(kept)).toEqual([]);
});

test('on closing what is new is copied at once, once, and one copy stays of each day', async () => {
  let now = Date.parse('2026-11-02T08:00:00Z');
  const core = startNamed({ dataDir: folder, now: () => now });
  const call = callerOf(core.context);
  const close = () => keepClosingCopy(unwrap(core.context.store()), now);
  for (const unit of ['РЗИ-Варна', 'РЗИ-Бургас']) {
    now += HOUR;
    await call.app.setUnit({ unit });
    expect(await close()).not.toBeNull();
    expect(await close()).toBeNull();
  }
  const [copy, ...others] = await call.app.copies();
  expect(others).toEqual([]);
  expect(await call.app.compareCopy({ file: copy?.file ?? '' })).toEqual({ missing: 0, more: 0 });
  await core.copy();
  expect(readdirSync(folder)).not.toContain('daily-copy.part');
  core.close();
});
