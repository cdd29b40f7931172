/** The six kinds of trouble: each is told by its own name, none writes anything, the file is kept. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quarantine, refusedBytes, refusedFiles } from '../../../api/exchange/quarantine.ts';
import { all } from '../../../db/sql.ts';
import { readTray } from '../../../domain/exchange/package.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import type { Tray } from '../../../domain/exchange/types.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';
import { myReports } from './reports.ts';

const tools = createTools();
const trayOf = (bytes: Uint8Array): Tray => unwrap(readTray(bytes, tools));
const bytesOf = (tray: object): Buffer => Buffer.from(JSON.stringify(tray));

let ministry: Ministry;
let varna: Installation;

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all').bytes);
});
afterAll(() => [ministry, varna].forEach((one) => one.stop()));

const TABLES = [
  'entry',
  'op',
  'change',
  'cell',
  'registry',
  'waiting',
  'receipt',
  'peer',
  'op_seal',
  'missing_ref',
];
const contents = (one: Installation): string =>
  JSON.stringify(
    TABLES.map((table) => all(one.store().read, { text: `SELECT * FROM ${table}`, values: [] })),
  );

const report = (value: string) =>
  varna.call.progress.reports.set({ entries: [{ measure: '2.2.3', period: '2026-Q3', value }] });

/** Refused, and nothing but the journal and the folder of refused files tells of it: the file is there. */
const refused = async (bytes: Uint8Array, name: string): Promise<string> => {
  const [before, digest] = [contents(ministry), await ministry.digest()];
  const result = ministry.tryTake(bytes, name);
  expect([contents(ministry), await ministry.digest()]).toEqual([before, digest]);
  if (result.ok) return 'taken in';
  const { code } = result.error;
  const told = [sentence(result.error), sentence(result.error, 'en')];
  for (const text of told) {
    expect(text).toContain(name);
    expect(text).not.toMatch(/undefined|NaN|exchange\.|\d{4}-\d{2}-\d{2}/);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(refusedBytes(ministry.folder, sha256)?.equals(bytes)).toBe(true);
  const [last] = await ministry.call.exchange.journal({ limit: 1 });
  expect(last).toMatchObject({ kind: 'refuse', file: name, sha256, detail: { code } });
  return code;
};

test('damaged: cut short, not JSON, spaces added, no package, a broken entry', async () => {
  await report('1');
  const { bytes } = varna.send('МЗ');
  const tray = trayOf(bytes);
  expect(await refused(bytes.subarray(0, bytes.length / 2), 'а')).toBe('exchange.damaged');
  expect(await refused(Buffer.from('не е пакет'), 'б')).toBe('exchange.damaged');
  expect(await refused(Buffer.from(JSON.stringify(tray, null, 1)), 'в')).toBe('exchange.damaged');
  expect(await refused(bytesOf({ format: 'друго' }), 'г')).toBe('exchange.damaged');
  expect(await refused(bytesOf({ ...tray, entries: [`${tray.entries[0]}А`] }), 'д')).toBe(
    'exchange.damaged',
  );
  expect(await refused(Buffer.alloc(0), 'е')).toBe('exchange.damaged');
  const kept = await ministry.call.exchange.refused();
  expect(kept.map(({ name }) => name)).toEqual(['е', 'д', 'г', 'в', 'б', 'а']);
  expect(
    (await ministry.call.exchange.journal({ limit: 10 })).filter(({ kind }) => kind === 'refuse'),
  ).toHaveLength(6);
});

test('changed: an entry, the manifest or a file inside was altered after signing', async () => {
  const { bytes } = varna.send('МЗ');
  const tray = trayOf(bytes);
  const flip = (jws: string): string => {
    const [head, body, sig = ''] = jws.split('.');
    return `${head}.${body}.${sig[0] === 'A' ? 'B' : 'A'}${sig.slice(1)}`;
  };
  expect(
    await refused(
      bytesOf({ ...tray, entries: [...tray.entries.slice(0, -1), flip(tray.entries.at(-1)!)] }),
      'а',
    ),
  ).toBe('exchange.changed');
  expect(await refused(bytesOf({ ...tray, manifest: flip(tray.manifest) }), 'б')).toBe(
    'exchange.changed',
  );
  expect(await refused(bytesOf({ ...tray, blobs: { ['0'.repeat(64)]: 'AAAA' } }), 'в')).toBe(
    'exchange.changed',
  );
});

test('foreign and newer: another deployment, a later version', async () => {
  const other = await foundMinistry('2026-10-02T06:00:00Z');
  expect(await refused(other.send('all').bytes, 'чужд')).toBe('exchange.foreign');
  other.stop();
  const tray = trayOf(varna.send('МЗ').bytes);
  expect(await refused(bytesOf({ ...tray, format: 'myarka-package/2' }), 'нов')).toBe(
    'exchange.newer',
  );
});

test('unknown key: kept, and taken in by itself once a registry lists it', async () => {
  const plovdiv = await enrolled(ministry, 'РЗИ-Пловдив');
  plovdiv.take(ministry.send('all').bytes);
  await plovdiv.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: '2026-Q3', value: '7' }],
  });
  const tray = trayOf(plovdiv.send('РЗИ-Варна').bytes);
  const own = tray.entries.slice(-2);
  const before = contents(varna);
  const result = varna.tryTake(bytesOf({ ...tray, registries: [], entries: own }), 'пловдив');
  expect(result).toMatchObject({ ok: false, error: { code: 'exchange.unknown-key' } });
  expect(contents(varna)).toBe(before);
  const outcome = varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(outcome.released).toEqual(['пловдив']);
  expect(await myReports(varna, 'РЗИ-Пловдив')).toEqual(['2.2.3 in-progress 7']);
  plovdiv.stop();
});

