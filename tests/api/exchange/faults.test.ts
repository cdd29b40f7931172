/**
 * A disk that is full or refuses, while a package is taken in, sealed or exported: refused by a stable
 * code, nothing half done, and the repeat gives what it would have given. Here the database is full at
 * every page, and files may not grow beyond a size of our choosing; `tests/campaign` fails every single
 * write and flush.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlockDevice } from '../../../api/exchange/installation.ts';
import { send } from '../../../api/exchange/send.ts';
import { integrityProblems } from '../../../db/migrate.ts';
import { storageFailure } from '../../../db/faults.ts';
import { countDrafts } from '../../../db/exchange/seal.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import {
  enrolled,
  foundMinistry,
  startInstallation,
  type Installation,
  type Ministry,
} from './installation.ts';
import { upload } from './reports.ts';
import { fakeVault } from './vault.ts';

const WORKER = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));
const NOW = '2026-11-01T00:00:00Z';
let work = '';
let ministry: Ministry;
let varna: Installation;
let bytes: Uint8Array;

const report = async ({ call }: Installation, ...periods: string[]): Promise<void> => {
  const { measures } = await call.plan.plan();
  const note = 'бележка '.repeat(40);
  const entries = periods.flatMap((period) =>
    measures.map(({ code: measure }) => ({ measure, period, value: '1', note })),
  );
  await call.progress.reports.set({ entries });
};

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'myarka-faults-'));
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна', ['unit.reporter'], [], { vault: fakeVault() });
  varna.take(ministry.send('all').bytes);
  // Without the store of keys, so that nothing is sealed by itself.
  varna.core.close();
  varna = startInstallation(NOW, varna.folder);
  await report(varna, '2026-Q3');
  bytes = await sendTo(varna, 'МЗ');
});
afterAll(() => {
  [ministry, varna].forEach((one) => one.stop());
  rmSync(work, { recursive: true, force: true });
});

const keyOf = async ({ store }: Installation) =>
  unwrap(await unlockDevice(store().write, store(), fakeVault(), []));

const sendTo = async (one: Installation, to: string): Promise<Uint8Array> => {
  const made: Uint8Array[] = [];
  const key = await keyOf(one);
  const put = (_: unknown, part: Uint8Array): void => void made.push(part);
  unwrap(send(one.store(), one.store().logDeps(), key, { to, full: false }, put));
  return made[0] ?? new Uint8Array();
};

/** The code that an act was refused with; null where it was not. */
const refusalOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return storageFailure(error, work)?.code ?? String(error);
  }
};

/** Lets the database grow by so many pages; null: by any number. */
const allow = ({ store }: Installation, pages: number | null): void => {
  const { raw } = store().write;
  const now = Number(raw.pragma('page_count', { simple: true }));
  raw.pragma(`max_page_count = ${pages === null ? 2 ** 32 - 2 : now + pages}`);
};

/** Repeats an act with room for one page more each time, until it succeeds; how often it did not. */
const untilThereIsRoom = async (
  one: Installation,
  act: () => unknown,
  unharmed: () => Promise<void>,
): Promise<number> => {
  for (let pages = 0; pages < 2000; pages += 1) {
    allow(one, pages);
    const refused = refusalOf(act);
    allow(one, null);
    if (refused === null) return pages;
    expect(refused).toBe('db.disk-full');
    await unharmed();
  }
  throw new Error('no room is enough');
};

test('a database that is full at each page of taking in', async () => {
  const receiver = startInstallation(NOW, copyOf(ministry, 'пълна'));
  const before = await receiver.digest();
  const journal = JSON.stringify(await receiver.call.exchange.journal({ limit: 50 }));
  const pages = await untilThereIsRoom(
    receiver,
    () => receiver.take(bytes),
    async () => {
      expect(await receiver.digest()).toBe(before);
      expect(JSON.stringify(await receiver.call.exchange.journal({ limit: 50 }))).toBe(journal);
    },
  );
  expect(pages).toBeGreaterThan(10);
  expect(await receiver.digest()).toBe(await varna.digest());
  expect(await receiver.call.log.check()).toMatchObject({ ok: true, problems: [] });
  receiver.stop();
});

