/**
 * What this installation knows of its key outside the database: the locked key, the last position it
 * signed in each log, and where it stands. A restored copy or a copied folder shows by these, and then
 * nothing is signed: one key must never tell two stories (EXCHANGE §6).
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ownKid } from '../../db/exchange/registries.ts';
import { readHeads } from '../../db/exchange/entries.ts';
import type { ReadableDb } from '../../db/open.ts';
import { writeWhole } from '../../db/whole-file.ts';
import type { Head } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { openInSystem, openKey, readKeyFile, type SigningKey } from './keys.ts';
import type { KeyVault } from './vault.ts';

interface Remembered {
  readonly kid: string;
  /** The folder's own number on its disk: another after copying. */
  readonly place: string;
  readonly heads: Readonly<Record<string, Head>>;
}

const keysFolder = (folder: string): string => join(folder, 'keys');
export const keyPath = (folder: string): string =>
  join(keysFolder(folder), 'device.myarka-key.json');
const memoryPath = (folder: string): string => join(keysFolder(folder), 'signed.json');
const requestPath = (folder: string): string => join(keysFolder(folder), 'request.json');

const placeOf = (folder: string): string =>
  String(statSync(keysFolder(folder), { bigint: true }).ino);

export const keepKey = (folder: string, kid: string, keyFile: string): void => {
  mkdirSync(keysFolder(folder), { recursive: true, mode: 0o700 });
  writeWhole(keyPath(folder), keyFile);
  writeWhole(memoryPath(folder), JSON.stringify({ kid, place: placeOf(folder), heads: {} }));
};

const recall = (folder: string): Remembered | null => {
  try {
    return JSON.parse(readFileSync(memoryPath(folder), 'utf8')) as Remembered;
  } catch {
    return null;
  }
};

const ownHeads = (db: ReadableDb, kid: string): Record<string, Head> =>
  Object.fromEntries(
    Object.entries(readHeads(db))
      .filter(([place]) => place.startsWith(`${kid}/`))
      .map(([place, head]) => [place.slice(kid.length + 1), head]),
  );

/** Why nothing may be signed here; null where all agrees. */
export const copyTrouble = (db: ReadableDb, folder: string): Failure | null => {
  const kid = ownKid(db);
  if (kid === null) return failure('exchange.no-key');
  if (!existsSync(keyPath(folder)))
    return failure('exchange.key-missing', { path: keyPath(folder) });
  const memory = recall(folder);
  if (memory === null || memory.kid !== kid || memory.place !== placeOf(folder))
    return failure('exchange.copied');
  const heads = ownHeads(db, kid);
  for (const [log, [there, id]] of Object.entries(memory.heads)) {
    const [here, known] = heads[log] ?? [0, ''];
    if (here < there || (here === there && known !== id))
      return failure('exchange.behind-itself', { here, there });
  }
  return null;
};

/** Called after sealing is on the disk and before anything of it leaves. */
export const rememberSigned = (db: ReadableDb, folder: string): void => {
  const kid = ownKid(db);
  if (kid === null) return;
  const memory: Remembered = { kid, place: placeOf(folder), heads: ownHeads(db, kid) };
  writeWhole(memoryPath(folder), JSON.stringify(memory));
};

/** The device key, opened; refused where a copy might sign a second story. */
export const openDeviceKey = (
  db: ReadableDb,
  folder: string,
  passphrases: readonly string[],
): Result<SigningKey, Failure> => {
  const trouble = copyTrouble(db, folder);
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
  folder: string,
  vault: KeyVault | null,
  passphrases: readonly string[],
): Promise<Result<SigningKey, Failure>> => {
  if (deviceLock(folder) !== 'system') return openDeviceKey(db, folder, passphrases);
  const trouble = copyTrouble(db, folder);
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
