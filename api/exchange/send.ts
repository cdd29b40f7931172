/**
 * Sending, EXCHANGE §10: drafts are sealed, what others hold is receipted, and everything that the
 * receiver has not receipted goes into one package, whoever wrote it; into several where one would be
 * too big. Sealing is on the disk and remembered before the first byte leaves.
 */
import { createHash } from 'node:crypto';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { jwsOf, payloadOf, readHeads } from '../../db/exchange/entries.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { ownKey, readChain } from '../../db/exchange/registries.ts';
import type { Sealed } from '../../db/exchange/seal.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { citedByAll, entriesFor, type SelectedEntry } from '../../db/exchange/selection.ts';
import { transaction } from '../../db/sql.ts';
import { mayIn } from '../../domain/exchange/authorise.ts';
import { packageName, partName } from '../../domain/exchange/file-name.ts';
import { keyOf, netOf, newest } from '../../domain/exchange/registry.ts';
import {
  FORMAT,
  LIMITS,
  MAJOR,
  type Manifest,
  type PackageKind,
  type Registry,
  type RegistryJws,
  type Tray,
} from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { fileSize, readStoredFile } from '../files.ts';
import type { Store } from '../store.ts';
import { copyTrouble, unlockDevice } from './installation.ts';
import type { SigningKey } from './keys.ts';
import { cutParts, type EntryItem, type Part, type PartLimits } from './parts.ts';
import { fileNamedBy } from '../../domain/exchange/named-files.ts';
import { seal } from './sealing.ts';
import { signManifest } from './sign.ts';
import type { KeyVault } from './vault.ts';

const tools = createTools();

const FULL_SIZE: PartLimits = { bytes: LIMITS.file, entries: LIMITS.entries, blobs: LIMITS.blobs };

export interface SendInput {
  /** A unit's code, or `all`. */
  readonly to: string;
  readonly full: boolean;
  /** One's own valuations go along, too; only to a unit whose rights name them. */
  readonly valuations?: boolean | undefined;
  /** The size of a file where the person wants smaller ones than the limits of the format. */
  readonly limits?: Partial<PartLimits> | undefined;
}

export interface SentPart {
  readonly name: string;
  readonly part: Manifest['part'];
  readonly sha256: string;
  readonly size: number;
  readonly entries: number;
  readonly changes: number;
  readonly blobs: number;
}

/** Gets each file when it is made; what is not put anywhere is gone. */
export type Put = (part: SentPart, bytes: Uint8Array) => void;

export interface Sent {
  readonly kind: PackageKind;
  readonly entries: number;
  readonly changes: number;
  readonly registries: number;
  readonly blobs: number;
  readonly blobsLeftOut: number;
  readonly heads: Manifest['heads'];
  /** What was sealed for this package, and what stays here because it may not be sent. */
  readonly sealed: Sealed;
  readonly parts: readonly SentPart[];
}

/** Active keys of a unit, or of all, without one's own. */
export const keysOf = (registry: Registry, to: string, own: string): string[] =>
  Object.entries(registry.keys)
    .filter(
      ([kid, key]) => kid !== own && key.status === 'active' && (to === 'all' || key.unit === to),
    )
    .map(([kid]) => kid);

/** Why nobody of a unit is there to receive: its keys have ended, or it never had one. */
export const nobodyOf = (registry: Registry, unit: string): Failure =>
  Object.values(registry.keys).some((key) => key.unit === unit && key.status !== 'active')
    ? failure('exchange.unit-ended', { unit })
    : failure('exchange.unit-unknown', { unit });

/** Whether all receivers may have a log that does not go to everybody. */
const allMay = (
  registry: Registry,
  receivers: readonly string[],
  area: 'council.read' | 'valuations',
): boolean => {
  const keys = receivers.map((kid) => keyOf(registry, kid)).filter((key) => key !== undefined);
  return keys.length > 0 && keys.every((key) => mayIn(registry, key, area));
};

