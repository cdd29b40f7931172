/**
 * A deployment whose keys are all at hand, to make what no application would: entries, manifests and
 * registries of any content, signed by their true keys. `keys` are enrolled writers of one unit, one for
 * each attempt, so that no attempt spoils the log of another.
 */
import { gzipSync } from 'node:zlib';
import { grantOf } from '../../../domain/exchange/rights.ts';
import { newKey, type NewKey, type SigningKey } from '../../../api/exchange/keys.ts';
import { signRegistry } from '../../../api/exchange/sign.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import type { Typ } from '../../../domain/exchange/envelope.ts';
import type {
  EntryOp,
  EntryPayload,
  Manifest,
  Registry,
  RegistryJws,
  RegistryKey,
} from '../../../domain/exchange/types.ts';

const tools = createTools();

export const UNIT = 'РЗИ-Варна';
export const OTHER_UNIT = 'РЗИ-Бургас';
export const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');
const hashOf = (text: string): string => tools.encode(tools.sha256(text));
/** The id of a compact object. */
export const idOf = (jws: string): string => hashOf(jws.slice(0, jws.lastIndexOf('.')));
export const idOfRegistry = ({ payload }: RegistryJws): string => hashOf(payload);

/** Signed by a key, whatever header and bytes say. */
export const sign = (header: unknown, body: Uint8Array, { sign: by }: SigningKey): string => {
  const message = `${b64(typeof header === 'string' ? header : JSON.stringify(header))}.${b64(body)}`;
  return `${message}.${b64(by(message))}`;
};

export const headerOf = (typ: Typ, { kid }: SigningKey): object =>
  typ === 'myarka-entry+json'
    ? { alg: 'Ed25519', typ, cty: 'gzip', kid }
    : { alg: 'Ed25519', typ, kid };

/** An entry of any content; `by` another key than its own where that is the point. */
export const entryOf = (payload: unknown, key: SigningKey, by: SigningKey = key): string =>
  sign(headerOf('myarka-entry+json', key), gzipSync(JSON.stringify(payload)), by);

const listed = (
  { jwk }: NewKey,
  unit: string,
  roles: readonly string[],
  more: Partial<RegistryKey> = {},
): RegistryKey => ({ jwk, unit, label: unit, roles, status: 'active', ...more });

const REPORTER = ['unit.reporter'];

export interface Forge {
  readonly roots: readonly NewKey[];
  readonly ministry: NewKey;
  readonly keys: readonly NewKey[];
  readonly other: NewKey;
  /** Ended before its first entry. */
  readonly revoked: NewKey;
  /** Listed from version 2 on only, as all of `keys` are. */
  readonly chain: readonly RegistryJws[];
  readonly newest: Registry;
  readonly net: string;
}

const MADE = '2026-01-01T00:00:00.000Z';

