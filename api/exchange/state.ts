/** Where this installation stands in its deployment: keys, registry, gaps, what waits to be sent. */
import { existsSync } from 'node:fs';
import type { ReadableDb } from '../../db/open.ts';
import { alarmFailure, standingAlarm } from '../../db/exchange/alarm.ts';
import { countEntries } from '../../db/exchange/entries.ts';
import { readCorrections } from '../../db/clock/corrections.ts';
import { readJournal, type JournalRow } from '../../db/exchange/journal.ts';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { countDrafts } from '../../db/exchange/seal.ts';
import {
  behindVersion,
  forkedLogs,
  logStates,
  saidBy,
  type Fork,
  type LogState,
} from '../../db/exchange/overview.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { isShown, shifted, type Correction } from '../../domain/clock/correction.ts';
import { deploymentFingerprint, fingerprintOf } from '../../domain/exchange/fingerprint.ts';
import { isPilot, keyOf, netOf, newest, rootKeys } from '../../domain/exchange/registry.ts';
import type { Grant, KeyStatus, RegistryChain, RegistryKey } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { readSetting } from '../../db/settings.ts';
import { DEFAULT_UNIT, type Store } from '../store.ts';
import { comparedBefore, type CheckpointOutcome } from './checkpoint.ts';
import { copyTrouble, deviceLabel, deviceLock, keyPath, type DeviceLock } from './installation.ts';
import { currentGaps } from './import-report.ts';
import { isOutdated } from './sealing.ts';
import type { Gap } from '../../db/exchange/gaps.ts';

const tools = createTools();

/** none: no key; requested: a key that no registry lists here yet. */
export type Membership = 'none' | 'requested' | KeyStatus;

export interface Standing {
  readonly status: Membership;
  readonly unit: string;
  readonly kid: string | null;
  readonly fingerprint: string | null;
  readonly label: string | null;
  readonly roles: readonly string[];
  readonly net: string | null;
  /** To be read out to whoever joins, or compared by whoever doubts. */
  readonly deployment: string | null;
  readonly registryVersion: number;
  readonly registryMade: string | null;
  /** Why nothing can be signed here (a copied folder, an old copy), where that is so. */
  readonly signing: Failure | null;
  readonly keyFile: boolean;
  /** What opens the device key; null where there is none. */
  readonly lock: DeviceLock | null;
  /** Two contents of one registry version were seen, and nobody decided yet. */
  readonly alarm: Failure | null;
  /** The registry asks for a newer application: this one takes in and passes on, and signs nothing. */
  readonly outdated: Failure | null;
  /** How the last comparison with the ministry's checkpoint came out. */
  readonly checkpoint: CheckpointOutcome | null;
  /** Field changes that are not sealed yet. */
  readonly drafts: number;
  readonly entries: number;
  /** A registry version that somebody cites and that is not here. */
  readonly behind: number | null;
}

const memberOf = (
  db: ReadableDb,
): { readonly status: Membership; readonly key: RegistryKey | null } => {
  const kid = ownKid(db);
  const registry = newest(readChain(db));
  if (kid === null) return { status: 'none', key: null };
  const key = registry === null ? undefined : keyOf(registry, kid);
  return { status: key?.status ?? 'requested', key: key ?? null };
};

const appTooOld = (store: Store, chain: RegistryChain): Failure | null => {
  const registry = newest(chain);
  return isOutdated(store, registry)
    ? failure('exchange.app-old', { least: registry?.minApp ?? '', here: store.appVersion })
    : null;
};

const alarmOf = (db: ReadableDb): Failure | null => {
  const alarm = standingAlarm(db);
  return alarm === null ? null : alarmFailure(alarm);
};

export const standingOf = (store: Store): Standing => {
  const db = store.read;
  const kid = ownKid(db);
  const chain = readChain(db);
  const { status, key } = memberOf(db);
  return {
    status,
    unit: key?.unit ?? readSetting(db, 'unit') ?? DEFAULT_UNIT,
    kid,
    fingerprint: kid === null ? null : fingerprintOf(kid, tools),
    label: deviceLabel(store.folder),
    roles: key?.roles ?? [],
    net: netOf(chain),
    deployment: chain[0] === undefined ? null : deploymentFingerprint(chain[0].id, tools),
    registryVersion: chain.length,
    registryMade: newest(chain)?.made ?? null,
    signing: copyTrouble(db, store),
    keyFile: existsSync(keyPath(store.folder)),
    lock: deviceLock(store.folder),
    alarm: alarmOf(db),
    outdated: appTooOld(store, chain),
    checkpoint: comparedBefore(db),
    drafts: countDrafts(db),
    entries: countEntries(db),
    behind: behindVersion(db, chain.length),
  };
};