test('a database that is full at each page of sealing and sending', async () => {
  await report(varna, ...[1, 2, 3, 4].map((n) => `2027-Q${n}`));
  const drafts = countDrafts(varna.store().read);
  // No page is free within the file.
  varna.store().write.raw.exec('VACUUM');
  const key = await keyOf(varna);
  const made: Uint8Array[] = [];
  const put = (_: unknown, part: Uint8Array): void => void made.push(part);
  const pages = await untilThereIsRoom(
    varna,
    () => unwrap(send(varna.store(), varna.store().logDeps(), key, { to: 'МЗ', full: false }, put)),
    async () => {
      // All drafts or none: the journal may still find no page when all are sealed.
      expect([0, drafts]).toContain(countDrafts(varna.store().read));
      expect(integrityProblems(varna.store().read)).toEqual([]);
    },
  );
  expect(pages).toBeGreaterThan(2);
  const receiver = startInstallation(NOW, copyOf(ministry, 'получател'));
  for (const part of made) receiver.take(part);
  expect(await receiver.digest()).toBe(await varna.digest());
  expect(await varna.call.log.check()).toMatchObject({ ok: true, problems: [] });
  receiver.stop();
});

const copyOf = ({ folder }: Installation, name: string): string => {
  const to = join(work, name);
  cpSync(folder, to, { recursive: true });
  return to;
};

/** The worker in a process whose files may not grow beyond so many blocks of 512 bytes. */
const limited = (blocks: number, args: readonly string[]): unknown => {
  const line = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, WORKER, ...args], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

const REFUSED = { refused: expect.stringMatching(/^db\.(disk-full|disk-error)$/) as string };

test.skipIf(process.platform === 'win32')(
  'files that cannot grow, while a package is taken in',
  async () => {
    const file = join(work, 'пакет.myarka.json');
    writeFileSync(file, bytes);
    const [before, after] = [await ministry.digest(), await digestWith(bytes)];
    for (const blocks of [100, 300, 600, 900]) {
      const folder = copyOf(ministry, `малка-${blocks}`);
      expect(limited(blocks, ['import', folder, file, NOW])).toEqual(REFUSED);
      const opened = startInstallation(NOW, folder);
      expect(await opened.digest()).toBe(before);
      expect(integrityProblems(opened.store().read)).toEqual([]);
      opened.take(bytes);
      expect(await opened.digest()).toBe(after);
      opened.stop();
    }
  },
);

/** What the ministry's data amounts to with a package. */
const digestWith = async (taken: Uint8Array): Promise<string> => {
  const one = startInstallation(NOW, copyOf(ministry, 'образец'));
  one.take(taken);
  const digest = await one.digest();
  one.stop();
  return digest;
};

test.skipIf(process.platform === 'win32')(
  'a file that cannot be written leaves no half of it, and what was sealed stays',
  async () => {
    await report(varna, '2026-Q4');
    await upload(varna, '2.2.3', '2026-Q4', 'протокол.txt', 'подписан '.repeat(5e4));
    const place = join(work, 'флашка');
    mkdirSync(place);
    const out = join(place, 'пакет.myarka.json');
    varna.core.close();
    expect(limited(1900, ['export', varna.folder, out, NOW])).toEqual(REFUSED);
    expect(readdirSync(place)).toEqual([]);
    varna = startInstallation(NOW, varna.folder);
    expect(countDrafts(varna.store().read)).toBe(0);
    expect(await varna.call.log.check()).toMatchObject({ ok: true, problems: [] });
    ministry.take(await sendTo(varna, 'МЗ'));
    expect(await ministry.digest()).toBe(await varna.digest());
  },
);
