/** Packages of forged, foreign, old and broken parts, and registries that nobody may issue. */
import { newKey } from '../../../api/exchange/keys.ts';
import { LIMITS } from '../../../domain/exchange/types.ts';
import {
  b64,
  entryOf,
  headerOf,
  makeForge,
  manifestOf,
  nextRegistry,
  pack,
  payloadOf,
  sign,
  signManifest,
} from './forge.ts';
import {
  anyOf,
  entry,
  log,
  oneEntry,
  packed,
  SCHEMA,
  withContents,
  withPayload,
  type Place,
  type Recipe,
} from './fuzz-place.ts';

export const forged: Readonly<Record<string, Recipe>> = {
  'signed by another key': oneEntry(
    ({ forge, n, key }) => entryOf(payloadOf(forge, n), key, forge.other),
    'exchange.changed signature',
  ),
  'one letter of what is signed': oneEntry((place) => {
    const [head = '', body = '', tail = ''] = entry(place).split('.');
    const at = place.random(body.length - 2);
    const letter = body[at] === 'A' ? 'B' : 'A';
    return `${head}.${body.slice(0, at)}${letter}${body.slice(at + 1)}.${tail}`;
  }, 'exchange.changed signature'),
  'the manifest signed by another': withContents(({ forge, n, key }) => {
    const text = Buffer.from(JSON.stringify(manifestOf(forge, n)));
    return { manifest: sign(headerOf('myarka-manifest+json', key), text, forge.other) };
  }, 'exchange.changed signature'),
  'a file that is not its hash': withContents(
    (place) => ({ entries: [entry(place)], blobs: { ['0'.repeat(64)]: b64('друго') } }),
    'exchange.changed blob',
  ),
  'a file with a name of its own': withContents(
    (place) => ({ entries: [entry(place)], blobs: { '../../../x': b64('друго') } }),
    'exchange.changed blob',
  ),
  'a file in other letters': withContents(
    (place) => ({ entries: [entry(place)], blobs: { ['0'.repeat(64)]: '+/==' } }),
    'exchange.damaged form',
  ),
  'only a stranger’s': (place) => {
    const stranger = newKey();
    const entries = [entryOf(payloadOf(place.forge, place.n), stranger)];
    return {
      bytes: pack(place.forge, place.n, stranger, { entries }),
      expect: ['exchange.unknown-key'],
    };
  },
  'only what is past the end of a key': withContents(({ forge, n }) => {
    const seq = { seq: 2 + n, prev: forge.net };
    return { entries: [entryOf(payloadOf(forge, n, seq), forge.revoked)] };
  }, 'revoked'),
  'another deployment’s entry': withPayload(
    ({ key }) => ({ net: key.kid }),
    'exchange.foreign net',
  ),
  'another deployment’s manifest': withContents(
    ({ forge, n, key }) => ({
      manifest: signManifest(manifestOf(forge, n, { net: key.kid }), key),
    }),
    'exchange.foreign net',
  ),
  'a later major of the file': withContents(
    ({ random }) => ({ format: `myarka-package/${2 + random(9)}` }),
    'exchange.newer format',
  ),
  'a later major of the manifest': withContents(
    ({ forge, n, key }) => ({ manifest: signManifest(manifestOf(forge, n, { v: 2 }), key) }),
    'exchange.newer major',
  ),
  'an old package after a newer': (place) => {
    const [first = '', second = ''] = log(place, 2);
    const old = packed(place, { entries: [first] });
    const later = signManifest(manifestOf(place.forge, place.n + 1), place.key);
    const newer = packed(place, { entries: [second], manifest: later });
    return { before: [old, newer], bytes: old, expect: ['exchange.replay'] };
  },
  'the same again': (place) => {
    const bytes = packed(place, { entries: [entry(place)] });
    return { before: [bytes], bytes, expect: ['applied'] };
  },
};

