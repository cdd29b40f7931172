/**
 * Takes in, seals or exports, once everything is open and warm, and says on one line what it
 * acknowledges, or how the disk refused it. A thread of its own ends the whole process by SIGKILL after so many milliseconds, to
 * the fraction, whatever the other thread is in the middle of; without a number nobody does.
 */
import { readFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { unlockDevice } from '../../../api/exchange/installation.ts';
import { heardOf } from '../../fixtures/heard.ts';
import { importPackage } from '../../../api/exchange/receive.ts';
import { seal } from '../../../api/exchange/sealing.ts';
import { send } from '../../../api/exchange/send.ts';
import { openStore } from '../../../api/store.ts';
import { storageFailure } from '../../../db/faults.ts';
import { writeWhole } from '../../../db/whole-file.ts';
import { readHeads } from '../../../db/exchange/entries.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { fakeVault } from './vault.ts';

const [kind = '', folder = '', file = '', start = '', millis = ''] = process.argv.slice(2);
let clock = Date.parse(start);
const store = unwrap(openStore(folder, { now: () => (clock += 1000) }));
const deps = store.logDeps();

const takeIn = async (): Promise<() => void> => {
  const bytes = readFileSync(file);
  return () => {
    unwrap(importPackage(store, deps, { name: 'пакет', bytes }, heardOf(bytes)));
  };
};

const sign = async (): Promise<() => void> => {
  const key = unwrap(await unlockDevice(store.write, store, fakeVault(), []));
  const drafts = { receipts: false, checkpoint: false, valuations: false };
  return kind === 'seal'
    ? () => void seal(store, deps, key, drafts)
    : () => {
        const put = (_: unknown, bytes: Uint8Array): void => writeWhole(file, bytes);
        unwrap(send(store, deps, key, { to: 'МЗ', full: false }, put));
      };
};

const KILLER = `
  const { workerData: { turn, millis } } = require('node:worker_threads');
  Atomics.wait(turn, 0, 0);
  Atomics.wait(turn, 1, 0, millis);
  process.kill(process.pid, 'SIGKILL');
`;

const work = await (kind === 'import' ? takeIn() : sign());
const turn = new Int32Array(new SharedArrayBuffer(8));
if (millis !== '') {
  const killer = new Worker(KILLER, { eval: true, workerData: { turn, millis: Number(millis) } });
  await new Promise((resolve) => killer.once('online', resolve));
}
const from = performance.now();
Atomics.store(turn, 0, 1);
Atomics.notify(turn, 0);
try {
  work();
} catch (error) {
  const code = storageFailure(error, folder)?.code;
  if (code === undefined) throw error;
  writeSync(1, JSON.stringify({ refused: code }));
  process.exit(0);
}
const done = { took: performance.now() - from, heads: readHeads(store.write) };
writeSync(1, JSON.stringify(done));
process.exit(0);
