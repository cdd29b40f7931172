/**
 * One window host for a data folder. The lock is an exclusive transaction on a file of its own, held
 * as long as the process lives: the operating system lets go of it even after a crash, so there is no
 * stale lock to clear away.
 */
import { join } from 'node:path';
import { closeDb, openLockFile } from './open.ts';

export interface WindowLock {
  readonly release: () => void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** The lock, or null where another window holds it. */
export const holdWindowLock = (folder: string): WindowLock | null => {
  const db = openLockFile(join(folder, 'window.lock'));
  try {
    db.raw.exec('BEGIN EXCLUSIVE');
    return { release: () => closeDb(db) };
  } catch (error) {
    closeDb(db);
    if (isBusy(error)) return null;
    throw error;
  }
};
