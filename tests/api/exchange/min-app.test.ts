/** The ministry asks for a newer application: an older one goes on taking in and passing on, and signs nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAppVersion, isOlder, APP_VERSION } from '../../../domain/kernel/app-version.ts';
import { refusalOf } from '../core-fixture.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';

const NEW = { appVersion: '1.4.0' };
let ministry: Ministry;
let old: Installation;
let burgas: Installation;

beforeAll(async () => {
  ministry = await foundMinistry('2026-10-01T06:00:00Z', NEW);
  old = await enrolled(ministry, 'РЗИ-Варна', ['unit.reporter'], [], { appVersion: '1.3.9' });
  burgas = await enrolled(ministry, 'РЗИ-Бургас', ['unit.reporter'], [], NEW);
  const { bytes } = ministry.send('all');
  [old, burgas].forEach((one) => one.take(bytes));
});
afterAll(() => [ministry, old, burgas].forEach((one) => one.stop()));

const root = () => ({ rootFiles: [...ministry.rootFiles], passphrases: [PASSPHRASE] });
const report = (one: Installation, value: string) =>
  one.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: '2026-Q3', value }],
  });

test('nobody asks for a version newer than his own, a lower one than before, or no version at all', async () => {
  const { exchange } = ministry.call;
  const ask = (least: string) => refusalOf(exchange.requireApp({ least, ...root() }));
  expect(await ask('1.4.1')).toBe('exchange.app-ahead');
  expect(await ask('най-новата')).toBe('exchange.app-form');
  expect(await exchange.requireApp({ least: '1.4.0', ...root() })).toMatchObject({ version: 4 });
  expect(await ask('1.2.0')).toBe('exchange.app-back');
  expect(await exchange.registry()).toMatchObject({ minApp: '1.4.0', appVersion: '1.4.0' });
  expect((await exchange.standing()).outdated).toBeNull();
});

test('what was sealed as the process died is remembered before an older application passes it on', async () => {
  const memory = join(old.folder, 'keys', 'signed.json');
  const signed = (): unknown =>
    (JSON.parse(readFileSync(memory, 'utf8')) as { heads: unknown }).heads;
  const [before, file] = [signed(), readFileSync(memory)];
  await report(old, '4');
  expect(old.send('МЗ').sealed.entries).toBe(1);
  const after = signed();
  expect(after).not.toEqual(before);
  writeFileSync(memory, file);
  old.take(ministry.send('РЗИ-Варна').bytes);
  expect(old.send('МЗ').sealed.entries).toBe(0);
  expect(signed()).toEqual(after);
});

test('an older application says so, takes in, writes drafts, and passes on what others signed', async () => {
  old.take(ministry.send('РЗИ-Варна').bytes);
  expect((await old.call.exchange.standing()).outdated).toMatchObject({
    code: 'exchange.app-old',
    params: { least: '1.4.0', here: '1.3.9' },
  });
  await report(old, '5');
  await report(burgas, '7');
  burgas.take(ministry.send('РЗИ-Бургас').bytes);
  old.take(burgas.send('all').bytes);
  expect(await old.call.exchange.preview({ to: 'МЗ' })).toMatchObject({ outdated: true });
  const sent = old.send('МЗ');
  expect(sent.sealed).toEqual({ entries: 0, ops: 0, kept: 0 });
  expect(sent.entries).toBeGreaterThan(0);
  expect(ministry.take(sent.bytes)).toMatchObject({ refused: 0, waiting: 0 });
  const units = (await ministry.call.progress.reports.list({})).map(({ unit, value }) => [
    unit,
    value,
  ]);
  // What waits as a draft does not go along; what was signed before does.
  expect(units).toEqual([
    ['РЗИ-Бургас', '7'],
    ['РЗИ-Варна', '4'],
  ]);
  expect((await old.call.exchange.standing()).drafts).toBeGreaterThan(0);
  expect(await refusalOf(old.call.exchange.requireApp({ least: '1.0.0', ...root() }))).not.toBe(
    'not refused',
  );
});

test('after the update what waited is signed', async () => {
  old.core.close();
  const updated = startInstallation('2026-11-01T06:00:00Z', old.folder, NEW);
  expect((await updated.call.exchange.standing()).outdated).toBeNull();
  ministry.take(updated.send('МЗ').bytes);
  const values = (await ministry.call.progress.reports.list({ unit: 'РЗИ-Варна' })).map(
    ({ value }) => value,
  );
  expect(values).toEqual(['5']);
  updated.core.close();
});

test.each([
  ['1.3.9', '1.4.0', true],
  ['1.4.0', '1.4.0', false],
  ['1.10.0', '1.9.9', false],
  ['2.0.0', '10.0.0', true],
  ['0.1.0', '0.1.1', true],
])('%s before %s: %s', (version, least, older) => {
  expect(isOlder(version, least)).toBe(older);
});

test('what a version looks like, and that ours is the one of package.json', () => {
  const path = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  expect(version).toBe(APP_VERSION);
  expect(isAppVersion(APP_VERSION)).toBe(true);
  for (const text of ['1.2', '01.2.3', '1.2.3-rc', '1.2.3.4', '', 'v1.2.3'])
    expect(isAppVersion(text)).toBe(false);
});
