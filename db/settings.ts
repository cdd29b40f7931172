/** Settings of this installation: rows of the log `local`, which never travels. */
import { rowWrites } from '../domain/kernel/change.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import { commitChange, type LogDeps } from './log.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { get, sql } from './sql.ts';

export const readSetting = (db: ReadableDb, name: string): string | null =>
  get<{ value: string | null }>(db, sql`SELECT value FROM setting WHERE name = ${name}`)?.value ??
  null;

/** What the application keeps in mind by itself is no step that a person takes back. */
export const REMEMBER = 'setting.remember';

export const writeSetting = (
  db: WritableDb,
  deps: LogDeps,
  name: string,
  value: string | null,
  act: 'setting.set' | typeof REMEMBER = 'setting.set',
): void => {
  commitChange(db, deps, {
    log: 'local',
    act,
    writes: rowWrites('setting', rowId(name), { value }),
  });
};
