/** Issuing registries: what it does to each key, what a copy may not, and two contents of one version. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TRPCError } from '@trpc/server';
import { newKey, type NewKey } from '../../../api/exchange/keys.ts';
import { signRequest } from '../../../api/exchange/sign.ts';
import { Refused } from '../../../api/trpc.ts';
import { checkDb } from '../../../db/check.ts';
import { readChain } from '../../../db/exchange/registries.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';

const requestOf = (key: NewKey, label: string, unit = 'РЗИ-Варна') => ({
  name: 'заявка',
  text: signRequest({ v: 1, jwk: key.jwk, unit, label, made: '2026-10-01T07:00:00.000Z' }, key),
});

const root = (ministry: Pick<Ministry, 'rootFiles'>) => ({
  rootFiles: [...ministry.rootFiles],
  passphrases: [PASSPHRASE],
});

const codeOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await attempt.then(
    () => 'done',
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : cause;
};

const folderFor = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test('what enrolling does to each key of the unit is told before; who loses gets a floor', async () => {
  const ministry = await foundMinistry();
  const first = await enrolled(ministry, 'РЗИ-Варна', ['unit.reporter'], ['2.2.3', '1.1.1']);
  onTestFinished(() => [ministry, first].forEach((one) => one.stop()));
  const [{ kid }] = [await first.call.exchange.standing()];
  const effects = async (measures: string[]) => {
    const request = requestOf(newKey(), 'Варна 2');
    const roles = ['unit.reporter'];
    const told = await ministry.call.exchange.enrolEffects({ request, roles, measures });
    return told.map(({ label, change, roles: [role] }) => [
      label,
      change,
      role?.before,
      role?.after,
    ]);
  };
  const both = ['1.1.1', '2.2.3'];
  expect(await effects([])).toEqual([
    ['РЗИ-Варна 1', 'wider', both, ['*']],
    ['Варна 2', 'new', null, ['*']],
  ]);
  expect(await effects(['2.2.3'])).toEqual([
    ['РЗИ-Варна 1', 'narrower', both, ['2.2.3']],
    ['Варна 2', 'new', null, ['2.2.3']],
  ]);
  expect(await effects(both)).toEqual([
    ['РЗИ-Варна 1', 'same', both, both],
    ['Варна 2', 'new', null, both],
  ]);
  first.take(ministry.send('all').bytes);
  await first.call.progress.reports.set({
    entries: [{ measure: '1.1.1', period: '2026-Q3', value: '1' }],
  });
  const sent = first.send('МЗ');
  ministry.take(sent.bytes);
  const { version } = await ministry.call.exchange.enrol({
    request: requestOf(newKey(), 'Варна 2'),
    roles: ['unit.reporter'],
    measures: ['2.2.3'],
    ...root(ministry),
  });
  const { registry } = readChain(ministry.store().read).at(-1)!;
  expect(registry.floors[`${kid}/main`]?.at(-1)?.[1]).toBe(version);
  expect(registry.floors[`${kid}/main`]?.at(-1)?.[0]).toBeGreaterThan(0);
});

test('a ministry’s folder put back to an older copy issues no registry, whatever was copied with it', async () => {
  const witness = folderFor();
  const ministry = await foundMinistry('2026-10-01T06:00:00Z', { witness });
  onTestFinished(() => ministry.stop());
  const backup = folderFor();
  ministry.core.close();
  cpSync(ministry.folder, backup, { recursive: true });
  const start = (): Installation =>
    startInstallation('2026-10-02T06:00:00Z', ministry.folder, { witness });
  const now = start();
  const enrol = (it: Installation) =>
    it.call.exchange.enrol({
      request: requestOf(newKey(), 'Варна 2'),
      roles: ['unit.reporter'],
      measures: [],
      ...root(ministry),
    });
  expect(await codeOf(enrol(now))).toBe('done');
  const whole = now.send('all');
  now.core.close();
  // In place: the folder stays the same one, with everything in it that it remembers.
  cpSync(backup, ministry.folder, { recursive: true });
  const back = start();
  const standing = await back.call.exchange.standing();
  expect(standing.signing?.code).toMatch(/^exchange\.behind-/u);
  expect(await codeOf(enrol(back))).toMatch(/^exchange\.behind-/u);
  expect(back.trySend('all')).toMatchObject({ ok: false });
  // What it had given away brings it back.
  back.take(whole.bytes);
  expect((await back.call.exchange.standing()).signing).toBeNull();
  expect(await codeOf(enrol(back))).toBe('done');
  back.core.close();
});

test('two contents of one registry version: an alarm that stands until root keys decide, and then ends everywhere', async () => {
  const ministry = await foundMinistry();
  const varna = await enrolled(ministry, 'РЗИ-Варна');
  const burgas = await enrolled(ministry, 'РЗИ-Бургас');
  const all = ministry.send('all').bytes;
  varna.take(all);
  burgas.take(all);
  // The same folder elsewhere, without anything that remembers: the second story of the registry.
  const copy = folderFor();
  ministry.core.close();
  cpSync(ministry.folder, copy, { recursive: true });
  const here = startInstallation('2026-10-03T06:00:00Z', ministry.folder);
  const there = startInstallation('2026-10-03T06:00:00Z', copy);
  onTestFinished(() => [varna, burgas, here, there, ministry].forEach((one) => one.stop()));
  const keepKeys = (it: Installation): void => {
    cpSync(join(ministry.folder, 'keys'), join(it.folder, 'keys'), { recursive: true });
  };
  keepKeys(there);
  const enrol = (it: Installation, unit: string) =>
    it.call.exchange.enrol({
      request: requestOf(newKey(), `${unit} 2`, unit),
      roles: ['unit.reporter'],
      measures: [],
      ...root(ministry),
    });
  expect(await codeOf(enrol(there, 'РЗИ-Плевен'))).toBe('exchange.copied');
  const { unlinkSync, readFileSync, writeFileSync, statSync } = await import('node:fs');
  const memory = join(copy, 'keys', 'signed.json');
  const said = JSON.parse(readFileSync(memory, 'utf8')) as object;
  unlinkSync(memory);
  const place = String(statSync(join(copy, 'keys'), { bigint: true }).ino);
  writeFileSync(memory, JSON.stringify({ ...said, place }));
  expect(await codeOf(enrol(here, 'РЗИ-Русе'))).toBe('done');
  expect(await codeOf(enrol(there, 'РЗИ-Плевен'))).toBe('done');
  const [ours, theirs] = [here.send('all').bytes, there.send('all').bytes];
  varna.take(ours);
  burgas.take(theirs);
  expect(varna.tryTake(theirs)).toMatchObject({ error: { code: 'exchange.registry-twice' } });
  expect((await varna.call.exchange.standing()).alarm).toMatchObject({
    code: 'exchange.registry-alarm',
  });
  // As if nothing had been: no more.
  const next = here.send('all', true).bytes;
  expect(varna.tryTake(next)).toMatchObject({ error: { code: 'exchange.registry-alarm' } });
  expect(here.tryTake(theirs)).toMatchObject({ error: { code: 'exchange.registry-twice' } });
  expect(await codeOf(enrol(here, 'РЗИ-Видин'))).toBe('exchange.registry-alarm');
  expect(await codeOf(here.call.exchange.settleRegistry(root(ministry)))).toBe('done');
  expect((await here.call.exchange.standing()).alarm).toBeNull();
  expect(await codeOf(enrol(here, 'РЗИ-Видин'))).toBe('done');
  const decided = here.send('all', true).bytes;
  for (const one of [varna, burgas]) {
    const told = one.take(decided);
    expect(told).toMatchObject({ registryMoved: true });
    // Who had followed the rejected version hears what goes with it.
    const gone =
      one === burgas ? { version: 4, keys: 1, list: 'РЗИ-Плевен („РЗИ-Плевен 2“)' } : null;
    expect(told.replaced).toEqual(
      gone && { code: 'exchange.registry-replaced', params: { ...gone, now: 6 } },
    );
    expect((await one.call.exchange.standing()).alarm).toBeNull();
    expect(readChain(one.store().read).map(({ id }) => id)).toEqual(
      readChain(here.store().read).map(({ id }) => id),
    );
    expect(checkDb(one.store().read)).toMatchObject({ ok: true });
  }
  expect(await burgas.digest()).toBe(await varna.digest());
  // Handed in once more, the rejected one raises nothing that was not decided.
  expect(burgas.tryTake(theirs)).toMatchObject({ ok: false });
  expect((await burgas.call.exchange.standing()).alarm).toBeNull();
});
