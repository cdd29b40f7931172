/** Founding a deployment, and asking to be enrolled in one (EXCHANGE §4). */
import { basename } from 'node:path';
import { transaction } from '../../db/sql.ts';
import { ownKey, ownKid, readChain, setOwnKid } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { workplaceHere } from '../../db/exchange/workplaces.ts';
import { REMEMBER, writeSetting } from '../../db/settings.ts';
import { readPersonName, readWorkplaceName } from '../../domain/person/name.ts';
import { standingUnit } from '../../db/plan/units.ts';
import { isGenuine, openCompact, readPayload, thumbprint } from '../../domain/exchange/envelope.ts';
import { deploymentFingerprint, fingerprintOf } from '../../domain/exchange/fingerprint.ts';
import { extendChain } from '../../domain/exchange/registry.ts';
import { isRequest } from '../../domain/exchange/schema.ts';
import { MAJOR, type EnrolmentRequest, type Registry } from '../../domain/exchange/types.ts';
import { FOUNDER_ROLES, grantOf } from '../../domain/exchange/rights.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { LogDeps } from '../../db/log.ts';
import type { Store } from '../store.ts';
import { enforce } from './enforce.ts';
import { copyTrouble, keepKey, keepRequest } from './installation.ts';
import {
  newKey,
  openKey,
  wrapInSystem,
  wrapKey,
  type LabelledKey,
  type NewKey,
  type SigningKey,
} from './keys.ts';
import { misplaced } from './other-file.ts';
import { signRegistry, signRequest } from './sign.ts';
import type { KeyVault } from './vault.ts';

const tools = createTools();

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A file of a root key; with its own passphrase, where whoever brings it says which that is. */
export interface RootFile extends NamedText {
  readonly passphrase?: string | undefined;
}

/** What is to lock a new device key. */
export type NewLock =
  | { readonly system: KeyVault | null }
  | { readonly passphrase: string; readonly guess?: number | undefined };

const lockKey = async (
  key: NewKey,
  label: string,
  lock: NewLock,
): Promise<Result<string, Failure>> =>
  'system' in lock
    ? wrapInSystem(key, label, lock.system)
    : wrapKey(key, label, lock.passphrase, lock.guess);

export interface RootKeyFile extends NamedText {
  readonly kid: string;
  readonly holder: string;
}

/** Whose a root key is where nobody said it. */
const unnamed = (number: number): string => `root ${number}`;

/**
 * A root key as a file to be carried away, labelled with the name of its holder; nothing of it stays
 * here. `person.*` where that is no name, `exchange.passphrase-short`.
 */
export const makeRootKey = (
  number: number,
  passphrase: string,
  holder = unnamed(number),
  guess?: number,
): Result<RootKeyFile, Failure> => {
  const named = readPersonName(holder);
  if (!named.ok) return named;
  const key = newKey();
  const text = wrapKey(key, named.value, passphrase, guess);
  if (!text.ok) return text;
  const name = `root-${number}.myarka-key.json`;
  return ok({ name, text: text.value, kid: key.kid, holder: named.value });
};

