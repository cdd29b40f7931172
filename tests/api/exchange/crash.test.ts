/** Killed at a random moment of sealing or taking in: all of it is there, or nothing. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  startInstallation,
  enrolled,
  foundMinistry,
  PASSPHRASE,
  type Installation,
  type Ministry,
} from './installation.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 6 : 120;
const WORKER = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));
let ministry: Ministry;
let varna: Installation;
let work = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'myarka-crash-'));
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all').bytes);
  const entries = Array.from({ length: 60 }, (_, i) => ({
    measure: '2.2.3',
    period: `20${String(27 + Math.floor(i / 4))}-Q${1 + (i % 4)}`,
    value: '1',
    note: `бележка ${i} `.repeat(200),
  }));
  await varna.call.progress.reports.set({ entries });
});
afterAll(() => {
  [ministry, varna].forEach((one) => one.stop());
  rmSync(work, { recursive: true, force: true });
});

/** Lets the worker run and kills it after so many milliseconds; what it had acknowledged. */
const killAfter = (args: readonly string[], millis: number): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [WORKER, ...args], {
      env: { ...process.env, MYARKA_PASSPHRASE: PASSPHRASE },
    });
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('begin') && timer === undefined)
        timer = setTimeout(() => child.kill('SIGKILL'), millis);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(said);
    });
  });

test(`taking in, killed ${RUNS} times`, { timeout: 1_800_000 }, async () => {
  const before = await ministry.digest();
  const { bytes } = varna.send('МЗ');
  const file = join(work, 'пакет.myarka.json');
  writeFileSync(file, bytes);
  ministry.core.close();
  for (let i = 0; i < RUNS; i += 1) {
    const folder = join(work, `мз-${i}`);
    cpSync(ministry.folder, folder, { recursive: true });
    const said = await killAfter(['import', folder, file], (i * 37) % 60);
    const opened = startInstallation('2026-12-01T00:00:00Z', folder);
    const digest = await opened.digest();
    const journal = await opened.call.exchange.journal({ limit: 5 });
    const taken = journal[0]?.kind === 'import';
    expect(await opened.call.log.check()).toEqual({ ok: true, problems: [] });
    expect(digest === before).toBe(!taken);
    expect(!said.includes('done') || taken).toBe(true);
    const again = opened.take(bytes);
    expect(again.applied + again.known).toBe(again.entries.length);
    expect(await opened.digest()).toBe(await varna.digest());
    opened.stop();
  }
});

test(`sealing and sending, killed ${RUNS} times`, { timeout: 1_800_000 }, async () => {
  await varna.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: '2026-Q4', value: '8' }],
  });
  varna.core.close();
  for (let i = 0; i < RUNS; i += 1) {
    const folder = varna.folder;
    const out = join(work, `изпратен-${i}.myarka.json`);
    const said = await killAfter(['export', folder, out], (i * 41) % 500);
    const opened = startInstallation('2026-12-01T00:00:00Z', folder);
    await opened.call.progress.reports.set({
      entries: [{ measure: '2.2.3', period: '2026-Q4', value: String(100 + i) }],
    });
    expect(await opened.call.log.check()).toEqual({ ok: true, problems: [] });
    const sent = opened.trySend('МЗ');
    expect(sent.ok).toBe(true);
    expect(!said.includes('done') || (existsSync(out) && readFileSync(out).length > 0)).toBe(true);
    opened.core.close();
  }
});
