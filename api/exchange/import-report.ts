/** What taking a package in did, or would do: what the window shows before and after. */
import { readConflicts, type Conflict } from '../../db/exchange/conflicts.ts';
import { entryById } from '../../db/exchange/entries.ts';
import { readGaps, type Gap } from '../../db/exchange/gaps.ts';
import { wasTakenIn } from '../../db/exchange/journal.ts';
import { countMisfits } from '../../db/exchange/misfits.ts';
import { ownKey, readChain } from '../../db/exchange/registries.ts';
import type { Taken } from '../../db/exchange/take.ts';
import type { CellChange } from '../../db/exchange/touched.ts';
import type { ReadableDb } from '../../db/open.ts';
import { mayIn } from '../../domain/exchange/authorise.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaMoment } from '../../domain/kernel/sofia-time.ts';
import type { CheckedEntry, OpenPackage } from '../../domain/exchange/package.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type { Manifest, Registry, RegistryChain } from '../../domain/exchange/types.ts';
import type { CheckpointOutcome } from './checkpoint.ts';
import type { Joining } from './joining.ts';
import { partReport, type PartReport } from './part-report.ts';

export interface EntryReport {
  readonly id: string;
  readonly kid: string;
  readonly unit: string;
  readonly log: string;
  readonly seq: number;
  readonly ops: number;
  readonly status: string;
  readonly reason: string | null;
}

export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly manifest: Manifest;
  /** The unit whose key signed the package; null where no registry lists it. */
  readonly signer: string | null;
  /** Registry versions in the package. */
  readonly registries: OpenPackage['versions'];
  readonly registryVersion: number;
  readonly registryMoved: boolean;
  /** Versions that stood here and were rejected go with what they had listed: which, in words. */
  readonly replaced: Failure | null;
  /** Counts of entries of this package. */
  readonly applied: number;
  readonly known: number;
  readonly waiting: number;
  readonly refused: number;
  /** Entries of other packages whose standing changed. */
  readonly rejudged: number;
  /** Operations that came into force. */
  readonly changes: number;
  /** Fields that show another value, the first of them old and new. */
  readonly fields: number;
  readonly diff: readonly CellChange[];
  /** Open conflicts after it; those that were not open before, and the first of these. */
  readonly conflicts: number;
  readonly newConflicts: number;
  readonly clashes: readonly Conflict[];
  /** All that is new was signed after its key's end: whose, in words. It is kept and does not count. */
  readonly ended: Failure | null;
  /** Whose new entries are dated more than a day after the clock here, in words; null where none are. */
  readonly ahead: Failure | null;
  /** Entries of unlisted keys that there was no room for. */
  readonly unkept: number;
  /** Attachments that nothing names: not kept. Zero before it is taken in. */
  readonly attachmentsLeft: number;
  /** Values that no field takes and that were not here before: kept, and told among the conflicts. */
  readonly misfits: number;
  readonly gaps: readonly Gap[];
  /** Whose entries the package holds, and how many. */
  readonly authors: readonly { readonly unit: string; readonly entries: number }[];
  /** The first of them; those that were not applied come first. */
  readonly entries: readonly EntryReport[];
  /** When the same file was taken in before. */
  readonly before: string | null;
  /** Files that had waited for this registry and were taken in with it. */
  readonly released: readonly string[];
  /** Which of several files this is; null where the package is one. */
  readonly parts: PartReport | null;
  /** How the data here compares with the ministry's checkpoint, where that can be told anew. */
  readonly checkpoint: CheckpointOutcome | null;
  /** Whose deployment it is, and how it answers the request made here; null where one is known already. */
  readonly joining: Joining | null;
  /** It names this workplace's unit, or everybody, as its receiver. */
  readonly forUs: boolean;
}

/** An entry of the package, as it was found when it was checked. */
export interface Member {
  readonly id: string;
  readonly kid: string;
  readonly as: CheckedEntry['as'];
}

/** What was found before anything was taken in. */
export interface Findings {
  readonly file: string;
  readonly sha256: string;
  readonly pack: OpenPackage;
  readonly members: readonly Member[];
  /** Ids of the conflicts that were open. */
  readonly open: ReadonlySet<string>;
  /** The registries that stood here. */
  readonly chain: RegistryChain;
  /** How many values fitted no field. */
  readonly misfits: number;
}

const SHOWN_CLASHES = 50;
const SHOWN_ENTRIES = 5000;

const WAITING = new Set(['gap', 'pending-registry', 'unknown-key', 'unsupported']);

export const unitOf = (registry: Registry | null, kid: string): string =>
  registry === null ? '' : (keyOf(registry, kid)?.unit ?? '');

