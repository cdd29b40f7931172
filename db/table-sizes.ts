/** How much a database holds, by number only. */
import { schemaVersion } from './migrate.ts';
import type { ReadableDb } from './open.ts';
import { all, get, raw, sql } from './sql.ts';

export interface TableSize {
  readonly table: string;
  readonly rows: number;
}

export const tableSizes = (db: ReadableDb): TableSize[] =>
  all<{ name: string }>(
    db,
    sql`SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  ).map(({ name }) => ({
    table: name,
    rows: get<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${raw(`"${name}"`)}`)?.n ?? 0,
  }));

export const fileShape = (db: ReadableDb) => ({
  schema: schemaVersion(db),
  pages: db.raw.pragma('page_count', { simple: true }) as number,
  free: db.raw.pragma('freelist_count', { simple: true }) as number,
  journal: db.raw.pragma('journal_mode', { simple: true }) as string,
});
