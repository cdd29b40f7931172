/**
 * The one way in which data gets its name. Windows lets nobody rename what another program has open, and
 * an antivirus or an indexer opens every new file for a moment: so it is tried again for a while. What is
 * moved, and the new name, are on the disk when this returns.
 */
// oxlint-disable-next-line eslint/no-restricted-imports -- the one place that renames
import { closeSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isWindows = process.platform === 'win32';

/** Windows flushes only what is open for writing. */
const flushFile = (path: string): void => {
  const file = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Systems that know no flushing of folders, or allow none: a name is as safe there as it can be. */
const NO_FLUSH: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES']);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** After it a new name in the folder is on the disk. */
const flushFolder = (path: string): void => {
  if (isWindows) return;
  try {
    flushFile(path);
  } catch (error) {
    if (!NO_FLUSH.has(codeOf(error))) throw error;
  }
};

const HELD: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Milliseconds between the attempts: two and a half seconds in all. */
const WAITS = [10, 20, 40, 80, 160, 320, 640, 1280];

const wait = (ms: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, ms);

const patiently = (act: () => void): void => {
  for (const ms of WAITS) {
    try {
      act();
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      wait(ms);
    }
  }
  act();
};

/** Moves a file or a folder on one disk, over a file that bears the name. Throws where it did not move. */
export const renameData = (from: string, to: string): void => {
  patiently(() => {
    if (statSync(from).isFile()) flushFile(from);
    renameSync(from, to);
  });
  flushFolder(dirname(to));
  if (dirname(from) !== dirname(to)) flushFolder(dirname(from));
};
