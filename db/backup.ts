/** A consistent copy of the database as one file: `VACUUM INTO`, so that no WAL belongs to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadableDb } from './open.ts';

/** Writes the copy; SQLite refuses to overwrite an existing file. Returns its SHA-256 in hex. */
export const backupTo = (db: ReadableDb, path: string): string => {
  db.raw.prepare('VACUUM INTO ?').run(path);
  return createHash('sha256').update(readFileSync(path)).digest('hex');
};
