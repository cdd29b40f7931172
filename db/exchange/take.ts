/**
 * Taking a checked package in (EXCHANGE §9 c), inside one transaction of the caller's: registries and
 * entries are stored, touched logs judged anew, and what counts now becomes operations, cells and rows.
 * A registry that moved judges every log anew, in both directions.
 */
import { allowedAll } from '../../domain/exchange/authorise.ts';
import {
  isGenuine,
  openCompact,
  readPayload,
  type Primitives,
} from '../../domain/exchange/envelope.ts';
import type { Status } from '../../domain/exchange/log.ts';
import type { FreshEntry, ReadPackage, SealedEntry } from '../../domain/exchange/package.ts';
import { keyOf, netOf, newest, versionOf } from '../../domain/exchange/registry.ts';
import { isEntryPayload } from '../../domain/exchange/schema.ts';
import {
  LIMITS,
  type EntryPayload,
  type Registry,
  type RegistryChain,
} from '../../domain/exchange/types.ts';
import { hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import type { WritableDb } from '../open.ts';
import { all, get, prepare, run, sql } from '../sql.ts';
import { markAhead } from './ahead.ts';
import { Application } from './apply.ts';
import { addEntry, addNewerEntry, allLogs, payloadOf } from './entries.ts';
import { adoptedClock, ownKid, readChain, storeChain, writeMeta } from './registries.ts';
import { rereadReceipts, takeReceipts } from './receipts.ts';
import { rejudgeLog, type Judge, type Moved } from './standings.ts';
import type { CellChange } from './touched.ts';

export interface TakeDeps {
  readonly tools: Primitives;
  readonly now: () => number;
}

export interface Taken {
  readonly registryMoved: boolean;
  readonly stored: readonly string[];
  /** Entries whose standing changed; `from` is null for those that are new. */
  readonly moved: readonly {
    readonly id: string;
    readonly from: Status | null;
    readonly to: Status;
  }[];
  /** Operations that came into force. */
  readonly ops: number;
  /** Fields that show another value now; the first of them in `diff`. */
  readonly fields: number;
  readonly diff: readonly CellChange[];
}

/** Entries that waited for a registry which lists their key. */
const releaseWaiting = (db: WritableDb, chain: RegistryChain, tools: Primitives): FreshEntry[] => {
  const registry = newest(chain);
  const released: FreshEntry[] = [];
  for (const { hash, kid, jws } of all<{ hash: string; kid: string; jws: string }>(
    db,
    sql`SELECT hash, kid, jws FROM waiting ORDER BY hash`,
  )) {
    const key = registry === null ? undefined : keyOf(registry, kid);
    if (key === undefined) continue;
    run(db, sql`DELETE FROM waiting WHERE hash = ${hash}`);
    const opened = openCompact(jws, 'myarka-entry+json', tools);
    if (!opened.ok || !isGenuine(opened.value, key.jwk, tools)) continue;
    const value = readPayload(opened.value, true, tools);
    if (!value.ok || !isEntryPayload(value.value) || value.value.net !== netOf(chain)) continue;
    released.push({ id: opened.value.id, kid, jws, payload: value.value });
  }
  return released;
};

/** At most so many for a key, and so many keys: nobody may fill the disk with what nobody can check. */
const keepWaiting = (
  db: WritableDb,
  entry: SealedEntry,
  at: string,
  tools: Primitives,
): boolean => {
  const hash = tools.encode(tools.sha256(entry.jws));
  const mine =
    get<{ n: number }>(db, sql`SELECT count(*) AS n FROM waiting WHERE kid = ${entry.kid}`)?.n ?? 0;
  const keys = get<{ n: number }>(db, sql`SELECT count(DISTINCT kid) AS n FROM waiting`)?.n ?? 0;
  if (mine >= LIMITS.waitingPerKey || (mine === 0 && keys >= LIMITS.waitingKeys)) return false;
  return (
    run(
      db,
      sql`INSERT OR IGNORE INTO waiting (hash, kid, jws, receivedAt) VALUES (${hash}, ${entry.kid}, ${entry.jws}, ${at})`,
    ) > 0
  );
};

const unitOf = (registry: Registry | null, kid: string): string =>
  registry === null ? '' : (keyOf(registry, kid)?.unit ?? '');

const SAME_DRAFT = `SELECT op.n FROM op JOIN change ON change.n = op.change
  WHERE op.t = ? AND op.r = ? AND op.f = ? AND op.v IS ? AND op.dead = 0 AND change.origin = 0
    AND substr(change.hlc, 1, 24) = ? AND NOT EXISTS (SELECT 1 FROM op_seal WHERE op_seal.op = op.n)`;

/** After a restored copy, own entries come back from others: the drafts they were made of are done. */
const dropDrafts = (db: WritableDb, application: Application, payload: EntryPayload): void => {
  const start = hlcMillis(payload.hlc as Hlc);
  for (const { t, r, f, v, h } of payload.ops) {
    const at = new Date(start + h).toISOString();
    const stored = typeof v === 'boolean' ? Number(v) : v;
    const draft = prepare(db, SAME_DRAFT).get(t, r, f, stored, at) as { n: number } | undefined;
    if (draft !== undefined) application.dropDraft(draft.n, t, r);
  }
};

const byClock = (a: Moved, b: Moved): number =>
  a.entry.hlc < b.entry.hlc ? -1 : Number(a.entry.hlc > b.entry.hlc) || a.entry.seq - b.entry.seq;

const applyMoved = (
  db: WritableDb,
  moved: readonly Moved[],
  judge: Judge,
): Pick<Taken, 'ops' | 'fields' | 'diff'> => {
  const self = ownKid(db) ?? '';
  const application = new Application(db, self);
  const registry = newest(judge.chain);
  let ops = 0;
  for (const { entry, from, to } of moved.toSorted(byClock)) {
    if (to.status !== 'applied') {
      if (from === 'applied') application.setDead(entry, true);
      continue;
    }
    ops += entry.ops;
    if (entry.own === 1 || entry.firstOp !== null) {
      application.setDead(entry, false);
      continue;
    }
    const payload = payloadOf(db, entry.n, judge.tools);
    if (payload === null) continue;
    if (entry.kid === self) dropDrafts(db, application, payload);
    application.append(entry, payload, unitOf(registry, entry.kid));
    takeReceipts(db, entry.kid, payload.ops);
  }
  const lost = new Set(
    moved.filter(({ from }) => from === 'applied').map(({ entry }) => entry.kid),
  );
  for (const kid of lost) rereadReceipts(db, kid, judge.tools);
  return { ops, ...application.finish() };
};

const DAY = 24 * 60 * 60 * 1000;

/** The last clock of an entry; empty where it lies far ahead of ours, so that nobody drags us along. */
const adoptableClock = ({ hlc, ops }: EntryPayload, now: number): string => {
  const millis = hlcMillis(hlc as Hlc) + (ops.at(-1)?.h ?? 0);
  return millis > now + DAY ? '' : `${new Date(millis).toISOString()}${hlc.slice(24)}`;
};

const rejudge = (
  db: WritableDb,
  logs: Iterable<{ kid: string; log: string }>,
  judge: Judge,
): Moved[] => [...logs].flatMap(({ kid, log }) => rejudgeLog(db, kid, log, judge));

/** Stores and applies; the caller holds the transaction. */
export const takeIn = (db: WritableDb, read: ReadPackage, { tools, now }: TakeDeps): Taken => {
  const at = new Date(now()).toISOString();
  const registryMoved = storeChain(db, read.chain);
  const chain = readChain(db);
  const released = registryMoved ? releaseWaiting(db, chain, tools) : [];
  let clock = '';
  const stored: string[] = [];
  const logs = new Map<string, { kid: string; log: string }>();
  for (const entry of [...read.fresh, ...released]) {
    const { id, kid, jws, payload } = entry;
    const cited = versionOf(chain, payload.reg);
    const verdict = cited === null ? null : allowedAll(payload.ops, payload.log, cited, kid);
    if (!addEntry(db, { id, kid, jws, own: false, receivedAt: at, payload, verdict })) continue;
    const stamp = adoptableClock(payload, now());
    if (stamp === '') markAhead(db, id);
    if (stamp > clock) clock = stamp;
    stored.push(id);
    logs.set(`${kid}/${payload.log}`, { kid, log: payload.log });
  }
  for (const entry of read.newer) if (addNewerEntry(db, entry, at)) stored.push(entry.id);
  for (const entry of read.unknownKey) if (keepWaiting(db, entry, at, tools)) stored.push(entry.id);
  const judge: Judge = { chain, tools };
  const moved = rejudge(db, registryMoved ? allLogs(db) : logs.values(), judge);
  const applied = applyMoved(db, moved, judge);
  if (clock > (adoptedClock(db) ?? '')) writeMeta(db, 'clock', clock);
  const fresh = new Set(stored);
  return {
    registryMoved,
    stored,
    moved: moved.map(({ entry, from, to }) => ({
      id: entry.id,
      from: fresh.has(entry.id) ? null : from,
      to: to.status,
    })),
    ...applied,
  };
};

/** Judges everything anew and brings the operations in line; for a rebuild, or after a registry of our own. */
export const rejudgeAll = (db: WritableDb, tools: Primitives): Taken => {
  const judge: Judge = { chain: readChain(db), tools };
  const moved = rejudge(db, allLogs(db), judge);
  return {
    registryMoved: false,
    stored: [],
    moved: moved.map(({ entry, from, to }) => ({ id: entry.id, from, to: to.status })),
    ...applyMoved(db, moved, judge),
  };
};
