/** A consistent copy of the database as one file: `VACUUM INTO`, so that no WAL belongs to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadableDb } from './open.ts';
import { makeWhole } from './whole-file.ts';

/** Writes the copy; its SHA-256 in hex. */
export const backupTo = (db: ReadableDb, path: string): string => {
  makeWhole(path, (beside) => db.raw.prepare('VACUUM INTO ?').run(beside));
  return createHash('sha256').update(readFileSync(path)).digest('hex');
};
