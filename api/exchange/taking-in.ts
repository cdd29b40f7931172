/**
 * Taking a package in, EXCHANGE §9, as steps of one transaction (db/steps.ts): everything in it is
 * checked and taken in with its row in the journal, or nothing of it is. A dry run does the same and is
 * rolled back, so that what it shows is what will be.
 *
 * Entries are stored as they are checked, one at a time; the first that is broken ends it all.
 */
import { createHash } from 'node:crypto';
import type { LogDeps } from '../../db/log.ts';
import { readConflicts } from '../../db/exchange/conflicts.ts';
import { isKnownEntry } from '../../db/exchange/entries.ts';
import { readPeers, rememberPeer } from '../../db/exchange/gaps.ts';
import { countMisfits } from '../../db/exchange/misfits.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { Intake, type Taken } from '../../db/exchange/take.ts';
import { alarmFailure, clearAlarm, isSettled, standingAlarm } from '../../db/exchange/alarm.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { clearUnkept } from '../../db/exchange/waiting.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import type { Steps } from '../../db/steps.ts';
import {
  checkBlobs,
  checkEntry,
  deploymentOf,
  openPackage,
  readTray,
  type CheckedEntry,
  type OpenPackage,
  type Trouble,
} from '../../domain/exchange/package.ts';
import { deploymentFingerprint } from '../../domain/exchange/fingerprint.ts';
import { isAddressed } from '../../domain/exchange/addressed.ts';
import { foundingTrouble, type TypedGroups } from '../../domain/exchange/founding.ts';
import { keyOf, netOf, rivalsOf } from '../../domain/exchange/registry.ts';
import type { RegistryChain } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { copyBefore } from '../copy-before.ts';
import { readStoredFile } from '../files.ts';
import { keepAttachments } from './attachments.ts';
import { compareCheckpoint } from './checkpoint.ts';
import { reportOf, unitOf, type ImportReport, type Member } from './import-report.ts';
import { joiningOf } from './joining.ts';
import { misplaced } from './other-file.ts';
import { partDetail } from './part-report.ts';

const tools = createTools();

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a package is taken in: a connection of its own, or the store's. */
export interface Receiver {
  readonly db: WritableDb;
  readonly folder: string;
  /** Of the store, which sees nothing of what is under way; the copy before another registry is made of it. */
  readonly read: ReadableDb;
}

export const shaOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A request and a key file are far smaller. */
const HEAD = 65_536;

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

/** A refusal of another deployment's package says which one it is, as far as the file tells. */
const foreignTo = (ours: string, bytes: Uint8Array): Failure['params'] => {
  const theirs = deploymentOf(bytes, ours, tools);
  return {
    ours: deploymentFingerprint(ours, tools),
    theirs: theirs === null ? '' : deploymentFingerprint(theirs, tools),
  };
};

const refusalOf = (
  trouble: Trouble,
  chain: RegistryChain,
  { name, bytes }: PackageFile,
): Failure => {
  const ours = netOf(chain);
  const reason = failureOf(trouble, name);
  if (trouble.kind === 'damaged')
    return misplaced(
      'package',
      { name, text: Buffer.from(bytes.subarray(0, HEAD)).toString('utf8') },
      reason,
    );
  const foreign = trouble.kind === 'foreign' && ours !== null ? foreignTo(ours, bytes) : {};
  const [rival] = trouble.kind === 'registry-twice' ? rivalsIn(bytes, chain) : [];
  return { ...reason, params: { ...reason.params, ...foreign, ...rival } };
};

