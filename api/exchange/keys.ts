/**
 * Keys at rest, EXCHANGE §11: an Ed25519 key as a file, locked by AES-256-GCM with the key's id as
 * associated data. What opens it is derived from a passphrase (scrypt), or a secret that the operating
 * system keeps. Root keys are such files on a stick, always under a passphrase; the device key is one
 * in the data folder. An opened key lives in memory for one use.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scryptSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { thumbprint } from '../../domain/exchange/envelope.ts';
import { isPublicKey } from '../../domain/exchange/schema.ts';
import type { PublicKey } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { misplaced } from './other-file.ts';
import type { KeyVault } from './vault.ts';

export interface SigningKey {
  readonly kid: string;
  readonly jwk: PublicKey;
  readonly sign: (message: string) => Buffer;
}

export interface NewKey extends SigningKey {
  /** PKCS#8; leaves this module only wrapped. */
  readonly secret: Buffer;
}

const KIND = 'myarka-key/1';
/** scrypt's N: what one guess at a passphrase costs. A file says its own, so that it may grow one day. */
const GUESS = 131_072;
const MOST = 2 ** 20;
const LEAST_PASSPHRASE = 8;

const tools = createTools();

const publicOf = (key: KeyObject): PublicKey => {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: x ?? '' };
};

const signing = (key: KeyObject): SigningKey => {
  const jwk = publicOf(key);
  return {
    kid: thumbprint(jwk, tools),
    jwk,
    sign: (message) => sign(null, Buffer.from(message), key),
  };
};

/** An id that begins with a dash would be taken for an option on the command line. */
export const newKey = (): NewKey => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = signing(privateKey);
  if (key.kid.startsWith('-')) return newKey();
  return { ...key, secret: privateKey.export({ format: 'der', type: 'pkcs8' }) };
};

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const derive = (passphrase: string, salt: Buffer, { N, r, p }: Cost): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r + 2 ** 20 });

interface Box {
  readonly iv: string;
  readonly ct: string;
  readonly tag: string;
}

interface ByPassphrase extends Cost, Box {
  readonly kdf: 'scrypt';
  readonly salt: string;
}

/** `key` is what the operating system gave for the secret that opens the box. */
interface BySystem extends Box {
  readonly kdf: 'os';
  readonly key: string;
}

interface KeyFile {
  readonly format: string;
  readonly label: string;
  readonly kid: string;
  readonly jwk: PublicKey;
  readonly wrap: ByPassphrase | BySystem;
}

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

const box = ({ kid, secret }: NewKey, by: Buffer): Box => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, iv);
  cipher.setAAD(Buffer.from(kid));
  const ct = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { iv: base64url(iv), ct: base64url(ct), tag: base64url(cipher.getAuthTag()) };
};

/** Null where the secret is another one, or the file was altered. */
const unbox = ({ wrap, kid }: KeyFile, by: Buffer): SigningKey | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, bytesOf(wrap.iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(kid));
    decipher.setAuthTag(bytesOf(wrap.tag));
    const secret = Buffer.concat([decipher.update(bytesOf(wrap.ct)), decipher.final()]);
    const opened = signing(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }));
    secret.fill(0);
    return opened.kid === kid ? opened : null;
  } catch {
    return null;
  }
};

const fileOf = (file: Omit<KeyFile, 'format'>): string => {
  const { label, kid, jwk, wrap } = file;
  return `${JSON.stringify({ format: KIND, label, kid, jwk, wrap }, null, 2)}\n`;
};

/** The file of a new key, under a passphrase. */
export const wrapKey = (
  key: NewKey,
  label: string,
  passphrase: string,
  guess: number = GUESS,
): Result<string, Failure> => {
  if (passphrase === '') return err(failure('exchange.passphrase-needed'));
  if (passphrase.length < LEAST_PASSPHRASE)
    return err(failure('exchange.passphrase-short', { least: LEAST_PASSPHRASE }));
  const salt = randomBytes(16);
  const cost: Cost = { N: guess, r: 8, p: 1 };
  const boxed = box(key, derive(passphrase, salt, cost));
  const wrap: ByPassphrase = { kdf: 'scrypt', ...cost, salt: base64url(salt), ...boxed };
  return ok(fileOf({ label, kid: key.kid, jwk: key.jwk, wrap }));
};

