/** A unit ends, and its keys with it: all of them in one version, by the same people, or later. */
import { expect, onTestFinished, test } from 'vitest';
import { keyEndLines } from '../../../domain/exchange/ending.ts';
import { refusalOf } from '../core-fixture.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';

const [GONE, HEIR] = ['РЗИ-Видин', 'РЗИ-Монтана'] as const;
const DAY = '2026-10-01';
const ACT = 'ПМС № 210 от 1.10.2026 г.';

const started = async (): Promise<Ministry> => {
  const ministry = await foundMinistry();
  onTestFinished(() => ministry.stop());
  return ministry;
};
const workplace = async (
  ministry: Ministry,
  label: string,
  roles: readonly string[] = ['unit.reporter'],
): Promise<Installation> => {
  const one = await enrolled(ministry, GONE, roles, [], {}, label);
  onTestFinished(() => one.stop());
  return one;
};
/** One that has the registry and writes. */
const writing = async (ministry: Ministry, label: string): Promise<Installation> => {
  const one = await workplace(ministry, label);
  one.take(ministry.send('all', true).bytes);
  return one;
};
const root = ({ rootFiles }: Ministry) => ({
  rootFiles: [...rootFiles],
  passphrases: [PASSPHRASE],
});
interface Tray {
  readonly entries: readonly string[];
}
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const report = ({ call }: Installation, value: string) =>
  call.progress.reports.set({ entries: [{ measure: '2.2.3', period: '2026-Q3', value }] });
const merge = ({ call }: Ministry) =>
  call.plan.unitActs.write({ kind: 'merge', unit: GONE, day: DAY, act: ACT, successor: HEIR });
const kidsOf = async ({ call }: Ministry): Promise<string[]> =>
  (await call.exchange.unitKeys({ unit: GONE })).keys.map(({ kid }) => kid);
const statuses = async ({ call }: Installation): Promise<string[]> =>
  (await call.exchange.registry()).keys
    .filter(({ unit }) => unit === GONE)
    .map(({ status }) => status);

test('all keys of a merged unit end in one version, each after what of it is here', async () => {
  const ministry = await started();
  const first = await writing(ministry, 'стая 1');
  await workplace(ministry, 'стая 2');
  for (const value of ['1', '2']) {
    await report(first, value);
    ministry.take(first.send('МЗ').bytes);
  }
  const done = await merge(ministry);
  expect(done.ties.keys.map(({ label }) => label)).toEqual(['стая 1', 'стая 2']);

  const { unitKeys, endUnitKeys } = ministry.call.exchange;
  const { keys, needed } = await unitKeys({ unit: GONE });
  expect(needed).toBe(1);
  expect(keys).toMatchObject([
    { label: 'стая 1', kept: 3, waiting: 0, ends: [{ log: 'main', seq: 3 }], own: false },
    { label: 'стая 2', kept: 0, waiting: 0, ends: [], lastAt: null, lastOfUnit: true },
  ]);
  const kids = keys.map(({ kid }) => kid);
  const before = (await ministry.call.exchange.standing()).registryVersion;
  expect(await endUnitKeys({ unit: GONE, kids, ...root(ministry) })).toMatchObject({
    version: before + 1,
  });
  expect(await statuses(ministry)).toEqual(['retired', 'retired']);
  expect(await ministry.call.plan.unitActs.keysToEnd()).toEqual([]);
  expect((await ministry.call.exchange.journal({ limit: 1 }))[0]).toMatchObject({
    kind: 'retire',
    detail: { key: `${GONE}, стая 1; ${GONE}, стая 2`, version: before + 1 },
  });
  // What it signs before it knows counts nowhere.
  await report(first, '3');
  const late = first.send('МЗ').bytes;
  ministry.take(late);
  first.take(ministry.send('all', true).bytes);
  for (const one of [ministry, first]) {
    const [row] = await one.call.progress.reports.list({ measure: '2.2.3' });
    expect(row?.value).toBe('2');
  }
  expect(first.trySend('МЗ')).toMatchObject({ ok: false, error: { code: 'exchange.key-ended' } });
  // Nothing is made for the unit alone any more; of its end it hears from a package for all.
  expect(ministry.trySend(GONE)).toMatchObject({
    ok: false,
    error: { code: 'exchange.unit-ended' },
  });
  expect(await refusalOf(ministry.call.exchange.preview({ to: GONE, full: false }))).toBe(
    'exchange.unit-ended',
  );
});

test('entries that wait for an earlier one are told before the end, and do not count after it', async () => {
  const ministry = await started();
  const one = await writing(ministry, 'стая 1');
  await report(one, '1');
  ministry.take(one.send('МЗ').bytes);
  for (const value of ['2', '3']) {
    await report(one, value);
    one.send('МЗ');
  }
  const tray = JSON.parse(Buffer.from(one.send('МЗ').bytes).toString('utf8')) as Tray;
  const pack = (entries: readonly string[]) => Buffer.from(JSON.stringify({ ...tray, entries }));
  ministry.take(pack(tray.entries.slice(-1)));
  await merge(ministry);
  const { keys } = await ministry.call.exchange.unitKeys({ unit: GONE });
  expect(keys).toMatchObject([{ kept: 2, waiting: 1, ends: [{ log: 'main', seq: 2 }] }]);
  expect(keyEndLines(keys[0]!, 'bg').map(plain)).toEqual([
    '2 негови записа остават в сила. Последно писано с него: 01.10.2026 г.',
    'Не се приема нищо след: запис 2.',
    '1 негов запис тук чака по-ранен, който не е дошъл, и няма да важи.',
  ]);
  const kids = keys.map(({ kid }) => kid);
  await ministry.call.exchange.endUnitKeys({ unit: GONE, kids, ...root(ministry) });
  ministry.take(pack(tray.entries));
  const [row] = await ministry.call.progress.reports.list({ measure: '2.2.3' });
  expect(row?.value).toBe('1');
});

