/**
 * The one list of tables: which log each belongs to, how a row id comes apart into key columns, what each
 * field holds, and who may write it. Rights (domain/exchange/authorise.ts), the typed tables
 * (db/project.ts), the annex of docs/exchange.md and the tests read this. A feature adds a table here and
 * its `CREATE TABLE` in a migration, and writes it only through `db/log.ts`.
 */
import { CLOCK_TABLES } from './clock.ts';
import { COUNCIL_TABLES } from './council.ts';
import { PLAN_TABLES } from './plan.ts';
import { PROGRESS_TABLES } from './progress.ts';
import type { TableSpec } from './spec.ts';
import { TARIFF_TABLES } from './tariffs.ts';
import { WORK_TABLES } from './work.ts';

export const TABLES: Readonly<Record<string, TableSpec>> = {
  ...PLAN_TABLES,
  ...WORK_TABLES,
  ...TARIFF_TABLES,
  ...PROGRESS_TABLES,
  ...COUNCIL_TABLES,
  ...CLOCK_TABLES,
};

/** By a name that anybody may have written: what every object has is no table. */
export const tableOf = (name: string): TableSpec | undefined =>
  Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
