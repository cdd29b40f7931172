/**
 * What packages cost. The floor does the least that anyone would have to: the same signed and gzipped
 * entries verified, unpacked, parsed, and stored by plain prepared inserts in one transaction with the
 * same durability and the same tables and indexes, without merging, rights or views.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPackage } from '../../api/exchange/receive.ts';
import { openStore, type Store } from '../../api/store.ts';
import { setOwnKid } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { prepare, transaction } from '../../db/sql.ts';
import { isGenuine, openCompact, readPayload } from '../../domain/exchange/envelope.ts';
import type { EntryPayload, Tray } from '../../domain/exchange/types.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { median, type BenchRow } from './measure.ts';
import { deployment, entriesOf, packageOf, type Deployment } from './exchange-packages.ts';

const tools = createTools();
const DEPS = {
  author: { person: 'Петров', unit: 'МЗ' },
  now: () => Date.parse('2026-11-01T00:00:00Z'),
};

const clocked = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const withStore = <T>(d: Deployment, work: (store: Store) => T): T =>
  inFolder((folder) => {
    const store = unwrap(openStore(folder, { now: DEPS.now }));
    setOwnKid(store.write, d.ministry.kid);
    try {
      return work(store);
    } finally {
      store.close();
    }
  });

const CHANGE = `INSERT INTO change (n, log, hlc, by, unit, act, prev, hash, origin, entry) VALUES (?, 'main', ?, ?, 'РЗИ-Варна', 'x', '', ?, 1, ?)`;
const ENTRY = `INSERT INTO entry (n, id, kid, log, seq, prev, reg, hlc, by, major, ops, jws, own, receivedAt, status, firstOp) VALUES (?, ?, ?, 'main', ?, ?, 1, ?, ?, 1, ?, ?, 0, '', 'applied', ?)`;
const OP = `INSERT INTO op (n, change, k, t, r, f, v, p, h) VALUES (?, ?, ?, ?, ?, ?, ?, '[]', ?)`;
const CELL = 'INSERT OR REPLACE INTO cell (t, r, f, v, op, heads) VALUES (?, ?, ?, ?, ?, NULL)';

const floor = (d: Deployment, bytes: Buffer): number =>
  inFolder((folder) => {
    const db = migrateInMemory(openWritable(join(folder, 'floor.db')));
    const time = clocked(() => {
      const tray = JSON.parse(bytes.toString()) as Tray;
      transaction(db, () => {
        let op = 1;
        tray.entries.forEach((jws, i) => {
          const opened = unwrap(openCompact(jws, 'myarka-entry+json', tools));
          if (!isGenuine(opened, d.unit.jwk, tools)) throw new Error('signature');
          const payload = unwrap(readPayload(opened, true, tools)) as EntryPayload;
          const { seq, prev, hlc, by, ops } = payload;
          prepare(db, ENTRY).run(
            i + 1,
            opened.id,
            opened.kid,
            seq,
            prev,
            hlc,
            by,
            ops.length,
            jws,
            op,
          );
          prepare(db, CHANGE).run(i + 1, hlc, by, opened.id, i + 1);
          for (const { k, t, r, f, v, h } of ops) {
            prepare(db, OP).run(op, i + 1, k, t, r, f, v, h);
            prepare(db, CELL).run(t, r, f, v, op);
            op += 1;
          }
        });
      });
    });
    closeDb(db);
    return time;
  });

const measureImport = (d: Deployment, bytes: Buffer): { first: number; again: number } =>
  withStore(d, (store) => {
    const file = { name: 'bench.myarka.json', bytes };
    const first = clocked(() => {
      const report = unwrap(importPackage(store, DEPS, file));
      if (report.refused + report.waiting > 0)
        throw new Error(`Not all applied: ${JSON.stringify(report.entries[0])}`);
    });
    const again = clocked(() => void unwrap(importPackage(store, DEPS, file)));
    return { first, again };
  });

const ROUNDS = 3;

const row = (what: string, goal: string, ours: number, floor: number | null): BenchRow => ({
  what,
  goal,
  ours,
  floor,
  ratio: floor === null ? null : ours / floor,
});

/** Imports and the floor in turn, so that a machine whose speed drifts slows both. */
export const exchangeBench = async (): Promise<readonly BenchRow[]> => {
  const d = deployment();
  const big = packageOf(d, entriesOf(d, 100_000));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    floor: floor(d, big),
    ...measureImport(d, big),
  }));
  const first = median(rounds.map((one) => one.first));
  const again = median(rounds.map((one) => one.again));
  const month = packageOf(d, entriesOf(d, 300));
  const cold = median(rounds.map(() => measureImport(d, month).first));
  const full = packageOf(d, entriesOf(d, 250_000));
  const size = (big.length / 100_000).toFixed(1);
  return [
    row(
      `100,000 changes taken in (${size} bytes a change)`,
      '≤ 2',
      first,
      median(rounds.map((one) => one.floor)),
    ),
    row('the same file again, against the first time', '≤ 0.02', again, first),
    row('a month of 300 changes, from the file to the report', '', cold, null),
    row('250,000 changes, a newcomer’s full package', '', measureImport(d, full).first, null),
  ];
};