/** Three versions: the ministry; everybody else; floors and decisions on the keys that `decided` names. */
export const makeForge = (count: number): Forge => {
  const roots = [newKey(), newKey(), newKey()];
  const [ministry, other, revoked] = [newKey(), newKey(), newKey()];
  const keys = Array.from({ length: count }, newKey);
  const first: Registry = {
    v: 1,
    net: null,
    version: 1,
    prev: null,
    made: MADE,
    root: { threshold: 2, keys: roots.map(({ jwk }) => jwk) },
    keys: { [ministry.kid]: listed(ministry, 'МЗ', ['plan.owner', 'council.secretary']) },
    grants: [
      grantOf('plan.owner', 'МЗ'),
      grantOf('council.secretary', 'МЗ'),
      grantOf('unit.reporter', UNIT),
      grantOf('unit.reporter', OTHER_UNIT, ['2.2.3']),
    ],
    floors: {},
    keep: {},
  };
  const one = signRegistry(first, roots.slice(0, 2));
  const net = idOfRegistry(one);
  const second: Registry = {
    ...first,
    net,
    version: 2,
    prev: net,
    keys: {
      ...first.keys,
      [other.kid]: listed(other, OTHER_UNIT, REPORTER),
      [revoked.kid]: listed(revoked, UNIT, REPORTER),
      ...Object.fromEntries(keys.map((key) => [key.kid, listed(key, UNIT, REPORTER)])),
    },
  };
  const two = signRegistry(second, roots.slice(1));
  const ended = { status: 'revoked', last: {} } as const;
  const newest: Registry = {
    ...second,
    version: 3,
    prev: idOfRegistry(two),
    keys: { ...second.keys, [revoked.kid]: listed(revoked, UNIT, REPORTER, ended) },
    floors: Object.fromEntries(keys.map(({ kid }) => [`${kid}/main`, [[5, 3]]])),
    keep: Object.fromEntries(keys.map(({ kid }) => [`${kid}/main`, { 9: hashOf(kid) }])),
  };
  const chain = [one, two, signRegistry(newest, roots.slice(0, 2))];
  return { roots, ministry, keys, other, revoked, chain, newest, net };
};

/** The version after the newest, with changes, signed by so many root keys. */
export const nextRegistry = (
  { newest, chain, roots }: Forge,
  changes: object,
  by: readonly NewKey[] = roots.slice(0, 2),
): RegistryJws => {
  const prev = idOfRegistry(chain.at(-1)!);
  const next = { ...newest, version: newest.version + 1, prev, ...changes };
  return signRegistry(next, by);
};

const START = Date.parse('2026-03-01T08:00:00.000Z');

export const op = (r: string, f: string, v: unknown, t = 'report'): EntryOp => ({
  k: 'set',
  t,
  r,
  f,
  v: v as EntryOp['v'],
  p: [],
  h: 0,
});

/** A good report by one of the unit's keys, on a measure and quarter of its own. */
export const goodOps = (n: number, unit = UNIT): EntryOp[] => {
  const r = `${unit}/2.2.3/2.2.3-1/${2027 + (n % 400)}-Q${1 + (n % 4)}`;
  return [op(r, 'value', String(n)), op(r, 'note', `по договор № ${n}`)];
};

export const payloadOf = (
  { net }: Forge,
  n: number,
  more: Partial<Record<keyof EntryPayload, unknown>> = {},
) => ({
  v: 1,
  net,
  log: 'main',
  seq: 1,
  prev: null as unknown,
  reg: 3,
  hlc: `${new Date(START + n * 1000).toISOString()}-0000`,
  by: 'Иванова',
  refs: [] as unknown,
  acts: [[0, 'report.set']] as unknown,
  ops: goodOps(n) as unknown,
  ...more,
});

export const manifestOf = (
  { net, chain }: Forge,
  n: number,
  more: Partial<Record<keyof Manifest, unknown>> = {},
) => ({
  v: 1,
  net,
  kind: 'delta',
  from: UNIT,
  to: ['МЗ'],
  made: new Date(START + n * 60_000).toISOString(),
  registry: { version: chain.length, id: idOfRegistry(chain.at(-1)!) },
  heads: {},
  holds: [],
  part: [1, 1],
  ...more,
});

export const signManifest = (manifest: unknown, key: NewKey): string =>
  sign(headerOf('myarka-manifest+json', key), Buffer.from(JSON.stringify(manifest)), key);

export interface Contents {
  readonly format: string;
  readonly manifest: string;
  readonly registries: readonly unknown[];
  readonly entries: readonly unknown[];
  readonly blobs: object;
}

/** A package's bytes; what is not given is good, and empty. */
export const pack = (
  forge: Forge,
  n: number,
  key: NewKey,
  contents: Partial<Contents> = {},
): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'myarka-package/1',
      manifest: signManifest(manifestOf(forge, n), key),
      registries: [],
      entries: [],
      blobs: {},
      ...contents,
    }),
  );