/** What can be told before any entry is looked at: trouble of the file, of joining, and of its receiver. */
const open = (
  db: ReadableDb,
  file: PackageFile,
  confirmed: Confirmed,
  unit: string,
): Result<OpenPackage, Failure> => {
  const { name, bytes } = file;
  const chain = readChain(db);
  if (chain.length === 0 && ownKid(db) === null) return err(failure('exchange.not-joined'));
  const pack = openPackage(bytes, chain, tools);
  const alarm = standingAlarm(db);
  if (alarm !== null && !(pack.ok && isSettled(pack.value.chain, alarm))) {
    const again = !pack.ok && pack.error.kind === 'registry-twice';
    if (!again) return err(alarmFailure(alarm));
  }
  const notListed = err(failure('exchange.not-listed', { file: name }));
  if (!pack.ok) {
    const outside = chain.length === 0 && pack.error.kind === 'foreign';
    if (outside) return notListed;
    return err(refusalOf(pack.error, chain, file));
  }
  const listed = keyOf(pack.value.registry, ownKid(db) ?? '') !== undefined;
  if (chain.length === 0 && !listed) return notListed;
  if (confirmed === null) return pack;
  const { to } = pack.value.manifest;
  if (confirmed.whose === 'ours' && !isAddressed(to, unit))
    return err(failure('exchange.for-others', { file: name, to: to.join(', '), unit }));
  if (chain.length > 0) return pack;
  const fingerprint = deploymentFingerprint(pack.value.net, tools);
  const trouble = foundingTrouble(fingerprint, confirmed.founding, name);
  return trouble === null ? pack : err(trouble);
};

/** The first content of a version that is another here. */
const rivalsIn = (bytes: Uint8Array, chain: RegistryChain) => {
  const tray = readTray(bytes, tools);
  return tray.ok ? rivalsOf(chain, tray.value.registries, tools) : [];
};

const takeEntry = (intake: Intake, { as, entry }: CheckedEntry, made: string): void => {
  if (as === 'fresh') intake.add(entry);
  if (as === 'newer') intake.addNewer(entry);
  if (as === 'unknown-key') intake.addUnknown(entry, made);
};

/** When the newest package of a sender was made that was taken in; empty where there is none. */
const latestOf = (db: ReadableDb, signer: string): string =>
  readPeers(db).find(({ kid }) => kid === signer)?.made ?? '';

/** What the entries say about the package as a whole. */
const troubleOf = (
  file: string,
  pack: OpenPackage,
  members: readonly Member[],
  versions: number,
  newer: string,
): Failure | null => {
  const every = (...kinds: Member['as'][]): boolean =>
    members.every(({ as }) => kinds.includes(as));
  if (pack.chain.length > versions || !every('known', 'unknown-key')) return null;
  const stranger = members.find(({ as }) => as === 'unknown-key');
  if (stranger !== undefined || (!pack.signerKnown && members.length === 0)) {
    const key = stranger?.kid ?? pack.signer;
    return failure('exchange.unknown-key', { file, kid: key.slice(0, 8), key });
  }
  const unit = unitOf(pack.registry, pack.signer);
  return newer > pack.manifest.made ? failure('exchange.replay', { file, unit, newer }) : null;
};

/** All that is new was signed after its key's end: it is kept, since a later registry may move that end. */
const endedOf = (
  file: string,
  { registry }: OpenPackage,
  members: readonly Member[],
  { stored, moved, registryMoved }: Taken,
): Failure | null => {
  const revoked = moved.filter(({ id, to }) => to === 'revoked' && stored.has(id)).length;
  if (registryMoved || stored.size === 0 || revoked < stored.size) return null;
  const unit = unitOf(registry, members.find(({ id }) => stored.has(id))?.kid ?? '');
  return failure('exchange.revoked-key', { file, unit });
};

const noteImport = (
  db: WritableDb,
  { author, now }: LogDeps,
  report: ImportReport,
  kid: string,
): void => {
  const { file, sha256, applied, known, waiting, refused, changes, signer, manifest } = report;
  const counts = { applied, known, waiting, refused, changes, from: signer };
  const detail = { ...counts, ...partDetail(kid, manifest) };
  writeJournal(db, { kind: 'import', at: now(), author, file, sha256, detail });
};

