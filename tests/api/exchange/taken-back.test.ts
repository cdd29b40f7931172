/**
 * An installation that lost its newest data gets its own signed entries back, out of a package of any unit
 * that had received them; what was written meanwhile is no entry yet, and none of it is lost unseen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';
import { myReports } from './reports.ts';

let ministry: Ministry;
let varna: Installation;
let burgas: Installation;
const copies = mkdtempSync(join(tmpdir(), 'myarka-back-'));

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  burgas = await enrolled(ministry, 'РЗИ-Бургас');
  const { bytes } = ministry.send('all');
  [varna, burgas].forEach((one) => one.take(bytes));
});
afterAll(() => {
  [ministry, varna, burgas].forEach((one) => one.stop());
  rmSync(copies, { recursive: true, force: true });
});

const report = (measure: string, value: string) =>
  varna.call.progress.reports.set({ entries: [{ measure, period: '2026-Q3', value }] });

const equal = async (): Promise<boolean> => {
  const all = [ministry, varna, burgas];
  const sent = all.map((one) => one.send('all').bytes);
  for (const one of all) for (const bytes of sent) one.tryTake(bytes);
  return new Set(await Promise.all(all.map((one) => one.digest()))).size === 1;
};

test('another registry is taken in after a copy; the first of all, and entries alone, need none', async () => {
  const before = async (): Promise<number> =>
    (await varna.call.app.copies()).filter(({ kind }) => kind === 'act').length;
  varna.take(burgas.send('РЗИ-Варна').bytes);
  expect(await before()).toBe(0);
  const third = await enrolled(ministry, 'РЗИ-Видин');
  third.stop();
  varna.take(ministry.send('all').bytes);
  expect(await before()).toBe(1);
});

test('lost, restored, got back out of another inspectorate’s package; what was typed between meets it', async () => {
  const file = join(copies, 'old.db');
  await report('2.2.3', '10');
  await varna.call.log.backup({ file });
  await report('2.2.3', '11');
  await report('3.1.1', '7');
  burgas.take(varna.send('РЗИ-Бургас').bytes);
  await varna.call.log.restore({ file });
  expect(await myReports(varna, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 10']);
  await report('2.2.3', '12');
  expect(varna.trySend('МЗ')).toMatchObject({
    ok: false,
    error: { code: 'exchange.behind-itself' },
  });
  // An ordinary package leaves out what its receiver wrote: it is thought to have that.
  varna.tryTake(burgas.send('РЗИ-Варна').bytes);
  expect(varna.trySend('МЗ').ok).toBe(false);

  varna.take(burgas.send('РЗИ-Варна', true).bytes);
  const [conflict] = await varna.call.exchange.conflicts();
  const values = new Set(conflict?.heads.map(({ value }) => value));
  const shown = await myReports(varna, 'РЗИ-Варна');
  expect(shown).toContain('3.1.1 in-progress 7');
  expect(shown.includes('2.2.3 in-progress 12') || values.has('12')).toBe(true);
  expect(conflict === undefined || values.has('11')).toBe(true);
  expect(varna.trySend('МЗ').ok).toBe(true);
  expect(await equal()).toBe(true);
  for (const one of [ministry, varna, burgas])
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
});
