/** Numbers that were given to papers here: settings of this installation, one for each paper. */
import type { ReadableDb } from './open.ts';
import { all, sql } from './sql.ts';

export const GIVEN = 'papers.given.';

/** As they are stored, in no order. */
export const givenNumbers = (db: ReadableDb): string[] =>
  all<{ value: string }>(
    db,
    sql`SELECT value FROM setting WHERE name GLOB ${`${GIVEN}*`} AND value IS NOT NULL`,
  ).map(({ value }) => value);
