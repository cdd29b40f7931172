/**
 * Receiving, EXCHANGE §9: what a file is and would change, and taking it in, all or nothing. At once
 * (command line, tests), or politely as a job of the window: then on a connection of its own, so that
 * reading goes on and nothing else can get into its transaction. A refused file is kept aside with its
 * reason.
 */
import { raiseAlarm } from '../../db/exchange/alarm.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { storageFailure } from '../../db/faults.ts';
import type { LogDeps } from '../../db/log.ts';
import { noteUnkept } from '../../db/exchange/waiting.ts';
import { closeDb, openWritable, type WritableDb } from '../../db/open.ts';
import { transaction } from '../../db/sql.ts';
import { runSteps, runStepsPolitely, StepTooLong, type Steps } from '../../db/steps.ts';
import { isAboutTyping, type TypedGroups } from '../../domain/exchange/founding.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { breathe, type JobControl } from '../jobs.ts';
import type { Store } from '../store.ts';
import type { ImportReport } from './import-report.ts';
import { isHopeful, quarantine, refusedBytes, refusedFiles, release } from './quarantine.ts';
import { shaOf, takingIn, type Confirmed, type PackageFile } from './taking-in.ts';

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

/** About this installation, or what was typed here: the file itself may be as good as any. */
const NO_VERDICTS: ReadonlySet<string> = new Set([
  'exchange.not-joined',
  'exchange.registry-alarm',
]);

/** A word on the file itself. */
const isVerdict = (reason: Failure): boolean =>
  reason.code.startsWith('exchange.') && !NO_VERDICTS.has(reason.code) && !isAboutTyping(reason);

const atOnce = (store: Store, deps: LogDeps, file: PackageFile, confirmed: Confirmed): Outcome => {
  const { write: db, folder } = store;
  try {
    return runSteps(db, takingIn({ db, folder }, deps, file, confirmed));
  } catch (error) {
    return tooSlow(error, file);
  }
};

const raise = (db: WritableDb, { code, params }: Failure, file: string, at: string): void => {
  const { version, here, there } = params;
  if (code !== 'exchange.registry-twice' || version === undefined) return;
  raiseAlarm(db, { version: Number(version), here: String(here), there: String(there), file, at });
};

const keepRefused = (store: Store, deps: LogDeps, file: PackageFile, reason: Failure): void => {
  const sha256 = shaOf(file.bytes);
  const at = new Date(deps.now()).toISOString();
  const refused = { sha256, name: file.name, at, failure: reason };
  const gone = quarantine(store.folder, file.bytes, refused).filter(isHopeful);
  transaction(store.write, () => {
    for (const { failure: why } of gone) noteUnkept(store.write, String(why.params['key']), at);
    raise(store.write, reason, file.name, at);
    writeJournal(store.write, {
      kind: 'refuse',
      at: deps.now(),
      author: deps.author,
      file: file.name,
      sha256,
      detail: { code: reason.code },
    });
  });
};

/** Files refused because nobody listed their key: a new registry may. */
const waitingFiles = (store: Store): { readonly sha256: string; readonly file: PackageFile }[] =>
  refusedFiles(store.folder).flatMap((refused) => {
    const { sha256, name } = refused;
    const bytes = isHopeful(refused) ? refusedBytes(store.folder, sha256) : null;
    return bytes === null ? [] : [{ sha256, file: { name, bytes } }];
  });

/** Shows what taking a package in would do. Writes nothing at all. */
export const inspectPackage = (store: Store, deps: LogDeps, file: PackageFile): Outcome =>
  atOnce(store, deps, file, null);

/** What was typed counts for the first package of all; later ones belong to the deployment that is known. */
const NOTHING_TYPED: Confirmed = { founding: [] };

/** Takes a package in, all or nothing. */
export const importPackage = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  founding: TypedGroups = [],
): Outcome => {
  const result = atOnce(store, deps, file, { founding });
  if (!result.ok) {
    if (isVerdict(result.error)) keepRefused(store, deps, file, result.error);
    return result;
  }
  const released = result.value.registryMoved
    ? waitingFiles(store).filter((waiting) => {
        const taken = atOnce(store, deps, waiting.file, NOTHING_TYPED).ok;
        if (taken) release(store.folder, waiting.sha256);
        return taken;
      })
    : [];
  return ok({ ...result.value, released: released.map(({ file: { name } }) => name) });
};

const SHARES = 1000;

/** The same, with everything else having its turn; null where the person stopped it. */
const politely = async (
  store: Store,
  control: JobControl,
  file: PackageFile,
  stepsOn: (receiver: Parameters<typeof takingIn>[0]) => Steps<Outcome>,
): Promise<Outcome | null> => {
  const db = openWritable(store.path);
  try {
    return await runStepsPolitely(db, stepsOn({ db, folder: store.folder }), {
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
      if (!result.ok && isVerdict(result.error)) keepRefused(store, deps, file, result.error);
      return result;
    });

export const importJob =
  (store: Store, deps: LogDeps, file: PackageFile, founding: TypedGroups) =>
  (control: JobControl): Promise<Outcome> =>
    store.turn.alone(async () => {
      const result = await politely(store, control, file, (at) =>
        takingIn(at, deps, file, { founding }),
      );
      if (result === null) return STOPPED;
      control.settled();
      if (!result.ok) {
        if (isVerdict(result.error)) keepRefused(store, deps, file, result.error);
        return result;
      }
      const released: string[] = [];
      for (const waiting of result.value.registryMoved ? waitingFiles(store) : []) {
        const taken = await politely(store, control, waiting.file, (at) =>
          takingIn(at, deps, waiting.file, NOTHING_TYPED),
        );
        if (taken?.ok !== true) continue;
        release(store.folder, waiting.sha256);
        released.push(waiting.file.name);
      }
      return ok({ ...result.value, released });
    });