const mine =
  (db: ReadableDb) =>
  (log: string): boolean => {
    const registry = newest(readChain(db));
    const key = ownKey(db);
    if (log === 'main') return true;
    return (
      log === 'council' && registry !== null && key !== null && mayIn(registry, key, 'council.read')
    );
  };

export const currentGaps = (db: ReadableDb): Gap[] => readGaps(db, mine(db));

const entryReport = (db: ReadableDb, { id, kid }: Member, unit: string): EntryReport => {
  const row = entryById(db, id);
  if (row === undefined)
    return { id, kid, unit, log: '', seq: 0, ops: 0, status: 'unknown-key', reason: null };
  const { log, seq, ops, status, reason } = row;
  return { id, kid, unit, log, seq, ops, status, reason };
};

type Counts = Pick<ImportReport, 'applied' | 'known' | 'waiting' | 'refused' | 'authors'>;

/** Counts every entry, keeps the first: those that were not applied, and then the others. */
const countEntries = (
  db: ReadableDb,
  { members }: Findings,
  { stored }: Taken,
  registry: Registry | null,
): Counts & Pick<ImportReport, 'entries'> => {
  const counts = { applied: 0, known: 0, waiting: 0, refused: 0 };
  const authors = new Map<string, number>();
  const shown: EntryReport[] = [];
  const others: EntryReport[] = [];
  for (const member of members) {
    const unit = unitOf(registry, member.kid);
    const entry = entryReport(db, member, unit);
    const applied = entry.status === 'applied';
    authors.set(unit, (authors.get(unit) ?? 0) + 1);
    const list = applied ? others : shown;
    if (list.length < SHOWN_ENTRIES) list.push(entry);
    if (!stored.has(entry.id)) counts.known += Number(member.as === 'known');
    else if (applied) counts.applied += 1;
    else if (WAITING.has(entry.status)) counts.waiting += 1;
    else counts.refused += 1;
  }
  return {
    ...counts,
    authors: [...authors].map(([unit, entries]) => ({ unit, entries })),
    entries: [...shown, ...others.slice(0, SHOWN_ENTRIES - shown.length)],
  };
};

const aheadText = (ahead: Taken['ahead']): Failure | null =>
  ahead === null
    ? null
    : failure('exchange.clock-ahead', {
        entries: ahead.entries,
        units: ahead.units.join(', '),
        latest: sofiaMoment(Date.parse(ahead.latest)),
      });

/** What a decision of root keys takes away from an installation that had followed the rejected version. */
const replacedText = (before: RegistryChain, after: RegistryChain): Failure | null => {
  const from = before.findIndex(({ id }, n) => after[n] !== undefined && after[n].id !== id);
  const listed = newest(after)?.keys ?? {};
  if (from === -1) return null;
  const gone = Object.entries(newest(before)?.keys ?? {})
    .filter(([kid]) => !Object.hasOwn(listed, kid))
    .map(([, { unit, label }]) => `${unit} („${label}“)`);
  return failure('exchange.registry-replaced', {
    version: before[from]?.registry.version ?? 0,
    now: newest(after)?.version ?? 0,
    keys: gone.length,
    list: gone.join(', '),
  });
};

export const reportOf = (db: ReadableDb, findings: Findings, taken: Taken): ImportReport => {
  const { file, sha256, pack, members, open } = findings;
  const chain = readChain(db);
  const registry = newest(chain);
  const conflicts = readConflicts(db);
  const fresh = conflicts.filter(({ id }) => !open.has(id));
  const inPackage = new Set(members.map(({ id }) => id));
  return {
    file,
    sha256,
    manifest: pack.manifest,
    signer: pack.signerKnown ? unitOf(registry, pack.signer) : null,
    registries: pack.versions,
    registryVersion: chain.length,
    registryMoved: taken.registryMoved,
    replaced: replacedText(findings.chain, chain),
    ...countEntries(db, findings, taken, registry),
    rejudged: taken.moved.filter(({ id, from }) => from !== null && !inPackage.has(id)).length,
    changes: taken.ops,
    fields: taken.fields,
    diff: taken.diff,
    conflicts: conflicts.length,
    newConflicts: fresh.length,
    clashes: fresh.slice(0, SHOWN_CLASHES),
    ended: null,
    ahead: aheadText(taken.ahead),
    unkept: taken.unkept,
    attachmentsLeft: 0,
    misfits: Math.max(0, countMisfits(db) - findings.misfits),
    gaps: currentGaps(db),
    before: wasTakenIn(db, sha256),
    released: [],
    parts: partReport(db, pack.signer, pack.manifest),
    checkpoint: null,
    joining: null,
    forUs: true,
  };
};
