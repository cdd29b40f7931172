/**
 * A disk that fails at any one write, truncation, flush or renaming of taking in, of sealing and of
 * exporting, once or from then on: `fault-shim.c` stands between the process and its system. It needs a C
 * compiler and Linux; without them the campaign says that this was not run.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrolled,
  foundMinistry,
  type Installation,
  type Ministry,
} from '../api/exchange/installation.ts';
import { upload } from '../api/exchange/reports.ts';
import { fakeVault } from '../api/exchange/vault.ts';

const WORKER = fileURLToPath(new URL('./faults-worker.ts', import.meta.url));
const SHIM = fileURLToPath(new URL('./fault-shim.c', import.meta.url));
const canCompile = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
const TIMEOUT = { timeout: 7_200_000 };

let work = '';
let ministry: Ministry;
let varna: Installation;
let burgas: Installation;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'myarka-faults-'));
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  burgas = await enrolled(ministry, 'РЗИ-Бургас', ['unit.reporter'], [], { vault: fakeVault() });
  for (const one of [varna, burgas]) one.take(ministry.send('all').bytes);
});
afterAll(() => {
  [ministry, varna, burgas].forEach((one) => one.stop());
  rmSync(work, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complaint: string;
}

/** The worker with a disk that fails wherever it is told to under one of these folders. */
const run = (under: string, args: readonly string[]): Promise<Ended> => {
  const shim = join(work, 'shim.so');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-o', shim, SHIM, '-ldl']);
  expect(built.status).toBe(0);
  return new Promise((resolve) => {
    const env = { ...process.env, LD_PRELOAD: shim, MYARKA_FAULT_UNDER: under };
    const child = spawn(process.execPath, [WORKER, ...args], { env });
    let [said, complaint] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    child.on('close', (code) => resolve({ code, said, complaint }));
  });
};

test.runIf(canCompile)('taking in', TIMEOUT, async () => {
  const { measures } = await varna.call.plan.plan();
  const entries = measures.map(({ code: measure }) => ({ measure, period: '2026-Q3', value: '1' }));
  await varna.call.progress.reports.set({ entries });
  await upload(varna, '2.2.3', '2026-Q3', 'протокол.txt', 'подписан '.repeat(1000));
  const file = join(work, 'пакет.myarka.json');
  writeFileSync(file, varna.send('МЗ').bytes);
  ministry.core.close();
  const trials = join(work, 'приемане');
  mkdirSync(trials);
  const { code, said, complaint } = await run(trials, ['import', ministry.folder, trials, file]);
  process.stdout.write(said);
  expect([code, complaint]).toEqual([0, '']);
  expect(said).toContain('db.disk-full');
  expect(said).toContain('db.disk-error');
});

test.runIf(canCompile)('sealing and exporting', TIMEOUT, async () => {
  const { folder } = burgas;
  burgas.core.close();
  const { code, said, complaint } = await run(folder, ['export', folder, folder]);
  process.stdout.write(said);
  expect([code, complaint]).toEqual([0, '']);
  expect(said).toContain('db.disk-full');
  expect(said).toContain('db.disk-error');
});
