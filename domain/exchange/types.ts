/**
 * The objects of the exchange format, EXCHANGE §1 and §3. An entry is a sealed batch of field changes
 * of one device key; the registry says who may write what; a manifest tells what a package is about and
 * grants nothing. Everything else (statuses, cells, conflicts) is derived from entries and registries.
 */
import type { FieldValue } from '../kernel/change.ts';

export const MAJOR = 1;
export const FORMAT = 'myarka-package/1';

export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** Where a predecessor stands in the same entry. */
export const SAME_ENTRY = -1;

/** Op `i` of the entry `refs[r]`: `[r, i]`; an earlier op of the same entry: `[-1, i]`. */
export type Predecessor = readonly [ref: number, op: number];

export interface EntryOp {
  /** set, del, seal, resolve, receipt, checkpoint, blob; others are kept and not applied. */
  readonly k: string;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: FieldValue;
  readonly p: readonly Predecessor[];
  /** Milliseconds after the entry's clock, never falling. */
  readonly h: number;
}

export interface EntryPayload {
  readonly v: number;
  readonly net: string;
  readonly log: string;
  /** From 1, without holes. */
  readonly seq: number;
  /** The id of entry `seq - 1`; null for the first. */
  readonly prev: string | null;
  /** The registry version it was made under. */
  readonly reg: number;
  readonly hlc: string;
  readonly by: string;
  readonly refs: readonly string[];
  /** From which op on which use case wrote, and when: `[[0, "report.set", "2026-11-03T09:30:00.000Z"]]`. */
  readonly acts: readonly Act[];
  readonly ops: readonly EntryOp[];
}

/** `at`: what its author's clock said; entries of earlier versions do not say it. */
export type Act = readonly [from: number, act: string, at?: string];

/** A verified entry, apart. */
export interface Entry {
  readonly id: string;
  readonly kid: string;
  readonly payload: EntryPayload;
}

export type KeyStatus = 'active' | 'retired' | 'revoked';
/** Where a log of an ended key ends: later entries do not count. */
export type CutOff = readonly [seq: number, id: string];

export interface RegistryKey {
  readonly jwk: PublicKey;
  readonly unit: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly status: KeyStatus;
  readonly last?: Readonly<Record<string, CutOff>>;
}

/** `*` in unit, measures or indicators means any. */
export interface Grant {
  readonly role: string;
  readonly unit: string;
  readonly may: readonly string[];
  readonly measures: readonly string[];
  readonly indicators: readonly string[];
}

export interface Registry {
  readonly v: number;
  /** The id of version 1; null in version 1 itself. */
  readonly net: string | null;
  readonly version: number;
  readonly prev: string | null;
  readonly made: string;
  readonly root: {
    readonly threshold: number;
    readonly keys: readonly PublicKey[];
    /** Who keeps each of them, in their order; nothing is granted by a name. */
    readonly holders?: readonly string[];
  };
  readonly keys: Readonly<Record<string, RegistryKey>>;
  readonly grants: readonly Grant[];
  /** `kid/log` → after that position the log cites at least that version. */
  readonly floors: Readonly<
    Record<string, readonly (readonly [afterSeq: number, minReg: number])[]>
  >;
  /** `kid/log` → position → the id that is true there. */
  readonly keep: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ids of registries that are not this deployment's: of two contents of a version, the one that is not true. */
  readonly rejects?: readonly string[];
  /** Older applications take in and pass on, and sign nothing of their own. */
  readonly minApp?: string;
}

/** General JSON serialisation of RFC 7515, as it lies in a package. */
export interface RegistryJws {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

export interface SignedRegistry {
  readonly id: string;
  readonly jws: RegistryJws;
  readonly registry: Registry;
}

/** Versions 1, 2, … without holes; the last one is in force. */
export type RegistryChain = readonly SignedRegistry[];

export type Head = readonly [seq: number, id: string];
export type PackageKind = 'delta' | 'full' | 'registry';

export interface Manifest {
  readonly v: number;
  readonly net: string;
  readonly kind: PackageKind;
  /** The exporter's unit. */
  readonly from: string;
  readonly to: readonly string[];
  readonly made: string;
  readonly registry: { readonly version: number; readonly id: string };
  /** `kid/log` → the last entry of the unbroken log that the exporter holds. */
  readonly heads: Readonly<Record<string, Head>>;
  /** What this package holds: `[kid, log, from, to]`. */
  readonly holds: readonly (readonly [kid: string, log: string, from: number, to: number])[];
  readonly part: readonly [part: number, parts: number];
}

export interface Tray {
  readonly format: string;
  readonly manifest: string;
  readonly registries: readonly RegistryJws[];
  readonly entries: readonly string[];
  /** SHA-256 in hex → base64. */
  readonly blobs: Readonly<Record<string, string>>;
}

export interface EnrolmentRequest {
  readonly v: number;
  readonly jwk: PublicKey;
  readonly unit: string;
  readonly label: string;
  readonly made: string;
}

export const logKey = (kid: string, log: string): string => `${kid}/${log}`;

/** EXCHANGE §12. */
export const LIMITS = {
  file: 128 * 1024 * 1024,
  /** Attached files of one package. */
  blobs: 64 * 1024 * 1024,
  entries: 50_000,
  header: 600,
  entry: 2 * 1024 * 1024,
  unpacked: 4 * 1024 * 1024,
  ops: 500,
  refs: 500,
  text: 64 * 1024,
  id: 200,
  depth: 8,
  registry: 4 * 1024 * 1024,
  keys: 2000,
  rejects: 100,
  /** Bytes of entries of keys that no registry lists: of one key, of all. */
  waitingOfKey: 16 * 1024 * 1024,
  waiting: 256 * 1024 * 1024,
  quarantine: 500 * 1024 * 1024,
  /** Attachments whose entries are not here yet, in all. */
  unnamed: 128 * 1024 * 1024,
} as const;
