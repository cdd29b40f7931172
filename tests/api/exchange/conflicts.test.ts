/** Two people in one field, a copied folder, an old copy put back, a fork and its decision. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';
import { myReports } from './reports.ts';

let ministry: Ministry;
let first: Installation;
let second: Installation;

beforeAll(async () => {
  ministry = await foundMinistry();
  first = await enrolled(ministry, 'РЗИ-Варна');
  second = await enrolled(ministry, 'РЗИ-Варна');
  const { bytes } = ministry.send('all');
  [first, second].forEach((one) => one.take(bytes));
});
afterAll(() => [ministry, first, second].forEach((one) => one.stop()));

const report = (one: Installation, value: string) =>
  one.call.progress.reports.set({ entries: [{ measure: '2.2.3', period: '2026-Q3', value }] });

const everyoneTakes = (): void => {
  const sent = [first, second, ministry].map((one) => one.send('all').bytes);
  for (const one of [ministry, first, second]) for (const bytes of sent) one.tryTake(bytes);
};
const digests = async (): Promise<number> =>
  new Set(await Promise.all([ministry, first, second].map((one) => one.digest()))).size;

test('two values for one field: both are shown, one is chosen, the decision travels', async () => {
  await report(first, '1');
  await report(second, '2');
  everyoneTakes();
  expect(await digests()).toBe(1);
  const [conflict] = await ministry.call.exchange.conflicts();
  expect(conflict).toMatchObject({ kind: 'value', t: 'report', f: 'value', base: null });
  const told = new Set(conflict?.heads.map(({ value, unit }) => `${unit} ${String(value)}`));
  expect(told).toEqual(new Set(['РЗИ-Варна 1', 'РЗИ-Варна 2']));
  const pick = 1 + (conflict?.heads.findIndex(({ value }) => value === '1') ?? 0);
  await first.call.exchange.resolve({ id: conflict!.id, decision: { pick } });
  everyoneTakes();
  for (const one of [ministry, first, second]) {
    expect(await one.call.exchange.conflicts()).toEqual([]);
    expect(await myReports(one, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 1']);
  }
  expect(await digests()).toBe(1);
});

test('equal values are no conflict', async () => {
  await report(first, '5');
  await report(second, '5');
  everyoneTakes();
  expect(await ministry.call.exchange.conflicts()).toEqual([]);
});

test('writing over two values and taking it back leaves the one that was shown', async () => {
  await report(first, '7');
  await report(second, '8');
  everyoneTakes();
  for (const one of [first, second]) {
    const shown = await myReports(one, 'РЗИ-Варна');
    await report(one, '9');
    expect(await one.call.log.undo()).toMatchObject({ act: 'report.set' });
    expect(await myReports(one, 'РЗИ-Варна')).toEqual(shown);
  }
  everyoneTakes();
  expect(await ministry.call.exchange.conflicts()).toEqual([]);
});

test('a deletion against an edit keeps the row until somebody decides', async () => {
  const id = await first.call.plan.notes.add({ measure: '2.2.3', text: 'първа' });
  everyoneTakes();
  await first.call.plan.notes.remove({ id });
  await second.call.plan.notes.edit({ id, text: 'втора' });
  everyoneTakes();
  const texts = async (one: Installation) =>
    (await one.call.plan.notes.list({ measure: '2.2.3' })).notes.map(({ text }) => text);
  for (const one of [ministry, first, second]) expect(await texts(one)).toEqual(['втора']);
  const [conflict] = await ministry.call.exchange.conflicts();
  expect(conflict).toMatchObject({ kind: 'delete-edit', t: 'note', f: '_del' });
  const pick = 1 + (conflict?.heads.findIndex(({ value }) => value === true) ?? 0);
  await second.call.exchange.resolve({ id: conflict!.id, decision: { pick } });
  everyoneTakes();
  for (const one of [ministry, first, second]) {
    expect(await texts(one)).toEqual([]);
    expect(await one.call.exchange.conflicts()).toEqual([]);
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  }
  expect(await digests()).toBe(1);
});

test('a copied folder signs nothing; an old copy first takes its own entries back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-copy-'));
  cpSync(first.folder, folder, { recursive: true });
  const copy = startInstallation('2026-12-01T00:00:00Z', folder);
  expect(copy.trySend('МЗ')).toMatchObject({ ok: false, error: { code: 'exchange.copied' } });
  expect((await copy.call.exchange.standing()).signing).toMatchObject({ code: 'exchange.copied' });
  copy.stop();

  const file = join(tmpdir(), `myarka-${process.pid}.db`);
  await report(first, '10');
  await first.call.log.backup({ file });
  ministry.take(first.send('МЗ').bytes);
  await report(first, '11');
  ministry.take(first.send('МЗ').bytes);
  await first.call.log.restore({ file });
  rmSync(file);
  expect(await myReports(first, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 10']);
  expect(first.trySend('МЗ')).toMatchObject({
    ok: false,
    error: { code: 'exchange.behind-itself' },
  });
  first.take(ministry.send('РЗИ-Варна', true).bytes);
  expect(await myReports(first, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 11']);
  expect(first.trySend('МЗ').ok).toBe(true);
  everyoneTakes();
  expect(await digests()).toBe(1);
  expect(await first.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('a fork puts the log out of force from there on, until the ministry says which story is true', async () => {
  const { rememberSigned } = await import('../../../api/exchange/installation.ts');
  const file = join(tmpdir(), `myarka-fork-${process.pid}.db`);
  await second.call.log.backup({ file });
  await report(second, '20');
  const one = second.send('МЗ').bytes;
  await second.call.log.restore({ file });
  rmSync(file);
  rememberSigned(second.store().write, second.store());
  await report(second, '30');
  const other = second.send('МЗ').bytes;
  const before = await ministry.digest();
  ministry.take(one);
  expect(await myReports(ministry, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 20']);
  expect(ministry.take(other)).toMatchObject({ applied: 0, refused: 2, rejudged: 2 });
  expect(await ministry.digest()).toBe(before);
  const [fork] = (await ministry.call.exchange.registry()).forks;
  expect(fork?.branches).toHaveLength(2);
  const rootFiles = [...ministry.rootFiles];
  const { entries } = JSON.parse(Buffer.from(other).toString()) as { entries: string[] };
  const idOf = (jws: string): string =>
    createHash('sha256')
      .update(jws.slice(0, jws.lastIndexOf('.')))
      .digest('base64url');
  const told = new Set(entries.map(idOf));
  const kept = fork!.branches.filter(({ id }) => told.has(id));
  const { kid, log, seq } = fork!;
  await ministry.call.exchange.keepBranch({
    kid,
    log,
    seq,
    id: kept[0]!.id,
    rootFiles,
    passphrases: [PASSPHRASE],
  });
  expect(await myReports(ministry, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 30']);
  expect((await ministry.call.exchange.registry()).forks).toEqual([]);
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
});
