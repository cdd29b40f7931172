/**
 * The `sql` tag and the four ways to run it. Values become bound parameters, never text; a fragment
 * that is text on purpose (a table name from our own specs) goes through `raw`. Statements are
 * prepared once for each connection.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './open.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}
interface Raw {
  readonly raw: string;
}

export const raw = (text: string): Raw => ({ raw: text });

const isRaw = (value: SqlValue | Raw): value is Raw =>
  typeof value === 'object' && value !== null && 'raw' in value;

export const sql = (
  parts: TemplateStringsArray,
  ...inserts: readonly (SqlValue | Raw)[]
): Query => {
  const values: SqlValue[] = [];
  let text = parts[0] ?? '';
  inserts.forEach((insert, i) => {
    if (isRaw(insert)) text += insert.raw;
    else {
      text += '?';
      values.push(insert);
    }
    text += parts[i + 1] ?? '';
  });
  return { text, values };
};

/** The prepared statement of a text; for loops that bind the same statement many times. */
export const prepare = (db: ReadableDb, text: string): BetterSqlite3.Statement => {
  const known = db.statements.get(text);
  if (known !== undefined) return known;
  const statement = db.raw.prepare(text);
  db.statements.set(text, statement);
  return statement;
};

export const all = <Row>(db: ReadableDb, query: Query): Row[] =>
  prepare(db, query.text).all(...query.values) as Row[];

export const get = <Row>(db: ReadableDb, query: Query): Row | undefined =>
  prepare(db, query.text).get(...query.values) as Row | undefined;

export const iterate = <Row>(db: ReadableDb, query: Query): IterableIterator<Row> =>
  prepare(db, query.text).iterate(...query.values) as IterableIterator<Row>;

export const run = (db: WritableDb, query: Query): number =>
  prepare(db, query.text).run(...query.values).changes;

/** One `BEGIN IMMEDIATE` transaction: all of it or nothing. */
export const transaction = <T>(db: WritableDb, work: () => T): T =>
  db.raw.transaction(work).immediate();
