/** Files that the data names and the folder no longer holds as they were. */
import { namedFiles } from '../db/named-files.ts';
import type { ReadableDb } from '../db/open.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { hasFile, readStoredFile, storedPath } from './files.ts';

/** Nothing is wrong with one whose package has not come yet. */
export const isLost = ({ code }: Failure): boolean => code !== 'file.not-come';

export const fileTroubles = (db: ReadableDb, folder: string): Failure[] =>
  namedFiles(db).flatMap(({ sha256, name, here }) => {
    const path = storedPath(folder, sha256) ?? sha256;
    if (!hasFile(folder, sha256))
      return [failure(here ? 'file.lost' : 'file.not-come', { name, path }, path)];
    return readStoredFile(folder, sha256) === null
      ? [failure('file.changed', { name, path }, path)]
      : [];
  });
