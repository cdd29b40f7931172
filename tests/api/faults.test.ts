/** Real faults of the data folder, each with the sentence a person gets, and nothing lost. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { Refused } from '../../api/trpc.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { storageFailure } from '../../db/faults.ts';
import { holdWindowLock } from '../../db/window-lock.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { myarka } from '../cli/run.ts';

let folder = '';
const cores: Core[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-faults-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  cores.splice(0).forEach((core) => core.close());
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');
const start = () => {
  const core = startNamed({ dataDir: data() });
  cores.push(core);
  return { core, call: callerOf(core.context) };
};
const stop = () => cores.splice(0).forEach((core) => core.close());

/** The code of the failure that a call is refused with. */
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof Refused) return cause.failure.code;
  const known = storageFailure(cause, '');
  if (known !== null) return known.code;
  throw new Error(`not refused: ${String(error)}`);
};

const statusCode = async (): Promise<string> => {
  const status = await start().call.app.status();
  if (status.ready) throw new Error('ready');
  expect(sentence(status.failure, 'bg')).not.toContain(status.failure.code);
  expect(sentence(status.failure, 'en')).not.toContain(status.failure.code);
  return status.failure.code;
};

test('a damaged file is named damaged, and is left as it is', async () => {
  mkdirSync(data());
  const garbage = 'повредено '.repeat(2000);
  writeFileSync(join(data(), 'myarka.db'), garbage);
  expect(await statusCode()).toBe('db.damaged');
  expect(readFileSync(join(data(), 'myarka.db'), 'utf8')).toBe(garbage);
});

test('a page damaged under a running core refuses what needs it, and the check says so', async () => {
  await start().call.app.status();
  stop();
  const path = join(data(), 'myarka.db');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096 * 4, 4096 * 40);
  writeFileSync(path, bytes);
  const { call } = start();
  const status = await call.app.status();
  const seen = status.ready
    ? await call.log.check().then(
        ({ ok }) => (ok ? 'ok' : 'db.damaged'),
        () => 'db.damaged',
      )
    : status.failure.code;
  expect(seen).toBe('db.damaged');
});

test('a newer file asks for an update', async () => {
  mkdirSync(data());
  const db = openWritable(join(data(), 'myarka.db'));
  db.raw.pragma('user_version = 9990');
  closeDb(db);
  expect(await statusCode()).toBe('db.newer');
});

test('a file held by another program is called locked; letting go and trying again helps', async () => {
  await start().call.app.status();
  stop();
  const other = openWritable(join(data(), 'myarka.db'));
  other.raw.pragma('locking_mode = EXCLUSIVE');
  other.raw.exec('BEGIN EXCLUSIVE');
  const { call } = start();
  const status = await call.app.status();
  expect(!status.ready && status.failure.code).toBe('db.locked');
  other.raw.exec('COMMIT');
  closeDb(other);
  expect(await call.app.retry()).toEqual({ ready: true });
  expect((await call.plan.plan()).measures).toHaveLength(72);
});

test('a write that meets a lock is refused and can be repeated', async () => {
  const { call } = start();
  await call.app.status();
  const other = openWritable(join(data(), 'myarka.db'));
  other.raw.exec('BEGIN IMMEDIATE');
  expect(await refusal(call.app.setPerson({ person: 'Иванова' }))).toBe('db.locked');
  other.raw.exec('ROLLBACK');
  closeDb(other);
  await call.app.setPerson({ person: 'Иванова' });
  expect(await call.app.status()).toMatchObject({ person: 'Иванова' });
});

test('a folder that cannot be written to is called read-only', () => {
  mkdirSync(data());
  myarka(data(), ['init']);
  chmodSync(data(), 0o555);
  ['myarka.db'].forEach((file) => chmodSync(join(data(), file), 0o444));
  const isRoot = process.getuid?.() === 0;
  const { code, out } = myarka(data(), ['plan', 'list', '--json'], isRoot ? { uid: 65_534 } : {});
  chmodSync(data(), 0o755);
  expect(code).toBe(1);
  expect((JSON.parse(out) as { error: { code: string } }).error.code).toBe('db.read-only');
});

test('a folder in place of which a file stands cannot be opened', async () => {
  writeFileSync(data(), '');
  expect(await statusCode()).toBe('db.folder-gone');
});

test('after the folder is deleted nothing is acknowledged any more', async () => {
  const { call } = start();
  await call.app.setPerson({ person: 'Иванова' });
  rmSync(data(), { recursive: true });
  expect(await refusal(call.app.setPerson({ person: 'Петров' }))).toBe('db.folder-gone');
});

