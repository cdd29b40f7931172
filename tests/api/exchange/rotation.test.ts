/** A key is replaced, a right is taken away, what was written before enrolment, an export for nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';
import { refusalOf } from '../core-fixture.ts';
import { myReports } from './reports.ts';

let ministry: Ministry;
let varna: Installation;
const root = () => ({ rootFiles: [...ministry.rootFiles], passphrases: [PASSPHRASE] });

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all').bytes);
});
afterAll(() => [ministry, varna].forEach((one) => one.stop()));

const report = (value: string) =>
  varna.call.progress.reports.set({ entries: [{ measure: '2.2.3', period: '2026-Q3', value }] });

test('a new key takes over from an old one; nothing is lost, and the old one ends', async () => {
  await report('1');
  ministry.take(varna.send('МЗ').bytes);
  const old = (await varna.call.exchange.standing()).kid!;
  const { file, kid } = await varna.call.exchange.request({
    unit: 'РЗИ-Варна',
    label: 'Варна 2',
    passphrase: PASSPHRASE,
    sure: true,
  });
  await report('2');
  expect((await varna.call.exchange.standing()).status).toBe('requested');
  await ministry.call.exchange.enrol({ request: file, roles: ['unit.reporter'], ...root() });
  await ministry.call.exchange.endKey({ kid: old, status: 'retired', after: null, ...root() });
  varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(await varna.call.exchange.standing()).toMatchObject({
    kid,
    status: 'active',
    signing: null,
  });
  ministry.take(varna.send('МЗ').bytes);
  expect(await myReports(ministry, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 2']);
  expect(await ministry.call.exchange.conflicts()).toEqual([]);
  expect(await varna.digest()).toBe(await ministry.digest());
  const keys = (await ministry.call.exchange.registry()).keys;
  expect(keys.map(({ unit, status }) => [unit, status])).toEqual([
    ['МЗ', 'active'],
    ['РЗИ-Варна', 'retired'],
    ['РЗИ-Варна', 'active'],
  ]);
});

test('what was written before enrolment and is not allowed stays a draft; the rest goes', async () => {
  const one = startInstallation('2026-10-01T07:00:00Z');
  await one.call.app.setUnit({ unit: 'РЗИ-Русе' });
  const id = await one.call.plan.notes.add({ measure: '1.1.1', text: 'своя' });
  const { file } = await one.call.exchange.request({
    unit: 'РЗИ-Русе',
    label: 'Русе',
    passphrase: PASSPHRASE,
  });
  await ministry.call.exchange.enrol({ request: file, roles: ['relay'], ...root() });
  one.take(ministry.send('all').bytes);
  const sent = one.send('МЗ');
  expect(sent.sealed).toMatchObject({ ops: 0, kept: 5 });
  ministry.take(sent.bytes);
  expect((await ministry.call.plan.notes.list({ measure: '1.1.1' })).total).toBe(0);
  await ministry.call.exchange.enrol({ request: file, roles: ['unit.reporter'], ...root() });
  one.take(ministry.send('all').bytes);
  ministry.take(one.send('МЗ').bytes);
  expect(
    (await ministry.call.plan.notes.list({ measure: '1.1.1' })).notes.map((note) => note.id),
  ).toEqual([id]);
  expect(await one.digest()).toBe(await ministry.digest());
  expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  one.stop();
});

test('wrong uses are told in words', async () => {
  expect(varna.trySend('РЗИ-Няма')).toMatchObject({
    ok: false,
    error: { code: 'exchange.unit-unknown' },
  });
  const loner = startInstallation('2026-10-01T07:00:00Z');
  expect(await refusalOf(loner.call.exchange.send({ to: 'all' }))).toBe('exchange.not-joined');
  const { bytes } = ministry.send('all');
  expect(loner.tryTake(bytes)).toMatchObject({ ok: false, error: { code: 'exchange.not-joined' } });
  await loner.call.exchange.request({ unit: 'РЗИ-Видин', label: 'Видин', passphrase: PASSPHRASE });
  expect(loner.tryTake(bytes)).toMatchObject({ ok: false, error: { code: 'exchange.not-listed' } });
  loner.stop();
});
