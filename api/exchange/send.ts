/**
 * Sending, EXCHANGE §10: drafts are sealed, what others hold is receipted, and everything that the
 * receiver has not receipted goes into one package, whoever wrote it. The signed positions are
 * remembered outside the database before the package leaves.
 */
import { createHash } from 'node:crypto';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { jwsOf, payloadOf, readHeads } from '../../db/exchange/entries.ts';
import { journalHead, writeJournal } from '../../db/exchange/journal.ts';
import { adoptedClock, ownKey, readChain } from '../../db/exchange/registries.ts';
import { receiptsOf, takeReceipts } from '../../db/exchange/receipts.ts';
import {
  lastClock,
  sealDrafts,
  sealNews,
  type Sealed,
  type SealDeps,
} from '../../db/exchange/seal.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { citedByAll, entriesFor, type SelectedEntry } from '../../db/exchange/selection.ts';
import { transaction } from '../../db/sql.ts';
import { mayIn } from '../../domain/exchange/authorise.ts';
import { netOf, newest } from '../../domain/exchange/registry.ts';
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import {
  FORMAT,
  MAJOR,
  type EntryPayload,
  type Manifest,
  type PackageKind,
  type Registry,
  type Tray,
} from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { nextHlc, type Hlc } from '../../domain/kernel/hlc.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { readStoredFile } from '../files.ts';
import type { Store } from '../store.ts';
import { openDeviceKey, rememberSigned } from './installation.ts';
import type { SigningKey } from './keys.ts';
import { sealerOf, signManifest } from './sign.ts';

const tools = createTools();
const SENT_LOGS = ['main', 'council'];
/** Evidence goes along up to this many bytes; the rest stays «not here yet» at the receiver. */
const MOST_BLOBS = 64 * 1024 * 1024;

export interface SendInput {
  /** A unit's code, or `all`. */
  readonly to: string;
  readonly full: boolean;
  readonly passphrases: readonly string[];
}

export interface Sent {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly kind: PackageKind;
  readonly entries: number;
  readonly changes: number;
  readonly registries: number;
  readonly blobs: number;
  readonly blobsLeftOut: number;
  readonly sha256: string;
  readonly heads: Manifest['heads'];
  /** What was sealed for this package, and what stays here because it may not be sent. */
  readonly sealed: Sealed;
}

/** Active keys of a unit, or of all, without one's own. */
export const keysOf = (registry: Registry, to: string, own: string): string[] =>
  Object.entries(registry.keys)
    .filter(
      ([kid, key]) => kid !== own && key.status === 'active' && (to === 'all' || key.unit === to),
    )
    .map(([kid]) => kid);

/** Logs that every receiver may read. */
export const logsFor = (
  registry: Registry,
  receivers: readonly string[],
  to: string,
): ReadonlySet<string> => {
  const readers = receivers.map((kid) => registry.keys[kid]).filter((key) => key !== undefined);
  const council =
    to !== 'all' &&
    readers.length > 0 &&
    readers.every((key) => mayIn(registry, key, 'council.read'));
  return new Set(council ? ['main', 'council', ''] : ['main', '']);
};

const hashOfFile = (op: EntryPayload['ops'][number]): string | null => {
  if (op.t === 'evidence') return rowIdParts(op.r)[2] ?? null;
  return op.t === 'paper' ? (rowIdParts(op.r)[1] ?? null) : null;
};

const blobsOf = (
  store: Store,
  entries: readonly SelectedEntry[],
): { blobs: Record<string, string>; leftOut: number } => {
  const blobs: Record<string, string> = {};
  let room = MOST_BLOBS;
  let leftOut = 0;
  for (const { n } of entries) {
    for (const op of payloadOf(store.write, n, tools)?.ops ?? []) {
      const sha256 = hashOfFile(op);
      if (sha256 === null || blobs[sha256] !== undefined) continue;
      const bytes = readStoredFile(store.folder, sha256);
      if (bytes === null) continue;
      if (bytes.length > room) {
        leftOut += 1;
        continue;
      }
      room -= bytes.length;
      blobs[sha256] = bytes.toString('base64url');
    }
  }
  return { blobs, leftOut };
};

/** Ranges of what a package holds. */
const holdsOf = (entries: readonly SelectedEntry[]): Manifest['holds'] => {
  const ranges: [string, string, number, number][] = [];
  for (const { kid, log, seq } of entries.filter((entry) => entry.log !== '').toSorted(byPlace)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[0] === kid && last[1] === log && seq <= last[3] + 1)
      last[3] = seq;
    else ranges.push([kid, log, seq, seq]);
  }
  return ranges;
};

const byPlace = (a: SelectedEntry, b: SelectedEntry): number => {
  const [left, right] = [`${a.kid}/${a.log}`, `${b.kid}/${b.log}`];
  return left < right ? -1 : Number(left > right) || a.seq - b.seq;
};

