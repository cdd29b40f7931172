/**
 * Keys at rest, EXCHANGE §11: an Ed25519 key as a file that only its passphrase opens (scrypt,
 * AES-256-GCM with the key's id as associated data). Root keys are such files on a stick; the device
 * key is one in the data folder. An opened key lives in memory for one use.
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
const COST = { N: 131_072, r: 8, p: 1 } as const;
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

export const wrapKey = (
  key: NewKey,
  label: string,
  passphrase: string,
): Result<string, Failure> => {
  if (passphrase === '') return err(failure('exchange.passphrase-needed'));
  if (passphrase.length < LEAST_PASSPHRASE)
    return err(failure('exchange.passphrase-short', { least: LEAST_PASSPHRASE }));
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, COST), iv);
  cipher.setAAD(Buffer.from(key.kid));
  const ct = Buffer.concat([cipher.update(key.secret), cipher.final()]);
  const wrap = {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64url'),
    iv: iv.toString('base64url'),
    ct: ct.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
  };
  const { kid, jwk } = key;
  return ok(`${JSON.stringify({ format: KIND, label, kid, jwk, wrap }, null, 2)}\n`);
};

interface KeyFile {
  readonly format: string;
  readonly label: string;
  readonly kid: string;
  readonly jwk: PublicKey;
  readonly wrap: Cost & {
    readonly kdf: string;
    readonly salt: string;
    readonly iv: string;
    readonly ct: string;
    readonly tag: string;
  };
}

const isCost = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most;

const isKeyFile = (value: unknown): value is KeyFile => {
  const { format, kid, jwk, wrap } = (value ?? {}) as Partial<KeyFile>;
  if (format !== KIND || typeof kid !== 'string' || !isPublicKey(jwk) || wrap === undefined)
    return false;
  const texts = [wrap.salt, wrap.iv, wrap.ct, wrap.tag];
  const cheap = isCost(wrap.N, MOST) && isCost(wrap.r, 32) && isCost(wrap.p, 16);
  return wrap.kdf === 'scrypt' && cheap && texts.every((text) => typeof text === 'string');
};

/** What a key file says openly. */
export const readKeyFile = (text: string, file: string): Result<KeyFile, Failure> => {
  try {
    const value: unknown = JSON.parse(text);
    if (isKeyFile(value)) return ok(value);
  } catch {
    // Falls through to the refusal.
  }
  return err(failure('exchange.key-file-bad', { file }, file));
};

const unwrap = ({ wrap, kid }: KeyFile, passphrase: string): SigningKey | null => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  try {
    const key = derive(passphrase, bytes(wrap.salt), wrap);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(wrap.iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(kid));
    decipher.setAuthTag(bytes(wrap.tag));
    const secret = Buffer.concat([decipher.update(bytes(wrap.ct)), decipher.final()]);
    const opened = signing(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }));
    secret.fill(0);
    return opened.kid === kid ? opened : null;
  } catch {
    return null;
  }
};

/** Opens a key file by the first passphrase that fits. */
export const openKey = (
  text: string,
  file: string,
  passphrases: readonly string[],
): Result<SigningKey, Failure> => {
  const read = readKeyFile(text, file);
  if (!read.ok) return read;
  if (passphrases.every((passphrase) => passphrase === ''))
    return err(failure('exchange.passphrase-needed'));
  for (const passphrase of passphrases) {
    const key = unwrap(read.value, passphrase);
    if (key !== null) return ok(key);
  }
  return err(failure('exchange.passphrase-wrong', { file }, file));
};