/** All of them at once: under one passphrase, or each under its own. */
export const makeRootKeys = (
  count: number,
  passphrases: readonly string[],
  holders: readonly string[] = [],
  guess?: number,
): Result<RootKeyFile[], Failure> => {
  const files: RootKeyFile[] = [];
  for (let i = 1; i <= count; i += 1) {
    const file = makeRootKey(i, passphrases[i - 1] ?? passphrases[0] ?? '', holders[i - 1], guess);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
};

/** Opens root keys; a file whose passphrase is not given is an error, not a missing signature. */
export const openRootKeys = (
  files: readonly RootFile[],
  passphrases: readonly string[],
): Result<LabelledKey[], Failure> => {
  const keys = new Map<string, LabelledKey>();
  for (const { name, text, passphrase } of files) {
    const given = passphrase === undefined ? passphrases : [passphrase];
    const key = openKey(text, basename(name), given);
    if (!key.ok) return key;
    keys.set(key.value.kid, key.value);
  }
  return ok([...keys.values()]);
};

interface Root extends SigningKey {
  readonly holder: string;
}

const firstRegistry = (
  roots: readonly Root[],
  threshold: number,
  device: NewKey,
  unit: string,
  label: string,
  made: string,
): Registry => ({
  v: MAJOR,
  net: null,
  version: 1,
  prev: null,
  made,
  root: {
    threshold,
    keys: roots.map(({ jwk }) => jwk),
    holders: roots.map(({ holder }) => holder),
  },
  keys: { [device.kid]: { jwk: device.jwk, unit, label, roles: FOUNDER_ROLES, status: 'active' } },
  grants: FOUNDER_ROLES.map((role) => grantOf(role, unit)),
  floors: {},
  keep: {},
});

export interface FoundInput {
  readonly threshold: number;
  readonly rootFiles: readonly RootFile[];
  readonly passphrases: readonly string[];
  readonly lock: NewLock;
}

export interface Founded {
  readonly net: string;
  /** The deployment's fingerprint, which whoever joins will ask for. */
  readonly deployment: string;
  readonly version: number;
  readonly kid: string;
}

/** Whose a root key is, as its file is labelled; empty where that is no name. */
const holderOf = ({ label }: LabelledKey): string => {
  const holder = readPersonName(label);
  return holder.ok ? holder.value : '';
};

const openRoots = ({ threshold, rootFiles, passphrases }: FoundInput): Result<Root[], Failure> => {
  const roots = openRootKeys(rootFiles, passphrases);
  if (!roots.ok) return roots;
  const keys = roots.value.length;
  const enough = threshold >= 1 && threshold <= keys;
  const named = roots.value.map((key) => ({ ...key, holder: holderOf(key) }));
  return enough ? ok(named) : err(failure('exchange.root-count', { threshold, keys }));
};

/** Registry version 1 with this installation as owner of the plan. The root files are read back first. */
export const found = async (
  store: Store,
  deps: LogDeps,
  input: FoundInput,
): Promise<Result<Founded, Failure>> => {
  const db = store.write;
  const device = newKey();
  const { unit } = deps.author;
  const label = workplaceHere(db) ?? `${unit} 1`;
  if (readChain(db).length > 0) return err(failure('exchange.founded'));
  const roots = openRoots(input);
  if (!roots.ok) return roots;
  const locked = await lockKey(device, label, input.lock);
  if (!locked.ok) return locked;
  // Nothing is awaited from here on: what was looked at is what is written upon.
  if (readChain(db).length > 0) return err(failure('exchange.founded'));
  const { threshold } = input;
  const made = new Date(deps.now()).toISOString();
  const registry = firstRegistry(roots.value, threshold, device, unit, label, made);
  const chain = extendChain([], [signRegistry(registry, roots.value)], tools);
  if (!chain.ok) throw new Error(`A registry of our own does not hold: ${chain.error}`);
  keepKey(db, store, device.kid, locked.value);
  enforce(store, deps, chain.value, () => {
    setOwnKid(db, device.kid);
    const detail = { keys: roots.value.length, threshold };
    writeJournal(db, { kind: 'found', at: deps.now(), author: deps.author, detail });
  });
  const net = chain.value[0]?.id ?? '';
  return ok({ net, deployment: deploymentFingerprint(net, tools), version: 1, kid: device.kid });
};

export interface RequestInput {
  readonly unit: string;
  readonly label: string;
  readonly lock: NewLock;
  /** That a key in force is given up is known and meant. */
  readonly sure?: boolean;
}

export interface Requested {
  readonly kid: string;
  readonly fingerprint: string;
  readonly file: NamedText;
}

/** The key here is in force, and nothing keeps it from signing. */
const isInForce = (store: Store): boolean =>
  ownKey(store.write)?.status === 'active' && copyTrouble(store.write, store) === null;

/**
 * A new device key, and the file that asks the ministry to enrol it. Replaces an older key:
 * `exchange.request-asks` where that one is in force.
 */
export const requestEnrolment = async (
  store: Store,
  deps: LogDeps,
  { unit, label, lock, sure = false }: RequestInput,
): Promise<Result<Requested, Failure>> => {
  const db = store.write;
  const standing = standingUnit(db, unit);
  if (!standing.ok) return standing;
  const named = readWorkplaceName(label);
  if (!named.ok) return named;
  if (!sure && isInForce(store)) return err(failure('exchange.request-asks'));
  const key = newKey();
  const { kid } = key;
  const locked = await lockKey(key, named.value, lock);
  if (!locked.ok) return locked;
  const made = new Date(deps.now()).toISOString();
  const request: EnrolmentRequest = { v: MAJOR, jwk: key.jwk, unit, label: named.value, made };
  const file = { name: `${unit}.myarka-request`, text: signRequest(request, key) };
  keepKey(db, store, kid, locked.value);
  keepRequest(store.folder, { kid, ...file });
  transaction(db, () => {
    const before = ownKid(db);
    setOwnKid(db, kid);
    writeSetting(db, deps, 'unit', unit, REMEMBER);
    const detail = { kid, before };
    writeJournal(db, { kind: 'request', at: deps.now(), author: deps.author, detail });
  });
  return ok({ kid, fingerprint: fingerprintOf(kid, tools), file });
};

export interface ReadRequest extends EnrolmentRequest {
  readonly kid: string;
  readonly fingerprint: string;
}

/** A request signed by the key it names; the fingerprint is what both sides compare by telephone. */
export const readRequest = ({ name, text }: NamedText): Result<ReadRequest, Failure> => {
  const file = basename(name);
  const none = failure('exchange.request-bad', { file }, name);
  const bad = err(misplaced('request', { name: file, text }, none));
  const opened = openCompact(text.trim(), 'myarka-request+json', tools);
  if (!opened.ok) return bad;
  const value = readPayload(opened.value, false, tools);
  if (!value.ok || !isRequest(value.value)) return bad;
  if (!isGenuine(opened.value, value.value.jwk, tools))
    return err(failure('exchange.request-changed', { file }, name));
  const { kid } = opened.value;
  const named = fingerprintOf(kid, tools);
  return kidFits(value.value, kid) ? ok({ ...value.value, kid, fingerprint: named }) : bad;
};

const kidFits = ({ jwk }: EnrolmentRequest, kid: string): boolean => thumbprint(jwk, tools) === kid;
