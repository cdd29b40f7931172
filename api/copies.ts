/** Copies among the backups of a data folder, and what else a database that is gone leaves behind. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { between } from '../db/between.ts';
import { storageFailure } from '../db/faults.ts';
import { closeDb, openReadable, type ReadableDb } from '../db/open.ts';
import { sofiaDay, sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';

/** How the names of copies begin that the application makes by itself. */
export const DAILY = 'myarka-daily-';
export const BEFORE_LEAVING = 'myarka-before-leaving-';
export const BEFORE_ACT = 'myarka-before-act-';

/** Made by a person, by itself, at the second place, before an update of the data, of what a restore took the place of, before leaving a deployment, before an act that is hard to take back. */
export type CopyKind = 'made' | 'daily' | 'update' | 'restore' | 'leave' | 'act' | 'second';

export interface Copy {
  readonly file: string;
  readonly kind: CopyKind;
  /** When its data was last written, in milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const kindOf = (name: string): CopyKind => {
  if (name.startsWith('myarka-before-restore-')) return 'restore';
  if (name.startsWith(DAILY)) return 'daily';
  if (name.startsWith(BEFORE_LEAVING)) return 'leave';
  if (name.startsWith(BEFORE_ACT)) return 'act';
  return /^myarka-v\d+-/.test(name) ? 'update' : 'made';
};

export const copyAt = (file: string, kind: CopyKind): Copy => {
  const { mtimeMs, size } = statSync(file);
  return { file, kind, at: mtimeMs, bytes: size };
};

/** Newest first. */
export const copiesIn = (folder: string): Copy[] =>
  namesIn(join(folder, 'backups'))
    .filter((name) => name.endsWith('.db'))
    .map((name) => copyAt(join(folder, 'backups', name), kindOf(name)))
    .toSorted((a, b) => b.at - a.at);

const storedFiles = (folder: string): boolean =>
  namesIn(join(folder, 'files')).some((name) => /^[0-9a-f]{2}$/.test(name));

/**
 * Data was here and its database is not: a new one in its place would be taken for it, and what is left
 * would seem to be lost. Null where the folder is new.
 */
export const lostDatabase = (folder: string): Failure | null => {
  const copies = copiesIn(folder);
  const files = Number(storedFiles(folder));
  const keys = Number(namesIn(join(folder, 'keys')).length > 0);
  const journal = Number(existsSync(join(folder, 'myarka.db-wal')));
  if (copies.length + files + keys + journal === 0) return null;
  const [newest] = copies;
  return failure(
    'db.lost',
    {
      path: folder,
      copies: copies.length,
      copy: newest?.file ?? '',
      day: newest === undefined ? '' : sofiaDay(newest.at),
      moment: newest === undefined ? '' : sofiaMoment(newest.at),
      files,
      keys,
      journal,
    },
    folder,
  );
};

/** What putting a copy back would take away and bring; null where either cannot be read. */
export const compareCopy = (
  folder: string,
  copies: readonly Copy[],
  file: string,
  present: ReadableDb | null,
) => {
  const known = copies.some((copy) => copy.file === file);
  if (!known || present === null) return null;
  try {
    const copy = openReadable(file);
    try {
      return between(present, copy);
    } finally {
      closeDb(copy);
    }
  } catch (error) {
    if (storageFailure(error, folder) === null) throw error;
    return null;
  }
};
