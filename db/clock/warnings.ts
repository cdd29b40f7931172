/**
 * What `db check` says of clocks: stamps that lie far ahead of the moment they were known here (they win
 * every dispute until that day), and times of this installation that are still to come.
 */
import type { ReadableDb } from '../open.ts';
import { get, sql } from '../sql.ts';
import { instantOf } from './times.ts';

interface Found {
  readonly count: number;
  readonly first: number | null;
  readonly last: string | null;
}

const told = ({ count, first, last }: Found, what: string): string[] =>
  count === 0
    ? []
    : [`clock: ${count} changes from change ${first} on ${what}, the latest at ${last}`];

const MINUTES = 10 * 60_000;

export const clockWarnings = (db: ReadableDb, now: number | null): string[] => {
  const soon = now === null ? '9999' : instantOf(now + MINUTES);
  const ahead = get<Found>(
    db,
    sql`SELECT count(*) AS count, min(n) AS first, max(substr(hlc, 1, 24)) AS last FROM change
        WHERE origin <> 2 AND substr(hlc, 1, 24) > known
          AND julianday(substr(hlc, 1, 24)) > julianday(known) + 1`,
  );
  const future = get<Found>(
    db,
    sql`SELECT count(*) AS count, min(n) AS first, max(known) AS last FROM change
        WHERE origin <> 2 AND known > ${soon}`,
  );
  return [
    ...(ahead === undefined
      ? []
      : told(ahead, 'are stamped more than a day after they were known here')),
    ...(future === undefined
      ? []
      : told(future, 'were recorded under a clock that is ahead of now')),
  ];
};
