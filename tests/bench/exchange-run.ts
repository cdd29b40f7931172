/**
 * One measurement of the exchange in a process of its own, so that its peak of memory is its own:
 * `exchange-run.ts WHAT FOLDER [FILE]` prints milliseconds and megabytes as JSON. What is needed before
 * (a migrated database, loaded code) is not counted as time, but is as memory.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDeviceKey } from '../../api/exchange/installation.ts';
import { importPackage } from '../../api/exchange/receive.ts';
import { send } from '../../api/exchange/send.ts';
import { openStore } from '../../api/store.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { prepare, transaction } from '../../db/sql.ts';
import { isGenuine, openCompact, readPayload } from '../../domain/exchange/envelope.ts';
import type { EntryPayload, Registry, Tray } from '../../domain/exchange/types.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { heardOf } from '../fixtures/heard.ts';
import { PASSPHRASE } from './exchange-packages.ts';
import { timed } from './measure.ts';

const tools = createTools();
const NOW = (): number => Date.parse('2026-11-01T00:00:00Z');
const DEPS = { author: { person: 'Петров', unit: 'МЗ' }, now: NOW };

const CHANGE = `INSERT INTO change (n, log, hlc, by, unit, act, prev, hash, origin, entry) VALUES (?, 'main', ?, ?, 'РЗИ-Варна', 'x', '', ?, 1, ?)`;
const ENTRY = `INSERT INTO entry (n, id, kid, log, seq, prev, reg, hlc, by, major, ops, jws, own, receivedAt, status, firstOp) VALUES (?, ?, ?, 'main', ?, ?, 1, ?, ?, 1, ?, ?, 0, '', 'applied', ?)`;
const OP = `INSERT INTO op (n, change, k, t, r, f, v, p, h) VALUES (?, ?, ?, ?, ?, ?, ?, '[]', ?)`;
const CELL = 'INSERT OR REPLACE INTO cell (t, r, f, v, op, heads) VALUES (?, ?, ?, ?, ?, NULL)';

/** The least that anyone would have to do. */
const floor = async (folder: string, file: string): Promise<number> => {
  const bytes = readFileSync(file);
  const db = migrateInMemory(openWritable(join(folder, 'floor.db')));
  const time = await timed(() => {
    const tray = JSON.parse(bytes.toString()) as Tray;
    const [first = { payload: '' }] = tray.registries;
    const { keys } = JSON.parse(Buffer.from(first.payload, 'base64url').toString()) as Registry;
    transaction(db, () => {
      let op = 1;
      for (const [i, jws] of tray.entries.entries()) {
        const opened = unwrap(openCompact(jws, 'myarka-entry+json', tools));
        const key = keys[opened.kid];
        if (key === undefined || !isGenuine(opened, key.jwk, tools)) throw new Error('signature');
        const { seq, prev, hlc, by, ops } = unwrap(
          readPayload(opened, true, tools),
        ) as EntryPayload;
        const { id, kid } = opened;
        prepare(db, ENTRY).run(i + 1, id, kid, seq, prev, hlc, by, ops.length, jws, op);
        prepare(db, CHANGE).run(i + 1, hlc, by, id, i + 1);
        for (const { k, t, r, f, v, h } of ops) {
          prepare(db, OP).run(op, i + 1, k, t, r, f, v, h);
          prepare(db, CELL).run(t, r, f, v, op);
          op += 1;
        }
      }
    });
  });
  closeDb(db);
  return time;
};

/** The first time, and then whatever is asked for next, in the same folder. */
const take = async (folder: string, file: string): Promise<number> => {
  const store = unwrap(openStore(folder, { now: NOW }));
  const bytes = readFileSync(file);
  const time = await timed(() => {
    const report = unwrap(
      importPackage(store, DEPS, { name: 'bench.myarka.json', bytes }, heardOf(bytes)),
    );
    if (report.refused + report.waiting > 0) throw new Error(JSON.stringify(report.entries[0]));
  });
  store.close();
  return time;
};

/** Everything that is here as one full package; the key is open already. */
const make = async (folder: string): Promise<number> => {
  const store = unwrap(openStore(folder, { now: NOW }));
  const key = unwrap(openDeviceKey(store.write, store, [PASSPHRASE]));
  const time = await timed(() =>
    unwrap(send(store, DEPS, key, { to: 'all', full: true }, () => undefined)),
  );
  store.close();
  return time;
};

const other = async (name: string, folder: string, file: string): Promise<number> => {
  const { OTHERS, readPieces } = await import('./exchange-others.ts');
  const library = OTHERS[name];
  if (library === undefined) throw new Error(`Unknown: ${name}`);
  return timed(() => library.takeIn(readPieces(file), join(folder, `${name}.bin`)));
};

const RUNS: Readonly<Record<string, (folder: string, file: string) => Promise<number>>> = {
  floor,
  take,
  make,
};

const [what = '', folder = '', file = ''] = process.argv.slice(2);
const ms = await (RUNS[what]?.(folder, file) ?? other(what, folder, file));
const mb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, mb }));
