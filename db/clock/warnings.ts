/**
 * What `db check` says of clocks: changes dated far ahead of the moment they were known here, others
 * dated before the plan, and times of this installation that are still to come. All as corrected: what a
 * record of a wrong clock covers, and what is written later under a right one, is not told of, although
 * its order stamp stays ahead.
 */
import { PLAN_KNOWN } from '../../domain/clock/plausible.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaMoment } from '../../domain/kernel/sofia-time.ts';
import type { ReadableDb } from '../open.ts';
import { get, raw, sql, type Query } from '../sql.ts';
import { instantOf } from './times.ts';

interface Found {
  readonly count: number;
  readonly first: number | null;
  readonly last: string | null;
}

const told = (db: ReadableDb, code: string, query: Query): Failure[] => {
  const { count = 0, first = null, last = null } = get<Found>(db, query) ?? {};
  return first === null || last === null
    ? []
    : [failure(code, { count, first, last: sofiaMoment(Date.parse(last)) })];
};

const MINUTES = 10 * 60_000;

/** Dated more than a day after it came to be known here. */
const LONG_AFTER = raw(
  'origin <> 2 AND claimed > known AND julianday(claimed) > julianday(known) + 1',
);

export const clockWarnings = (db: ReadableDb, now: number | null): Failure[] => {
  const soon = now === null ? '9999' : instantOf(now + MINUTES);
  const passed = now === null ? '' : instantOf(now);
  return [
    ...told(
      db,
      'check.clock-ahead',
      sql`SELECT count(*) AS count, min(n) AS first, max(claimed) AS last FROM change
          WHERE ${LONG_AFTER} AND claimed > ${passed}`,
    ),
    // What they say has come since: the clock was ahead, or one that lagged was confirmed after them.
    ...told(
      db,
      'check.clock-either',
      sql`SELECT count(*) AS count, min(n) AS first, max(claimed) AS last FROM change
          WHERE ${LONG_AFTER} AND claimed <= ${passed}`,
    ),
    ...told(
      db,
      'check.clock-behind',
      sql`SELECT count(*) AS count, min(n) AS first, min(claimed) AS last FROM change
          WHERE origin <> 2 AND claimed < ${instantOf(PLAN_KNOWN)}`,
    ),
    ...told(
      db,
      'check.clock-future',
      sql`SELECT count(*) AS count, min(n) AS first, max(known) AS last FROM change
          WHERE origin <> 2 AND known > ${soon}`,
    ),
  ];
};
