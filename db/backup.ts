/** A consistent copy of the database as one file: `VACUUM INTO`, so that no WAL belongs to it. */
import type { ReadableDb } from './open.ts';
import { makeWhole } from './whole-file.ts';

export const copyInto = (db: ReadableDb, path: string): void =>
  void db.raw.prepare('VACUUM INTO ?').run(path);

export const backupTo = (db: ReadableDb, path: string): void =>
  makeWhole(path, (beside) => copyInto(db, beside));
