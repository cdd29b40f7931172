/** The envelope's primitives by node:crypto and node:zlib; total functions, trouble is null or false. */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { PublicKey } from '../../domain/exchange/types.ts';

const KEPT_KEYS = 4000;

/** OpenSSL takes ten times as long to read a key as to check with it, so keys are kept. */
const keyReader = (): ((key: PublicKey) => KeyObject) => {
  const kept = new Map<string, KeyObject>();
  return ({ kty, crv, x }) => {
    const known = kept.get(x);
    if (known !== undefined) return known;
    const read = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    if (kept.size >= KEPT_KEYS) kept.clear();
    kept.set(x, read);
    return read;
  };
};

const HEAD = 10;
const TAIL = 8;

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** One member: plain header, deflate stream that ends where the trailer begins, checksum and size right. */
const gunzip = (bytes: Uint8Array, limit: number): Uint8Array | null => {
  if (bytes.length < HEAD + TAIL) return null;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3] !== 0) return null;
  const body = bytes.subarray(HEAD, bytes.length - TAIL);
  try {
    const options = { maxOutputLength: limit, info: true };
    const { buffer, engine } = inflateRawSync(body, options) as unknown as Inflated;
    if (engine.bytesWritten !== body.length) return null;
    const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TAIL, TAIL);
    const whole =
      tail.getUint32(0, true) === crc32(buffer) && tail.getUint32(4, true) === buffer.length;
    return whole ? buffer : null;
  } catch {
    return null;
  }
};

const utf8Reader = (): Primitives['utf8'] => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
};

export const createTools = (): Primitives => {
  const read = keyReader();
  return {
    encode: (bytes) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url'),
    decode: (text) => Buffer.from(text, 'base64url'),
    utf8: utf8Reader(),
    bytes: (text) => Buffer.from(text),
    sha256: (bytes) => hash('sha256', bytes, 'buffer'),
    verify: (key, message, signature) => {
      try {
        return verify(null, Buffer.from(message), read(key), signature);
      } catch {
        return false;
      }
    },
    gunzip,
  };
};
