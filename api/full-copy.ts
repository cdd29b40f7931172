/**
 * A full copy: one file with the database and all stored files, nothing secret (keys stay in their
 * folder). It is put back once, in thought, before it gets its name: what cannot be restored is no copy.
 */
import { dirname } from 'node:path';
import { copyInto } from '../db/backup.ts';
import { carriedFiles, carryFiles, dropCarried } from '../db/carried-files.ts';
import { storageFailure } from '../db/faults.ts';
import type { WritableDb } from '../db/open.ts';
import { checkCopy } from '../db/restore.ts';
import { makeWhole } from '../db/whole-file.ts';
import { RefusedWrite } from '../db/refused.ts';
import { failure } from '../domain/kernel/failure.ts';
import { fileSha256, readStoredFile, storeBytes, storedFiles } from './files.ts';
import type { Store } from './store.ts';

export interface FullCopy {
  readonly file: string;
  readonly sha256: string;
  /** How many stored files it carries. */
  readonly files: number;
}

const tryRestore = (copy: string, file: string): void => {
  const checked = checkCopy(copy, file);
  if (checked.ok) return;
  const { code, params } = checked.error;
  throw new RefusedWrite(failure('db.copy-not-whole', { detail: code, ...params, file }, file));
};

/** The place of the copy, not the data, is what has no room or cannot be written to. */
const AT_TARGET: Readonly<Record<string, string>> = {
  'db.disk-full': 'db.copy-no-room',
  'db.read-only': 'file.not-written',
  'db.folder-gone': 'file.not-written',
};

const atTarget = (error: unknown, file: string): unknown => {
  const found = storageFailure(error, dirname(file));
  const code = AT_TARGET[found?.code ?? ''];
  if (code === undefined) return error;
  const detail = String(found?.params['detail'] ?? '');
  return new RefusedWrite(failure(code, { path: file, detail }, file));
};

const copyTo = (file: string, make: (beside: string) => void): void => {
  try {
    makeWhole(file, make);
  } catch (error) {
    throw atTarget(error, file);
  }
};

export const makeFullCopy = (
  { read, folder }: Pick<Store, 'read' | 'folder'>,
  file: string,
): FullCopy => {
  let files = 0;
  const counted = function* (): ReturnType<typeof storedFiles> {
    for (const stored of storedFiles(folder)) {
      files += 1;
      yield stored;
    }
  };
  copyTo(file, (beside) => {
    copyInto(read, beside);
    carryFiles(beside, counted());
    tryRestore(beside, file);
  });
  return { file, sha256: fileSha256(file), files };
};

/** What a copy that was put back carries goes where files are kept; without room it stays for next time. */
export const unpackCarried = (db: WritableDb, folder: string): void => {
  try {
    for (const { sha256, bytes } of carriedFiles(db)) {
      if (readStoredFile(folder, sha256) !== null) continue;
      storeBytes(folder, `carried-${sha256}`, bytes);
    }
    dropCarried(db);
  } catch (error) {
    if (storageFailure(error, folder) === null) throw error;
  }
};
