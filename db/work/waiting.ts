/** Numbers of what waits for a person, counted by SQL over derived tables. */
import { addDays, type LocalDate } from '../../domain/kernel/date.ts';
import { endOfSofiaDay, sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { Period } from '../../domain/progress/period.ts';
import { SINCE_LEFT } from '../exchange/journal.ts';
import { stampOfAll } from '../exchange/reviews.ts';
import { memo } from '../memo.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

export interface ToReview {
  readonly unit: string;
  readonly count: number;
  readonly periods: readonly Period[];
}

/** Reports that wait for the ministry, by unit; most first. */
export const reportsToReview = (db: ReadableDb): ToReview[] =>
  all<{ unit: string; count: number; periods: string }>(
    db,
    sql`SELECT unit, count(*) AS count, group_concat(DISTINCT period) AS periods
        FROM report_state WHERE state = 'submitted' GROUP BY unit ORDER BY count(*) DESC, unit`,
  ).map(({ periods, ...row }) => ({ ...row, periods: periods.split(',') as Period[] }));

export interface NextSitting {
  readonly id: string;
  readonly council: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly time: string;
  readonly state: string;
}

/** The first sitting from a day on that is not over. */
export const nextSitting = (db: ReadableDb, today: LocalDate): NextSitting | null =>
  get<NextSitting>(
    db,
    sql`SELECT sitting.id, coalesce(council.title, '') AS council, coalesce(number, '') AS number,
          date, coalesce(time, '') AS time, coalesce(state, 'draft') AS state
        FROM sitting LEFT JOIN council ON council.id = sitting.council
        WHERE date >= ${today} AND coalesce(state, 'draft') <> 'closed'
        ORDER BY date, time, sitting.id LIMIT 1`,
  ) ?? null;

/** Entries after a hole or under a registry that is not here; to find them, all are looked at. */
const entriesInWait = (db: ReadableDb): number =>
  memo(
    db,
    'work.held',
    stampOfAll(db),
    () =>
      get<{ n: number }>(
        db,
        sql`SELECT count(*) AS n FROM entry WHERE status IN ('gap', 'pending-registry')`,
      )?.n ?? 0,
  );

/** Entries that came in packages and cannot be told yet; those of unknown keys lie by themselves. */
export const countHeldEntries = (db: ReadableDb): number =>
  (get<{ n: number }>(db, sql`SELECT count(*) AS n FROM waiting`)?.n ?? 0) + entriesInWait(db);

export interface NewsItem {
  readonly act: string;
  readonly unit: string;
  /** Records that it touched. */
  readonly rows: number;
}

export interface News {
  /** The day on which packages were last taken in. */
  readonly day: LocalDate;
  /** The latest first. */
  readonly items: readonly NewsItem[];
  /** There was more than is counted here, so the numbers are left out. */
  readonly more: boolean;
}

/** As many changes as are looked at: whoever joins takes in those of years on one day. */
const MOST_CHANGES = 2000;

/** What the packages of the last day brought on which any was taken in; null where none ever was. */
export const lastNews = (db: ReadableDb, limit: number): News | null => {
  const last = get<{ at: string | null }>(
    db,
    sql`SELECT max(at) AS at FROM journal WHERE kind = 'import' AND n > ${SINCE_LEFT}`,
  )?.at;
  if (last === null || last === undefined) return null;
  const day = sofiaDay(Date.parse(last));
  const known = endOfSofiaDay(addDays(day, -1));
  const items = all<NewsItem>(
    db,
    sql`SELECT latest.act, latest.unit, count(DISTINCT op.t || op.r) AS rows
        FROM (SELECT n, act, unit FROM change
              WHERE known > ${known} AND origin = 1 AND log <> 'local'
              ORDER BY known DESC LIMIT ${MOST_CHANGES}) AS latest
        JOIN op ON op.change = latest.n WHERE op.dead = 0
        GROUP BY latest.act, latest.unit ORDER BY max(latest.n) DESC LIMIT ${limit}`,
  );
  const more = get<{ n: number }>(
    db,
    sql`SELECT n FROM change WHERE known > ${known} AND origin = 1 AND log <> 'local'
        LIMIT 1 OFFSET ${MOST_CHANGES}`,
  );
  return { day, items, more: more !== undefined };
};