/** Logs that every receiver may read. Valuations only where the person says so. */
export const logsFor = (
  registry: Registry,
  receivers: readonly string[],
  { to, valuations = false }: Pick<SendInput, 'to' | 'valuations'>,
): ReadonlySet<string> => {
  const logs = new Set(['main', '']);
  if (to === 'all') return logs;
  if (allMay(registry, receivers, 'council.read')) logs.add('council');
  if (valuations && allMay(registry, receivers, 'valuations')) logs.add('valuations');
  return logs;
};

/** What goes to the receivers. Others' valuations are not passed on: they were sent to this unit alone. */
export const selected = (
  db: ReadableDb,
  registry: Registry,
  receivers: readonly string[],
  input: Pick<SendInput, 'to' | 'full' | 'valuations'>,
): SelectedEntry[] => {
  const logs = logsFor(registry, receivers, input);
  const unit = ownKey(db)?.unit;
  const isOurs = (kid: string): boolean => keyOf(registry, kid)?.unit === unit;
  return entriesFor(db, receivers, logs, input.full).filter(
    ({ log, kid }) => log !== 'valuations' || isOurs(kid),
  );
};

type Item = EntryItem & SelectedEntry;

/** Each entry with the files here that it is the first to name. */
const itemsOf = (store: Store, entries: readonly SelectedEntry[]): Item[] => {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const blobs: { sha256: string; size: number }[] = [];
    for (const op of payloadOf(store.write, entry.n, tools)?.ops ?? []) {
      const sha256 = fileNamedBy(op);
      if (sha256 === null || seen.has(sha256)) continue;
      seen.add(sha256);
      const size = fileSize(store.folder, sha256);
      if (size !== null) blobs.push({ sha256, size });
    }
    return { ...entry, blobs };
  });
};

