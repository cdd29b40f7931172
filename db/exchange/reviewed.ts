/** Which review records somebody here has looked at: settings of this installation, by the record's id. */
import type { LogDeps } from '../log.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { writeSetting } from '../settings.ts';
import { all, sql } from '../sql.ts';

const PREFIX = 'reviewed.';
const END = 'reviewed/';

export const reviewedIds = (db: ReadableDb): Set<string> =>
  new Set(
    all<{ name: string }>(
      db,
      sql`SELECT name FROM setting WHERE name >= ${PREFIX} AND name < ${END} AND value IS NOT NULL`,
    ).map(({ name }) => name.slice(PREFIX.length)),
  );

export const markReviewed = (db: WritableDb, deps: LogDeps, id: string): void =>
  writeSetting(db, deps, `${PREFIX}${id}`, deps.author.person);
