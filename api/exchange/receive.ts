/**
 * Receiving, EXCHANGE §9: a package is read, checked and taken in as one transaction with its row in
 * the journal, or nothing of it is. A dry run does the same and rolls back, so that what it shows is
 * what will be. A refused file is kept aside with its reason.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { readConflicts, type Conflict } from '../../db/exchange/conflicts.ts';
import { entryById, isKnownEntry } from '../../db/exchange/entries.ts';
import { readGaps, readPeers, rememberPeer, type Gap } from '../../db/exchange/gaps.ts';
import { wasTakenIn, writeJournal } from '../../db/exchange/journal.ts';
import { ownKey, ownKid, readChain } from '../../db/exchange/registries.ts';
import { takeIn, type Taken } from '../../db/exchange/take.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { CellChange } from '../../db/exchange/touched.ts';
import { transaction } from '../../db/sql.ts';
import { mayIn } from '../../domain/exchange/authorise.ts';
import {
  readPackage,
  type ReadPackage,
  type SealedEntry,
  type Trouble,
} from '../../domain/exchange/package.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type { Manifest } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { hasFile, storeFile } from '../files.ts';
import type { Store } from '../store.ts';
import { quarantine, refusedBytes, refusedFiles, release } from './quarantine.ts';

const tools = createTools();

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EntryReport {
  readonly id: string;
  readonly kid: string;
  readonly unit: string;
  readonly log: string;
  readonly seq: number;
  readonly ops: number;
  readonly status: string;
  readonly reason: string | null;
}

export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly manifest: Manifest;
  /** The unit whose key signed the package; null where no registry lists it. */
  readonly signer: string | null;
  /** Registry versions in the package. */
  readonly registries: ReadPackage['versions'];
  readonly registryVersion: number;
  readonly registryMoved: boolean;
  /** Counts of entries of this package. */
  readonly applied: number;
  readonly known: number;
  readonly waiting: number;
  readonly refused: number;
  /** Entries of other packages whose standing changed. */
  readonly rejudged: number;
  /** Operations that came into force. */
  readonly changes: number;
  /** Fields that show another value, the first of them old and new. */
  readonly fields: number;
  readonly diff: readonly CellChange[];
  /** Open conflicts after it, and the first of them. */
  readonly conflicts: number;
  readonly clashes: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly entries: readonly EntryReport[];
  /** When the same file was taken in before. */
  readonly before: string | null;
  /** Files that had waited for this registry and were taken in with it. */
  readonly released: readonly string[];
}

const TROUBLE: Readonly<Record<Trouble['kind'], string>> = {
  damaged: 'exchange.damaged',
  'too-big': 'exchange.too-big',
  changed: 'exchange.changed',
  foreign: 'exchange.foreign',
  newer: 'exchange.newer',
  'registry-untrusted': 'exchange.registry-untrusted',
  'registry-twice': 'exchange.registry-twice',
};

const failureOf = ({ kind, problem, object }: Trouble, file: string): Failure =>
  failure(TROUBLE[kind], { file, problem, object });

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const unitOf = (db: ReadableDb, kid: string): string => {
  const registry = newest(readChain(db));
  return registry === null ? '' : (keyOf(registry, kid)?.unit ?? '');
};

/** What can be told without writing: trouble of the file, of joining, of keys nobody listed. */
const read = (db: ReadableDb, { name, bytes }: PackageFile): Result<ReadPackage, Failure> => {
  const chain = readChain(db);
  if (chain.length === 0 && ownKid(db) === null) return err(failure('exchange.not-joined'));
  const result = readPackage(bytes, chain, (id) => isKnownEntry(db, id), tools);
  if (!result.ok) {
    const outside = chain.length === 0 && result.error.kind === 'foreign';
    return err(
      outside ? failure('exchange.not-listed', { file: name }) : failureOf(result.error, name),
    );
  }
  const registry = newest(result.value.chain);
  if (chain.length === 0 && (registry === null || keyOf(registry, ownKid(db) ?? '') === undefined))
    return err(failure('exchange.not-listed', { file: name }));
  return holdsOnlyUnknown(result.value, chain.length)
    ? err(
        failure('exchange.unknown-key', {
          file: name,
          kid: (result.value.unknownKey[0]?.kid ?? result.value.signer).slice(0, 8),
        }),
      )
    : result;
};

