/** A deployment is left: what was written here stays and goes on to the next one; the rest is in a copy. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../progress-fixture.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';

const Q3 = '2026-Q3';
let trial: Ministry;
let real: Ministry;
let varna: Installation;

const set = ({ call }: Installation, measure: string, value: string) =>
  call.progress.reports.set({ entries: [{ measure, period: Q3, value }] });
const valueOf = async ({ call }: Installation, measure: string): Promise<string | null> => {
  const list = await call.progress.reports.list({ unit: 'РЗИ-Варна' });
  return list.find((one) => one.measure === measure && one.period === Q3)?.value ?? null;
};
const notesOn = async ({ call }: Installation, measure: string): Promise<string[]> =>
  (await call.plan.notes.list({ measure })).notes.map(({ text }) => text);

beforeAll(async () => {
  trial = await foundMinistry();
  varna = await enrolled(trial, 'РЗИ-Варна');
  await trial.call.plan.notes.add({ measure: '2.2.3', text: 'от пробното министерство' });
  varna.take(trial.send('all', true).bytes);
  // Written here, over it elsewhere, and here again: the last of the three is what stands.
  await set(varna, '2.2.3', '10');
  await varna.call.plan.notes.add({ measure: '2.2.3', text: 'наша бележка' });
  trial.take(varna.send('МЗ').bytes);
  await set(varna, '2.2.3', '20');
  await set(varna, '7.3.4', '5');
});
afterAll(() => [trial, real, varna].forEach((one) => one?.stop()));

test('where there is none, nothing is left', async () => {
  const alone = startInstallation('2026-10-01T06:00:00Z');
  expect(await codeOf(alone.call.exchange.leave())).toBe('exchange.not-joined');
  alone.stop();
});

test('own data stays as it was shown and waits to be signed; what others wrote goes into a full copy', async () => {
  expect(await varna.call.exchange.leaving()).toMatchObject({ others: 1, units: ['МЗ'] });
  const left = await varna.call.exchange.leave();
  expect(left).toMatchObject({ others: 1, units: ['МЗ'] });
  expect(existsSync(left.copy)).toBe(true);
  expect([await valueOf(varna, '2.2.3'), await valueOf(varna, '7.3.4')]).toEqual(['20', '5']);
  expect(await notesOn(varna, '2.2.3')).toEqual(['наша бележка']);
  expect(await varna.call.exchange.standing()).toMatchObject({
    status: 'none',
    unit: 'РЗИ-Варна',
    kid: null,
    net: null,
    deployment: null,
    signing: { code: 'exchange.no-key' },
    keyFile: false,
  });
  expect(await varna.call.exchange.conflicts()).toEqual([]);
  expect(await varna.call.log.check()).toMatchObject({ ok: true, problems: [] });
  const [first] = await varna.call.exchange.journal({ limit: 1 });
  expect(first).toMatchObject({ kind: 'leave', person: expect.any(String) as string });
  // The key was put aside, not thrown away.
  const old = join(varna.folder, 'keys', 'old');
  expect(readdirSync(old)).toHaveLength(1);
  expect(readdirSync(join(old, readdirSync(old)[0] ?? ''))).toContain('device.myarka-key.json');
  expect((await varna.call.app.copies()).map(({ kind }) => kind)).toContain('leave');
});

test('of two own values the later one stays the later, though somebody else wrote between them', async () => {
  const ministry = await foundMinistry();
  const second = await enrolled(ministry, 'МЗ', ['plan.owner'], [], {}, 'МЗ 2');
  const pay = (at: Installation, amount: string) =>
    at.call.progress.money.set({
      entries: [{ measure: '7.3.4', year: 2026, kind: 'paid', source: 'НПВУ', amount }],
    });
  await pay(ministry, '100');
  second.take(ministry.send('all', true).bytes);
  await pay(second, '200');
  ministry.take(second.send('all').bytes);
  await pay(ministry, '300');
  const shown = async () => (await ministry.call.progress.money.list()).map(({ amount }) => amount);
  const before = await shown();
  await ministry.call.exchange.leave();
  expect(await shown()).toEqual(before);
  expect(before).toHaveLength(1);
  expect(await ministry.call.exchange.conflicts()).toEqual([]);
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
  // The window goes on as before: undo takes back the newest own act.
  await ministry.call.log.undo();
  expect(await shown()).not.toEqual(before);
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
  [ministry, second].forEach(({ stop }) => stop());
});

test('the next deployment gets all of it, signed by another key', async () => {
  real = await foundMinistry();
  const { file } = await varna.call.exchange.request({
    unit: 'РЗИ-Варна',
    label: 'Варна, стая 12',
    passphrase: PASSPHRASE,
  });
  await real.call.exchange.enrol({
    request: file,
    roles: ['unit.reporter'],
    measures: [],
    rootFiles: [...real.rootFiles],
    passphrases: [PASSPHRASE],
  });
  await real.call.plan.notes.add({ measure: '2.2.3', text: 'от истинското министерство' });
  varna.take(real.send('all', true).bytes);
  const report = real.take(varna.send('МЗ').bytes);
  expect(report).toMatchObject({ refused: 0, waiting: 0, gaps: [], newConflicts: 0 });
  expect([await valueOf(real, '2.2.3'), await valueOf(real, '7.3.4')]).toEqual(['20', '5']);
  expect((await notesOn(real, '2.2.3')).toSorted()).toEqual([
    'наша бележка',
    'от истинското министерство',
  ]);
  expect(await real.digest()).toBe(await varna.digest());
  expect(await varna.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('the copy of before can be put back', async () => {
  const copy = (await varna.call.app.copies()).find(({ kind }) => kind === 'leave');
  const again = startInstallation('2026-11-01T06:00:00Z');
  await again.call.log.restore({ file: copy?.file ?? '' });
  expect((await notesOn(again, '2.2.3')).toSorted()).toEqual([
    'наша бележка',
    'от пробното министерство',
  ]);
  again.stop();
});
