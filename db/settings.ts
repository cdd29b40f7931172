/** Settings of this installation: rows of the log `local`, which never travels. */
import { rowWrites } from '../domain/kernel/change.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import { commitChange, type LogDeps } from './log.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { get, sql } from './sql.ts';

export const readSetting = (db: ReadableDb, name: string): string | null =>
  get<{ value: string | null }>(db, sql`SELECT value FROM setting WHERE name = ${name}`)?.value ??
  null;

export const writeSetting = (
  db: WritableDb,
  deps: LogDeps,
  name: string,
  value: string | null,
): void => {
  commitChange(db, deps, {
    log: 'local',
    act: 'setting.set',
    writes: rowWrites('setting', rowId(name), { value }),
  });
};