const holdsOnlyUnknown = (pack: ReadPackage, versions: number): boolean =>
  pack.fresh.length === 0 &&
  pack.newer.length === 0 &&
  pack.chain.length === versions &&
  (pack.unknownKey.length > 0 || (!pack.signerKnown && pack.known.length === 0));

/** Everything known, and the sender has sent a newer package since. */
const isReplay = (db: ReadableDb, pack: ReadPackage): string | null => {
  const nothingNew =
    pack.fresh.length === 0 &&
    pack.unknownKey.length === 0 &&
    pack.newer.length === 0 &&
    pack.chain.length === readChain(db).length;
  const newer = readPeers(db).find(({ kid }) => kid === pack.signer)?.made ?? '';
  return nothingNew && newer > pack.manifest.made ? newer : null;
};

const reportOf = (db: ReadableDb, { id, kid }: { id: string; kid: string }): EntryReport => {
  const row = entryById(db, id);
  const unit = unitOf(db, kid);
  if (row === undefined)
    return { id, kid, unit, log: '', seq: 0, ops: 0, status: 'unknown-key', reason: null };
  const { log, seq, ops, status, reason } = row;
  return { id, kid, unit, log, seq, ops, status, reason };
};

const WAITING = new Set(['gap', 'pending-registry', 'unknown-key', 'unsupported']);

const membersOf = (pack: ReadPackage): SealedEntry[] => [
  ...pack.fresh,
  ...pack.newer,
  ...pack.unknownKey,
  ...pack.known,
];

const mine =
  (db: ReadableDb) =>
  (log: string): boolean => {
    const registry = newest(readChain(db));
    const key = ownKey(db);
    if (log === 'main') return true;
    return (
      log === 'council' && registry !== null && key !== null && mayIn(registry, key, 'council.read')
    );
  };

export const currentGaps = (db: ReadableDb): Gap[] => readGaps(db, mine(db));

const SHOWN_CLASHES = 50;

interface Outcome {
  readonly report: ImportReport;
  readonly taken: Taken;
}

const assemble = (
  db: ReadableDb,
  file: PackageFile,
  sha256: string,
  pack: ReadPackage,
  taken: Taken,
): ImportReport => {
  const fresh = new Set(taken.stored);
  const open = readConflicts(db);
  const entries = membersOf(pack).map((entry) => reportOf(db, entry));
  const isNew = ({ id }: EntryReport): boolean => fresh.has(id);
  const inPackage = new Set(entries.map(({ id }) => id));
  const count = (test: (entry: EntryReport) => boolean): number =>
    entries.filter((entry) => isNew(entry) && test(entry)).length;
  return {
    file: file.name,
    sha256,
    manifest: pack.manifest,
    signer: pack.signerKnown ? unitOf(db, pack.signer) : null,
    registries: pack.versions,
    registryVersion: readChain(db).length,
    registryMoved: taken.registryMoved,
    applied: count(({ status }) => status === 'applied'),
    known: pack.known.length,
    waiting: count(({ status }) => WAITING.has(status)),
    refused: count(({ status }) => status !== 'applied' && !WAITING.has(status)),
    rejudged: taken.moved.filter(({ id, from }) => from !== null && !inPackage.has(id)).length,
    changes: taken.ops,
    fields: taken.fields,
    diff: taken.diff,
    conflicts: open.length,
    clashes: open.slice(0, SHOWN_CLASHES),
    gaps: currentGaps(db),
    entries,
    before: wasTakenIn(db, sha256),
    released: [],
  };
};

/** All that is new was signed after its key's end. */
const onlyRevoked = ({ report, taken }: Outcome): boolean => {
  const fresh = new Set(taken.stored);
  const news = report.entries.filter(({ id }) => fresh.has(id));
  return (
    !taken.registryMoved && news.length > 0 && news.every(({ status }) => status === 'revoked')
  );
};

class RolledBack extends Error {}

