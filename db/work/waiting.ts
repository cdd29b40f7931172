/** Numbers of what waits for a person, counted by SQL over derived tables. */
import { addDays, type LocalDate } from '../../domain/kernel/date.ts';
import { endOfSofiaDay, sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { Period } from '../../domain/progress/period.ts';
import { SINCE_LEFT } from '../exchange/journal.ts';
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

/** Entries that came in packages and cannot be told yet: of an unknown key, or after a hole. */
export const countHeldEntries = (db: ReadableDb): number =>
  get<{ n: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM waiting)
          + (SELECT count(*) FROM entry WHERE status IN ('gap', 'pending-registry')) AS n`,
  )?.n ?? 0;

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
}

/** What the packages of the last day brought on which any was taken in; null where none ever was. */
export const lastNews = (db: ReadableDb, limit: number): News | null => {
  const last = get<{ at: string | null }>(
    db,
    sql`SELECT max(at) AS at FROM journal WHERE kind = 'import' AND n > ${SINCE_LEFT}`,
  )?.at;
  if (last === null || last === undefined) return null;
  const day = sofiaDay(Date.parse(last));
  const items = all<NewsItem>(
    db,
    sql`SELECT change.act, change.unit, count(DISTINCT op.t || op.r) AS rows
        FROM change JOIN op ON op.change = change.n
        WHERE change.origin = 1 AND change.known > ${endOfSofiaDay(addDays(day, -1))}
          AND op.dead = 0 AND change.log <> 'local'
        GROUP BY change.act, change.unit ORDER BY max(change.n) DESC LIMIT ${limit}`,
  );
  return { day, items };
};
