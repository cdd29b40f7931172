/**
 * Which attachments of a package are kept: those that something in the log names. Whoever is listed can
 * sign a manifest over nothing and fill the disk with the rest.
 *
 * A part of several may come before the entries that name what it holds, and so may the attachments of a
 * key that is not listed yet: such ones wait in `files/unnamed`, up to a bound, the oldest out first.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namedInLog } from '../../db/exchange/named-in-log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { writeWhole } from '../../db/whole-file.ts';
import { LIMITS } from '../../domain/exchange/types.ts';
import { readStoredFile, storeBytes, storeFile } from '../files.ts';

const unnamedFolder = (folder: string): string => join(folder, 'files', 'unnamed');

/** Files first: without their entries they are of no consequence, without them an entry only lacks its file. */
const store = (folder: string, sha256: string, bytes: Uint8Array): void => {
  if (readStoredFile(folder, sha256) !== null) return;
  storeBytes(folder, `package-${sha256}`, bytes);
};

const waitingIn = (place: string) =>
  (existsSync(place) ? readdirSync(place) : [])
    .map((name) => {
      const { size, mtimeMs } = statSync(join(place, name));
      return { name, path: join(place, name), size, mtimeMs };
    })
    .toSorted((a, b) => b.mtimeMs - a.mtimeMs);

/** Those whose entries have come since are files like any other. */
const admitWaiting = (folder: string, named: ReadonlySet<string>): void => {
  for (const { name, path } of waitingIn(unnamedFolder(folder)))
    if (named.has(name)) storeFile(folder, path);
};

const letWait = (folder: string, sha256: string, bytes: Uint8Array): void => {
  const place = unnamedFolder(folder);
  mkdirSync(place, { recursive: true });
  writeWhole(join(place, sha256), bytes);
  let sum = 0;
  for (const { path, size } of waitingIn(place)) {
    sum += size;
    if (sum > LIMITS.unnamed) rmSync(path);
  }
};

interface Brought {
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** Whether what names them may still come. */
  readonly mayWait: boolean;
}

/**
 * Keeps what is named now and lets the rest wait where it may; how many were not kept. Called when the
 * entries of the package are in place, in the transaction that takes them in.
 */
export const keepAttachments = (
  db: ReadableDb,
  folder: string,
  { blobs, mayWait }: Brought,
): number => {
  if (blobs.size === 0 && !existsSync(unnamedFolder(folder))) return 0;
  const named = namedInLog(db);
  let left = 0;
  for (const [sha256, bytes] of blobs) {
    if (named.has(sha256)) store(folder, sha256, bytes);
    else if (mayWait) letWait(folder, sha256, bytes);
    else left += 1;
  }
  admitWaiting(folder, named);
  return left;
};
