/**
 * Reading a package, EXCHANGE §9 (b): the tray is nobody's word, so each object in it is checked on its
 * own. One object that is broken, altered or of another deployment refuses the whole file; an entry of
 * a key that the registry does not list (yet) does not.
 */
import { err, ok, unwrap, type Result } from '../kernel/result.ts';
import {
  isGenuine,
  openCompact,
  readPayload,
  strictJson,
  type EnvelopeProblem,
  type Opened,
  type Primitives,
} from './envelope.ts';
import { extendChain, keyOf, netOf, newest, type RegistryProblem } from './registry.ts';
import { isEntryPayload, isManifest, isTray, majorOf } from './schema.ts';
import {
  FORMAT,
  LIMITS,
  type Entry,
  type EntryPayload,
  type Manifest,
  type Registry,
  type RegistryChain,
  type Tray,
} from './types.ts';

/** damaged: not what any sender wrote; changed: signed by somebody, altered since. */
export const TROUBLES = [
  'damaged',
  'too-big',
  'changed',
  'foreign',
  'newer',
  'registry-untrusted',
  'registry-twice',
] as const;
export interface Trouble {
  readonly kind: (typeof TROUBLES)[number];
  /** What was wrong, in one word of the format, and with which object. */
  readonly problem: string;
  readonly object: string;
}

export interface FreshEntry extends Entry {
  readonly jws: string;
}
export interface SealedEntry {
  readonly id: string;
  readonly kid: string;
  readonly jws: string;
}

