/**
 * What packages cost. The floor does the least that anyone would have to: the same signed and gzipped
 * entries verified, unpacked, parsed, and stored by plain prepared inserts in one transaction with the
 * same durability and the same tables and indexes, without merging, rights or views.
 *
 * Each measurement runs in a process of its own (exchange-run.ts), with the product's own settings of
 * memory, and says its peak. Beside it the same changes in Automerge, Yjs and PouchDB, which do less
 * (exchange-others.ts says what).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepKey } from '../../api/exchange/installation.ts';
import { wrapKey } from '../../api/exchange/keys.ts';
import { openStore } from '../../api/store.ts';
import { CORE_FLAGS } from '../../cli/serve/core-flags.ts';
import { setOwnKid } from '../../db/exchange/registries.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { heardOf } from '../fixtures/heard.ts';
import { OTHERS, writePieces } from './exchange-others.ts';
import { deployment, entriesOf, packageOf, PASSPHRASE } from './exchange-packages.ts';
import { median, type BenchRow } from './measure.ts';

const NOW = (): number => Date.parse('2026-11-01T00:00:00Z');
const CHANGES = 100_000;
const ROUNDS = 3;
const ROOT = join(import.meta.dirname, '../..');

const work = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
const d = deployment();
const keyFile = unwrap(wrapKey(d.ministry, 'МЗ 1', PASSPHRASE));

interface Run {
  readonly ms: number;
  readonly mb: number;
}

const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [...CORE_FLAGS, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const measure = (what: string, folder: string, file: string): Run =>
  JSON.parse(node(join(import.meta.dirname, 'exchange-run.ts'), what, folder, file)) as Run;

/** A fresh data folder of the ministry, which has taken nothing in. */
const freshFolder = (): string => {
  const folder = mkdtempSync(join(work, 'data-'));
  const store = unwrap(openStore(folder, { now: NOW }));
  setOwnKid(store.write, d.ministry.kid);
  keepKey(store.write, store, d.ministry.kid, keyFile);
  store.close();
  return folder;
};

const packed = (changes: number): { readonly file: string; readonly bytes: number } => {
  const file = join(work, `${changes}.myarka.json`);
  const bytes = packageOf(d, entriesOf(d, changes));
  writeFileSync(file, bytes);
  return { file, bytes: bytes.length };
};

const row = (what: string, goal: string, ours: number, floor: number | null): BenchRow => ({
  what,
  goal,
  ours,
  floor,
  ratio: floor === null ? null : ours / floor,
});

const middle = (runs: readonly Run[]): Run => ({
  ms: median(runs.map(({ ms }) => ms)),
  mb: median(runs.map(({ mb }) => mb)),
});

const mb = (run: Run): string => `${run.mb.toFixed(0)} MB`;

/** From the start of the process to the report on the screen, as `myarka exchange import`. */
const cold = (file: string): number => {
  const folder = freshFolder();
  const from = performance.now();
  const heard = heardOf(readFileSync(file)).join(' ');
  node(
    'cli/main.ts',
    'exchange',
    'import',
    file,
    '--fingerprint',
    heard,
    '--data',
    folder,
    '--json',
  );
  return performance.now() - from;
};

interface Large {
  readonly first: Run;
  readonly rows: readonly BenchRow[];
}

/** The floor and the import in turn, so that a machine whose speed drifts slows both. */
const large = (): Large => {
  const { file, bytes } = packed(CHANGES);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const folder = freshFolder();
    return {
      floor: measure('floor', mkdtempSync(join(work, 'floor-')), file),
      first: measure('take', folder, file),
      again: measure('take', folder, file),
      make: measure('make', folder, file),
    };
  });
  const [floor, first, again, make] = (['floor', 'first', 'again', 'make'] as const).map((name) =>
    middle(rounds.map((round) => round[name])),
  ) as [Run, Run, Run, Run];
  const size = (bytes / CHANGES).toFixed(1);
  return {
    first,
    rows: [
      row(`100,000 changes taken in (${size} bytes each, ${mb(first)})`, '≤ 2', first.ms, floor.ms),
      row('the same file again, against the first time', '≤ 0.02', again.ms, first.ms),
      row(`all of it as one full package (${mb(make)})`, '', make.ms, null),
    ],
  };
};

const beside = async (name: string, ours: Run): Promise<BenchRow> => {
  const file = join(work, `${name}.pieces`);
  const bytes = writePieces(file, (await OTHERS[name]?.make(CHANGES)) ?? []);
  const theirs = middle(Array.from({ length: ROUNDS }, () => measure(name, work, file)));
  const size = (bytes / CHANGES).toFixed(1);
  return row(`beside ${name} (${size} bytes each, ${mb(theirs)})`, '', ours.ms, theirs.ms);
};

const newcomer = (): BenchRow => {
  const { file } = packed(250_000);
  const run = measure('take', freshFolder(), file);
  return row(`250,000 changes, a newcomer (${mb(run)}, goal ≤ 300)`, '', run.ms, null);
};

export const exchangeBench = async (): Promise<readonly BenchRow[]> => {
  try {
    const { first, rows } = large();
    const month = packed(300);
    const monthly = median(Array.from({ length: ROUNDS }, () => cold(month.file)));
    const others: BenchRow[] = [];
    for (const name of Object.keys(OTHERS)) others.push(await beside(name, first));
    console.log(
      'Automerge, Yjs, PouchDB: the same changes without rights, signatures, authors’ chains, views and search; PouchDB in memory only.',
    );
    return [
      ...rows,
      row('a month of 300 changes, from the start to the report', '', monthly, null),
      newcomer(),
      ...others,
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
