/**
 * Reading a package, EXCHANGE §9 (b): the tray is nobody's word, so each object in it is checked on its
 * own. One object that is broken, altered or of another deployment refuses the whole file; an entry of
 * a key that the registry does not list (yet) does not.
 *
 * First `openPackage` (tray, manifest, registries), then `checkEntry` for each entry and `checkBlobs`:
 * one at a time, so that a package of any size is never held unpacked.
 */
import { err, ok, type Result } from '../kernel/result.ts';
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

export interface OpenPackage {
  readonly manifest: Manifest;
  readonly signer: string;
  /** False where no registry lists the key that signed the manifest: then it is only a claim. */
  readonly signerKnown: boolean;
  /** The chain with what this package adds to it. */
  readonly chain: RegistryChain;
  readonly registry: Registry;
  readonly net: string;
  /** Versions that the package holds. */
  readonly versions: readonly { readonly version: number; readonly id: string }[];
  /** Not checked yet. */
  readonly entries: readonly string[];
  readonly blobs: Tray['blobs'];
}

/** What an entry of a package is here; `known` was stored already and is not checked again. */
export type CheckedEntry =
  | { readonly as: 'fresh'; readonly entry: FreshEntry }
  /** `newer`: of a later major, kept and passed on. */
  | { readonly as: 'known' | 'unknown-key' | 'newer'; readonly entry: SealedEntry };

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

/** What an object of a known key says, once its signature held. */
const readEntry = (
  opened: Opened,
  jws: string,
  net: string,
  tools: Primitives,
): Result<CheckedEntry, Trouble> => {
  const { id, kid } = opened;
  const read = readPayload(opened, true, tools);
  if (!read.ok) return ofEnvelope(read.error, id);
  const { value } = read;
  if (!isEntryPayload(value)) {
    return (majorOf(value) ?? 1) > 1
      ? ok({ as: 'newer', entry: { id, kid, jws } })
      : trouble('damaged', 'schema', id);
  }
  if (value.net !== net) return trouble('foreign', 'net', id);
  return ok({ as: 'fresh', entry: { id, kid, jws, payload: value } });
};

export const checkEntry = (
  jws: string,
  { registry, net }: Pick<OpenPackage, 'registry' | 'net'>,
  isKnown: (id: string) => boolean,
  tools: Primitives,
): Result<CheckedEntry, Trouble> => {
  const opened = openCompact(jws, 'myarka-entry+json', tools);
  if (!opened.ok) return ofEnvelope(opened.error, 'entry');
  const { id, kid } = opened.value;
  if (isKnown(id)) return ok({ as: 'known', entry: { id, kid, jws } });
  const key = keyOf(registry, kid);
  if (key === undefined) return ok({ as: 'unknown-key', entry: { id, kid, jws } });
  if (!isGenuine(opened.value, key.jwk, tools)) return trouble('changed', 'signature', id);
  return readEntry(opened.value, jws, net, tools);
};

const HEX = '0123456789abcdef';
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `${HEX[byte >> 4] ?? ''}${HEX[byte & 15] ?? ''}`).join('');

export const checkBlobs = (
  { blobs }: Pick<OpenPackage, 'blobs'>,
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

/** Everything but the entries and files of a package, checked against what is known here. */
export const openPackage = (
  bytes: Uint8Array,
  chain: RegistryChain,
  tools: Primitives,
): Result<OpenPackage, Trouble> => {
  const tray = readTray(bytes, tools);
  if (!tray.ok) return tray;
  const manifest = readManifest(tray.value.manifest, tools);
  if (!manifest.ok) return manifest;
  const ours = netOf(chain);
  if (ours !== null && manifest.value.value.net !== ours)
    return trouble('foreign', 'net', 'manifest');
  const extended = extendChain(chain, tray.value.registries, tools);
  if (!extended.ok) return ofRegistry(extended.error);
  return contentsOf(tray.value, manifest.value, extended.value, tools);
};

/**
 * Which other deployment than `ours` a package is of: what its manifest names, or else its own first
 * registry. Null where the file says neither.
 */
export const deploymentOf = (bytes: Uint8Array, ours: string, tools: Primitives): string | null => {
  const tray = readTray(bytes, tools);
  if (!tray.ok) return null;
  const manifest = readManifest(tray.value.manifest, tools);
  if (manifest.ok && manifest.value.value.net !== ours) return manifest.value.value.net;
  const [first] = extendChain([], tray.value.registries, tools).ok ? tray.value.registries : [];
  return first === undefined ? null : tools.encode(tools.sha256(first.payload));
};

const contentsOf = (
  { entries, registries, blobs }: Tray,
  { value: manifest, opened: sealed }: ReadManifest,
  chain: RegistryChain,
  tools: Primitives,
): Result<OpenPackage, Trouble> => {
  const registry = newest(chain);
  const net = netOf(chain);
  if (registry === null || net === null || net !== manifest.net)
    return trouble('foreign', 'net', 'manifest');
  const signer = sealed.kid;
  const key = keyOf(registry, signer);
  if (key !== undefined && !isGenuine(sealed, key.jwk, tools))
    return trouble('changed', 'signature', 'manifest');
  const versions = chain
    .filter(({ jws }) => registries.some(({ payload }) => payload === jws.payload))
    .map(({ id, registry: { version } }) => ({ version, id }));
  const signerKnown = key !== undefined;
  return ok({ manifest, signer, signerKnown, chain, registry, net, versions, entries, blobs });
};
