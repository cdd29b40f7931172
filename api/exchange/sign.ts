/** Making signed objects: entries, manifests, requests, registry versions (EXCHANGE §1, §2). */
import { gzipSync } from 'node:zlib';
import type { Typ } from '../../domain/exchange/envelope.ts';
import type {
  EnrolmentRequest,
  EntryPayload,
  Manifest,
  Registry,
  RegistryJws,
} from '../../domain/exchange/types.ts';
import type { Sealer } from '../../db/exchange/seal.ts';
import type { SigningKey } from './keys.ts';

const base64url = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64url');

const header = (typ: Typ, kid: string): string =>
  base64url(
    JSON.stringify(
      typ === 'myarka-entry+json'
        ? { alg: 'Ed25519', typ, cty: 'gzip', kid }
        : { alg: 'Ed25519', typ, kid },
    ),
  );

const compact = (typ: Typ, payload: Buffer | string, key: SigningKey): string => {
  const message = `${header(typ, key.kid)}.${base64url(payload)}`;
  return `${message}.${base64url(key.sign(message))}`;
};

const LEVEL = 9;

export const sealEntry = (payload: EntryPayload, key: SigningKey): string =>
  compact('myarka-entry+json', gzipSync(JSON.stringify(payload), { level: LEVEL }), key);

export const sealerOf = (key: SigningKey): Sealer => ({
  kid: key.kid,
  sealEntry: (payload) => sealEntry(payload, key),
});

export const signManifest = (manifest: Manifest, key: SigningKey): string =>
  compact('myarka-manifest+json', JSON.stringify(manifest), key);

/** A request is signed by the key that it asks to enrol. */
export const signRequest = (request: EnrolmentRequest, key: SigningKey): string =>
  compact('myarka-request+json', JSON.stringify(request), key);

export const signRegistry = (registry: Registry, keys: readonly SigningKey[]): RegistryJws => {
  const payload = base64url(JSON.stringify(registry));
  const signatures = keys.map((key) => {
    const head = header('myarka-registry+json', key.kid);
    return { protected: head, signature: base64url(key.sign(`${head}.${payload}`)) };
  });
  return { payload, signatures };
};