export const tray: Readonly<Record<string, Recipe>> = {
  'a member too many': withContents(() => ({ note: 'x' }) as object, SCHEMA),
  'another format': withContents(() => ({ format: 'друго' }), SCHEMA),
  'entries that are none': withContents(
    ({ random }) => ({
      entries: anyOf([null, {}, [1], [null], 'x'], random) as [],
    }),
    SCHEMA,
  ),
  spaces: (place) => ({
    bytes: Buffer.from(`${packed(place, {}).toString()}\n`),
    expect: ['exchange.damaged json'],
  }),
  'cut off': (place) => {
    const bytes = packed(place, { entries: [entry(place)] });
    return {
      bytes: bytes.subarray(0, place.random(bytes.length)),
      expect: ['exchange.damaged json'],
    };
  },
  'not text': ({ random }) => ({
    bytes: Buffer.from([0xff, random(256)]),
    expect: ['exchange.damaged utf8'],
  }),
  'a manifest that is none': withContents(({ forge, n, key, random }) => {
    const bad = anyOf(
      [{ kind: 'x' }, { made: 1 }, { to: 'МЗ' }, { part: [2, 1] }, { heads: [] }],
      random,
    );
    return { manifest: signManifest(manifestOf(forge, n, bad as object), key) };
  }, SCHEMA),
};

const UNTRUSTED = 'exchange.registry-untrusted';
const withRegistry = (
  make: (place: Place) => ReturnType<typeof nextRegistry>,
  ...expect: string[]
): Recipe =>
  withContents((place) => ({ registries: [make(place)], entries: [entry(place)] }), ...expect);

export const registries: Readonly<Record<string, Recipe>> = {
  'signed by one root key': withRegistry(
    ({ forge }) => nextRegistry(forge, {}, forge.roots.slice(0, 1)),
    `${UNTRUSTED} threshold`,
  ),
  'signed twice by one root key': withRegistry(
    ({ forge: { roots, ...forge } }) =>
      nextRegistry({ roots, ...forge }, {}, [roots[0]!, roots[0]!]),
    `${UNTRUSTED} threshold`,
  ),
  'signed by strangers': withRegistry(
    ({ forge }) => nextRegistry(forge, {}, [newKey(), newKey()]),
    `${UNTRUSTED} threshold`,
  ),
  'root keys changed without the old': withRegistry(({ forge }) => {
    const roots = [newKey(), newKey()];
    const root = { threshold: 2, keys: roots.map(({ jwk }) => jwk) };
    return nextRegistry(forge, { root }, roots);
  }, `${UNTRUSTED} threshold`),
  'following nothing': withRegistry(
    ({ forge }) => nextRegistry(forge, { prev: forge.net }),
    `${UNTRUSTED} chain`,
  ),
  'a key left out': withRegistry(({ forge }) => {
    const keys = { ...forge.newest.keys };
    delete keys[forge.other.kid];
    return nextRegistry(forge, { keys });
  }, `${UNTRUSTED} keys`),
  'an ended key alive again': withRegistry(({ forge: { revoked, newest, ...forge } }) => {
    const { last: _, ...key } = newest.keys[revoked.kid]!;
    const keys = { ...newest.keys, [revoked.kid]: { ...key, status: 'active' } };
    return nextRegistry({ revoked, newest, ...forge }, { keys });
  }, `${UNTRUSTED} keys`),
  'a key under another’s id': withRegistry(({ forge }) => {
    const { kid } = newKey();
    const keys = { ...forge.newest.keys, [kid]: forge.newest.keys[forge.other.kid] };
    return nextRegistry(forge, { keys });
  }, `${UNTRUSTED} keys`),
  'another content of a known version': withRegistry(
    ({ forge }) => nextRegistry(forge, { version: 3, prev: forge.newest.prev, grants: [] }),
    'exchange.registry-twice equivocation',
  ),
  'a signature that does not hold': withRegistry(({ forge }) => {
    const { payload, signatures } = nextRegistry(forge, {});
    const [first, second] = signatures;
    return { payload, signatures: [{ ...first!, signature: second!.signature }, second!] };
  }, 'exchange.changed signature'),
  'another deployment’s first': withRegistry(() => makeForge(0).chain[0]!, 'exchange.foreign net'),
  'a later major of the registry': withRegistry(
    ({ forge }) => nextRegistry(forge, { v: 2 }),
    'exchange.newer newer',
  ),
  'a registry that is none': withRegistry(({ forge, random }) => {
    const bad = anyOf([{ keys: [] }, { root: {} }, { made: 'днес' }, { minApp: 'x' }], random);
    return nextRegistry(forge, bad as object);
  }, SCHEMA),
  'a registry too big': withRegistry(
    () => ({ payload: 'A'.repeat(LIMITS.registry + 1), signatures: [] }),
    'exchange.too-big too-big',
  ),
  'a true one beside an altered copy of the first': withContents(({ forge, ...place }) => {
    const [first] = forge.chain;
    const unsigned = { payload: first!.payload, signatures: [] };
    return { registries: [unsigned], entries: [entry({ forge, ...place })] };
  }, `${UNTRUSTED} threshold`),
};