/** The file of a new key, under a secret that the operating system keeps. */
export const wrapInSystem = async (
  key: NewKey,
  label: string,
  vault: KeyVault | null,
): Promise<Result<string, Failure>> => {
  const secret = randomBytes(32);
  const kept = (await vault?.protect(secret)) ?? null;
  if (kept === null) return err(failure('exchange.system-store-none'));
  const wrap: BySystem = { kdf: 'os', key: kept, ...box(key, secret) };
  secret.fill(0);
  return ok(fileOf({ label, kid: key.kid, jwk: key.jwk, wrap }));
};

const isCost = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most;

const areTexts = (...texts: readonly unknown[]): boolean =>
  texts.every((text) => typeof text === 'string');

const isWrap = (wrap: Readonly<Record<string, unknown>>): boolean => {
  const { kdf, N, r, p, salt, key, iv, ct, tag } = wrap;
  if (!areTexts(iv, ct, tag)) return false;
  if (kdf === 'os') return areTexts(key);
  const cheap = isCost(N, MOST) && isCost(r, 32) && isCost(p, 16);
  return kdf === 'scrypt' && cheap && areTexts(salt);
};

const isKeyFile = (value: unknown): value is KeyFile => {
  const { format, kid, jwk, wrap } = (value ?? {}) as Partial<KeyFile>;
  if (format !== KIND || typeof kid !== 'string' || !isPublicKey(jwk)) return false;
  return typeof wrap === 'object' && wrap !== null && isWrap({ ...wrap });
};

/** What a key file says openly. */
export const readKeyFile = (text: string, file: string): Result<KeyFile, Failure> => {
  try {
    const value: unknown = JSON.parse(text);
    if (isKeyFile(value)) return ok(value);
  } catch {
    // Falls through to the refusal.
  }
  const none = failure('exchange.key-file-bad', { file }, file);
  return err(misplaced('key', { name: file, text }, none));
};

const unlock = (file: KeyFile, wrap: ByPassphrase, passphrase: string): SigningKey | null => {
  const by = derive(passphrase, bytesOf(wrap.salt), wrap);
  const key = unbox(file, by);
  by.fill(0);
  return key;
};

/** With the label that its file bears: a root key's holder, a device key's workplace. */
export interface LabelledKey extends SigningKey {
  readonly label: string;
}

/** Opens a key file by the first passphrase that fits. */
export const openKey = (
  text: string,
  file: string,
  passphrases: readonly string[],
): Result<LabelledKey, Failure> => {
  const read = readKeyFile(text, file);
  if (!read.ok) return read;
  const { wrap, label } = read.value;
  if (wrap.kdf === 'os') return err(failure('exchange.key-in-system'));
  if (passphrases.every((passphrase) => passphrase === ''))
    return err(failure('exchange.passphrase-needed'));
  for (const passphrase of passphrases) {
    const key = unlock(read.value, wrap, passphrase);
    if (key !== null) return ok({ ...key, label });
  }
  return err(failure('exchange.passphrase-wrong', { file }, file));
};

export interface OpenedInSystem {
  readonly key: SigningKey;
  /** The file as it is to be written anew; null where it stays. */
  readonly renewed: string | null;
}

/** Opens a key file whose secret the operating system keeps. Asks nobody for anything. */
export const openInSystem = async (
  text: string,
  file: string,
  vault: KeyVault | null,
): Promise<Result<OpenedInSystem, Failure>> => {
  const read = readKeyFile(text, file);
  if (!read.ok) return read;
  const { wrap } = read.value;
  if (vault === null || wrap.kdf !== 'os') return err(failure('exchange.key-in-system'));
  const opened = await vault.unprotect(wrap.key);
  const key = opened === null ? null : unbox(read.value, opened.secret);
  opened?.secret.fill(0);
  if (opened === null || key === null) return err(failure('exchange.system-store-shut'));
  const { renewed } = opened;
  if (renewed === null) return ok({ key, renewed });
  return ok({ key, renewed: fileOf({ ...read.value, wrap: { ...wrap, key: renewed } }) });
};
