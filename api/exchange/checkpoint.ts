/**
 * Whether this installation amounts to the same as the ministry did when it made its last checkpoint
 * (EXCHANGE §10). Compared after each package taken in, once everything up to it is here; the outcome
 * goes into the journal, and a difference stays on show until a later comparison agrees.
 */
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import {
  digestSteps,
  holdsAll,
  lastComparison,
  latestCheckpoint,
  type Checkpoint,
} from '../../db/exchange/checkpoint.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';

const tools = createTools();

/** later: a newer registry judges otherwise here, so nothing can be said; incomplete: parts are missing. */
export type CheckpointState = 'same' | 'differs' | 'later' | 'incomplete';

export interface CheckpointOutcome {
  readonly state: CheckpointState;
  /** The unit that made it, and the instant its clock claims. */
  readonly unit: string;
  readonly at: string;
  readonly entry: string;
}

const compare = function* (
  db: ReadableDb,
  { heads, digest, reg }: Checkpoint,
): Generator<number, CheckpointState> {
  if (!holdsAll(db, heads)) return 'incomplete';
  if ((yield* digestSteps(db, heads)) === digest) return 'same';
  return reg === readChain(db).length ? 'differs' : 'later';
};

export const comparedBefore = (db: ReadableDb): CheckpointOutcome | null => {
  const last = lastComparison(db);
  return last === null ? null : (JSON.parse(last.detail) as CheckpointOutcome);
};

/**
 * Compares with the latest checkpoint, in steps, within the transaction of whoever took a package in;
 * null where there is none, or nothing new to say of it.
 */
export const compareCheckpoint = function* (
  db: WritableDb,
  { author, now }: LogDeps,
): Generator<number, CheckpointOutcome | null> {
  const checkpoint = latestCheckpoint(db, tools);
  if (checkpoint === null) return null;
  const before = comparedBefore(db);
  if (before?.entry === checkpoint.entry && before.state === 'same') return null;
  const registry = newest(readChain(db));
  const unit = registry === null ? '' : (keyOf(registry, checkpoint.kid)?.unit ?? '');
  const { entry, at } = checkpoint;
  const state = yield* compare(db, checkpoint);
  const outcome: CheckpointOutcome = { state, unit, at, entry };
  if (state === 'same' || state === 'differs')
    writeJournal(db, { kind: 'checkpoint', at: now(), author, detail: outcome });
  return outcome;
};