export interface ReadPackage {
  readonly manifest: Manifest;
  readonly signer: string;
  /** False where no registry lists the key that signed the manifest: then it is only a claim. */
  readonly signerKnown: boolean;
  /** The chain with what this package adds to it. */
  readonly chain: RegistryChain;
  /** Versions that the package holds. */
  readonly versions: readonly { readonly version: number; readonly id: string }[];
  readonly fresh: readonly FreshEntry[];
  /** Ids that were stored already; they were not checked again. */
  readonly known: readonly SealedEntry[];
  readonly unknownKey: readonly SealedEntry[];
  /** Entries of a newer major: kept and passed on. */
  readonly newer: readonly SealedEntry[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

const trouble = (kind: Trouble['kind'], problem: string, object: string): Result<never, Trouble> =>
  err({ kind, problem, object });

const ofEnvelope = (problem: EnvelopeProblem, object: string): Result<never, Trouble> => {
  if (problem === 'signature') return trouble('changed', problem, object);
  if (problem === 'newer') return trouble('newer', problem, object);
  return trouble(problem === 'too-big' ? 'too-big' : 'damaged', problem, object);
};

const ofRegistry = (problem: RegistryProblem): Result<never, Trouble> => {
  switch (problem) {
    case 'net':
      return trouble('foreign', problem, 'registry');
    case 'equivocation':
      return trouble('registry-twice', problem, 'registry');
    case 'threshold':
    case 'chain':
    case 'keys':
      return trouble('registry-untrusted', problem, 'registry');
    default:
      return ofEnvelope(problem, 'registry');
  }
};

const FORMAT_FORM = /^myarka-package\/(\d+)$/;

/** The tray of a file's bytes. */
export const readTray = (bytes: Uint8Array, tools: Primitives): Result<Tray, Trouble> => {
  if (bytes.length > LIMITS.file) return trouble('too-big', 'file', 'file');
  const text = tools.utf8(bytes);
  if (text === null) return trouble('damaged', 'utf8', 'file');
  const value = strictJson(text) as { format?: unknown } | null | undefined;
  const format = FORMAT_FORM.exec(typeof value?.format === 'string' ? value.format : '');
  if (format !== null && value?.format !== FORMAT) return trouble('newer', 'format', 'file');
  if (format === null || !isTray(value))
    return trouble('damaged', value === undefined ? 'json' : 'schema', 'file');
  return ok(value);
};

interface ReadManifest {
  readonly value: Manifest;
  readonly opened: Opened;
}

const readManifest = (text: string, tools: Primitives): Result<ReadManifest, Trouble> => {
  const opened = openCompact(text, 'myarka-manifest+json', tools);
  if (!opened.ok) return ofEnvelope(opened.error, 'manifest');
  const value = readPayload(opened.value, false, tools);
  if (!value.ok) return ofEnvelope(value.error, 'manifest');
  if (isManifest(value.value)) return ok({ value: value.value, opened: opened.value });
  const newer = (majorOf(value.value) ?? 1) > 1;
  return newer ? trouble('newer', 'major', 'manifest') : trouble('damaged', 'schema', 'manifest');
};

type Sorted = {
  [K in 'fresh' | 'known' | 'unknownKey' | 'newer']: (K extends 'fresh'
    ? FreshEntry
    : SealedEntry)[];
};

/** A checked entry; its operations are unpacked again when asked for, so that a package of 250,000 fits. */
const freshEntry = (
  { id, kid, payload: packed }: Opened,
  jws: string,
  tools: Primitives,
): FreshEntry => ({
  id,
  kid,
  jws,
  get payload() {
    return unwrap(readPayload({ payload: packed }, true, tools)) as EntryPayload;
  },
});

/** What an object of a known key says, once its signature held. */
const readEntry = (
  opened: Opened,
  jws: string,
  net: string,
  tools: Primitives,
): Result<FreshEntry | 'newer', Trouble> => {
  const value = readPayload(opened, true, tools);
  if (!value.ok) return ofEnvelope(value.error, opened.id);
  if (!isEntryPayload(value.value)) {
    return (majorOf(value.value) ?? 1) > 1 ? ok('newer') : trouble('damaged', 'schema', opened.id);
  }
  if (value.value.net !== net) return trouble('foreign', 'net', opened.id);
  return ok(freshEntry(opened, jws, tools));
};

const sortEntry = (
  jws: string,
  registry: Registry,
  net: string,
  isKnown: (id: string) => boolean,
  into: Sorted,
  tools: Primitives,
): Trouble | null => {
  const opened = openCompact(jws, 'myarka-entry+json', tools);
  if (!opened.ok) {
    const result = ofEnvelope(opened.error, 'entry');
    return result.ok ? null : result.error;
  }
  const { id, kid } = opened.value;
  const sealed: SealedEntry = { id, kid, jws };
  if (isKnown(id)) {
    into.known.push(sealed);
    return null;
  }
  const key = keyOf(registry, kid);
  if (key === undefined) {
    into.unknownKey.push(sealed);
    return null;
  }
  if (!isGenuine(opened.value, key.jwk, tools))
    return { kind: 'changed', problem: 'signature', object: id };
  const read = readEntry(opened.value, jws, net, tools);
  if (!read.ok) return read.error;
  if (read.value === 'newer') into.newer.push(sealed);
  else into.fresh.push(read.value);
  return null;
};

const HEX = '0123456789abcdef';
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `${HEX[byte >> 4] ?? ''}${HEX[byte & 15] ?? ''}`).join('');

const readBlobs = (
  blobs: Tray['blobs'],
  tools: Primitives,
): Result<Map<string, Uint8Array>, Trouble> => {
  const read = new Map<string, Uint8Array>();
  for (const [sha256, text] of Object.entries(blobs)) {
    const bytes = tools.decode(text);
    if (tools.encode(bytes) !== text) return trouble('damaged', 'form', sha256);
    if (hex(tools.sha256(bytes)) !== sha256) return trouble('changed', 'blob', sha256);
    read.set(sha256, bytes);
  }
  return ok(read);
};

/** Checks everything a package holds against what is known here. Writes nothing. */
export const readPackage = (
  bytes: Uint8Array,
  chain: RegistryChain,
  isKnown: (id: string) => boolean,
  tools: Primitives,
): Result<ReadPackage, Trouble> => {
  const tray = readTray(bytes, tools);
  if (!tray.ok) return tray;
  const manifest = readManifest(tray.value.manifest, tools);
  if (!manifest.ok) return manifest;
  const ours = netOf(chain);
  if (ours !== null && manifest.value.value.net !== ours)
    return trouble('foreign', 'net', 'manifest');
  const extended = extendChain(chain, tray.value.registries, tools);
  if (!extended.ok) return ofRegistry(extended.error);
  return readContents(tray.value, manifest.value, extended.value, isKnown, tools);
};

const readContents = (
  tray: Tray,
  { value: manifest, opened }: ReadManifest,
  chain: RegistryChain,
  isKnown: (id: string) => boolean,
  tools: Primitives,
): Result<ReadPackage, Trouble> => {
  const registry = newest(chain);
  const net = netOf(chain);
  if (registry === null || net === null || net !== manifest.net)
    return trouble('foreign', 'net', 'manifest');
  const key = keyOf(registry, opened.kid);
  if (key !== undefined && !isGenuine(opened, key.jwk, tools))
    return trouble('changed', 'signature', 'manifest');
  const sorted: Sorted = { fresh: [], known: [], unknownKey: [], newer: [] };
  for (const jws of tray.entries) {
    const problem = sortEntry(jws, registry, net, isKnown, sorted, tools);
    if (problem !== null) return err(problem);
  }
  const blobs = readBlobs(tray.blobs, tools);
  if (!blobs.ok) return blobs;
  return ok({
    manifest,
    signer: opened.kid,
    signerKnown: key !== undefined,
    chain,
    versions: chain
      .filter(({ jws }) => tray.registries.some(({ payload }) => payload === jws.payload))
      .map(({ id, registry: { version } }) => ({ version, id })),
    blobs: blobs.value,
    ...sorted,
  });
};