export interface KeyView {
  readonly kid: string;
  readonly fingerprint: string;
  readonly unit: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly status: KeyStatus;
  readonly last: RegistryKey['last'] | null;
  readonly own: boolean;
  /** The registry version that first lists it. */
  readonly since: { readonly version: number; readonly made: string };
  readonly logs: readonly LogState[];
}

export interface ToldFork extends Fork {
  readonly branches: readonly (Fork['branches'][number] & {
    /** What the story writes, for the person who decides between them. */
    readonly says: ReturnType<typeof saidBy>;
  })[];
}

const toldForks = (db: ReadableDb): ToldFork[] =>
  forkedLogs(db).map((fork) => ({
    ...fork,
    branches: fork.branches.map((branch) => ({ ...branch, says: saidBy(db, branch.id, tools) })),
  }));

export interface RegistryView {
  readonly versions: readonly {
    readonly version: number;
    readonly id: string;
    readonly made: string;
  }[];
  readonly root: {
    readonly threshold: number;
    readonly keys: readonly string[];
    /** Who keeps each; empty in registries that do not say. */
    readonly holders: readonly string[];
  } | null;
  /** One of one signature: fit for a trial only. */
  readonly pilot: boolean;
  readonly keys: readonly KeyView[];
  /** The oldest application that may sign; null where any may. */
  readonly minApp: string | null;
  readonly appVersion: string;
  readonly grants: readonly Grant[];
  readonly forks: readonly ToldFork[];
  readonly gaps: readonly Gap[];
}

const firstListed = (chain: RegistryChain, kid: string): KeyView['since'] => {
  const first = chain.find(({ registry }) => keyOf(registry, kid) !== undefined)?.registry;
  return { version: first?.version ?? 0, made: first?.made ?? '' };
};

export const registryView = (store: Store): RegistryView => {
  const db = store.read;
  const chain = readChain(db);
  const registry = newest(chain);
  const own = ownKid(db);
  const logs = logStates(db);
  return {
    versions: chain.map(({ id, registry: { version, made } }) => ({ version, id, made })),
    root:
      registry === null
        ? null
        : {
            threshold: registry.root.threshold,
            keys: [...rootKeys(registry, tools).keys()],
            holders: registry.root.holders ?? [],
          },
    pilot: registry !== null && isPilot(registry),
    keys: Object.entries(registry?.keys ?? {}).map(([kid, key]) => ({
      kid,
      fingerprint: fingerprintOf(kid, tools),
      unit: key.unit,
      label: key.label,
      roles: key.roles,
      status: key.status,
      last: key.last ?? null,
      own: kid === own,
      since: firstListed(chain, kid),
      logs: logs.filter((log) => log.kid === kid),
    })),
    minApp: registry?.minApp ?? null,
    appVersion: store.appVersion,
    grants: registry?.grants ?? [],
    forks: toldForks(db),
    gaps: currentGaps(db),
  };
};

/** The correction of this clock that a row of the journal tells of; null where it was taken off since. */
const correctionIn = (
  { kind, detail }: JournalRow,
  corrections: ReadonlyMap<string, Correction>,
): Correction | null => {
  if (kind !== 'clock') return null;
  const { correction } = JSON.parse(detail) as { readonly correction: string };
  return corrections.get(correction) ?? null;
};

/** Newest first. What was written before a correction of this clock has the time that it truly was. */
export const journalView = ({ read }: Store, limit: number) => {
  const corrections = new Map(readCorrections(read).map((one) => [one.id, one]));
  const since: Correction[] = [];
  return readJournal(read, limit).map((row) => {
    const { n, kind, person, unit, file, sha256 } = row;
    const wrong = since.find((one) => isShown(one, row.at));
    const own = correctionIn(row, corrections);
    if (own !== null) since.push(own);
    const at = wrong === undefined ? row.at : shifted(wrong, row.at);
    const detail = JSON.parse(row.detail) as Readonly<Record<string, string | number | null>>;
    return { n, at, kind, person, unit, file, sha256, detail };
  });
};