test('a full disk refuses the write and keeps what was there', async () => {
  const { core, call } = start();
  await call.app.setPerson({ person: 'Иванова' });
  const store = core.context.store();
  if (!store.ok) throw new Error('no store');
  const { raw } = store.value.write;
  raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`);
  const note = { measure: '1.1.1', text: 'дълъг текст '.repeat(800) };
  const writeOn = async (): Promise<string> => {
    for (let i = 0; i < 100; i++) await call.plan.notes.add(note);
    return 'not full';
  };
  expect(await refusal(writeOn())).toBe('db.disk-full');
  expect(await call.app.status()).toMatchObject({ person: 'Иванова' });
  expect(await call.log.check()).toMatchObject({ ok: true, problems: [] });
});

const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d"'])
    .status === 0;

test.runIf(canMount)(
  'a file system that is really full: refused, whole, and working again with room',
  () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status).toBe(0);
    try {
      const full = join(disk, 'data');
      expect(myarka(full, ['init']).code).toBe(0);
      const filler = join(disk, 'filler');
      spawnSync('sh', ['-c', `head -c 20m /dev/zero > '${filler}'`]);
      const { code, out } = myarka(full, ['init', '--unit', 'РЗИ-Варна', '--json']);
      expect(code).toBe(1);
      expect((JSON.parse(out) as { error: { code: string } }).error.code).toBe('db.disk-full');
      rmSync(filler);
      expect(JSON.parse(myarka(full, ['init', '--json']).out)).toMatchObject({
        unit: 'МЗ',
        measures: 72,
      });
      expect(JSON.parse(myarka(full, ['db', 'check', '--json']).out)).toEqual({
        ok: true,
        problems: [],
        warnings: [],
        files: [],
      });
      expect(myarka(full, ['init', '--unit', 'РЗИ-Варна']).code).toBe(0);
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

test('a second window on one folder is refused, and not after the first has gone', () => {
  mkdirSync(data());
  const first = holdWindowLock(data());
  expect(first).not.toBeNull();
  expect(holdWindowLock(data())).toBeNull();
  first?.release();
  const next = holdWindowLock(data());
  expect(next).not.toBeNull();
  next?.release();
});

test('a copy is not put back under an open window, nor under a program that has the file open', async () => {
  const { call } = start();
  const copy = join(folder, 'копие.db');
  await call.log.backup({ file: copy });
  const window = holdWindowLock(data());
  const { code, out } = myarka(data(), ['db', 'restore', copy, '--json']);
  expect(code).toBe(1);
  expect((JSON.parse(out) as { error: { code: string } }).error.code).toBe('db.restore-window');
  window?.release();
  const other = openWritable(join(data(), 'myarka.db'));
  expect(await refusal(call.log.restore({ file: copy }))).toBe('db.locked');
  expect(await call.app.status()).toMatchObject({ person: 'Иванова' });
  closeDb(other);
  expect((await call.log.restore({ file: copy })).kept).toContain('before-restore');
});

test('a copy that cannot be copied leaves the core at work', async () => {
  const { call } = start();
  await call.app.status();
  expect(await refusal(call.log.restore({ file: folder }))).toBe('file.no-file');
  mkdirSync(join(data(), 'restoring.db'));
  await expect(call.log.restore({ file: join(data(), 'myarka.db') })).rejects.toThrow('');
  expect(await call.app.status()).toMatchObject({ person: 'Иванова' });
});

test('beside what a lost database left no empty one is made, unless on purpose or from a copy', async () => {
  const { call } = start();
  await call.app.setPerson({ person: 'Петров' });
  const { file } = await call.app.backup();
  stop();
  const path = join(data(), 'myarka.db');
  rmSync(path);
  expect(await statusCode()).toBe('db.lost');
  expect(existsSync(path)).toBe(false);
  stop();
  // A file emptied by a disk's repair is no database either.
  writeFileSync(path, '');
  const lost = start().call;
  const status = await lost.app.status();
  expect(!status.ready && sentence(status.failure)).toContain(file);
  expect(await refusal(lost.app.setPerson({ person: 'Иванова' }))).toBe('db.lost');
  const [copy] = await lost.app.copies();
  expect(copy?.file).toBe(file);
  await lost.log.restore({ file });
  expect(await lost.app.status()).toMatchObject({ person: 'Петров' });
  stop();
  rmSync(path);
  expect(myarka(data(), ['plan', 'list']).code).toBe(1);
  expect(myarka(data(), ['init', '--new']).code).toBe(0);
  expect(await start().call.app.copies()).toHaveLength(2);
});
