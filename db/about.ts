/** What the data file is and runs on. */
import type { ReadableDb } from './open.ts';
import { get, sql } from './sql.ts';

export const sqliteVersion = (db: ReadableDb): string =>
  get<{ version: string }>(db, sql`SELECT sqlite_version() AS version`)?.version ?? '';

export const changeCount = (db: ReadableDb): number =>
  get<{ n: number }>(db, sql`SELECT count(*) AS n FROM change`)?.n ?? 0;
