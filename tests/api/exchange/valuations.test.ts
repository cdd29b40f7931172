/** Tariff calculations stay with their unit, go along only where a person says so, and stay its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalHere } from '../../../db/exchange/rights.ts';
import { CMS } from '../../fixtures/signed.ts';
import { refusalOf } from '../core-fixture.ts';
import { bytesOf } from '../council/document-parts.ts';
import { upload } from '../council/fixture.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

let ministry: Ministry;
let varna: Installation;
let burgas: Installation;

const LINE = { id: 'а', row: '1.3', date: '2026-03-01', count: 4 };

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  burgas = await enrolled(ministry, 'РЗИ-Бургас', ['council.reader']);
  const { bytes } = ministry.send('all');
  [varna, burgas].forEach((one) => one.take(bytes));
  await varna.call.tariffs.saved.saveLine({ raw: LINE, readings: {}, title: 'март' });
});
afterAll(() => [ministry, varna, burgas].forEach((one) => one.stop()));

const titles = async ({ call }: Installation): Promise<string[]> =>
  (await call.tariffs.saved.list()).map(({ title, unit, foreign }) =>
    [title, unit, foreign ? 'чуждо' : 'наше'].join(' '),
  );

test('nothing of them travels by itself, not even in a full package', async () => {
  expect(await titles(varna)).toEqual(['март РЗИ-Варна наше']);
  ministry.take(varna.send('МЗ').bytes);
  ministry.take(varna.send('МЗ', true).bytes);
  ministry.take(varna.send('all', true, { valuations: true }).bytes);
  expect(await titles(ministry)).toEqual([]);
});

test('where the person says so they come as the other unit’s, to be read', async () => {
  expect(await varna.call.exchange.preview({ to: 'МЗ' })).toMatchObject({ valuations: 1 });
  const report = ministry.take(varna.send('МЗ', false, { valuations: true }).bytes);
  expect(report).toMatchObject({ refused: 0, waiting: 0, gaps: [] });
  expect(await titles(ministry)).toEqual(['март РЗИ-Варна чуждо']);
  const [saved] = await ministry.call.tariffs.saved.list();
  expect((await ministry.call.tariffs.saved.repeat({ id: saved!.id })).same).toBe(true);
  const db = ministry.store().read;
  const op = { k: 'set', t: 'valuation', r: saved!.id, f: 'title' } as const;
  expect(refusalHere(db, 'МЗ', 'valuations', op)?.code).toBe('rights.foreign');
  expect(refusalHere(varna.store().read, 'РЗИ-Варна', 'valuations', op)).toBeNull();
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('a signed справка goes with its calculation, with its bytes, and only its own unit adds one', async () => {
  const [own] = await varna.call.tariffs.saved.list();
  const valuation = own!.id;
  const add = async (at: Installation, bytes: Uint8Array) =>
    at.call.tariffs.saved.signed.add({
      valuation,
      upload: await upload(at, 'справка.p7s', bytes),
      name: 'справка.p7s',
    });
  const { sha256 } = await add(varna, CMS);
  ministry.take(varna.send('МЗ', false, { valuations: true }).bytes);
  const { signed } = ministry.call.tariffs.saved;
  expect(await signed.list()).toMatchObject([{ valuation, sha256, present: true }]);
  expect(Buffer.from(bytesOf(await signed.open({ valuation, sha256 })))).toEqual(CMS);
  expect(await refusalOf(add(ministry, Buffer.concat([CMS, CMS])))).toBe('rights.foreign');
  expect(await refusalOf(signed.remove({ valuation, sha256 }))).toBe('rights.foreign');
  expect(await refusalOf(add(varna, CMS))).toBe('signed.twice');
  expect(await refusalOf(add(varna, Buffer.from('няма подпис')))).toBe('signed.none');
  await varna.call.tariffs.saved.signed.remove({ valuation, sha256 });
  expect(await varna.call.tariffs.saved.signed.list()).toEqual([]);
  await varna.call.log.undo();
  expect(await varna.call.tariffs.saved.signed.list()).toHaveLength(1);
  await varna.call.tariffs.saved.signed.remove({ valuation, sha256 });
  ministry.take(varna.send('МЗ', false, { valuations: true }).bytes);
  expect(await signed.list()).toEqual([]);
});

test('they are not passed on, and a unit whose rights do not name them is not offered them', async () => {
  await ministry.call.tariffs.saved.saveLine({ raw: LINE, readings: {}, title: 'наш' });
  expect(await ministry.call.exchange.preview({ to: 'РЗИ-Бургас' })).toMatchObject({
    valuations: null,
  });
  burgas.take(ministry.send('РЗИ-Бургас', true, { valuations: true }).bytes);
  expect(await titles(burgas)).toEqual([]);
  const pernik = await enrolled(ministry, 'РЗИ-Перник');
  pernik.take(ministry.send('РЗИ-Перник', true, { valuations: true }).bytes);
  expect(await titles(pernik)).toEqual(['наш МЗ чуждо']);
  pernik.stop();
});

test('what was receipted does not go again', () => {
  varna.take(ministry.send('РЗИ-Варна').bytes);
  const { entries } = varna.send('МЗ', false, { valuations: true });
  expect(entries).toBeLessThanOrEqual(1);
});
