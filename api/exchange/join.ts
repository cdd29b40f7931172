/** Founding a deployment, and asking to be enrolled in one (EXCHANGE §4). */
import { basename } from 'node:path';
import { transaction } from '../../db/sql.ts';
import { ownKid, readChain, setOwnKid, storeChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { writeSetting } from '../../db/settings.ts';
import { readUnits } from '../../db/plan.ts';
import { isGenuine, openCompact, readPayload, thumbprint } from '../../domain/exchange/envelope.ts';
import { fingerprintOf } from '../../domain/exchange/fingerprint.ts';
import { extendChain } from '../../domain/exchange/registry.ts';
import { isRequest } from '../../domain/exchange/schema.ts';
import { MAJOR, type EnrolmentRequest, type Registry } from '../../domain/exchange/types.ts';
import { ROLES, type Role } from '../../domain/exchange/authorise.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { LogDeps } from '../../db/log.ts';
import type { Store } from '../store.ts';
import { keepKey } from './installation.ts';
import { newKey, openKey, wrapKey, type NewKey, type SigningKey } from './keys.ts';
import { signRegistry, signRequest } from './sign.ts';

const tools = createTools();

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface RootKeyFile extends NamedText {
  readonly kid: string;
}

/** Root keys as files to be carried away; nothing of them stays here. */
export const makeRootKeys = (count: number, passphrase: string): Result<RootKeyFile[], Failure> => {
  const files: RootKeyFile[] = [];
  for (let i = 1; i <= count; i += 1) {
    const key = newKey();
    const text = wrapKey(key, `root ${i}`, passphrase);
    if (!text.ok) return text;
    files.push({ name: `root-${i}.myarka-key.json`, text: text.value, kid: key.kid });
  }
  return ok(files);
};

/** Opens root keys; a file whose passphrase is not given is an error, not a missing signature. */
export const openRootKeys = (
  files: readonly NamedText[],
  passphrases: readonly string[],
): Result<SigningKey[], Failure> => {
  const keys = new Map<string, SigningKey>();
  for (const { name, text } of files) {
    const key = openKey(text, basename(name), passphrases);
    if (!key.ok) return key;
    keys.set(key.value.kid, key.value);
  }
  return ok([...keys.values()]);
};

export const grantOf = (
  role: Role,
  unit: string,
  measures: readonly string[] = ['*'],
): Registry['grants'][number] => ({ role, unit, may: ROLES[role], measures, indicators: ['*'] });

const FOUNDER_ROLES: readonly Role[] = ['plan.owner', 'council.secretary'];

const firstRegistry = (
  roots: readonly SigningKey[],
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
  root: { threshold, keys: roots.map(({ jwk }) => jwk) },
  keys: { [device.kid]: { jwk: device.jwk, unit, label, roles: FOUNDER_ROLES, status: 'active' } },
  grants: FOUNDER_ROLES.map((role) => grantOf(role, unit)),
  floors: {},
  keep: {},
});

export interface FoundInput {
  readonly threshold: number;
  readonly rootFiles: readonly NamedText[];
  /** The first one also locks the device key. */
  readonly passphrases: readonly string[];
}

export interface Founded {
  readonly net: string;
  readonly version: number;
  readonly kid: string;
}

/** Registry version 1 with this installation as owner of the plan. The root files are read back first. */
export const found = (store: Store, deps: LogDeps, input: FoundInput): Result<Founded, Failure> => {
  const db = store.write;
  if (readChain(db).length > 0) return err(failure('exchange.founded'));
  const { threshold, rootFiles, passphrases } = input;
  const roots = openRootKeys(rootFiles, passphrases);
  if (!roots.ok) return roots;
  if (threshold < 1 || threshold > roots.value.length)
    return err(failure('exchange.root-count', { threshold, keys: roots.value.length }));
  const device = newKey();
  const label = `${deps.author.unit} 1`;
  const wrapped = wrapKey(device, label, passphrases[0] ?? '');
  if (!wrapped.ok) return wrapped;
  const made = new Date(deps.now()).toISOString();
  const registry = firstRegistry(roots.value, threshold, device, deps.author.unit, label, made);
  const chain = extendChain([], [signRegistry(registry, roots.value)], tools);
  if (!chain.ok) throw new Error(`A registry of our own does not hold: ${chain.error}`);
  keepKey(store.folder, device.kid, wrapped.value);
  transaction(db, () => {
    storeChain(db, chain.value);
    setOwnKid(db, device.kid);
    const detail = { keys: roots.value.length, threshold };
    writeJournal(db, { kind: 'found', at: deps.now(), author: deps.author, detail });
  });
  return ok({ net: chain.value[0]?.id ?? '', version: 1, kid: device.kid });
};

export interface RequestInput {
  readonly unit: string;
  readonly label: string;
  readonly passphrase: string;
}

export interface Requested {
  readonly kid: string;
  readonly fingerprint: string;
  readonly file: NamedText;
}

/** A new device key, and the file that asks the ministry to enrol it. Replaces an older key. */
export const requestEnrolment = (
  store: Store,
  deps: LogDeps,
  { unit, label, passphrase }: RequestInput,
): Result<Requested, Failure> => {
  const db = store.write;
  if (!readUnits(db).some(({ code }) => code === unit))
    return err(failure('unit.unknown', { unit }));
  const key = newKey();
  const wrapped = wrapKey(key, label, passphrase);
  if (!wrapped.ok) return wrapped;
  const made = new Date(deps.now()).toISOString();
  const request: EnrolmentRequest = { v: MAJOR, jwk: key.jwk, unit, label, made };
  keepKey(store.folder, key.kid, wrapped.value);
  transaction(db, () => {
    const before = ownKid(db);
    setOwnKid(db, key.kid);
    writeSetting(db, deps, 'unit', unit);
    writeJournal(db, {
      kind: 'request',
      at: deps.now(),
      author: deps.author,
      detail: { kid: key.kid, before },
    });
  });
  const file = { name: `${unit}.myarka-request`, text: signRequest(request, key) };
  return ok({ kid: key.kid, fingerprint: fingerprintOf(key.kid, tools), file });
};

export interface ReadRequest extends EnrolmentRequest {
  readonly kid: string;
  readonly fingerprint: string;
}

/** A request signed by the key it names; the fingerprint is what both sides compare by telephone. */
export const readRequest = ({ name, text }: NamedText): Result<ReadRequest, Failure> => {
  const bad = err(failure('exchange.request-bad', { file: basename(name) }, name));
  const opened = openCompact(text.trim(), 'myarka-request+json', tools);
  if (!opened.ok) return bad;
  const value = readPayload(opened.value, false, tools);
  if (!value.ok || !isRequest(value.value)) return bad;
  if (!isGenuine(opened.value, value.value.jwk, tools)) return bad;
  const { kid } = opened.value;
  const named = fingerprintOf(kid, tools);
  return kidFits(value.value, kid) ? ok({ ...value.value, kid, fingerprint: named }) : bad;
};

const kidFits = ({ jwk }: EnrolmentRequest, kid: string): boolean => thumbprint(jwk, tools) === kid;
