/** Logs at a glance, for the page of keys. */
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { EntryOp } from '../../domain/exchange/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';
import { payloadOf } from './entries.ts';

export interface LogState {
  readonly kid: string;
  readonly log: string;
  readonly last: number;
  readonly applied: number;
  readonly waiting: number;
  readonly refused: number;
  /** When its last entry was written, by its author's clock. */
  readonly lastAt: string;
}

export const logStates = (db: ReadableDb): LogState[] =>
  all<LogState>(
    db,
    sql`SELECT kid, log, max(seq) AS last, sum(status = 'applied') AS applied,
          sum(status IN ('gap', 'pending-registry')) AS waiting,
          sum(status IN ('denied', 'revoked', 'forked', 'other-branch')) AS refused,
          max(at) AS lastAt
        FROM entry WHERE log <> '' GROUP BY kid, log ORDER BY kid, log`,
  );

export interface Fork {
  readonly kid: string;
  readonly log: string;
  readonly seq: number;
  /** The two stories, as far as they are here. */
  readonly branches: readonly {
    readonly id: string;
    /** By its author's clock. */
    readonly at: string;
    readonly by: string;
    readonly ops: number;
  }[];
}

/** Where a log forks and nobody decided yet. */
export const forkedLogs = (db: ReadableDb): Fork[] =>
  all<{ kid: string; log: string; seq: number }>(
    db,
    sql`SELECT kid, log, min(seq) AS seq FROM entry WHERE status = 'forked' GROUP BY kid, log ORDER BY kid, log`,
  ).map(({ kid, log, seq }) => ({
    kid,
    log,
    seq,
    branches: all<Fork['branches'][number]>(
      db,
      sql`SELECT id, at, by, ops FROM entry WHERE kid = ${kid} AND log = ${log} AND seq = ${seq} ORDER BY id`,
    ),
  }));

/** How many fields of a story are told. */
const TOLD = 20;

/** What an entry writes, the first fields of it; nothing where a newer version wrote it. */
export const saidBy = (
  db: ReadableDb,
  id: string,
  tools: Primitives,
): Pick<EntryOp, 'k' | 't' | 'r' | 'f' | 'v'>[] => {
  const n = get<{ n: number }>(db, sql`SELECT n FROM entry WHERE id = ${id}`)?.n ?? 0;
  return (payloadOf(db, n, tools)?.ops ?? [])
    .filter(({ t }) => t !== '')
    .slice(0, TOLD)
    .map(({ k, t, r, f, v }) => ({ k, t, r, f, v }));
};

/** A registry version that an entry cites and that is not here. */
export const behindVersion = (db: ReadableDb, known: number): number | null => {
  const cited = get<{ reg: number | null }>(db, sql`SELECT max(reg) AS reg FROM entry`)?.reg ?? 0;
  return cited > known ? cited : null;
};
