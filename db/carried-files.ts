/**
 * Files that a copy of the database carries with it, by the SHA-256 of their bytes: so a full copy is one
 * file, and is put back like any other. The table is in copies only; opening takes the files out of it.
 */
import { createHash } from 'node:crypto';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { closeDb, openWritable, type ReadableDb, type WritableDb } from './open.ts';
import { get, iterate, run, sql, transaction } from './sql.ts';

export interface CarriedFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Puts the files into the closed copy at `path`, one after another. */
export const carryFiles = (path: string, files: Iterable<CarriedFile>): void => {
  const copy = openWritable(path);
  try {
    transaction(copy, () => {
      copy.raw.exec('CREATE TABLE carried_file (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)');
      for (const { sha256, bytes } of files)
        run(copy, sql`INSERT INTO carried_file (sha256, bytes) VALUES (${sha256}, ${bytes})`);
    });
    copy.raw.pragma('journal_mode = DELETE');
  } finally {
    closeDb(copy);
  }
};

const carriesFiles = (db: ReadableDb): boolean =>
  get(db, sql`SELECT 1 FROM sqlite_schema WHERE name = 'carried_file'`) !== undefined;

/** One at a time: together they may be larger than the memory. */
export function* carriedFiles(db: ReadableDb): Generator<CarriedFile> {
  if (!carriesFiles(db)) return;
  const names = [...iterate<{ sha256: string }>(db, sql`SELECT sha256 FROM carried_file`)];
  for (const { sha256 } of names) {
    const row = get<CarriedFile>(
      db,
      sql`SELECT sha256, bytes FROM carried_file WHERE sha256 = ${sha256}`,
    );
    if (row !== undefined) yield row;
  }
}

/** Files of a copy that are no longer what they were. */
export const carriedProblems = (db: ReadableDb): Failure[] => {
  const problems: Failure[] = [];
  for (const { sha256, bytes } of carriedFiles(db))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      problems.push(failure('check.carried-file', { sha256 }));
  return problems;
};

/** Once each is kept where it belongs. */
export const dropCarried = (db: WritableDb): void => {
  if (!carriesFiles(db)) return;
  db.raw.exec('DROP TABLE carried_file');
  db.raw.exec('VACUUM');
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
};
