/** Copies on a stick: made by themselves while it is there, whole, by a rule, and put back like any other. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecondCopy } from '../../api/second-place.ts';
import { storeFile } from '../../api/files.ts';
import { callerOf } from '../../api/router.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { refusalOf } from './core-fixture.ts';

const HOUR = 3_600_000;
let folder = '';
let stick = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-second-'));
  stick = mkdtempSync(join(tmpdir(), 'myarka-флашка-'));
});
afterEach(() => [folder, stick].forEach((one) => rmSync(one, { recursive: true, force: true })));

const started = (dataDir: string, from = '2026-11-02T08:00:00Z') => {
  let now = Date.parse(from);
  const core = startNamed({ dataDir, now: () => now });
  const call = callerOf(core.context);
  return {
    core,
    call,
    later: (hours: number): void => {
      now += hours * HOUR;
    },
    keep: () => keepSecondCopy(unwrap(core.context.store()), now),
  };
};

const stored = (dataDir: string): string => {
  const part = join(dataDir, 'files', 'incoming', 'part');
  mkdirSync(join(dataDir, 'files', 'incoming'), { recursive: true });
  writeFileSync(part, 'доказателство');
  storeFile(dataDir, part);
  return part;
};

test('once a day where something is new, with the files, and put back on a laptop that has nothing', async () => {
  const one = started(folder);
  expect(await one.call.app.secondPlace()).toBeNull();
  expect(await one.keep()).toBeNull();
  await one.call.app.setSecondPlace({ folder: stick });
  await one.call.app.setUnit({ unit: 'РЗИ-Варна' });
  stored(folder);
  expect(await one.keep()).toMatch(/myarka-copy-[0-9a-f]{6}-2026-11-02T08-00-00/u);
  expect(await one.keep()).toBeNull();
  one.later(25);
  expect(await one.keep()).toBeNull();
  await one.call.app.setUnit({ unit: 'РЗИ-Бургас' });
  const second = await one.keep();
  expect(second).not.toBeNull();
  expect(await one.call.app.secondPlace()).toMatchObject({ folder: stick, isThere: true });
  expect(readdirSync(stick)).toHaveLength(2);
  one.core.close();

  const empty = mkdtempSync(join(tmpdir(), 'myarka-second-'));
  const other = started(empty);
  await other.call.app.setSecondPlace({ folder: stick });
  const copies = await other.call.app.copies();
  expect(copies.map(({ kind }) => kind)).toEqual(['second', 'second']);
  expect(await other.call.app.compareCopy({ file: second ?? '' })).toMatchObject({ more: 2 });
  await other.call.log.restore({ file: second ?? '' });
  expect(await other.call.app.status()).toMatchObject({ unit: 'РЗИ-Бургас' });
  expect(await other.call.log.check()).toMatchObject({ ok: true });
  expect(existsSync(join(empty, 'files'))).toBe(true);
  // What one laptop makes, another one on the same stick never takes away.
  for (let day = 0; day < 40; day += 1) {
    other.later(25);
    await other.call.app.setUnit({ unit: day % 2 === 0 ? 'РЗИ-Варна' : 'РЗИ-Бургас' });
    expect(await other.keep()).not.toBeNull();
  }
  expect(existsSync(second ?? '')).toBe(true);
  expect(readdirSync(stick).length).toBeLessThanOrEqual(2 + 7 + 4 + 3);
  other.core.close();
  rmSync(empty, { recursive: true });
});

test('a stick that is not there is waited for; what a stranger put there stays; a torn copy is made again', async () => {
  const one = started(folder);
  const place = join(stick, 'Копия');
  mkdirSync(place);
  writeFileSync(join(place, 'снимка.jpg'), 'чуждо');
  writeFileSync(join(place, 'myarka-copy-000000-2026-01-01T08-00-00.000Z.db'), 'чуждо');
  await one.call.app.setSecondPlace({ folder: place });
  const made = await one.keep();
  rmSync(place, { recursive: true });
  one.later(25);
  expect(await one.keep()).toBeNull();
  expect(await one.call.app.secondPlace()).toEqual({ folder: place, isThere: false, last: null });
  expect(await refusalOf(one.call.app.copyToSecond())).toBe('copies.place-none');
  expect(await one.call.app.copies()).toEqual([]);
  mkdirSync(place);
  writeFileSync(made ?? '', 'скъсано');
  writeFileSync(join(place, 'снимка.jpg'), 'чуждо');
  expect(await one.keep()).not.toBeNull();
  expect(readdirSync(place)).toContain('снимка.jpg');
  one.core.close();
});

test.each([
  ['няма-такава', 'copies.place-none'],
  ['относителна/папка', 'copies.place-none'],
])('%s is no place: %s', async (typed, code) => {
  const one = started(folder);
  const path = typed.includes('/') ? typed : join(stick, typed);
  expect(await refusalOf(one.call.app.setSecondPlace({ folder: path }))).toBe(code);
  expect(await one.call.app.secondPlace()).toBeNull();
  one.core.close();
});

test('the data folder, what lies in it and around it is no second place; none is taken off', async () => {
  const one = started(folder);
  for (const path of [folder, join(folder, 'files'), tmpdir()]) {
    mkdirSync(path, { recursive: true });
    expect(await refusalOf(one.call.app.setSecondPlace({ folder: path }))).toBe(
      'copies.place-inside',
    );
  }
  await one.call.app.setSecondPlace({ folder: stick });
  await one.call.app.setSecondPlace({ folder: '  ' });
  expect(await one.call.app.secondPlace()).toBeNull();
  one.core.close();
});