/** Takes in within a transaction; `keep` decides at its end whether it stays. */
const attempt = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  pack: ReadPackage,
  sha256: string,
  keep: (outcome: Outcome) => boolean,
): Outcome => {
  const db = store.write;
  let outcome: Outcome | undefined;
  try {
    transaction(db, () => {
      const taken = takeIn(db, pack, { tools, now: deps.now });
      if (pack.signerKnown) rememberPeer(db, pack.signer, pack.manifest);
      outcome = { taken, report: assemble(db, file, sha256, pack, taken) };
      if (!keep(outcome)) throw new RolledBack();
      const { applied, known, waiting, refused, changes } = outcome.report;
      const detail = { applied, known, waiting, refused, changes, from: outcome.report.signer };
      writeJournal(db, {
        kind: 'import',
        at: deps.now(),
        author: deps.author,
        file: file.name,
        sha256,
        detail,
      });
    });
  } catch (error) {
    if (!(error instanceof RolledBack) || outcome === undefined) throw error;
  }
  if (outcome === undefined) throw new Error('The transaction left no outcome');
  return outcome;
};

/** Files first: without their entries they are of no consequence, without them an entry only lacks its file. */
const storeBlobs = (store: Store, blobs: ReadPackage['blobs']): void => {
  for (const [sha256, bytes] of blobs) {
    if (hasFile(store.folder, sha256)) continue;
    const incoming = join(store.folder, 'files', 'incoming');
    mkdirSync(incoming, { recursive: true });
    const path = join(incoming, `package-${sha256}`);
    writeFileSync(path, bytes);
    storeFile(store.folder, path);
  }
};

const judge = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  dry: boolean,
): Result<ImportReport, Failure> => {
  const db = store.write;
  const sha256 = shaOf(file.bytes);
  const pack = read(db, file);
  if (!pack.ok) return pack;
  const newer = isReplay(db, pack.value);
  if (newer !== null)
    return err(
      failure('exchange.replay', { file: file.name, unit: unitOf(db, pack.value.signer), newer }),
    );
  const unit = unitOf(db, pack.value.fresh[0]?.kid ?? pack.value.signer);
  if (!dry) storeBlobs(store, pack.value.blobs);
  const outcome = attempt(
    store,
    deps,
    file,
    pack.value,
    sha256,
    (made) => !dry && !onlyRevoked(made),
  );
  return onlyRevoked(outcome)
    ? err(failure('exchange.revoked-key', { file: file.name, unit }))
    : ok(outcome.report);
};

const keepRefused = (store: Store, deps: LogDeps, file: PackageFile, reason: Failure): void => {
  const sha256 = shaOf(file.bytes);
  const at = new Date(deps.now()).toISOString();
  quarantine(store.folder, file.bytes, { sha256, name: file.name, at, failure: reason });
  transaction(store.write, () =>
    writeJournal(store.write, {
      kind: 'refuse',
      at: deps.now(),
      author: deps.author,
      file: file.name,
      sha256,
      detail: { code: reason.code },
    }),
  );
};

/** Shows what taking a package in would do. Writes nothing at all. */
export const inspectPackage = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
): Result<ImportReport, Failure> => judge(store, deps, file, true);

/** What the window asks before a person decides: like `inspectPackage`, but a refused file is kept aside. */
export const examinePackage = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
): Result<ImportReport, Failure> => {
  const result = inspectPackage(store, deps, file);
  if (!result.ok && result.error.code !== 'exchange.not-joined')
    keepRefused(store, deps, file, result.error);
  return result;
};

/** Files refused because nobody listed their key: a new registry may. */
const retryWaiting = (store: Store, deps: LogDeps): string[] => {
  const released: string[] = [];
  for (const { sha256, name, failure: reason } of refusedFiles(store.folder)) {
    if (reason.code !== 'exchange.unknown-key') continue;
    const bytes = refusedBytes(store.folder, sha256);
    const result = bytes === null ? null : judge(store, deps, { name, bytes }, false);
    if (result?.ok !== true) continue;
    release(store.folder, sha256);
    released.push(name);
  }
  return released;
};

/** Takes a package in, all or nothing. */
export const importPackage = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
): Result<ImportReport, Failure> => {
  const result = judge(store, deps, file, false);
  if (!result.ok) {
    keepRefused(store, deps, file, result.error);
    return result;
  }
  const released = result.value.registryMoved ? retryWaiting(store, deps) : [];
  return ok({ ...result.value, released });
};