const byPlace = (a: SelectedEntry, b: SelectedEntry): number => {
  const [left, right] = [`${a.kid}/${a.log}`, `${b.kid}/${b.log}`];
  return left < right ? -1 : Number(left > right) || a.seq - b.seq;
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

const blobsOf = (store: Store, hashes: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    hashes.flatMap((sha256) => {
      const bytes = readStoredFile(store.folder, sha256);
      return bytes === null ? [] : [[sha256, bytes.toString('base64url')] as const];
    }),
  );

/** What all parts of one sending have in common. */
interface Shared {
  readonly store: Store;
  readonly key: SigningKey;
  readonly registries: readonly RegistryJws[];
  readonly manifest: Omit<Manifest, 'holds' | 'part'>;
}

const nameOf = ({ manifest }: Shared, part: number, parts: number): string => {
  const { from, to, made } = manifest;
  const receivers = to.map((unit) => (unit === 'all' ? 'всички' : unit)).join('-');
  return partName(packageName(`${from}-${receivers}-${made.slice(0, 10)}`), [part, parts]);
};

const makePart = (
  shared: Shared,
  { entries, blobs: hashes }: Part<Item>,
  part: number,
  parts: number,
): { readonly part: SentPart; readonly bytes: Uint8Array } => {
  const { store, key, registries } = shared;
  const blobs = blobsOf(store, hashes);
  const manifest: Manifest = { ...shared.manifest, holds: holdsOf(entries), part: [part, parts] };
  const tray: Tray = {
    format: FORMAT,
    manifest: signManifest(manifest, key),
    registries,
    entries: entries.map(({ n }) => jwsOf(store.write, n)),
    blobs,
  };
  const bytes = Buffer.from(JSON.stringify(tray));
  const facts: SentPart = {
    name: nameOf(shared, part, parts),
    part: manifest.part,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    entries: entries.length,
    changes: entries.reduce((sum, { ops }) => sum + ops, 0),
    blobs: Object.keys(blobs).length,
  };
  return { part: facts, bytes };
};

/** Letters that every part carries: the registries, and at most so long a manifest. */
const baseSize = ({ registries, manifest }: Shared, entries: readonly SelectedEntry[]): number => {
  const said = JSON.stringify([manifest, holdsOf(entries)]).length;
  return JSON.stringify(registries).length + Math.ceil(said * 1.4) + 4096;
};

/** Who may get what, or why nothing can be sent. */
const ready = (store: Store, { to }: SendInput): Result<Registry, Failure> => {
  const db = store.write;
  const registry = newest(readChain(db));
  if (registry === null) return err(failure('exchange.not-joined'));
  const trouble = copyTrouble(db, store);
  if (trouble !== null) return err(trouble);
  if (to !== 'all' && keysOf(registry, to, '').length === 0) return err(nobodyOf(registry, to));
  const own = ownKey(db);
  return own !== null && own.status !== 'active'
    ? err(failure('exchange.key-ended', { unit: own.unit }))
    : ok(registry);
};

const journalled = (
  store: Store,
  deps: LogDeps,
  { to }: SendInput,
  { parts, sealed }: Pick<Sent, 'parts' | 'sealed'>,
): void => {
  const db = store.write;
  transaction(db, () =>
    parts.forEach(({ name: file, sha256, entries, changes, part: [part, of] }) => {
      const detail = { to, entries, changes, kept: sealed.kept, ...(of > 1 ? { part, of } : {}) };
      const event = { kind: 'export', at: deps.now(), author: deps.author } as const;
      writeJournal(db, { ...event, file, sha256, detail });
    }),
  );
};

/** Seals, and makes the files one after the other; the caller puts each where a person wants it. */
export const send = (
  store: Store,
  deps: LogDeps,
  key: SigningKey,
  input: SendInput,
  put: Put,
): Result<Sent, Failure> => {
  const db = store.write;
  const checked = ready(store, input);
  if (!checked.ok) return checked;
  const registry = checked.value;
  const receivers = keysOf(registry, input.to, key.kid);
  const sealed = seal(store, deps, key, {
    receipts: true,
    checkpoint: input.full,
    valuations: logsFor(registry, receivers, input).has('valuations'),
  });
  const chain = readChain(db);
  const entries = selected(db, registry, receivers, input);
  const since = input.full ? 0 : citedByAll(db, receivers);
  const kind = input.full || since === 0 ? 'full' : 'delta';
  const heads = readHeads(db);
  const shared: Shared = {
    store,
    key,
    registries: chain.slice(since).map(({ jws }) => jws),
    manifest: {
      v: MAJOR,
      net: netOf(chain) ?? '',
      kind,
      from: registry.keys[key.kid]?.unit ?? deps.author.unit,
      to: [input.to],
      made: new Date(deps.now()).toISOString(),
      registry: { version: registry.version, id: chain.at(-1)?.id ?? '' },
      heads,
    },
  };
  const limits = { ...FULL_SIZE, ...input.limits };
  const cut = cutParts(itemsOf(store, entries), baseSize(shared, entries), limits);
  const parts = cut.parts.map((part, i) => {
    const made = makePart(shared, part, i + 1, cut.parts.length);
    put(made.part, made.bytes);
    return made.part;
  });
  journalled(store, deps, input, { parts, sealed });
  return ok({
    kind,
    entries: entries.length,
    changes: entries.reduce((sum, { ops }) => sum + ops, 0),
    registries: shared.registries.length,
    blobs: parts.reduce((sum, { blobs }) => sum + blobs, 0),
    blobsLeftOut: cut.leftOut,
    heads,
    sealed,
    parts,
  });
};

export interface KeyAccess {
  readonly vault: KeyVault | null;
  /** Of use where a passphrase locks the key. */
  readonly passphrases: readonly string[];
}

/** Opens the device key for this one use, and sends. */
export const sendPackage = async (
  store: Store,
  deps: LogDeps,
  { vault, passphrases }: KeyAccess,
  input: SendInput,
  put: Put,
): Promise<Result<Sent, Failure>> => {
  const checked = ready(store, input);
  if (!checked.ok) return checked;
  const key = await unlockDevice(store.write, store, vault, passphrases);
  return key.ok ? send(store, deps, key.value, input, put) : key;
};
