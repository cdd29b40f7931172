/**
 * Putting a copy back. The copy is opened beside the data, checked whole (SQLite, schema, the log's
 * chain and what is derived from it) and only then moved into the place of the present file, which
 * itself is kept among the backups.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { checkDb } from './check.ts';
import { storageFailure } from './faults.ts';
import { CURRENT_VERSION, integrityProblems, schemaVersion } from './migrate.ts';
import { closeDb, openWritable, type ReadableDb } from './open.ts';

const SIDE_FILES = ['-wal', '-shm'];

const notACopy = (file: string, detail: string): Result<never, Failure> =>
  err(failure('db.not-a-copy', { file: basename(file), detail }, file));

/** An older copy is migrated when it is opened next, so only its pages are checked here. */
const problemOf = (db: ReadableDb, file: string): Result<null, Failure> => {
  const version = schemaVersion(db);
  if (version > CURRENT_VERSION)
    return err(failure('db.newer', { version, known: CURRENT_VERSION }, file));
  if (version === 0) return notACopy(file, 'user_version 0');
  const problems = version < CURRENT_VERSION ? integrityProblems(db) : checkDb(db).problems;
  return problems[0] === undefined ? ok(null) : notACopy(file, problems[0]);
};

const check = (candidate: string, file: string): Result<null, Failure> => {
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
    if (known === null) throw error;
    return notACopy(file, String(known.params['detail']));
  }
};

const removeWithSides = (path: string): void =>
  ['', ...SIDE_FILES].forEach((side) => rmSync(path + side, { force: true }));

/** Moves the present file away; a WAL belongs to it and goes along. */
const keepPresent = (path: string, kept: string): void => {
  for (const side of ['', ...SIDE_FILES]) {
    if (existsSync(path + side)) renameSync(path + side, kept + side);
  }
};

/**
 * Checks `file` and puts it in the place of `folder/myarka.db`, which must be closed. Returns where
 * the present file was kept. Nothing is touched where the copy is not good.
 */
export const restoreFrom = (
  file: string,
  folder: string,
  stamp: string,
): Result<string, Failure> => {
  if (!existsSync(file)) return err(failure('file.missing', { file }, file));
  const path = join(folder, 'myarka.db');
  const candidate = join(folder, 'restoring.db');
  const kept = join(folder, 'backups', `myarka-before-restore-${stamp}.db`);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  removeWithSides(candidate);
  copyFileSync(file, candidate);
  const checked = check(candidate, file);
  if (!checked.ok) {
    removeWithSides(candidate);
    return checked;
  }
  keepPresent(path, kept);
  renameSync(candidate, path);
  return ok(kept);
};