test('the same file again says so; an old one after a newer is refused', async () => {
  await report('2');
  const first = varna.send('МЗ');
  ministry.take(first.bytes);
  const again = ministry.take(first.bytes);
  expect(again).toMatchObject({ applied: 0, waiting: 0, refused: 0, changes: 0, fields: 0 });
  expect(again.before).not.toBeNull();
  await report('3');
  ministry.take(varna.send('МЗ').bytes);
  expect(await refused(first.bytes, 'стар')).toBe('exchange.replay');
});

test('a dry run shows what would be, and writes nothing', async () => {
  await report('4');
  const { bytes } = varna.send('МЗ');
  const before = contents(ministry);
  const dry = ministry.inspect(bytes);
  expect(contents(ministry)).toBe(before);
  expect(dry.diff).toContainEqual({
    t: 'report',
    r: 'РЗИ-Варна/2.2.3/2.2.3-1/2026-Q3',
    f: 'value',
    from: '3',
    to: '4',
  });
  const real = ministry.take(bytes);
  expect({ ...real, before: null }).toEqual({ ...dry, file: real.file, before: null });
});

test('pieces in the wrong order wait, are named, and fall into place', async () => {
  await report('5');
  varna.send('МЗ');
  await report('6');
  const tray = trayOf(varna.send('МЗ').bytes);
  const [missing = '', ...rest] = tray.entries.slice(-2);
  const late = ministry.take(bytesOf({ ...tray, entries: rest }));
  expect(late).toMatchObject({
    applied: 0,
    waiting: rest.length,
    gaps: [{ unit: 'РЗИ-Варна', log: 'main', holders: ['РЗИ-Варна'] }],
  });
  const whole = ministry.take(bytesOf({ ...tray, entries: [missing] }));
  expect(whole).toMatchObject({ applied: 1, gaps: [] });
  expect(await ministry.digest()).toBe(await varna.digest());
});

test('revoked key: what was signed after the end is refused, and nothing of it stays', async () => {
  const { kid } = await varna.call.exchange.standing();
  const { version } = await ministry.call.exchange.endKey({
    kid: kid!,
    status: 'revoked',
    after: null,
    rootFiles: [...ministry.rootFiles],
    passphrases: [PASSPHRASE],
  });
  await report('9');
  const late = ministry.take(varna.send('МЗ').bytes, 'отнет');
  expect(late).toMatchObject({
    applied: 0,
    changes: 0,
    ended: { code: 'exchange.revoked-key', params: { unit: 'РЗИ-Варна' } },
  });
  expect(late.refused).toBeGreaterThan(0);
  expect(await myReports(ministry, 'РЗИ-Варна')).toEqual(['2.2.3 in-progress 6']);
  const told = varna.take(ministry.send('all').bytes);
  expect(told.registryVersion).toBe(version);
  expect(await varna.digest()).toBe(await ministry.digest());
  expect(varna.trySend('МЗ')).toMatchObject({ ok: false, error: { code: 'exchange.key-ended' } });
  expect(await varna.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('who is in no deployment yet is told so: no word on the file, which is not kept', async () => {
  const outside = startInstallation('2026-10-01T07:00:00Z');
  expect(outside.tryTake(ministry.send('all').bytes)).toMatchObject({
    ok: false,
    error: { code: 'exchange.not-joined' },
  });
  expect(refusedFiles(outside.folder)).toEqual([]);
  expect(await outside.call.exchange.journal({ limit: 5 })).toEqual([]);
  outside.stop();
});

test('the folder of refused files has a bound: the oldest go first, one too big for it is not kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-refused-'));
  const keep = (name: string, size: number): void => {
    const bytes = Buffer.alloc(size, name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const at = new Date(Date.parse('2026-11-01T00:00:00Z') + Number(name) * 1000).toISOString();
    quarantine(folder, bytes, { sha256, name, at, failure: failure('exchange.damaged') }, 1000);
  };
  const names = (): string[] => refusedFiles(folder).map(({ name }) => name);
  keep('1', 400);
  keep('2', 400);
  expect(names()).toEqual(['2', '1']);
  keep('3', 400);
  expect(names()).toEqual(['3', '2']);
  keep('4', 1001);
  expect(names()).toEqual(['3', '2']);
  keep('5', 1000);
  expect(names()).toEqual(['5']);
  rmSync(folder, { recursive: true, force: true });
});
