/** What cannot be undone is asked about: the end of a key, a key given up, a registry that nobody has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endingLines } from '../../../domain/exchange/ending.ts';
import { refusalOf } from '../core-fixture.ts';
import { enrolled, foundMinistry, PASSPHRASE, type Ministry } from './installation.ts';

const found = async (host = {}): Promise<Ministry> => {
  const ministry = await foundMinistry(undefined, host);
  onTestFinished(() => ministry.stop());
  return ministry;
};
const root = ({ rootFiles }: Ministry) => ({
  rootFiles: [...rootFiles],
  passphrases: [PASSPHRASE],
});

test('the end of a key says what is lost; the last of a role and the own one are asked about', async () => {
  const ministry = await found();
  const varna = await enrolled(ministry, 'РЗИ-Варна');
  onTestFinished(() => varna.stop());
  varna.take(ministry.send('all').bytes);
  for (const value of ['1', '2', '3']) {
    const entries = [{ measure: '2.2.3', period: '2026-Q3', value }];
    await varna.call.progress.reports.set({ entries });
    ministry.take(varna.send('МЗ').bytes);
  }
  const { endEffect, endKey, standing } = ministry.call.exchange;
  const its = (await varna.call.exchange.standing()).kid!;
  const cut = { kid: its, status: 'revoked', after: 1 } as const;
  const effect = await endEffect(cut);
  expect(effect).toMatchObject({ kept: 1, lost: 2, own: false, lastRoles: [], lastOfUnit: true });
  expect(endingLines(effect, 'revoked', 'bg')).toContain(
    '2 негови записа спират да важат навсякъде.',
  );
  expect(await endKey({ ...cut, ...root(ministry) })).toMatchObject({ version: 3 });

  // The end is moved behind the last entry: what it had taken begins to count, and nothing is new to end.
  const later = { ...cut, after: 3 } as const;
  const moved = await endEffect(later);
  expect(moved).toMatchObject({ kept: 1, begin: 2, lost: 0, ended: true });
  const lines = endingLines(moved, 'revoked', 'bg');
  expect(lines).toContain('2 негови записа, които досега не важат, започват да важат навсякъде.');
  expect(lines.at(-1)).toBe('Ключът остава приключен: премества се само краят му.');
  expect(await endKey({ ...later, ...root(ministry) })).toMatchObject({ version: 4 });
  expect(await endEffect(later)).toMatchObject({ kept: 3, begin: 0, lost: 0 });

  const own = { kid: (await standing()).kid!, status: 'retired', after: null } as const;
  const ofOwn = await endEffect(own);
  expect(ofOwn).toMatchObject({ own: true, lastRoles: ['plan.owner', 'council.secretary'] });
  expect(await refusalOf(endKey({ ...own, ...root(ministry) }))).toBe('exchange.end-asks');
  expect(await standing()).toMatchObject({ status: 'active', registryVersion: 4 });
  expect(await endKey({ ...own, sure: true, ...root(ministry) })).toMatchObject({ version: 5 });
  // A second end of the same key takes nothing more.
  expect(await endEffect(own)).toMatchObject({ own: false, lastRoles: [], lastOfUnit: false });
});

test('a key in force is not given up by a new request without a word', async () => {
  const ministry = await found();
  const { request, standing } = ministry.call.exchange;
  const { kid } = await standing();
  const asked = { unit: 'МЗ', label: 'ново', passphrase: PASSPHRASE };
  expect(await refusalOf(request(asked))).toBe('exchange.request-asks');
  expect(await standing()).toMatchObject({ kid, status: 'active' });
  expect((await request({ ...asked, sure: true })).kid).not.toBe(kid);
});

test('a registry that was never sent and went with an old copy is declared lost', async () => {
  const witness = mkdtempSync(join(tmpdir(), 'myarka-witness-'));
  onTestFinished(() => rmSync(witness, { recursive: true, force: true }));
  const ministry = await found({ witness });
  const file = join(witness, 'копие');
  await ministry.call.log.backup({ file });
  const { exchange } = ministry.call;
  expect(await refusalOf(exchange.lostRegistry())).toBe('exchange.nothing-lost');
  const { file: request } = await enrolledRequest(ministry, 'РЗИ-Варна');
  await ministry.call.log.restore({ file });
  const again = { request, roles: ['unit.reporter'], ...root(ministry) };
  expect(await refusalOf(exchange.enrol(again))).toBe('exchange.behind-registry');
  expect(await exchange.lostRegistry()).toEqual({ here: 1, there: 2 });
  expect((await exchange.standing()).signing).toBeNull();
  expect(await exchange.enrol(again)).toMatchObject({ version: 2 });
  const [, told] = await exchange.journal({ limit: 5 });
  expect(told).toMatchObject({ kind: 'lost' });
});

const enrolledRequest = async (ministry: Ministry, unit: string) => {
  const varna = await enrolled(ministry, unit);
  onTestFinished(() => varna.stop());
  return { file: (await varna.call.exchange.keptRequest())! };
};
