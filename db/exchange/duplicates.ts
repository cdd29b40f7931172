/** Rows that two devices made of one thing: live, and alike in what a person knows them by. */
import type { ReadableDb } from '../open.ts';
import { IDENTITIES, quoted, type Identity, type KeyValue } from '../references.ts';
import { prepare } from '../sql.ts';
import { someRows, type Several } from './review-rows.ts';

export interface Duplicate extends Several {
  readonly kind: 'duplicate';
}

const expression = (one: Identity['within'][number]): string =>
  typeof one === 'string' ? quoted(one) : `substr(${quoted(one.yearOf)}, 1, 4)`;

/** From the list in the code, never from what somebody wrote. */
const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value}'`;

const conditionOf = ({ where }: Identity): string =>
  where === undefined ? '1' : `${quoted(where.field)} IN (${where.oneOf.map(literal).join(', ')})`;

const duplicatesOf = (db: ReadableDb, identity: Identity): Duplicate[] => {
  const { table, field } = identity;
  const value = quoted(field);
  const within = identity.within.map(expression);
  const where = conditionOf(identity);
  const columns = [value, ...within].join(', ');
  const text = `SELECT ${columns} FROM ${quoted(table)}
    WHERE ${where} AND ${value} <> '' GROUP BY ${columns} HAVING count(*) > 1`;
  const alike = [where, `${value} = ?`, ...within.map((one) => `${one} IS ?`)].join(' AND ');
  return (prepare(db, text).all() as Record<string, KeyValue>[]).map((found) => {
    const shared = Object.values(found);
    const rows = someRows(db, table, alike, shared);
    return { kind: 'duplicate', t: table, f: field, value: String(shared[0]), ...rows };
  });
};

export const duplicates = (db: ReadableDb): Duplicate[] =>
  IDENTITIES.flatMap((identity) => duplicatesOf(db, identity));
