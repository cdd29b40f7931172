/**
 * Long transactions in steps: a generator that does a little at a time and says how far it has come
 * (0 to 1). One driver runs it through at once (command line, tests); the other lets everything else
 * have its turn between the steps, and can be stopped. Either way all of it is kept or nothing: the
 * generator says at its end which, and whoever stops it, or an error, rolls back.
 */
import type { WritableDb } from './open.ts';

/** A step that takes longer is taken for one that never ends. */
export const STEP_LIMIT_MS = 120_000;

export interface Ended<T> {
  readonly keep: boolean;
  readonly value: T;
}
export type Steps<T> = Generator<number, Ended<T>>;

/** Runs a generator to its end. */
export const runThrough = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};

/** A single step was too long; everything was rolled back. */
export class StepTooLong extends Error {}

const timed = <T>(steps: Steps<T>, clock: () => number): IteratorResult<number, Ended<T>> => {
  const from = clock();
  const step = steps.next();
  if (clock() - from > STEP_LIMIT_MS) throw new StepTooLong();
  return step;
};

const finish = <T>(db: WritableDb, { keep, value }: Ended<T>): T => {
  db.raw.exec(keep ? 'COMMIT' : 'ROLLBACK');
  return value;
};

/** SQLite rolls back by itself where the disk is full or broken. */
const rollBack = (db: WritableDb): void => {
  if (db.raw.inTransaction) db.raw.exec('ROLLBACK');
};

export const runSteps = <T>(
  db: WritableDb,
  steps: Steps<T>,
  clock: () => number = performance.now.bind(performance),
): T => {
  db.raw.exec('BEGIN IMMEDIATE');
  try {
    for (;;) {
      const step = timed(steps, clock);
      if (step.done === true) return finish(db, step.value);
    }
  } catch (error) {
    rollBack(db);
    throw error;
  }
};

export interface Manners {
  /** Lets everything else have its turn. */
  readonly breathe: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  readonly clock?: () => number;
}

/** How long the steps may go on before everything else has its turn. */
const TURN_MS = 15;

/** Null where it was stopped. */
export const runStepsPolitely = async <T>(
  db: WritableDb,
  steps: Steps<T>,
  { breathe, signal, progress, clock = performance.now.bind(performance) }: Manners,
): Promise<T | null> => {
  db.raw.exec('BEGIN IMMEDIATE');
  try {
    let turn = clock();
    for (;;) {
      const step = timed(steps, clock);
      if (step.done === true) return finish(db, step.value);
      if (clock() - turn < TURN_MS) continue;
      progress(step.value);
      await breathe();
      if (signal.aborted) {
        rollBack(db);
        return null;
      }
      turn = clock();
    }
  } catch (error) {
    rollBack(db);
    throw error;
  }
};
