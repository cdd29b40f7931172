/**
 * Receiving, EXCHANGE §9: what a file is and would change, and taking it in, all or nothing. At once
 * (command line, tests), or politely as a job of the window: then on a connection of its own, so that
 * reading goes on and nothing else can get into its transaction. A refused file is kept aside with its
 * reason.
 */
import { storageFailure } from '../../db/faults.ts';
import type { LogDeps } from '../../db/log.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { runSteps, runStepsPolitely, StepTooLong, type Steps } from '../../db/steps.ts';
import type { TypedGroups } from '../../domain/exchange/founding.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { breathe, type JobControl } from '../jobs.ts';
import type { Store } from '../store.ts';
import type { ImportReport } from './import-report.ts';
import { refuseFile, settleWaiting, waitingFiles } from './refusing.ts';
import { takingIn, type Confirmed, type PackageFile, type Whose } from './taking-in.ts';

type Outcome = Result<ImportReport, Failure>;

const tooSlow = (error: unknown, { name }: PackageFile): Outcome => {
  if (error instanceof StepTooLong) return err(failure('exchange.too-slow', { file: name }));
  throw error;
};

/** A job cannot throw what the disk says: nobody would be told. */
const asFailure = (error: unknown, { folder }: Store): Outcome => {
  const reason = storageFailure(error, folder);
  if (reason === null) throw error;
  return err(reason);
};

const atOnce = (store: Store, deps: LogDeps, file: PackageFile, confirmed: Confirmed): Outcome => {
  const { write: db, folder, read } = store;
  try {
    return runSteps(db, takingIn({ db, folder, read }, deps, file, confirmed));
  } catch (error) {
    return tooSlow(error, file);
  }
};

/** Shows what taking a package in would do. Writes nothing at all. */
export const inspectPackage = (store: Store, deps: LogDeps, file: PackageFile): Outcome =>
  atOnce(store, deps, file, null);

/** What was typed counts for the first package of all; later ones belong to the deployment that is known. */
const NOTHING_TYPED: Confirmed = { founding: [], whose: 'any' };

/** Takes a package in, all or nothing. `ours`: one for another unit is refused, `exchange.for-others`. */
export const importPackage = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  founding: TypedGroups = [],
  whose: Whose = 'any',
): Outcome => {
  const result = atOnce(store, deps, file, { founding, whose });
  if (!result.ok) {
    refuseFile(store, deps, file, result.error);
    return result;
  }
  const released: string[] = [];
  for (const waiting of result.value.registryMoved ? waitingFiles(store) : []) {
    const taken = atOnce(store, deps, waiting, NOTHING_TYPED);
    settleWaiting(store, deps, waiting, taken);
    if (taken.ok) released.push(waiting.name);
  }
  return ok({ ...result.value, released });
};

const SHARES = 1000;

type Control = Pick<JobControl, 'signal' | 'progress'>;

/** The same, with everything else having its turn; null where the person stopped it. */
const politely = async (
  store: Store,
  control: Control,
  file: PackageFile,
  stepsOn: (receiver: Parameters<typeof takingIn>[0]) => Steps<Outcome>,
): Promise<Outcome | null> => {
  const db = openWritable(store.path);
  try {
    return await runStepsPolitely(db, stepsOn({ db, folder: store.folder, read: store.read }), {
      breathe,
      signal: control.signal,
      progress: (share) => control.progress(Math.round(share * SHARES), SHARES),
    });
  } catch (error) {
    return error instanceof StepTooLong ? tooSlow(error, file) : asFailure(error, store);
  } finally {
    closeDb(db);
  }
};

/**
 * Takes in the files that waited for the registry that is in force now: after a package brought one, or
 * one was issued here. Their names. Whoever calls has the turn to write for himself.
 */
export const releaseFiles = async (
  store: Store,
  deps: LogDeps,
  control: Control,
): Promise<string[]> => {
  const released: string[] = [];
  for (const file of waitingFiles(store)) {
    const taken = await politely(store, control, file, (at) =>
      takingIn(at, deps, file, NOTHING_TYPED),
    );
    if (taken !== null) settleWaiting(store, deps, file, taken);
    if (taken?.ok === true) released.push(file.name);
  }
  return released;
};

/** Nothing was written, and nothing is told: the job's own event says that it was stopped. */
export const STOPPED: Outcome = err(failure('exchange.stopped'));

/** What the window asks before a person decides: writes nothing, but a refused file is kept aside. */
export const examineJob =
  (store: Store, deps: LogDeps, file: PackageFile) =>
  (control: JobControl): Promise<Outcome> =>
    store.turn.alone(async () => {
      const result = await politely(store, control, file, (at) => takingIn(at, deps, file, null));
      if (result === null) return STOPPED;
      control.settled();
      if (!result.ok) refuseFile(store, deps, file, result.error);
      return result;
    });

/** Of the window, which tells first whom a package is for. */
export const importJob =
  (store: Store, deps: LogDeps, file: PackageFile, founding: TypedGroups) =>
  (control: JobControl): Promise<Outcome> =>
    store.turn.alone(async () => {
      const result = await politely(store, control, file, (at) =>
        takingIn(at, deps, file, { founding, whose: 'any' }),
      );
      if (result === null) return STOPPED;
      control.settled();
      if (!result.ok) {
        refuseFile(store, deps, file, result.error);
        return result;
      }
      const moved = result.value.registryMoved;
      const released = moved ? await releaseFiles(store, deps, control) : [];
      return ok({ ...result.value, released });
    });
