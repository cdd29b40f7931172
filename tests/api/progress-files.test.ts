import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDb, openWritable } from '../../db/open.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
});
afterEach(() => it.stop());

const PERIOD = '2026-Q3';
const owner = { of: 'report', measure: '3.1.1', period: PERIOD } as const;
const row = 'МЗ/3.1.1/3.1.1-1/2026-Q3';
const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const upload = async (bytes: Buffer, name = 'договор.pdf') => {
  const { uploads } = it.call();
  const { id, chunk } = await uploads.begin({ name, size: bytes.length });
  for (let at = 0; at < bytes.length; at += chunk)
    await uploads.chunk({ id, at, base64: bytes.subarray(at, at + chunk).toString('base64') });
  await uploads.finish({ id, name, size: bytes.length });
  return id;
};

const add = async (bytes: Buffer, name = 'договор.pdf') =>
  it.call().progress.evidence.add({ owner, upload: await upload(bytes, name), name });

const evidence = async () =>
  (await it.call().progress.reports.list({ measure: '3.1.1' })).flatMap((one) => one.evidence);

const incoming = () => readdirSync(join(it.folder, 'files', 'incoming'));
const stored = (hash: string) => join(it.folder, 'files', hash.slice(0, 2), hash);

test('a file of several pieces is kept by its hash, and opens as it was', async () => {
  const bytes = Buffer.concat([pdf('голям '), Buffer.alloc(2_500_000, 7)]);
  const { sha256 } = await add(bytes);
  expect(sha256).toBe(sha(bytes));
  expect(existsSync(stored(sha256))).toBe(true);
  expect(incoming()).toEqual([]);
  const opened = await it.call().progress.evidence.open({ of: 'report', row, sha256 });
  expect(opened).toMatchObject({ name: 'договор.pdf', mime: 'application/pdf' });
  expect(Buffer.from(opened.base64, 'base64').equals(bytes)).toBe(true);
});

test('a file alone begins a report; taken off, the bytes stay, and undo brings it back', async () => {
  const { sha256 } = await add(pdf('едно'));
  expect(await it.call().progress.reports.list({ measure: '3.1.1' })).toMatchObject([
    { state: 'in-progress', value: null, evidence: [{ name: 'договор.pdf', present: true }] },
  ]);
  await it.call().progress.evidence.remove({ of: 'report', row, sha256 });
  expect(await evidence()).toEqual([]);
  expect(existsSync(stored(sha256))).toBe(true);
  await it.call().log.undo();
  expect(await evidence()).toMatchObject([{ sha256, present: true }]);
});

test('the same bytes twice are one file', async () => {
  const first = await add(pdf('едно'), 'а.pdf');
  const second = await add(pdf('едно'), 'б.pdf');
  expect(second).toEqual(first);
  expect(await evidence()).toMatchObject([{ name: 'б.pdf' }]);
});

test('a missing file is shown as missing; opening it says so', async () => {
  const { sha256 } = await add(pdf('едно'));
  rmSync(stored(sha256));
  expect(await evidence()).toMatchObject([{ present: false }]);
  const open = it.call().progress.evidence.open({ of: 'report', row, sha256 });
  expect(await codeOf(open)).toBe('evidence.missing');
});

test('a file that was changed on the disk is no evidence any more', async () => {
  const { sha256 } = await add(pdf('едно'));
  writeFileSync(stored(sha256), 'друго');
  const open = it.call().progress.evidence.open({ of: 'report', row, sha256 });
  expect(await codeOf(open)).toBe('evidence.missing');
  await add(pdf('едно'));
  expect((await it.call().progress.evidence.open({ of: 'report', row, sha256 })).base64).toBe(
    pdf('едно').toString('base64'),
  );
});

test('refused by its content, a file leaves nothing behind', async () => {
  expect(await codeOf(add(Buffer.from('MZ програма'), 'договор.pdf'))).toBe(
    'evidence.not-its-kind',
  );
  expect(await codeOf(add(Buffer.from('MZ'), 'програма.exe'))).toBe('file.kind');
  expect(incoming()).toEqual([]);
  expect(await it.call().progress.reports.list({})).toEqual([]);
});

