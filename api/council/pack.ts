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
import { previousSitting, readItem } from '../../db/council/sittings.ts';
import { refusalHere } from '../../db/exchange/rights.ts';
import { closeDb, type ReadableDb, type WritableDb } from '../../db/open.ts';
import { firstKnownInstant } from '../../db/plan/as-known.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { publicRecord } from '../../domain/council/agenda.ts';
import type { Doc } from '../../domain/council/document.ts';
import { packContents, packDoc, withContentHash } from '../../domain/council/pack.ts';
import { annexes, type PackInput } from '../../domain/council/pack-items.ts';
import type { PackTemplate } from '../../domain/council/layout.ts';
import type { Fate } from '../../domain/council/paper-exam.ts';
import type { Freeze, PackIssue, SittingRecord } from '../../domain/council/types.ts';
import { readFigures, storeFigures, type Figures } from './figures.ts';
import { recordOf } from './inputs.ts';
import { readPlanState } from './plan-state.ts';

/** Where a pack is built. */
export interface Place<Db = ReadableDb> {
  readonly db: Db;
  readonly folder: string;
}

const readFrozen = (
  db: ReadableDb,
  fixed: Pick<Freeze, 'asOn' | 'head'>,
  council: string,
): Figures | null => {
  const state = frozenState(db, fixed);
  if (state === null) return null;
  try {
    return {
      plan: { ...readPlanState(state, fixed.asOn), sources: knownSources(db, fixed) },
      decisions: readDecisions(state, { council }, db),
    };
  } finally {
    closeDb(state);
  }
};

/** As they were kept; read from the log where nothing was. */
const figuresOf = (
  { db, folder }: Place,
  freeze: Freeze,
  council: string,
): Result<Figures, Failure> => {
  const kept = freeze.figures === null ? null : readFigures(folder, freeze.figures);
  const figures = kept ?? readFrozen(db, freeze, council);
  return figures === null
    ? err(failure('council.freeze-lost', { date: formatDate(freeze.asOn) }))
    : ok(figures);
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

const tooEarly = (db: ReadableDb, asOn: LocalDate): Failure => {
  const first = firstKnownInstant(db);
  return failure('council.pack-too-early', {
    date: formatDate(asOn),
    first: first === null ? '–' : formatDate(sofiaDay(Date.parse(first))),
  });
};

const newFreeze = (
  { db, folder }: Place<WritableDb>,
  deps: LogDeps,
  { sitting, asOn, renew }: FreezeInput,
): Result<Freeze, Failure> => {
  const head = headOn(db, asOn);
  const record = recordOf(db, sitting);
  if (!record.ok) return record;
  if (head === null) return err(tooEarly(db, asOn));
  const takenAt = new Date(deps.now()).toISOString();
  const bare = { sitting, asOn, head: head.hash, changes: head.changes, takenAt, figures: null };
  // Who may only read the council's log still gets a pack, though nothing is kept of it.
  const { unit } = deps.author;
  const refusal = freezeWrites(bare)
    .map((write) => refusalHere(db, unit, 'council', { ...write, k: 'set' }))
    .find((one) => one !== null);
  if (refusal !== undefined) return renew ? err(refusal) : ok(bare);
  const read = readFrozen(db, bare, record.value.council.id);
  const freeze = { ...bare, figures: read === null ? null : storeFigures(folder, read) };
  commitChange(db, byMyarka(deps), {
    log: 'council',
    act: 'pack.freeze',
    writes: freezeWrites(freeze),
  });
  return ok(freeze);
};

export const freezeFor = (
  place: Place<WritableDb>,
  deps: LogDeps,
  input: FreezeInput,
): Result<Freeze, Failure> => {
  const known = input.renew ? null : readFreeze(place.db, input.sitting, input.asOn);
  return known === null ? newFreeze(place, deps, input) : ok(known);
};

/** Open ones, and those closed since the last sitting: a council hears of each once more. */
const underWay = (
  { decisions }: Figures,
  { sitting, council }: SittingRecord,
  since: LocalDate | null,
): ListedDecision[] =>
  decisions.filter(
    (one) =>
      one.council === council.id &&
      one.sitting !== sitting.id &&
      (one.state === 'open' || (since !== null && one.closedOn !== null && one.closedOn >= since)),
  );

/** Confidential itself or by its item, also where the item became so later. */
const isHidden = (db: ReadableDb, { confidential, item }: ListedDecision): boolean =>
  confidential || readItem(db, item)?.confidential !== false;

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

/** What is printed, and what it stands on: the data by its digest, the annexes by theirs. */
const contentHash = (doc: Doc, { record, plan, freeze }: PackInput): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        doc,
        data: [freeze.head, plan.digest],
        annexes: annexes(record).map(({ paper }) => paper.sha256),
      }),
    )
    .digest('hex');

export interface Pack {
  readonly doc: Doc;
  readonly record: SittingRecord;
  readonly freeze: Freeze;
  readonly version: number;
  readonly contentSha256: string;
}

export interface PackOptions {
  readonly forPublic: boolean;
  /** Null: that of the council. */
  readonly template: PackTemplate | null;
  /** What became of the papers, by SHA-256; none where they are all given apart. */
  readonly fates: ReadonlyMap<string, Fate>;
}

export const buildPack = (
  place: Place,
  freeze: Freeze,
  { forPublic, template, fates }: PackOptions,
): Result<Pack, Failure> => {
  const { db } = place;
  const whole = recordOf(db, freeze.sitting);
  if (!whole.ok) return whole;
  const figures = figuresOf(place, freeze, whole.value.council.id);
  if (!figures.ok) return figures;
  const record = forPublic ? publicRecord(whole.value) : whole.value;
  const { sitting, council } = record;
  const since = previousSitting(db, council.id, sitting.date, sitting.id)?.date ?? null;
  const { version, previous } = versionOf(readIssues(db, sitting.id), whole.value, freeze);
  const open = underWay(figures.value, record, since);
  const input = {
    record,
    plan: figures.value.plan,
    freeze,
    open: forPublic ? open.filter((one) => !isHidden(db, one)) : open,
    version,
    previous: forPublic ? null : previous,
    forPublic,
    template: template ?? council.layout.pack,
    fates,
  };
  // The same hash for every format, with annexes put in or apart.
  const bare = packDoc({ ...input, fates: new Map() });
  const sha256 = contentHash(bare, input);
  const doc = fates.size === 0 ? bare : packDoc(input);
  return ok({ doc: withContentHash(doc, sha256), record, freeze, version, contentSha256: sha256 });
};