/** Checks entries one by one and stores them. */
const checkEntries = function* (
  db: ReadableDb,
  pack: OpenPackage,
  file: string,
  intake: Intake,
): Generator<number, Result<readonly Member[], Failure>> {
  const members: Member[] = [];
  const seen = new Set<string>();
  for (const jws of pack.entries) {
    const checked = checkEntry(jws, pack, (id) => isKnownEntry(db, id), tools);
    if (!checked.ok) return err(failureOf(checked.error, file));
    const { as, entry } = checked.value;
    // The same entry twice in a file is one.
    if (!seen.has(entry.id)) members.push({ id: entry.id, kid: entry.kid, as });
    seen.add(entry.id);
    takeEntry(intake, checked.value, pack.manifest.made);
    yield members.length / pack.entries.length;
  }
  return ok(members);
};

const refuse = (reason: Failure) => ({ keep: false, value: err(reason) });

/** Checking is about that part of the whole. */
const CHECKING = 0.4;

/** The share of the whole that is done, given that of a part of it. */
const within = function* <T>(
  steps: Generator<number, T>,
  from: number,
  to: number,
): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
};

/** What an entry of another kind names cannot be told yet. */
const READABLE: ReadonlySet<Member['as']> = new Set(['fresh', 'known']);

/** Packages of any unit, which a person has said, or only those for this one. */
export type Whose = 'ours' | 'any';

/** Null looks only, and writes nothing; the first package of all needs its fingerprint typed. */
export type Confirmed = { readonly founding: TypedGroups; readonly whose: Whose } | null;

export const takingIn = function* (
  { db, folder, read }: Receiver,
  deps: LogDeps,
  file: PackageFile,
  confirmed: Confirmed,
): Steps<Result<ImportReport, Failure>> {
  const { name } = file;
  const opened = open(db, file, confirmed, deps.author.unit);
  if (!opened.ok) return refuse(opened.error);
  const pack = opened.value;
  const chain = readChain(db);
  const before = {
    chain,
    open: new Set(readConflicts(db).map(({ id }) => id)),
    misfits: countMisfits(db),
  };
  const versions = chain.length;
  // One that begins a deployment changes nothing that was here.
  if (confirmed !== null && versions > 0 && pack.chain.length > versions)
    copyBefore({ folder, read }, deps.now());
  const joining = versions === 0 ? joiningOf(db, folder, pack) : null;
  const intake = new Intake(db, pack.chain, { tools, now: deps.now });
  const checked = yield* within(checkEntries(db, pack, name, intake), 0, CHECKING);
  if (!checked.ok) return refuse(checked.error);
  const members = checked.value;
  const blobs = checkBlobs(pack, tools);
  if (!blobs.ok) return refuse(failureOf(blobs.error, name));
  const trouble = troubleOf(name, pack, members, versions, latestOf(db, pack.signer));
  // An old file may still bring the attachments of what is known: the last of several parts.
  const bringsFiles = [...blobs.value.keys()].some(
    (sha256) => readStoredFile(folder, sha256) === null,
  );
  if (trouble !== null && !(bringsFiles && trouble.code === 'exchange.replay'))
    return refuse(trouble);
  const taken = yield* within(intake.settle(), CHECKING, 1);
  clearAlarm(db, pack.chain);
  if (pack.signerKnown) {
    rememberPeer(db, pack.signer, pack.manifest, deps.now());
    clearUnkept(db, pack.signer, pack.manifest.made);
  }
  const findings = { file: name, sha256: shaOf(file.bytes), pack, members, ...before };
  const report = {
    ...reportOf(db, findings, taken),
    ended: endedOf(name, pack, members, taken),
    checkpoint: yield* compareCheckpoint(db, deps),
    joining,
    forUs: isAddressed(pack.manifest.to, deps.author.unit),
  };
  if (confirmed === null) return { keep: false, value: ok(report) };
  const attachmentsLeft = keepAttachments(db, folder, {
    blobs: blobs.value,
    mayWait: pack.manifest.part[1] > 1 || !members.every(({ as }) => READABLE.has(as)),
  });
  const told = { ...report, attachmentsLeft };
  noteImport(db, deps, told, pack.signer);
  return { keep: true, value: ok(told) };
};