test('evidence follows the locks of its report', async () => {
  const { sha256 } = await add(pdf('едно'));
  await it.call().progress.reports.submit({ period: PERIOD, notes: true });
  expect(await codeOf(add(pdf('две')))).toBe('report.locked-submitted');
  const remove = it.call().progress.evidence.remove({ of: 'report', row, sha256 });
  expect(await codeOf(remove)).toBe('report.locked-submitted');
});

test('pieces out of order, of an unknown upload, or too few are refused; one sent twice is taken once', async () => {
  const { uploads } = it.call();
  const { id } = await uploads.begin({ name: 'а.txt', size: 4 });
  const piece = Buffer.from('аб').toString('base64');
  expect(await codeOf(uploads.chunk({ id, at: 2, base64: piece }))).toBe('upload.out-of-order');
  await uploads.chunk({ id, at: 0, base64: piece });
  expect(await uploads.chunk({ id, at: 0, base64: piece })).toEqual({ got: 4 });
  expect(await codeOf(uploads.finish({ id, name: 'а.txt', size: 5 }))).toBe('upload.incomplete');
  expect(await codeOf(uploads.chunk({ id, at: 4, base64: piece }))).toBe('upload.unknown');
  expect(await codeOf(uploads.chunk({ id: '../../тайна', at: 0, base64: piece }))).toBe(
    'input.invalid',
  );
  const tooLong = Buffer.alloc(1024 * 1024 + 3).toString('base64');
  expect(await codeOf(uploads.chunk({ id, at: 0, base64: tooLong }))).toBe('input.invalid');
});

test('a file beyond 512 MB is refused before it comes', async () => {
  const { uploads } = it.call();
  expect(await codeOf(uploads.begin({ name: 'а.pdf', size: 600 * 1024 * 1024 }))).toBe(
    'upload.too-large',
  );
});

test('the check names a file that is gone and one that was replaced', async () => {
  const gone = await add(pdf('изчезнал'), 'изчезнал.pdf');
  const replaced = await add(pdf('подменен'), 'подменен.pdf');
  expect(await it.call().log.check()).toMatchObject({ ok: true, files: [] });
  rmSync(stored(gone.sha256));
  writeFileSync(stored(replaced.sha256), 'друго');
  expect(await it.call().log.check()).toMatchObject({
    ok: false,
    problems: [],
    files: [
      { code: 'file.lost', params: { name: 'изчезнал.pdf' } },
      { code: 'file.changed', params: { name: 'подменен.pdf' } },
    ],
  });
});

test('a full copy holds the files and no key; put back, all that was lost is there', async () => {
  const bytes = pdf('към отчета');
  const { sha256 } = await add(bytes);
  mkdirSync(join(it.folder, 'keys'), { recursive: true });
  writeFileSync(join(it.folder, 'keys', 'device.myarka-key.json'), 'СЕКРЕТ');
  const { file, files } = await it.call().app.backup();
  expect(files).toBe(1);
  expect(readFileSync(file).includes(bytes)).toBe(true);
  expect(readFileSync(file).includes('СЕКРЕТ')).toBe(false);
  rmSync(join(it.folder, 'files'), { recursive: true });
  expect(await it.call().log.check()).toMatchObject({ ok: false });
  await it.call().log.restore({ file });
  expect(await it.call().log.check()).toMatchObject({ ok: true, files: [] });
  const opened = await it.call().progress.evidence.open({ of: 'report', row, sha256 });
  expect(Buffer.from(opened.base64, 'base64').equals(bytes)).toBe(true);
  expect(readFileSync(join(it.folder, 'myarka.db')).includes(bytes)).toBe(false);
});

test('a full copy with a file that is no longer what it was is not put back', async () => {
  await add(pdf('към отчета'));
  const { file } = await it.call().app.backup();
  const copy = openWritable(file);
  copy.raw.exec(`UPDATE carried_file SET bytes = x'00'`);
  closeDb(copy);
  expect(await codeOf(it.call().log.restore({ file }))).toBe('db.not-a-copy');
});
