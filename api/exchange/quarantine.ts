/**
 * Refused files, kept for inspection: `quarantine/<sha256>` with the reason beside it, bounded, oldest
 * first out. A file of a key that nobody listed yet is tried again when a registry arrives, so it goes
 * only after all others, and whoever keeps files here is told that it went.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../domain/exchange/types.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { writeWhole } from '../../db/whole-file.ts';

export interface RefusedFile {
  readonly sha256: string;
  readonly name: string;
  readonly at: string;
  readonly failure: Failure;
}

const folderOf = (folder: string): string => join(folder, 'quarantine');
const REASON = '.reason.json';

interface Kept {
  readonly path: string;
  readonly size: number;
  readonly at: number;
  readonly file: RefusedFile | null;
}

const readReason = (path: string): RefusedFile | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RefusedFile) : null;

export const isHopeful = (file: Pick<RefusedFile, 'failure'> | null): boolean =>
  file?.failure.code === 'exchange.unknown-key';

const inOrder = (folder: string): Kept[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith(REASON))
    .map((name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { path, size, at: mtimeMs, file: readReason(path + REASON) };
    })
    .toSorted((a, b) => Number(isHopeful(a.file)) - Number(isHopeful(b.file)) || a.at - b.at);

/** What had to go. */
const makeRoom = (folder: string, room: number): RefusedFile[] => {
  const files = inOrder(folder);
  const gone: RefusedFile[] = [];
  let used = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size, file } of files) {
    if (used <= room) break;
    rmSync(path, { force: true });
    rmSync(path + REASON, { force: true });
    if (file !== null) gone.push(file);
    used -= size;
  }
  return gone;
};

/** Files that are not kept for it, itself perhaps. */
export const quarantine = (
  folder: string,
  bytes: Uint8Array,
  file: RefusedFile,
  most: number = LIMITS.quarantine,
): RefusedFile[] => {
  if (bytes.length > most) return [file];
  const place = folderOf(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const gone = makeRoom(place, most - bytes.length);
  writeWhole(join(place, file.sha256), bytes);
  writeWhole(join(place, file.sha256 + REASON), JSON.stringify(file));
  return gone;
};

export const refusedFiles = (folder: string): RefusedFile[] => {
  const place = folderOf(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith(REASON))
    .map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')) as RefusedFile)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
};

export const refusedBytes = (folder: string, sha256: string): Buffer | null => {
  const path = join(folderOf(folder), sha256);
  return existsSync(path) ? readFileSync(path) : null;
};

export const release = (folder: string, sha256: string): void => {
  rmSync(join(folderOf(folder), sha256), { force: true });
  rmSync(join(folderOf(folder), sha256 + REASON), { force: true });
};