/** Others' logs that moved since our last receipt. */
const newReceipts = (db: ReadableDb, own: string): { k: string; r: string; v: string }[] => {
  const said = receiptsOf(db, own);
  return Object.entries(readHeads(db))
    .filter(([place, [seq]]) => !place.startsWith(`${own}/`) && seq > (said.get(place) ?? 0))
    .map(([place, [seq, id]]) => ({ k: 'receipt', r: place, v: `${seq}:${id}` }));
};

const sealAll = (db: WritableDb, deps: LogDeps, seal: SealDeps): Sealed => {
  const sealed = sealDrafts(db, SENT_LOGS, seal);
  const receipts = newReceipts(db, seal.sealer.kid);
  if (receipts.length === 0) return sealed;
  const last = [lastClock(db, seal.sealer.kid), adoptedClock(db) ?? ''].toSorted().at(-1) ?? '';
  const hlc = nextHlc(last === '' ? null : (last as Hlc), deps.now());
  const news = [...receipts, { k: 'receipt', r: 'journal', v: journalHead(db).hash }];
  sealNews(db, 'exchange.receipt', news, deps.author.person, hlc, seal);
  takeReceipts(db, seal.sealer.kid, receipts);
  return { ...sealed, entries: sealed.entries + 1 };
};

interface Composition {
  readonly store: Store;
  readonly deps: LogDeps;
  readonly key: SigningKey;
  readonly registry: Registry;
  readonly input: SendInput;
}

const compose = ({ store, deps, key, registry, input }: Composition, sealed: Sealed): Sent => {
  const db = store.write;
  const chain = readChain(db);
  const receivers = keysOf(registry, input.to, key.kid);
  const entries = entriesFor(db, receivers, logsFor(registry, receivers, input.to), input.full);
  const since = input.full ? 0 : citedByAll(db, receivers);
  const registries = chain.slice(since).map(({ jws }) => jws);
  const { blobs, leftOut } = blobsOf(store, entries);
  const heads = readHeads(db);
  const kind = input.full || since === 0 ? 'full' : 'delta';
  const manifest: Manifest = {
    v: MAJOR,
    net: netOf(chain) ?? '',
    kind,
    from: registry.keys[key.kid]?.unit ?? deps.author.unit,
    to: [input.to],
    made: new Date(deps.now()).toISOString(),
    registry: { version: registry.version, id: chain.at(-1)?.id ?? '' },
    heads,
    holds: holdsOf(entries),
    part: [1, 1],
  };
  const tray: Tray = {
    format: FORMAT,
    manifest: signManifest(manifest, key),
    registries,
    entries: entries.map(({ n }) => jwsOf(db, n)),
    blobs,
  };
  const bytes = Buffer.from(JSON.stringify(tray));
  const day = manifest.made.slice(0, 10);
  return {
    bytes,
    name: `${manifest.from}-${input.to}-${day}.myarka.json`,
    kind,
    entries: entries.length,
    changes: entries.reduce((sum, { ops }) => sum + ops, 0),
    registries: registries.length,
    blobs: Object.keys(blobs).length,
    blobsLeftOut: leftOut,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    heads,
    sealed,
  };
};

const NOTHING: Sealed = { entries: 0, ops: 0, kept: 0 };

/** Seals and writes a package into memory; the caller puts it where a person wants it. */
export const sendPackage = (
  store: Store,
  deps: LogDeps,
  input: SendInput,
): Result<Sent, Failure> => {
  const db = store.write;
  const chain = readChain(db);
  const registry = newest(chain);
  const net = netOf(chain);
  if (registry === null || net === null) return err(failure('exchange.not-joined'));
  const key = openDeviceKey(db, store.folder, input.passphrases);
  if (!key.ok) return key;
  if (input.to !== 'all' && keysOf(registry, input.to, '').length === 0)
    return err(failure('exchange.unit-unknown', { unit: input.to }));
  const active = ownKey(db)?.status === 'active';
  if (ownKey(db) !== null && !active)
    return err(failure('exchange.key-ended', { unit: ownKey(db)?.unit ?? '' }));
  const seal: SealDeps = { tools, sealer: sealerOf(key.value), registry, net, now: deps.now };
  const composition: Composition = { store, deps, key: key.value, registry, input };
  const sent = transaction(db, () => {
    const sealed = active ? sealAll(db, deps, seal) : NOTHING;
    const made = compose(composition, sealed);
    const { sha256, name: file, entries, changes } = made;
    const detail = { to: input.to, entries, changes, kept: sealed.kept };
    writeJournal(db, { kind: 'export', at: deps.now(), author: deps.author, file, sha256, detail });
    return made;
  });
  rememberSigned(db, store.folder);
  return ok(sent);
};