test('nothing is done for a unit that is there, without its right, keys, root keys, or as it was seen', async () => {
  const ministry = await started();
  const [one] = [await workplace(ministry, 'стая 1'), await workplace(ministry, 'стая 2')];
  const { endUnitKeys, endKey, standing } = ministry.call.exchange;
  const kids = await kidsOf(ministry);
  const asked = { unit: GONE, kids, ...root(ministry) };
  expect(await refusalOf(endUnitKeys(asked))).toBe('exchange.unit-stands');
  await merge(ministry);
  expect(await refusalOf(endUnitKeys({ ...asked, unit: 'РЗИ-Няма' }))).toBe('unit.unknown');
  expect(await refusalOf(one.call.exchange.endUnitKeys(asked))).toBe('rights.registry');
  expect(await refusalOf(endUnitKeys({ ...asked, passphrases: ['друга'] }))).toBe(
    'exchange.passphrase-wrong',
  );
  const seen = (await standing()).registryVersion;
  expect(await statuses(ministry)).toEqual(['active', 'active']);

  const [first = '', second = ''] = kids;
  await endKey({ kid: first, status: 'revoked', after: 0, ...root(ministry) });
  expect(await refusalOf(endUnitKeys(asked))).toBe('exchange.unit-keys-moved');
  expect(await ministry.call.plan.unitActs.keysToEnd()).toMatchObject([{ kid: second }]);
  expect(await endUnitKeys({ ...asked, kids: [second] })).toMatchObject({ version: seen + 2 });
  // The one that was revoked stays so.
  expect((await statuses(ministry)).toSorted()).toEqual(['retired', 'revoked']);
  expect(await refusalOf(endUnitKeys(asked))).toBe('exchange.unit-keys-none');
});

test('too few root keys sign nothing; the rest may come later', async () => {
  const ministry = await foundWithTwo();
  await workplace(ministry, 'стая 1');
  await merge(ministry);
  const asked = { unit: GONE, kids: await kidsOf(ministry), ...root(ministry) };
  const { endUnitKeys, standing } = ministry.call.exchange;
  const { registryVersion } = await standing();
  const half = { ...asked, rootFiles: asked.rootFiles.slice(0, 1) };
  expect(await refusalOf(endUnitKeys(half))).toBe('exchange.signatures-few');
  expect(await statuses(ministry)).toEqual(['active']);
  expect((await standing()).registryVersion).toBe(registryVersion);
  expect(await endUnitKeys(asked)).toMatchObject({ version: registryVersion + 1 });
});

test('the last key of a role is asked about also where two of the unit hold it', async () => {
  const ministry = await started();
  const { call } = ministry;
  const roles = ['unit.reporter', 'progress.reviewer'];
  await workplace(ministry, 'стая 1', roles);
  await workplace(ministry, 'стая 2', roles);
  await merge(ministry);
  const { keys } = await call.exchange.unitKeys({ unit: GONE });
  expect(keys.map(({ lastRoles }) => lastRoles)).toEqual([
    ['progress.reviewer'],
    ['progress.reviewer'],
  ]);
  const asked = { unit: GONE, kids: keys.map(({ kid }) => kid), ...root(ministry) };
  expect(await refusalOf(call.exchange.endUnitKeys(asked))).toBe('exchange.end-asks');
  expect(await call.exchange.endUnitKeys({ ...asked, sure: true })).toMatchObject({});
});

test('the act is taken back: the keys stay ended, which is told until a new one is enrolled', async () => {
  const ministry = await started();
  await workplace(ministry, 'стая 1');
  const { id } = await merge(ministry);
  const { unitActs } = ministry.call.plan;
  await ministry.call.exchange.endUnitKeys({
    unit: GONE,
    kids: await kidsOf(ministry),
    ...root(ministry),
  });
  expect(await unitActs.keyless()).toEqual([]);
  await unitActs.remove({ id });
  expect(await statuses(ministry)).toEqual(['retired']);
  expect(await unitActs.keyless()).toEqual([GONE]);
  await ministry.call.log.undo();
  expect(await unitActs.keyless()).toEqual([]);
  await ministry.call.log.redo();
  await workplace(ministry, 'стая 2');
  expect(await unitActs.keyless()).toEqual([]);
});

const foundWithTwo = async (): Promise<Ministry> => {
  const ministry = startInstallation('2026-10-01T06:00:00Z');
  onTestFinished(() => ministry.stop());
  const { exchange } = ministry.call;
  const rootFiles = await exchange.makeRootKeys({ count: 2, passphrase: PASSPHRASE });
  await exchange.found({ threshold: 2, rootFiles, passphrases: [PASSPHRASE] });
  return { ...ministry, rootFiles };
};
