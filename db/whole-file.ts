/**
 * A file that a person or the application relies on is written beside its place, flushed, and moved
 * there at the end: whatever breaks meanwhile (a full disk, a lost stick), the place holds the old file
 * or the new one, and nothing half done stays beside it.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { renameData } from './rename.ts';

const writeAll = (path: string, bytes: Uint8Array, mode: number): void => {
  const file = openSync(path, 'w', mode);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
};

/** Lets `make` write to a place beside, and moves what it made. */
export const makeWhole = (path: string, make: (beside: string) => void): void => {
  const beside = `${path}.part`;
  rmSync(beside, { force: true });
  try {
    make(beside);
    renameData(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};

export const writeWhole = (path: string, content: string | Uint8Array, mode = 0o600): void =>
  makeWhole(path, (beside) => writeAll(beside, Buffer.from(content), mode));
