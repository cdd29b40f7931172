/**
 * The data folder: `myarka.db`, `backups/` (a copy before every migration), `files/`. Opening makes
 * what is not there, migrates, and writes the seed; every expected trouble comes back as a failure.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteUse, readDoubt, readQuestion, readShift } from '../db/clock/trust.ts';
import { ownKey } from '../db/exchange/registries.ts';
import { storageFailure } from '../db/faults.ts';
import type { Author, LogDeps } from '../db/log.ts';
import { CURRENT_VERSION, migrate, schemaVersion } from '../db/migrate.ts';
import {
  closeDb,
  openReadable,
  openWritable,
  type ReadableDb,
  type WritableDb,
} from '../db/open.ts';
import { createAsKnown, type AsKnown } from '../db/plan/as-known.ts';
import { seedCouncil } from '../db/council/seed.ts';
import { noteSearchForm, refreshSearch } from '../db/search-refresh.ts';
import { seedDb } from '../db/seed.ts';
import { finishRestore } from '../db/restore.ts';
import { readSetting } from '../db/settings.ts';
import type { ClockQuestion } from '../domain/clock/question.ts';
import { APP_VERSION } from '../domain/kernel/app-version.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { faultOf, type ProgramLog } from './program-log.ts';
import { unpackCarried } from './full-copy.ts';
import { lostDatabase } from './copies.ts';
import { WriteTurn } from './write-turn.ts';

export interface StoreDeps {
  /** What the machine's clock shows, in milliseconds since 1970. */
  readonly now: () => number;
  /** When the application was made, where that is known. */
  readonly built?: number | undefined;
  /** Who works in this run, whatever was said before (the command line's `--person`). */
  readonly person?: string | undefined;
  /** Where signed positions are told a second time, outside the folder (EXCHANGE §6). */
  readonly witness?: string | null | undefined;
  readonly programs?: ProgramLog | undefined;
  /** This application's version, where it is another than the one built (a test of an older one). */
  readonly appVersion?: string | undefined;
}

export interface Store {
  readonly folder: string;
  readonly path: string;
  readonly read: ReadableDb;
  readonly write: WritableDb;
  /** Who may write now: a package on its way in has the file to itself. */
  readonly turn: WriteTurn;
  /** The data as it was known on a past day. */
  readonly asKnown: AsKnown;
  /** True where this opening made the database. */
  readonly created: boolean;
  /** The schema that this opening brought up to date; null where it was. */
  readonly migratedFrom: number | null;
  /** What the machine's clock shows, and what is known of how wrong it is. */
  readonly now: () => number;
  /** What a person has to say of the clock before anything is written; null where there is no doubt. */
  readonly clockQuestion: () => ClockQuestion | null;
  /** What speaks against a time by itself. */
  readonly clockDoubt: (time: number) => ClockQuestion | null;
  readonly logDeps: () => LogDeps;
  readonly appVersion: string;
  readonly witness: string | null;
  /** False where the open file is no longer the one in the folder (deleted, moved, unplugged). */
  readonly inPlace: () => boolean;
  readonly close: () => void;
}

export const DEFAULT_UNIT = 'МЗ';

/** In a deployment the key says for whom it writes, whatever the setting was. */
const memberUnit = (db: ReadableDb): string | null => {
  const key = ownKey(db);
  return key?.status === 'active' ? key.unit : null;
};

/** Empty until somebody has said who works here: nothing that carries a name is written before that. */
const authorOf = (db: ReadableDb, person: string | undefined): Author => ({
  person: person ?? readSetting(db, 'person') ?? '',
  unit: memberUnit(db) ?? readSetting(db, 'unit') ?? DEFAULT_UNIT,
});

const inodeOf = (path: string): number | undefined =>
  statSync(path, { throwIfNoEntry: false })?.ino;

const backupName = (folder: string, now: number) => (version: number) => {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const stamp = new Date(now).toISOString().replaceAll(':', '-');
  return join(folder, 'backups', `myarka-v${version}-${stamp}.db`);
};

/** Nobody is kept from reading because a full disk takes no note of the day. */
const noteUseOf = (db: WritableDb, now: number, folder: string): void => {
  try {
    noteUse(db, now);
  } catch (error) {
    if (storageFailure(error, folder) === null) throw error;
  }
};

const open = (folder: string, deps: StoreDeps, anew: boolean): Result<Store, Failure> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'myarka.db');
  const settled = finishRestore(folder);
  if (!settled.ok) return settled;
  const created = inodeOf(path) === undefined;
  const lost = anew ? null : lostDatabase(folder);
  if (created && lost !== null) return err(lost);
  const write = openWritable(path);
  let before: number;
  try {
    if (lost !== null && schemaVersion(write) === 0) {
      closeDb(write);
      return err(lost);
    }
    before = schemaVersion(write);
    const migrated = migrate(write, backupName(folder, deps.now()));
    if (!migrated.ok) {
      closeDb(write);
      return migrated;
    }
    seedDb(write);
    seedCouncil(write);
    if (created) noteSearchForm(write);
    else refreshSearch(write);
    unpackCarried(write, folder);
  } catch (error) {
    closeDb(write);
    throw error;
  }
  const read = openReadable(path);
  const now = (): number => deps.now() + readShift(read);
  const question = (): ClockQuestion | null => readQuestion(read, now(), deps.built ?? null);
  if (question() === null) noteUseOf(write, now(), folder);
  const asKnown = createAsKnown(read);
  const inode = inodeOf(path);
  return ok({
    folder,
    path,
    read,
    write,
    turn: new WriteTurn(),
    asKnown,
    created,
    migratedFrom: created || before === CURRENT_VERSION ? null : before,
    appVersion: deps.appVersion ?? APP_VERSION,
    witness: deps.witness ?? null,
    inPlace: () => inodeOf(path) === inode,
    now,
    clockQuestion: question,
    clockDoubt: (time) => readDoubt(read, time, deps.built ?? null),
    logDeps: () => ({ author: authorOf(read, deps.person), now }),
    close: () => {
      asKnown.close();
      closeDb(read);
      closeDb(write);
    },
  });
};

/**
 * Opens the data folder, or says why it cannot be. `anew`: makes a database even where one was lost. Even a bug (a migration that fails) comes back as a
 * failure, so that the window can show it instead of a core that dies and dies again.
 */
export const openStore = (
  folder: string,
  deps: StoreDeps,
  anew = false,
): Result<Store, Failure> => {
  try {
    return open(folder, deps, anew);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    deps.programs?.note('error', 'opening', faultOf(error));
    return err(storageFailure(error, folder) ?? failure('core.bug', { detail }));
  }
};
