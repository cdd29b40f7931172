/**
 * Putting a copy back. The copy is opened beside the data, checked whole (SQLite, schema, the log's
 * chain and what is derived from it) and only then moved into the place of the present file, which
 * itself is kept among the backups.
 *
 * Two files cannot be moved at once, so the disk always says how far it came: `restored.db` is a checked
 * copy on its way. While `myarka.db` stands beside it, nothing was moved and the old data holds; where it
 * stands alone, the old data lies among the backups and `finishRestore` puts the new in its place.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inputSize } from './input-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { carriedProblems } from './carried-files.ts';
import { checkDb } from './check.ts';
import { storageFailure } from './faults.ts';
import { CURRENT_VERSION, integrityProblems, schemaVersion } from './migrate.ts';
import { closeDb, openWritable, type ReadableDb } from './open.ts';
import { renameData } from './rename.ts';

/** What SQLite still has to write into a file, or to take back, lies beside it and belongs to it alone. */
const JOURNALS = ['-wal', '-journal'];
const SHM = '-shm';
const KEPT = 'myarka-before-restore-';

const placeOf = (folder: string): string => join(folder, 'myarka.db');
const readyOf = (folder: string): string => join(folder, 'restored.db');
const backupsOf = (folder: string): string => join(folder, 'backups');

/** `found`: what the check says against it. */
const notACopy = (file: string, detail: string, found?: Failure): Result<never, Failure> => {
  const why = found === undefined ? {} : { ...found.params, why: found.code };
  return err(failure('db.not-a-copy', { detail, ...why, file: basename(file) }, file));
};

/** An older copy is migrated when it is opened next, so only its pages are checked here. */
const problemOf = (db: ReadableDb, file: string): Result<null, Failure> => {
  const version = schemaVersion(db);
  if (version > CURRENT_VERSION)
    return err(failure('db.newer', { version, known: CURRENT_VERSION }, file));
  if (version === 0) return notACopy(file, 'user_version 0');
  const found =
    version < CURRENT_VERSION
      ? integrityProblems(db).map((detail) => failure('check.file', { detail }))
      : checkDb(db).problems;
  const [problem] = found.length > 0 ? found : carriedProblems(db);
  return problem === undefined ? ok(null) : notACopy(file, problem.code, problem);
};

/** Whether a copy, which nobody else has open, can be put back. `file`: what a person calls it. */
export const checkCopy = (candidate: string, file: string): Result<null, Failure> => {
  try {
    const db = openWritable(candidate);
    try {
      return problemOf(db, file);
    } finally {
      db.raw.pragma('journal_mode = DELETE');
      closeDb(db);
    }
  } catch (error) {
    const known = storageFailure(error, file);
    if (known?.code !== 'db.damaged') throw error;
    return notACopy(file, String(known.params['detail']));
  }
};

const remove = (...paths: readonly string[]): void =>
  paths.forEach((path) => rmSync(path, { force: true }));

const withSides = (path: string): string[] => ['', ...JOURNALS, SHM].map((side) => path + side);

/** What is left over is in nobody's way: the next opening or restoring takes it away. */
const tryRemove = (...paths: readonly string[]): void => {
  try {
    remove(...paths);
  } catch (error) {
    if (storageFailure(error, '') === null) throw error;
  }
};

/** A copy that lies on a disk that cannot be written is not to make data that cannot. */
const copy = (from: string, to: string): void => {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
};

/** A checked copy of the file, with the journal that may lie beside it, as one file: `restored.db`. */
const makeReady = (file: string, folder: string): Result<null, Failure> => {
  const candidate = join(folder, 'restoring.db');
  try {
    remove(...withSides(candidate));
    for (const side of ['', ...JOURNALS])
      if (existsSync(file + side)) copy(file + side, candidate + side);
    const checked = checkCopy(candidate, file);
    if (checked.ok) renameData(candidate, readyOf(folder));
    return checked;
  } finally {
    tryRemove(...withSides(candidate));
  }
};

const IN_USE: ReadonlySet<string> = new Set(['db.locked', 'file.held']);

/**
 * Writes the journal into the present file and finds out whether anybody else has it open: they would go
 * on with a file that is no longer the data. A damaged one is moved as it is.
 */
