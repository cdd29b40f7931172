/**
 * What this installation knows of its key outside the database: the locked key, the last position it
 * signed in each log, the latest registry, and where it stands; and the same outside the folder, where the
 * host has a place for it. A restored copy or a copied folder shows by these, and then
 * nothing is signed: one key must never tell two stories (EXCHANGE §6).
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { readHeads } from '../../db/exchange/entries.ts';
import type { ReadableDb } from '../../db/open.ts';
import { renameData } from '../../db/rename.ts';
import { writeWhole } from '../../db/whole-file.ts';
import type { Head } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { openInSystem, openKey, readKeyFile, type SigningKey } from './keys.ts';
import type { KeyVault } from './vault.ts';

interface Remembered {
  readonly kid: string;
  /** The folder's own number on its disk: another after copying. */
  readonly place: string;
  readonly heads: Readonly<Record<string, Head>>;
  /** The latest registry known when something was signed; older files do not say it. */
  readonly registry?: readonly [version: number, id: string];
}

/** Where signed positions are told a second time, outside the folder; null where the host has no such place. */
type Place = Pick<Store, 'folder' | 'witness'>;

const keysFolder = (folder: string): string => join(folder, 'keys');
export const keyPath = (folder: string): string =>
  join(keysFolder(folder), 'device.myarka-key.json');
const memoryPath = (folder: string): string => join(keysFolder(folder), 'signed.json');
const requestPath = (folder: string): string => join(keysFolder(folder), 'request.json');

const placeOf = (folder: string): string =>
  String(statSync(keysFolder(folder), { bigint: true }).ino);

const registryHere = (db: ReadableDb): Remembered['registry'] => {
  const last = readChain(db).at(-1);
  return last === undefined ? undefined : [last.registry.version, last.id];
};

const recallAt = (path: string): Remembered | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Remembered;
  } catch {
    return null;
  }
};

const recall = (folder: string): Remembered | null => recallAt(memoryPath(folder));

const witnessed = (witness: string | null, kid: string | null): Remembered | null =>
  witness === null || kid === null ? null : recallAt(join(witness, `${kid}.json`));

/** A new key of a restored folder forgets its own positions, not what registry there was. */
const latestRegistry = (db: ReadableDb, { folder, witness }: Place): Remembered['registry'] =>
  [registryHere(db), recall(folder)?.registry, witnessed(witness, ownKid(db))?.registry]
    .filter((one) => one !== undefined)
    .toSorted(([a], [b]) => a - b)
    .at(-1);

const remember = (
  db: ReadableDb,
  at: Place,
  kid: string,
  registry: Remembered['registry'] = latestRegistry(db, at),
): void => {
  const { folder, witness } = at;
  const memory = { kid, place: placeOf(folder), heads: ownHeads(db, kid) };
  const text = JSON.stringify(registry === undefined ? memory : { ...memory, registry });
  writeWhole(memoryPath(folder), text);
  if (witness === null) return;
  try {
    mkdirSync(witness, { recursive: true, mode: 0o700 });
    writeWhole(join(witness, `${kid}.json`), text);
  } catch {
    // A person without a writable home still has the folder's own memory.
  }
};

const putAside = (folder: string, paths: readonly string[]): void => {
  const file = keyFileOf(folder);
  if (file === null) return;
  const aside = join(keysFolder(folder), 'old', file.ok ? file.value.kid : 'unread');
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const path of paths) if (existsSync(path)) renameData(path, join(aside, basename(path)));
};

/** The key of a deployment that was left, with all that was known of it. */
export const putKeyAside = (folder: string): void =>
  putAside(folder, [requestPath(folder), memoryPath(folder), keyPath(folder)]);

/** A key's file is never written over: an older one is put aside. */
export const keepKey = (db: ReadableDb, place: Place, kid: string, keyFile: string): void => {
  mkdirSync(keysFolder(place.folder), { recursive: true, mode: 0o700 });
  putAside(place.folder, [requestPath(place.folder), keyPath(place.folder)]);
  writeWhole(keyPath(place.folder), keyFile);
  remember(db, place, kid);
};

const ownHeads = (db: ReadableDb, kid: string): Record<string, Head> =>
  Object.fromEntries(
    Object.entries(readHeads(db))
      .filter(([place]) => place.startsWith(`${kid}/`))
      .map(([place, head]) => [place.slice(kid.length + 1), head]),
  );

/** Why what was signed and what is here disagree; null where they agree. */
const behind = (db: ReadableDb, { heads, registry }: Remembered): Failure | null => {
  const mine = ownHeads(db, ownKid(db) ?? '');
  for (const [log, [there, id]] of Object.entries(heads)) {
    const [here, known] = mine[log] ?? [0, ''];
    if (here < there || (here === there && known !== id))
      return failure('exchange.behind-itself', { here, there });
  }
  const [there, id] = registry ?? [0, ''];
  const version = readChain(db)[there - 1];
  const isGone = readChain(db).at(-1)?.registry.rejects?.includes(id) ?? false;
  return there === 0 || version?.id === id || isGone
    ? null
    : failure('exchange.behind-registry', { here: readChain(db).length, there });
};

