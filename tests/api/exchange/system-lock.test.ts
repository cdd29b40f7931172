/** A device key that the operating system keeps: nobody is asked, and what waits is signed by itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startCore } from '../../../api/core.ts';
import { keyPath } from '../../../api/exchange/installation.ts';
import { callerOf } from '../../../api/router.ts';
import { refusalOf } from '../core-fixture.ts';
import { foundMinistry, startInstallation, type Installation } from './installation.ts';
import { fakeVault, type FakeVault } from './vault.ts';

const started: Installation[] = [];
afterEach(() => started.splice(0).forEach((one) => one.stop()));

const keep = <T extends Installation>(one: T): T => {
  started.push(one);
  return one;
};

const founder = async (vault: FakeVault): Promise<Installation> => {
  const one = keep(startInstallation('2026-10-01T06:00:00Z', undefined, { vault }));
  const passphrases = ['парола на първия', 'парола на втория', 'парола на третия'];
  const rootFiles = [];
  for (const [i, passphrase] of passphrases.entries()) {
    const { name, text } = await one.call.exchange.makeRootKey({ number: i + 1, passphrase });
    rootFiles.push({ name, text, passphrase });
  }
  await one.call.exchange.found({ threshold: 2, rootFiles, system: true });
  return one;
};

const write = ({ call }: Installation, n: number, from = 0) =>
  call.progress.settings.assign({
    measures: ['2.2.3'],
    units: Array.from({ length: n }, (_, i) => UNITS[(from + i) % UNITS.length] ?? ''),
  });
const UNITS = ['РЗИ-Варна', 'РЗИ-Бургас', 'РЗИ-Добрич'];

test('founding and sending ask for no passphrase; the file says who opens it and holds no secret', async () => {
  const vault = fakeVault();
  const ministry = await founder(vault);
  expect(await ministry.call.exchange.systemStore()).toBe(true);
  expect(await ministry.call.exchange.standing()).toMatchObject({ lock: 'system', signing: null });
  const file = JSON.parse(readFileSync(keyPath(ministry.folder), 'utf8')) as { wrap: object };
  expect(Object.keys(file.wrap).toSorted()).toEqual(['ct', 'iv', 'kdf', 'key', 'tag']);
  await write(ministry, 1);
  const sent = await ministry.call.exchange.send({ to: 'all' });
  expect(sent).toMatchObject({ entries: 1, sealed: { entries: 1 } });
  expect(vault.asked).toBe(1);
  const { base64 } = await ministry.call.exchange.sentPart({ sha256: sent.parts[0]?.sha256 ?? '' });
  expect(Buffer.from(base64, 'base64').length).toBe(sent.parts[0]?.size);
});

test('a store that does not open says so and signs nothing; without one a passphrase is asked for', async () => {
  const vault = fakeVault();
  const ministry = await founder(vault);
  await write(ministry, 1);
  vault.shut = true;
  const { exchange } = ministry.call;
  expect(await refusalOf(exchange.send({ to: 'all' }))).toBe('exchange.system-store-shut');
  expect((await exchange.standing()).drafts).toBeGreaterThan(0);
  const asked = { unit: 'МЗ', label: 'ново', system: true };
  expect(await refusalOf(exchange.request(asked))).toBe('exchange.request-asks');
  expect(await refusalOf(exchange.request({ ...asked, sure: true }))).toBe(
    'exchange.system-store-none',
  );
  ministry.core.close();
  const elsewhere = startInstallation('2026-10-02T06:00:00Z', ministry.folder);
  expect(await elsewhere.call.exchange.systemStore()).toBe(false);
  expect(
    await refusalOf(elsewhere.call.exchange.send({ to: 'all', passphrases: ['каквато и да е'] })),
  ).toBe('exchange.key-in-system');
  elsewhere.core.close();
});

test('a key that the system protects anew is written anew, and opens', async () => {
  const vault = fakeVault();
  const ministry = await founder(vault);
  const before = readFileSync(keyPath(ministry.folder), 'utf8');
  vault.turned = true;
  await ministry.call.exchange.send({ to: 'all' });
  const after = readFileSync(keyPath(ministry.folder), 'utf8');
  expect(after).not.toBe(before);
  vault.turned = false;
  await ministry.call.exchange.send({ to: 'all' });
});

test('what waits is signed when the application closes, and from 500 changes on by itself', async () => {
  const ministry = await founder(fakeVault());
  const drafts = async (): Promise<number> => (await ministry.call.exchange.standing()).drafts;
  await write(ministry, 1);
  expect(await drafts()).toBeGreaterThan(0);
  await ministry.core.seal();
  expect(await drafts()).toBe(0);
  const entries = Array.from({ length: 300 }, (_, i) => ({
    measure: ['2.2.3', '7.3.4', '1.1.1', '1.2.1', '1.3.2'][i % 5] ?? '',
    period: `${2026 + Math.floor(i / 20)}-Q${1 + (Math.floor(i / 5) % 4)}`,
    value: '1',
    note: `бележка ${i}`,
  }));
  await ministry.call.progress.reports.set({ entries: entries.slice(0, 60) });
  expect(await drafts()).toBeGreaterThan(0);
  await ministry.call.progress.reports.set({ entries: entries.slice(60) });
  await expect.poll(drafts).toBe(0);
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('under a passphrase nothing is signed by itself', async () => {
  const ministry = keep(await foundMinistry('2026-10-01T06:00:00Z', { vault: fakeVault() }));
  await write(ministry, 1);
  await ministry.core.seal();
  const { lock, drafts } = await ministry.call.exchange.standing();
  expect(lock).toBe('passphrase');
  expect(drafts).toBeGreaterThan(0);
});

test('each official opens only his own root key', async () => {
  const one = keep(startInstallation('2026-10-01T06:00:00Z'));
  const { exchange } = one.call;
  const first = await exchange.makeRootKey({ number: 1, passphrase: 'парола на първия' });
  const second = await exchange.makeRootKey({ number: 2, passphrase: 'парола на втория' });
  const wrong = [
    { ...first, passphrase: 'парола на първия' },
    { ...second, passphrase: 'парола на първия' },
  ];
  const refused = exchange.found({ threshold: 2, rootFiles: wrong, passphrases: ['парола тук'] });
  expect(await refusalOf(refused)).toBe('exchange.passphrase-wrong');
  const rootFiles = [wrong[0]!, { ...second, passphrase: 'парола на втория' }];
  await exchange.found({ threshold: 2, rootFiles, passphrases: ['парола тук'] });
  expect((await exchange.registry()).root).toMatchObject({ threshold: 2 });
});

test('the request of the key in use can be saved again after a restart', async () => {
  const one = keep(startInstallation('2026-10-01T06:00:00Z'));
  expect(await one.call.exchange.keptRequest()).toBeNull();
  const asked = { unit: 'РЗИ-Варна', label: 'стая 12', passphrase: 'дълга парола' };
  await one.call.exchange.request(asked);
  const { file } = await one.call.exchange.request(asked);
  one.core.close();
  const again = startInstallation('2026-10-02T06:00:00Z', one.folder);
  expect(await again.call.exchange.keptRequest()).toMatchObject(file);
  again.core.close();
});

test('a key under a passphrase costs as much to guess as EXCHANGE §11 asks, where no test says otherwise', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'myarka-guess-'));
  const core = startCore({ dataDir, person: 'Иванова' });
  const call = callerOf(core.context);
  const passphrase = 'парола на първия';
  const root = await call.exchange.makeRootKey({ number: 1, passphrase });
  await call.exchange.request({ unit: 'РЗИ-Варна', label: 'стая 12', passphrase });
  for (const text of [root.text, readFileSync(keyPath(dataDir), 'utf8')])
    expect((JSON.parse(text) as { wrap: object }).wrap).toMatchObject({
      kdf: 'scrypt',
      N: 131_072,
      r: 8,
      p: 1,
    });
  core.close();
  rmSync(dataDir, { recursive: true });
});
