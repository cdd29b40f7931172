/**
 * Whether this installation amounts to the same as the ministry did when it made its last checkpoint
 * (EXCHANGE §10). Compared after each package taken in, once everything up to it is here; the outcome
 * goes into the journal, and a difference stays on show until a later comparison agrees.
 */
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  digestAt,
  holdsAll,
  lastComparison,
  latestCheckpoint,
  type Checkpoint,
} from '../../db/exchange/checkpoint.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { transaction } from '../../db/sql.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type { Store } from '../store.ts';

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

const compare = (db: ReadableDb, { heads, digest, reg }: Checkpoint): CheckpointState => {
  if (!holdsAll(db, heads)) return 'incomplete';
  if (digestAt(db, heads) === digest) return 'same';
  return reg === readChain(db).length ? 'differs' : 'later';
};

export const comparedBefore = (db: ReadableDb): CheckpointOutcome | null => {
  const last = lastComparison(db);
  return last === null ? null : (JSON.parse(last.detail) as CheckpointOutcome);
};

/** Compares with the latest checkpoint; null where there is none, or nothing new to say of it. */
export const compareCheckpoint = (store: Store, deps: LogDeps): CheckpointOutcome | null => {
  const db = store.write;
  const checkpoint = latestCheckpoint(db, tools);
  if (checkpoint === null) return null;
  const before = comparedBefore(db);
  if (before?.entry === checkpoint.entry && before.state === 'same') return null;
  const registry = newest(readChain(db));
  const unit = registry === null ? '' : (keyOf(registry, checkpoint.kid)?.unit ?? '');
  const { entry, hlc } = checkpoint;
  const outcome = { state: compare(db, checkpoint), unit, at: hlc.slice(0, 24), entry };
  if (outcome.state === 'same' || outcome.state === 'differs')
    transaction(db, () =>
      writeJournal(db, {
        kind: 'checkpoint',
        at: deps.now(),
        author: deps.author,
        detail: outcome,
      }),
    );
  return outcome;
};
