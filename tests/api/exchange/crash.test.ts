/**
 * Killed at random moments of taking in, sealing and exporting, in real processes on real files: all of
 * it is there or nothing, nothing acknowledged is lost, and what is remembered outside the database is
 * never behind what has left. Each process is warm before its time runs, so that it dies at work and not
 * while it starts.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasFile } from '../../../api/files.ts';
import { copyTrouble, unlockDevice } from '../../../api/exchange/installation.ts';
import { seal } from '../../../api/exchange/sealing.ts';
import { sendPackage } from '../../../api/exchange/send.ts';
import { readHeads } from '../../../db/exchange/entries.ts';
import { integrityProblems } from '../../../db/migrate.ts';
import { countDrafts } from '../../../db/exchange/seal.ts';
import type { Head } from '../../../domain/exchange/types.ts';
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

const CAMPAIGN = process.env['MYARKA_CAMPAIGN'] !== undefined;
const KILLS = CAMPAIGN ? 120 : 12;
/** Some come after the work: a slow moment of the machine must not leave all of them before its end. */
const BEYOND = 1.4;
let clock = Date.parse('2026-10-02T00:00:00Z');
/** Each process starts an hour after the one before: a gap of weeks would be asked about. */
const nextHour = (): string => new Date((clock += 3_600_000)).toISOString();
const TIMEOUT = { timeout: 3_600_000 };
const WORKER = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));
const KEPT_CODE = fileURLToPath(new URL('../../../node_modules/.cache/node', import.meta.url));

let ministry: Ministry;
let work = '';
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'myarka-crash-'));
  ministry = await foundMinistry();
});
afterAll(() => {
  ministry.stop();
  rmSync(work, { recursive: true, force: true });
});

type Heads = Readonly<Record<string, Head>>;
interface Done {
  readonly took: number;
  readonly heads: Heads;
}

/** Runs the worker, killed after so many milliseconds; what it had acknowledged, if anything. */
const run = (kind: string, folder: string, file = '', millis?: number): Promise<Done | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [WORKER, kind, folder, file, nextHour(), String(millis ?? '')],
      {
        env: { ...process.env, NODE_COMPILE_CACHE: KEPT_CODE },
      },
    );
    let [said, complaint] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(complaint));
      else resolve(said === '' ? null : (JSON.parse(said) as Done));
    });
  });

/** Moments spread evenly over the work and drawn anew each time. */
const moments = (took: number): number[] =>
  Array.from({ length: KILLS }, (_, i) => ((i + Math.random()) / KILLS) * took * BEYOND);

const tell = (what: string, took: number, done: number, acknowledged: number): void => {
  if (!CAMPAIGN) return;
  const inside = `${KILLS - done} left no trace, ${done} were complete, ${acknowledged} of them had said so`;
  process.stdout.write(`${what}: ${KILLS} times killed within ${took.toFixed(0)} ms; ${inside}\n`);
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const clean = async (one: Installation): Promise<void> =>
  expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });

/** What SQLite itself finds; the rest of the check takes longer the more there is. */
const whole = async ({ store }: Installation): Promise<void> =>
  expect(integrityProblems(store().read)).toEqual([]);

const FIRST_YEAR = 2027;
const quarter = (n: number): string => `${FIRST_YEAR + Math.floor(n / 4)}-Q${1 + (n % 4)}`;

/** Reports on every measure for some quarters; a note makes them long enough. */
const reportOn = async ({ call }: Installation, from: number, quarters = 2): Promise<void> => {
  const { measures } = await call.plan.plan();
  const entries = Array.from({ length: quarters }, (_, i) => quarter(from + i)).flatMap((period) =>
    measures.map(({ code: measure }) => ({
      measure,
      period,
      value: '1',
      note: `по договор № ${measure} за ${period}`,
    })),
  );
  await call.progress.reports.set({ entries });
};

const signer = async (unit: string): Promise<Installation> => {
  const installation = await enrolled(ministry, unit, ['unit.reporter'], [], {
    vault: fakeVault(),
  });
  installation.take(ministry.send('all').bytes);
  return installation;
};

const send = async ({ store }: Installation): Promise<Uint8Array> => {
  const access = { vault: fakeVault(), passphrases: [] };
  let made: Uint8Array = new Uint8Array();
  const put = (_: unknown, bytes: Uint8Array): void => void (made = bytes);
  unwrap(await sendPackage(store(), store().logDeps(), access, { to: 'МЗ', full: false }, put));
  return made;
};

/** The repeat: nothing waits after it. */
const sealRest = async ({ store }: Installation): Promise<void> => {
  const key = unwrap(await unlockDevice(store().write, store(), fakeVault(), []));
  seal(store(), store().logDeps(), key, { receipts: false, checkpoint: false, valuations: false });
  expect(countDrafts(store().read)).toBe(0);
};

/** Without the store of keys, so that nothing is sealed by itself. */
const again = (folder: string): Installation => startInstallation(nextHour(), folder);

/** What is remembered outside the database, by the place of the log. */
const remembered = (folder: string): Heads => {
  const text = readFileSync(join(folder, 'keys', 'signed.json'), 'utf8');
  const { kid, heads } = JSON.parse(text) as { kid: string; heads: Heads };
  return Object.fromEntries(Object.entries(heads).map(([log, head]) => [`${kid}/${log}`, head]));
};

const seqAt = (heads: Heads, place: string): number => heads[place]?.[0] ?? 0;

/** Nothing of one's own stands in `less` beyond `more`. */
const notBeyond = (less: Heads, more: Heads, own: string): void => {
  for (const place of Object.keys(less).filter((key) => key.startsWith(`${own}/`)))
    expect(seqAt(less, place)).toBeLessThanOrEqual(seqAt(more, place));
};

