/** A long transaction in steps: all of it or nothing, at once or politely, stopped, broken or stuck. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WritableDb } from '../../db/open.ts';
import { get, run, sql } from '../../db/sql.ts';
import {
  runSteps,
  runStepsPolitely,
  STEP_LIMIT_MS,
  StepTooLong,
  type Steps,
} from '../../db/steps.ts';
import { emptyDb } from './fixtures.ts';

let db: WritableDb;
beforeEach(() => {
  db = emptyDb();
});
afterEach(() => db.raw.close());

const count = (): number =>
  get<{ n: number }>(db, sql`SELECT count(*) AS n FROM meta WHERE key LIKE 'стъпка%'`)?.n ?? 0;

const writing = function* (steps: number, keep: boolean): Steps<string> {
  for (let i = 0; i < steps; i += 1) {
    run(db, sql`INSERT INTO meta (key, value) VALUES (${`стъпка ${i}`}, '')`);
    yield i / steps;
  }
  return { keep, value: 'край' };
};

/** A clock on which every look takes so long. */
const ticking = (millis: number) => {
  let now = 0;
  return () => (now += millis);
};

const manners = (signal: AbortSignal, seen: number[] = []) => ({
  breathe: () => Promise.resolve(),
  signal,
  progress: (share: number) => void seen.push(share),
  clock: ticking(10),
});

test('kept or not, as the steps say at their end', async () => {
  expect(runSteps(db, writing(3, false))).toBe('край');
  expect(count()).toBe(0);
  expect(runSteps(db, writing(3, true))).toBe('край');
  expect(count()).toBe(3);
  run(db, sql`DELETE FROM meta`);
  const { signal } = new AbortController();
  expect(await runStepsPolitely(db, writing(3, false), manners(signal))).toBe('край');
  expect(count()).toBe(0);
  const seen: number[] = [];
  expect(await runStepsPolitely(db, writing(3, true), manners(signal, seen))).toBe('край');
  expect(count()).toBe(3);
  expect(seen).toEqual([0, 1 / 3, 2 / 3]);
});

test('stopped between two steps, nothing is left and the file is free', async () => {
  const stop = new AbortController();
  const polite = manners(stop.signal);
  const outcome = await runStepsPolitely(db, writing(100, true), {
    ...polite,
    progress: (share) => {
      if (share > 0.5) stop.abort();
    },
  });
  expect(outcome).toBeNull();
  expect(count()).toBe(0);
  expect(db.raw.inTransaction).toBe(false);
});

test('an error, and a step that never seems to end, leave nothing', async () => {
  const broken = function* (): Steps<string> {
    yield* writing(3, true);
    throw new Error('счупено');
  };
  expect(() => runSteps(db, broken())).toThrow('счупено');
  expect(count()).toBe(0);
  const slow = { clock: ticking(STEP_LIMIT_MS + 1) };
  expect(() => runSteps(db, writing(3, true), slow.clock)).toThrow(StepTooLong);
  const { signal } = new AbortController();
  await expect(
    runStepsPolitely(db, writing(3, true), { ...manners(signal), ...slow }),
  ).rejects.toThrow(StepTooLong);
  expect(count()).toBe(0);
  expect(db.raw.inTransaction).toBe(false);
  expect(runSteps(db, writing(3, true), ticking(STEP_LIMIT_MS))).toBe('край');
});
