/**
 * Taking a checked package in (EXCHANGE §9 c), inside one transaction of the caller's: registries and
 * entries are stored, touched logs judged anew, and what counts now becomes operations, cells and rows.
 * A registry that moved judges every log anew, in both directions, and what waited for it comes with it:
 * whether a package brought it or it was issued here.
 */
import { allowed } from '../../domain/exchange/authorise.ts';
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { Status } from '../../domain/exchange/log.ts';
import type { FreshEntry, SealedEntry } from '../../domain/exchange/package.ts';
import { keyOf, newest, versionOf } from '../../domain/exchange/registry.ts';
import type { EntryPayload, Registry, RegistryChain } from '../../domain/exchange/types.ts';
import { hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import type { WritableDb } from '../open.ts';
import { prepare } from '../sql.ts';
import { runThrough } from '../steps.ts';
import { markAhead } from './ahead.ts';
import { Application } from './apply.ts';
import { addEntry, addNewerEntry, allLogs, payloadOf } from './entries.ts';
import { adoptedClock, ownKid, readChain, storeChain, writeMeta } from './registries.ts';
import { rereadReceipts, takeReceipts } from './receipts.ts';
import { rejudgeLog, type Judge, type Moved } from './standings.ts';
import type { CellChange } from './touched.ts';
import { keepWaiting, noteUnkept, releaseWaiting } from './waiting.ts';

export interface TakeDeps {
  readonly tools: Primitives;
  readonly now: () => number;
}

export interface Ahead {
  readonly entries: number;
  readonly units: readonly string[];
  /** The latest stamp among them, as an instant in UTC. */
  readonly latest: string;
}

export interface Taken {
  readonly registryMoved: boolean;
  readonly stored: ReadonlySet<string>;
  /** Entries of unlisted keys that there was no room for. */
  readonly unkept: number;
  /** New entries stamped more than a day after our clock; null where there is none. */
  readonly ahead: Ahead | null;
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

type Applied = Pick<Taken, 'ops' | 'fields' | 'diff'>;

/** Brings the operations in line with what became of their entries; an entry a step. */
const applyMoved = function* (
  db: WritableDb,
  moved: readonly Moved[],
  judge: Judge,
  seen: string,
): Generator<number, Applied> {
  const self = ownKid(db) ?? '';
  const application = new Application(db, self, seen);
  const registry = newest(judge.chain);
  let ops = 0;
  let done = 0;
  for (const { entry, from, to } of moved.toSorted(byClock)) {
    yield done / moved.length;
    done += 1;
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
    for (const _ of application.makeRoom()) yield done / moved.length;
  }
  const lost = new Set(
    moved.filter(({ from }) => from === 'applied').map(({ entry }) => entry.kid),
  );
  for (const kid of lost) rereadReceipts(db, kid, judge.tools);
  return { ops, ...(yield* atEnd(application.finish())) };
};

/** The last steps are all as far as can be told. */
const atEnd = function* <T>(steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield 1;
  }
};

const DAY = 24 * 60 * 60 * 1000;

/** When an entry's last operation was, by its author's clock. */
const lastOf = ({ hlc, ops }: EntryPayload): number => hlcMillis(hlc as Hlc) + (ops.at(-1)?.h ?? 0);

/** The last clock of an entry; empty where it lies far ahead of ours, so that nobody drags us along. */
const adoptableClock = (payload: EntryPayload, now: number): string => {
  const millis = lastOf(payload);
  return millis > now + DAY ? '' : `${new Date(millis).toISOString()}${payload.hlc.slice(24)}`;
};

const rejudge = (
  db: WritableDb,
  logs: Iterable<{ kid: string; log: string }>,
  judge: Judge,
): Moved[] => [...logs].flatMap(({ kid, log }) => rejudgeLog(db, kid, log, judge));

/**
 * One package on its way in: its registries are stored with the beginning, then its entries one by one
 * as they are checked; `settle` says what becomes of them and brings everything in line.
 */
export class Intake {
  readonly #db: WritableDb;
  readonly #tools: Primitives;
  readonly #now: number;
  readonly #at: string;
  readonly #chain: RegistryChain;
  readonly #registryMoved: boolean;
  readonly #stored = new Set<string>();
  readonly #ahead: { readonly unit: string; readonly millis: number }[] = [];
  readonly #logs = new Map<string, { kid: string; log: string }>();
  #clock = '';
  #unkept = 0;

  constructor(db: WritableDb, chain: RegistryChain, { tools, now }: TakeDeps) {
    this.#db = db;
    this.#tools = tools;
    this.#now = now();
    this.#at = new Date(this.#now).toISOString();
    this.#registryMoved = storeChain(db, chain);
    this.#chain = readChain(db);
    for (const one of releaseWaiting(db, this.#chain, tools)) {
      if (one.as === 'fresh') this.add(one.entry);
      else this.addNewer(one.entry);
    }
  }

  /** A verified entry of a known key. */
  add({ id, kid, jws, payload }: FreshEntry): void {
    const cited = versionOf(this.#chain, payload.reg);
    const verdict =
      cited === null
        ? null
        : allowed(payload.ops, payload.log, { registry: cited, kid, tools: this.#tools });
    const entry = { id, kid, jws, own: false, receivedAt: this.#at, payload, verdict };
    if (!addEntry(this.#db, entry)) return;
    const stamp = adoptableClock(payload, this.#now);
    if (stamp === '') this.#noteAhead(id, kid, payload);
    if (stamp > this.#clock) this.#clock = stamp;
    this.#stored.add(id);
    this.#logs.set(`${kid}/${payload.log}`, { kid, log: payload.log });
  }

  #noteAhead(id: string, kid: string, payload: EntryPayload): void {
    markAhead(this.#db, id);
    this.#ahead.push({ unit: unitOf(newest(this.#chain), kid), millis: lastOf(payload) });
  }

  #aheadNow(): Ahead | null {
    const found = this.#ahead;
    if (found.length === 0) return null;
    const latest = found.reduce((most, { millis }) => Math.max(most, millis), 0);
    const units = [...new Set(found.map(({ unit }) => unit))].toSorted();
    return { entries: found.length, units, latest: new Date(latest).toISOString() };
  }

  addNewer(entry: SealedEntry): void {
    if (addNewerEntry(this.#db, entry, this.#at)) this.#stored.add(entry.id);
  }

  /** `made`: when the package says it was made. */
  addUnknown(entry: SealedEntry, made: string): void {
    const kept = keepWaiting(this.#db, entry, this.#at, this.#tools);
    if (kept === 'kept') this.#stored.add(entry.id);
    if (kept !== 'full') return;
    this.#unkept += 1;
    noteUnkept(this.#db, entry.kid, made < this.#at ? made : this.#at);
  }

  /** Yields how far it has come, 0 to 1. `anew`: every log is judged, not only those touched. */
  *settle(anew = this.#registryMoved): Generator<number, Taken> {
    const db = this.#db;
    const judge: Judge = { chain: this.#chain, tools: this.#tools };
    const moved = rejudge(db, anew ? allLogs(db) : this.#logs.values(), judge);
    const applied = yield* applyMoved(db, moved, judge, this.#at);
    if (this.#clock > (adoptedClock(db) ?? '')) writeMeta(db, 'clock', this.#clock);
    return {
      registryMoved: this.#registryMoved,
      stored: this.#stored,
      unkept: this.#unkept,
      ahead: this.#aheadNow(),
      moved: moved.map(({ entry, from, to }) => ({
        id: entry.id,
        from: this.#stored.has(entry.id) ? null : from,
        to: to.status,
      })),
      ...applied,
    };
  }
}

/** A registry that comes alone: issued here. */
export const takeRegistries = (db: WritableDb, chain: RegistryChain, deps: TakeDeps): Taken =>
  runThrough(new Intake(db, chain, deps).settle());

/**
 * Judges everything anew and brings the operations in line, for a rebuild. What comes into force by it
 * is known here from `seen` on.
 */
export const rejudgeAll = (db: WritableDb, tools: Primitives, seen: string): void => {
  const now = (): number => (seen === '' ? 0 : Date.parse(seen));
  runThrough(new Intake(db, readChain(db), { tools, now }).settle(true));
};
