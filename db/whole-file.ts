/**
 * A file that a person or the application relies on is written beside its place, flushed, and moved
 * there at the end: whatever breaks meanwhile (a full disk, a lost stick), the place holds the old file
 * or the new one, and nothing half done stays beside it.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const writeFlushed = (path: string, bytes: Uint8Array, mode: number): void => {
  const file = openSync(path, 'w', mode);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Systems that know no flushing of folders, or allow none: a name is as safe there as it can be. */
const NO_FLUSH: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES']);

/** After it a new name in the folder is on the disk. */
export const flushFolder = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NO_FLUSH.has(error.code))) throw error;
  } finally {
    closeSync(folder);
  }
};

/** Lets `make` write to a place beside, and moves what it made. */
export const makeWhole = (path: string, make: (beside: string) => void): void => {
  const beside = `${path}.part`;
  rmSync(beside, { force: true });
  try {
    make(beside);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
};

export const writeWhole = (path: string, content: string | Uint8Array, mode = 0o600): void =>
  makeWhole(path, (beside) => writeFlushed(beside, Buffer.from(content), mode));