const kidOf = async ({ call }: Installation): Promise<string> =>
  (await call.exchange.standing()).kid ?? '';

test(`taking in, killed ${KILLS} times`, TIMEOUT, async () => {
  const varna = await signer('РЗИ-Варна');
  await reportOn(varna, 0, 14);
  const evidence = await upload(varna, '2.2.3', '2027-Q1', 'протокол.txt', 'подписан '.repeat(5e4));
  const bytes = await send(varna);
  const file = join(work, 'пакет.myarka.json');
  writeFileSync(file, bytes);
  const [before, after] = [await ministry.digest(), await varna.digest()];
  const copy = (i: number): string => {
    const folder = join(work, `мз-${i}`);
    cpSync(ministry.folder, folder, { recursive: true });
    return folder;
  };
  const took = (await run('import', copy(-1), file))?.took ?? 0;
  let [complete, acknowledged] = [0, 0];
  for (const [i, millis] of moments(took).entries()) {
    const folder = copy(i);
    const done = await run('import', folder, file, millis);
    const opened = again(folder);
    const [last] = await opened.call.exchange.journal({ limit: 1 });
    const taken = last?.kind === 'import' && last.sha256 === sha256(bytes);
    expect(await opened.digest()).toBe(taken ? after : before);
    expect(done === null || taken).toBe(true);
    expect(!taken || hasFile(folder, evidence)).toBe(true);
    await (i % 3 === 0 ? clean(opened) : whole(opened));
    const repeated = opened.take(bytes);
    expect(taken ? repeated.known : repeated.applied).toBe(repeated.entries.length);
    expect(await opened.digest()).toBe(after);
    complete += Number(taken);
    acknowledged += Number(done !== null);
    opened.stop();
  }
  tell('taking in', took, complete, acknowledged);
  varna.stop();
});

test(`sealing, killed ${KILLS} times`, TIMEOUT, async () => {
  const unit = await signer('РЗИ-Бургас');
  const { folder } = unit;
  const kid = await kidOf(unit);
  await reportOn(unit, 0);
  unit.core.close();
  const took = (await run('seal', folder))?.took ?? 0;
  let [complete, acknowledged] = [0, 0];
  let opened = again(folder);
  for (const [i, millis] of moments(took).entries()) {
    await reportOn(opened, 2 + 2 * i);
    const drafts = countDrafts(opened.store().read);
    const before = readHeads(opened.store().read);
    opened.core.close();
    const done = await run('seal', folder, '', millis);
    opened = again(folder);
    const db = opened.store().read;
    const [here, now] = [countDrafts(db), readHeads(db)];
    const sealed = here === 0;
    expect([0, drafts]).toContain(here);
    expect(sealed).toBe(seqAt(now, `${kid}/main`) > seqAt(before, `${kid}/main`));
    expect(now).toEqual(done?.heads ?? now);
    notBeyond(done?.heads ?? {}, remembered(folder), kid);
    notBeyond(remembered(folder), now, kid);
    expect(copyTrouble(db, { folder, witness: null })).toBeNull();
    await (i % 10 === 0 ? clean(opened) : whole(opened));
    await sealRest(opened);
    complete += Number(sealed);
    acknowledged += Number(done !== null);
  }
  tell('sealing', took, complete, acknowledged);
  ministry.take(await send(opened));
  opened.take(ministry.send('all').bytes);
  expect(await ministry.digest()).toBe(await opened.digest());
  await clean(opened);
  opened.stop();
});

/** A file under its final name: it can be taken in, and what it holds of one's own is remembered. */
const wholeAndRemembered = (bytes: Uint8Array, folder: string, kid: string): void => {
  const { manifest, refused, gaps } = ministry.take(bytes);
  expect({ refused, gaps }).toEqual({ refused: 0, gaps: [] });
  notBeyond(manifest.heads, remembered(folder), kid);
};

test(`sealing and exporting, killed ${KILLS} times`, TIMEOUT, async () => {
  const unit = await signer('РЗИ-Русе');
  const { folder } = unit;
  const kid = await kidOf(unit);
  await reportOn(unit, 0);
  unit.core.close();
  const first = join(work, 'първи');
  const took = (await run('export', folder, first))?.took ?? 0;
  ministry.take(readFileSync(first));
  let [complete, acknowledged] = [0, 0];
  let opened = again(folder);
  for (const [i, millis] of moments(took).entries()) {
    await reportOn(opened, 2 + 2 * i);
    opened.core.close();
    const file = join(work, `изпратен-${i}`);
    const done = await run('export', folder, file, millis);
    opened = again(folder);
    const db = opened.store().read;
    const left = existsSync(file) ? readFileSync(file) : null;
    const [last] = await opened.call.exchange.journal({ limit: 1 });
    const acted = { there: left !== null, told: left !== null && last?.sha256 === sha256(left) };
    expect(acted).toEqual(done === null ? acted : { there: true, told: true });
    notBeyond(remembered(folder), readHeads(db), kid);
    expect(copyTrouble(db, { folder, witness: null })).toBeNull();
    if (left !== null) wholeAndRemembered(left, folder, kid);
    await (i % 10 === 0 ? clean(opened) : whole(opened));
    ministry.take(await send(opened));
    complete += Number(left !== null);
    acknowledged += Number(done !== null);
  }
  tell('exporting', took, complete, acknowledged);
  ministry.take(await send(opened));
  opened.take(ministry.send('all').bytes);
  expect(await ministry.digest()).toBe(await opened.digest());
  await clean(opened);
  opened.stop();
});
