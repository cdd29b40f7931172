/**
 * Files of the data folder, by the SHA-256 of their bytes: `files/ab/abcd…`. A file is complete or not
 * there: it is written beside, flushed to the disk, and renamed. The same bytes are kept once.
 *
 * `files/incoming/` holds uploads that are still arriving, one part file each.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { renameData } from '../db/rename.ts';
import { isSha256 } from '../domain/kernel/sha256.ts';

/** Where the bytes of this hash are kept; null where it is no hash. */
export const storedPath = (folder: string, sha256: string): string | null =>
  isSha256(sha256) ? join(folder, 'files', sha256.slice(0, 2), sha256) : null;

export const hasFile = (folder: string, sha256: string): boolean => {
  const path = storedPath(folder, sha256);
  return path !== null && existsSync(path);
};

/** Bytes of a stored file; null where it is not here. */
export const fileSize = (folder: string, sha256: string): number | null => {
  const path = storedPath(folder, sha256);
  return path === null ? null : (statSync(path, { throwIfNoEntry: false })?.size ?? null);
};

/** Another after every change to the file; null where it is not here. */
export const fileStamp = (folder: string, sha256: string): string | null => {
  const path = storedPath(folder, sha256);
  const found = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs}`;
};

/** The bytes, or null where the file is missing or is no longer what its name says. */
export const readStoredFile = (folder: string, sha256: string): Buffer | null => {
  const path = storedPath(folder, sha256);
  if (path === null || !existsSync(path)) return null;
  const bytes = readFileSync(path);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
};

const BLOCK = 1024 * 1024;

/** Of a file of any size, block by block. */
export const fileSha256 = (path: string): string => {
  const hash = createHash('sha256');
  const block = Buffer.alloc(BLOCK);
  const file = openSync(path, 'r');
  try {
    for (let n = readSync(file, block); n > 0; n = readSync(file, block))
      hash.update(block.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
};

export const fileHead = (path: string, bytes: number): Uint8Array => {
  const head = Buffer.alloc(bytes);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
};

/** Whatever is stored, by hash; one that is no longer what its name says is left out. */
export function* storedFiles(folder: string): Generator<{ sha256: string; bytes: Buffer }> {
  const place = join(folder, 'files');
  if (!existsSync(place)) return;
  for (const part of readdirSync(place).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const sha256 of readdirSync(join(place, part))) {
      const bytes = readStoredFile(folder, sha256);
      if (bytes !== null) yield { sha256, bytes };
    }
}

/** Where files arrive before they are whole. */
export const incomingFolder = (folder: string): string => join(folder, 'files', 'incoming');

/** Moves a complete file among the stored ones; its SHA-256. */
export const storeFile = (folder: string, from: string): string => {
  const sha256 = fileSha256(from);
  const to = storedPath(folder, sha256);
  if (to === null) throw new Error(`Not a hash: ${sha256}`);
  if (hasFile(folder, sha256) && fileSha256(to) === sha256) {
    rmSync(from);
    return sha256;
  }
  mkdirSync(dirname(to), { recursive: true });
  renameData(from, to);
  return sha256;
};

/** Keeps bytes that are at hand; `part` is what they are called until they are whole. */
export const storeBytes = (folder: string, part: string, bytes: Uint8Array): string => {
  const incoming = incomingFolder(folder);
  mkdirSync(incoming, { recursive: true });
  const path = join(incoming, part);
  writeFileSync(path, bytes);
  return storeFile(folder, path);
};
