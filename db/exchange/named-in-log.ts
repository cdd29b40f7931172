/** Files that something in the log names, in force or not: what is judged anew may count again. */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { namesFile } from '../../domain/exchange/named-files.ts';
import { createTools } from './tools.ts';
import { payloadOf } from './entries.ts';

const tools = createTools();

interface Naming {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: unknown;
}

/** The last part of the id of an evidence, a paper or a signed file; the values that name a frozen pack's figures and a sealed look. */
const fileOf = ({ t, r, f, v }: Naming): string[] => {
  if (t === 'evidence' || t === 'paper' || t === 'signed_file') return rowIdParts(r).slice(-1);
  return namesFile(t, f) && typeof v === 'string' ? [v] : [];
};

export const namedInLog = (db: ReadableDb): ReadonlySet<string> => {
  const taken = all<Naming>(
    db,
    sql`SELECT DISTINCT t, r, f, v FROM op
        WHERE t IN ('evidence', 'paper', 'signed_file') OR (t = 'pack_freeze' AND f = 'figures') OR (t = 'sitting' AND f = 'sealedLook')`,
  );
  // Entries that wait have no operations yet.
  const waiting = all<{ n: number }>(
    db,
    sql`SELECT n FROM entry WHERE own = 0 AND firstOp IS NULL AND status <> 'applied'`,
  ).flatMap(({ n }) => payloadOf(db, n, tools)?.ops ?? []);
  return new Set([...taken, ...waiting].flatMap(fileOf));
};
