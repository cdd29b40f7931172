/**
 * Putting a copy back while another program holds a file, as Windows has it, and when the power goes: the
 * old database or the new one is in place afterwards, whole, and the words are true. Needs Linux and a C
 * compiler (`tests/campaign/fault-shim.c`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../api/store.ts';
import { backupTo } from '../../db/backup.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { unwrap } from '../../domain/kernel/result.ts';

const WORKER = fileURLToPath(new URL('./restore-faults-worker.ts', import.meta.url));
const SHIM = fileURLToPath(new URL('../campaign/fault-shim.c', import.meta.url));
const canCompile = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
/** A thousand flushes are waited for on a real disk. */
const MEMORY = '/dev/shm';
const now = () => Date.parse('2026-11-01T08:00:00Z');

let work = '';
const at = (name: string) => join(work, name);
const shim = () => at('shim.so');

beforeAll(() => {
  work = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'myarka-restore-'));
  if (!canCompile) return;
  spawnSync('cc', ['-shared', '-fPIC', '-o', shim(), SHIM, '-ldl']);
  const store = unwrap(openStore(at('добри'), { now }));
  const person = (name: string) => writeSetting(store.write, store.logDeps(), 'person', name);
  person('нова');
  backupTo(store.read, at('копие.db'));
  person('стара');
  store.close();
  mkdirSync(at('повредени'));
  writeFileSync(join(at('повредени'), 'myarka.db'), 'повредено '.repeat(2000));
  mkdirSync(at('изгубени'));
  writeFileSync(join(at('изгубени'), 'myarka.db-wal'), 'дневник '.repeat(2000));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const run = (kind: string, template: string, nth = '') =>
  spawnSync(process.execPath, [WORKER, kind, template, at('копие.db'), at('опити'), nth], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: shim(), MYARKA_FAULT_UNDER: work },
  });

const KINDS = process.env['MYARKA_CAMPAIGN'] ? ['добри', 'повредени', 'изгубени'] : ['добри'];

test.runIf(canCompile).each(KINDS)(
  'a held file: %s data are in place as they were, or the restored are',
  { timeout: 60_000 },
  (data) => {
    const { stdout, stderr, status } = run('held', at(data));
    expect([status, stderr.slice(0, 2000)]).toEqual([0, '']);
    const outcomes = JSON.parse(stdout) as Record<string, number>;
    expect(Object.keys(outcomes).toSorted()).toEqual([
      'db.restore-unfinished',
      'file.held',
      'restored',
    ]);
  },
);

test.runIf(canCompile)(
  'power gone at any renaming: the old data are there at the next start, or the restored are',
  { timeout: 60_000 },
  () => {
    const seen: string[] = [];
    for (let signal: NodeJS.Signals | null = 'SIGKILL'; signal !== null;) {
      const folder = at('спряна');
      rmSync(folder, { recursive: true, force: true });
      cpSync(at('повредени'), folder, { recursive: true });
      ({ signal } = run('killed', folder, String(seen.length + 1)));
      const store = openStore(folder, { now });
      seen.push(store.ok ? String(readSetting(store.value.read, 'person')) : store.error.code);
      if (store.ok) store.value.close();
      expect(existsSync(join(folder, 'restored.db'))).toBe(false);
    }
    expect(seen).toEqual(['db.damaged', 'db.damaged', 'нова', 'нова']);
  },
);