const foldPresent = (folder: string): Result<null, Failure> => {
  if (!existsSync(placeOf(folder))) return ok(null);
  try {
    const db = openWritable(placeOf(folder));
    try {
      db.raw.pragma('journal_mode = DELETE');
    } finally {
      closeDb(db);
    }
  } catch (error) {
    const known = storageFailure(error, folder);
    if (known === null) throw error;
    if (IN_USE.has(known.code)) return err(known);
  }
  return ok(null);
};

type Move = readonly [from: string, to: string];

const moveBack = (moved: readonly Move[]): boolean => {
  try {
    for (const [from, to] of moved.toReversed()) if (existsSync(to)) renameData(to, from);
    return true;
  } catch (error) {
    if (storageFailure(error, '') === null) throw error;
    return false;
  }
};

const unfinished = (folder: string, error: unknown): Result<never, Failure> => {
  const known = storageFailure(error, folder);
  if (known === null) throw error;
  const file = String(known.params['file'] ?? known.params['path']);
  const detail = String(known.params['detail']);
  const params = { file, detail, backups: backupsOf(folder), ready: readyOf(folder) };
  return err(failure('db.restore-unfinished', params, file));
};

/** The old file away (a journal belongs to it and goes along), the new one in its place; or all back. */
const exchange = (folder: string, kept: string): Result<null, Failure> => {
  const [path, ready] = [placeOf(folder), readyOf(folder)];
  const moves: Move[] = ['', ...JOURNALS]
    .filter((side) => existsSync(path + side))
    .map((side) => [path + side, kept + side]);
  try {
    for (const [from, to] of moves) renameData(from, to);
    renameData(ready, path);
    return ok(null);
  } catch (error) {
    if (existsSync(path) && !existsSync(ready)) return ok(null);
    if (!moveBack(moves)) return unfinished(folder, error);
    tryRemove(ready);
    const known = storageFailure(error, folder);
    if (known === null) throw error;
    return err(known);
  }
};

const freeName = (folder: string, stamp: string): string => {
  const name = (n: number): string =>
    join(backupsOf(folder), `${KEPT}${stamp}${n === 1 ? '' : `-${n}`}.db`);
  let n = 1;
  while (existsSync(name(n))) n += 1;
  return name(n);
};

/** Whose journal it is that did not go along. */
const lastKept = (folder: string): string => {
  mkdirSync(backupsOf(folder), { recursive: true });
  const names = readdirSync(backupsOf(folder))
    .filter((name) => name.startsWith(KEPT) && name.endsWith('.db'))
    .toSorted();
  return join(backupsOf(folder), names.at(-1) ?? `${KEPT}left.db`);
};

/** Ends what a power cut or a held file left half way; done at every opening. */
export const finishRestore = (folder: string): Result<null, Failure> => {
  const [path, ready] = [placeOf(folder), readyOf(folder)];
  if (!existsSync(ready)) return ok(null);
  if (existsSync(path)) {
    tryRemove(ready);
    return ok(null);
  }
  try {
    for (const side of JOURNALS)
      if (existsSync(path + side)) renameData(path + side, lastKept(folder) + side);
    renameData(ready, path);
    return ok(null);
  } catch (error) {
    return unfinished(folder, error);
  }
};

const restore = (file: string, folder: string, stamp: string): Result<string | null, Failure> => {
  const settled = finishRestore(folder);
  if (!settled.ok) return settled;
  mkdirSync(backupsOf(folder), { recursive: true });
  const made = makeReady(file, folder);
  if (!made.ok) return made;
  const folded = foldPresent(folder);
  if (!folded.ok) {
    tryRemove(readyOf(folder));
    return folded;
  }
  const kept = existsSync(placeOf(folder)) ? freeName(folder, stamp) : null;
  const done = exchange(folder, kept ?? freeName(folder, stamp));
  if (!done.ok) return done;
  tryRemove(placeOf(folder) + SHM);
  return ok(kept);
};

/**
 * Checks `file` and puts it in the place of `folder/myarka.db`, which must be closed. Returns where
 * the present file was kept, null where there was none. Either that happens or all is as it was.
 */
export const restoreFrom = (
  file: string,
  folder: string,
  stamp: string,
): Result<string | null, Failure> => {
  const there = inputSize(file);
  if (!there.ok) return there;
  try {
    return restore(file, folder, stamp);
  } catch (error) {
    const known = storageFailure(error, folder);
    if (known === null) throw error;
    return err(known);
  }
};
