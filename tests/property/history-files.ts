/** A history as one signed package, for a reader that knows nothing of this code. */
import type { FreshEntry } from '../../domain/exchange/package.ts';
import type { Manifest, SignedRegistry, Tray } from '../../domain/exchange/types.ts';
import { ROOT, signerOf } from './exchange-histories.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const headOf = (typ: string, kid: string): string =>
  b64(JSON.stringify({ alg: 'Ed25519', typ, kid }));

const signedRegistry = ({ jws }: SignedRegistry): Tray['registries'][number] => {
  const head = headOf('myarka-registry+json', ROOT.kid);
  const signature = ROOT.sign(`${head}.${jws.payload}`);
  return { payload: jws.payload, signatures: [{ protected: head, signature }] };
};

const signedEntry = ({ kid, jws }: FreshEntry): string => {
  const message = jws.slice(0, jws.lastIndexOf('.'));
  return `${message}.${signerOf(kid).sign(message)}`;
};

export const packageOf = (
  chain: readonly SignedRegistry[],
  entries: readonly FreshEntry[],
): string => {
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const [kid = ''] = Object.keys(first.registry.keys);
  const manifest: Manifest = {
    v: 1,
    net: first.id,
    kind: 'full',
    from: 'МЗ',
    to: ['*'],
    made: '2026-06-01T00:00:00.000Z',
    registry: { version: last.registry.version, id: last.id },
    heads: {},
    holds: [],
    part: [1, 1],
  };
  const message = `${headOf('myarka-manifest+json', kid)}.${b64(JSON.stringify(manifest))}`;
  const tray: Tray = {
    format: 'myarka-package/1',
    manifest: `${message}.${signerOf(kid).sign(message)}`,
    registries: chain.map(signedRegistry),
    entries: entries.map(signedEntry),
    blobs: {},
  };
  return JSON.stringify(tray);
};
