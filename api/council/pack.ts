/**
 * The pack of a sitting: which data it may know (fixed at the first building), its document, and what
 * goes with it. Figures are read from the fixed data; the agenda is as it is now.
 */
import { createHash } from 'node:crypto';
import type { LogDeps } from '../../db/log.ts';
import { commitChange } from '../../db/log.ts';
import {
  freezeWrites,
  frozenState,
  headOn,
  knownSources,
  readFreeze,
  readIssues,
} from '../../db/council/freeze.ts';
import { readDecisions, type ListedDecision } from '../../db/council/decisions.ts';
import { previousSitting } from '../../db/council/sittings.ts';
import { mayWrite } from '../../db/exchange/rights.ts';
import { closeDb, type ReadableDb, type WritableDb } from '../../db/open.ts';
import { firstKnownInstant } from '../../db/plan/as-known.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { publicRecord } from '../../domain/council/agenda.ts';
import type { Doc } from '../../domain/council/document.ts';
import { packContents, packDoc, withContentHash } from '../../domain/council/pack.ts';
import type { PlanState } from '../../domain/council/plan-state.ts';
import type { Freeze, PackIssue, SittingRecord } from '../../domain/council/types.ts';
import { recordOf } from './inputs.ts';
import { readPlanState } from './plan-state.ts';

export interface Frozen {
  readonly freeze: Freeze;
  readonly plan: PlanState;
  readonly decisions: readonly ListedDecision[];
}

const kept = new WeakMap<ReadableDb, Map<string, Frozen>>();
const KEPT = 4;

const readFrozen = (db: ReadableDb, freeze: Freeze): Result<Frozen, Failure> => {
  const state = frozenState(db, freeze);
  if (state === null) return err(failure('council.freeze-lost', { date: formatDate(freeze.asOn) }));
  try {
    return ok({
      freeze,
      plan: { ...readPlanState(state, freeze.asOn), sources: knownSources(db, freeze) },
      decisions: readDecisions(state),
    });
  } finally {
    closeDb(state);
  }
};

/** Reading the fixed data takes a while, and it never changes. */
const knownFrozen = (db: ReadableDb, freeze: Freeze): Result<Frozen, Failure> => {
  const known = kept.get(db) ?? new Map<string, Frozen>();
  kept.set(db, known);
  const key = `${freeze.asOn} ${freeze.head}`;
  const found = known.get(key);
  if (found !== undefined) return ok({ ...found, freeze });
  const read = readFrozen(db, freeze);
  if (read.ok) {
    const [oldest] = known.keys();
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(key, read.value);
  }
  return read;
};

/** The fixing is the application's own doing and must not stand in a person's undo. */
const byMyarka = (deps: LogDeps): LogDeps => ({
  ...deps,
  author: { ...deps.author, person: 'Мярка' },
});

export interface FreezeInput {
  readonly sitting: string;
  readonly asOn: LocalDate;
  /** Fixes the data anew, with what is known by now. */
  readonly renew: boolean;
}

const newFreeze = (
  db: WritableDb,
  deps: LogDeps,
  { sitting, asOn }: FreezeInput,
): Result<Freeze, Failure> => {
  const head = headOn(db, asOn);
  if (head === null) {
    const first = firstKnownInstant(db);
    const params = {
      date: formatDate(asOn),
      first: first === null ? '–' : formatDate(sofiaDay(Date.parse(first))),
    };
    return err(failure('council.pack-too-early', params));
  }
  const takenAt = new Date(deps.now()).toISOString();
  const freeze = { sitting, asOn, head: head.hash, changes: head.changes, takenAt };
  const writes = freezeWrites(freeze);
  // Who may only read the council's log still gets a pack, though nothing is kept of it.
  if (writes.every((write) => mayWrite(db, 'council', { ...write, k: 'set' }) === 'ok'))
    commitChange(db, byMyarka(deps), { log: 'council', act: 'pack.freeze', writes });
  return ok(freeze);
};

export const freezeFor = (
  db: WritableDb,
  deps: LogDeps,
  input: FreezeInput,
): Result<Freeze, Failure> => {
  const known = input.renew ? null : readFreeze(db, input.sitting, input.asOn);
  return known === null ? newFreeze(db, deps, input) : ok(known);
};

/** Open ones, and those closed since the last sitting: a council hears of each once more. */
const underWay = (
  { decisions }: Frozen,
  { sitting, council }: SittingRecord,
  since: LocalDate | null,
  forPublic: boolean,
): ListedDecision[] =>
  decisions.filter(
    (one) =>
      one.council === council.id &&
      one.sitting !== sitting.id &&
      !(forPublic && one.confidential) &&
      (one.state === 'open' || (since !== null && one.closedOn !== null && one.closedOn >= since)),
  );

/** The issue that this content is, and the one before it. */
const versionOf = (
  issues: readonly PackIssue[],
  record: SittingRecord,
  freeze: Freeze,
): { version: number; previous: PackIssue | null } => {
  const last = issues.at(-1);
  if (last === undefined) return { version: 1, previous: null };
  const now = JSON.stringify(packContents(record, freeze.head));
  return JSON.stringify(last.contents) === now
    ? { version: last.version, previous: issues.at(-2) ?? null }
    : { version: last.version + 1, previous: last };
};

const contentHash = (doc: Doc): string =>
  createHash('sha256').update(JSON.stringify(doc)).digest('hex');

export interface Pack {
  readonly doc: Doc;
  readonly record: SittingRecord;
  readonly freeze: Freeze;
  readonly version: number;
  readonly contentSha256: string;
}

export interface PackOptions {
  readonly forPublic: boolean;
  /** SHA-256 of the papers whose pages are put in. */
  readonly merged: ReadonlySet<string>;
}

export const buildPack = (
  db: ReadableDb,
  freeze: Freeze,
  { forPublic, merged }: PackOptions,
): Result<Pack, Failure> => {
  const whole = recordOf(db, freeze.sitting);
  if (!whole.ok) return whole;
  const frozen = knownFrozen(db, freeze);
  if (!frozen.ok) return frozen;
  const record = forPublic ? publicRecord(whole.value) : whole.value;
  const { sitting, council } = record;
  const since = previousSitting(db, council.id, sitting.date, sitting.id)?.date ?? null;
  const { version, previous } = versionOf(readIssues(db, sitting.id), whole.value, freeze);
  const doc = packDoc({
    record,
    plan: frozen.value.plan,
    freeze,
    open: underWay(frozen.value, record, since, forPublic),
    version,
    previous: forPublic ? null : previous,
    forPublic,
    merged,
  });
  const sha256 = contentHash(doc);
  return ok({ doc: withContentHash(doc, sha256), record, freeze, version, contentSha256: sha256 });
};
