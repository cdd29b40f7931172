/** Files that something in the log names, in force or not: what is judged anew may count again. */
import { BLOB_PLACES, fileNamedBy } from '../../domain/exchange/named-files.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { createTools } from './tools.ts';
import { payloadOf } from './entries.ts';

const tools = createTools();

interface Naming {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: unknown;
}

export const namedInLog = (db: ReadableDb): ReadonlySet<string> => {
  const taken = all<Naming>(
    db,
    sql`SELECT DISTINCT op.t, op.r, op.f, op.v
        FROM json_each(${JSON.stringify(BLOB_PLACES)}) AS place
        JOIN op ON op.t = place.value ->> 't' AND op.f = coalesce(place.value ->> 'f', op.f)`,
  );
  // Entries that wait have no operations yet.
  const waiting = all<{ n: number }>(
    db,
    sql`SELECT n FROM entry WHERE own = 0 AND firstOp IS NULL AND status <> 'applied'`,
  ).flatMap(({ n }) => payloadOf(db, n, tools)?.ops ?? []);
  return new Set([...taken, ...waiting].flatMap((op) => fileNamedBy(op) ?? []));
};