/**
 * Why nothing may be signed here; null where all agrees. The witness outside the folder tells of a copy
 * that was put back over the whole of it, with what it remembers.
 */
export const copyTrouble = (db: ReadableDb, { folder, witness }: Place): Failure | null => {
  const kid = ownKid(db);
  if (kid === null) return failure('exchange.no-key');
  if (!existsSync(keyPath(folder))) return failure('exchange.key-missing');
  const memory = recall(folder);
  if (memory === null || memory.kid !== kid || memory.place !== placeOf(folder))
    return failure('exchange.copied');
  const outside = witnessed(witness, kid);
  return behind(db, memory) ?? (outside === null ? null : behind(db, outside));
};

const NO_KEY: ReadonlySet<string> = new Set(['exchange.no-key', 'exchange.key-missing']);

/** Why no registry may be issued here: a copy would issue a second one. Root keys sign, not the device's. */
export const issuingTrouble = (db: ReadableDb, place: Place): Failure | null => {
  const trouble = copyTrouble(db, place);
  return trouble === null || NO_KEY.has(trouble.code) ? null : trouble;
};

/** Called after sealing is on the disk and before anything of it leaves. */
export const rememberSigned = (db: ReadableDb, place: Place): void => {
  const kid = ownKid(db);
  if (kid !== null && existsSync(keysFolder(place.folder))) remember(db, place, kid);
};

/** The registry that is here is the latest from now on, whatever was known. */
export const forgetRegistry = (db: ReadableDb, place: Place): void => {
  const kid = ownKid(db);
  if (kid !== null) remember(db, place, kid, registryHere(db));
};

/** The device key, opened; refused where a copy might sign a second story. */
export const openDeviceKey = (
  db: ReadableDb,
  place: Place,
  passphrases: readonly string[],
): Result<SigningKey, Failure> => {
  const { folder } = place;
  const trouble = copyTrouble(db, place);
  if (trouble !== null) return err(trouble);
  const path = keyPath(folder);
  const key = openKey(readFileSync(path, 'utf8'), path, passphrases);
  if (!key.ok) return key;
  return key.value.kid === ownKid(db) ? key : err(failure('exchange.copied'));
};

const keyFileOf = (folder: string): ReturnType<typeof readKeyFile> | null =>
  existsSync(keyPath(folder))
    ? readKeyFile(readFileSync(keyPath(folder), 'utf8'), keyPath(folder))
    : null;

export const deviceLabel = (folder: string): string | null => {
  const read = keyFileOf(folder);
  return read?.ok === true ? read.value.label : null;
};

/** What opens the device key: a passphrase, or the operating system without asking anybody. */
export type DeviceLock = 'passphrase' | 'system';

export const deviceLock = (folder: string): DeviceLock | null => {
  const read = keyFileOf(folder);
  if (read?.ok !== true) return null;
  return read.value.wrap.kdf === 'os' ? 'system' : 'passphrase';
};

/** Like `openDeviceKey`, whatever locks the key; passphrases are of use only where one does. */
export const unlockDevice = async (
  db: ReadableDb,
  place: Place,
  vault: KeyVault | null,
  passphrases: readonly string[],
): Promise<Result<SigningKey, Failure>> => {
  const { folder } = place;
  if (deviceLock(folder) !== 'system') return openDeviceKey(db, place, passphrases);
  const trouble = copyTrouble(db, place);
  if (trouble !== null) return err(trouble);
  const path = keyPath(folder);
  const opened = await openInSystem(readFileSync(path, 'utf8'), path, vault);
  if (!opened.ok) return opened;
  const { key, renewed } = opened.value;
  if (key.kid !== ownKid(db)) return err(failure('exchange.copied'));
  if (renewed !== null) writeWhole(path, renewed);
  return ok(key);
};

/** The file that asks for enrolment, kept so that it can be saved again. */
export interface KeptRequest {
  readonly kid: string;
  readonly name: string;
  readonly text: string;
}

export const keepRequest = (folder: string, request: KeptRequest): void =>
  writeWhole(requestPath(folder), JSON.stringify(request));

/** The request of this very key; null where it was made elsewhere or the file is gone. */
export const keptRequest = (folder: string, kid: string | null): KeptRequest | null => {
  try {
    const kept = JSON.parse(readFileSync(requestPath(folder), 'utf8')) as KeptRequest;
    return kept.kid === kid ? kept : null;
  } catch {
    return null;
  }
};
