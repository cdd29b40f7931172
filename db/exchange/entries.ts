/** Stored entries: their rows, their payloads, and where each log stands. */
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { Denial, Status } from '../../domain/exchange/log.ts';
import { LIMITS, MAJOR, type EntryPayload, type Head } from '../../domain/exchange/types.ts';
import type { Verdict } from '../../domain/exchange/authorise.ts';
import { claimOf } from '../clock/times.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, prepare, sql } from '../sql.ts';

export interface EntryRow {
  readonly n: number;
  readonly id: string;
  readonly kid: string;
  readonly log: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly reg: number;
  readonly hlc: string;
  readonly by: string;
  readonly major: number;
  readonly ops: number;
  readonly own: number;
  readonly verdict: Verdict | null;
  readonly status: Status;
  readonly reason: Denial | null;
  readonly firstOp: number | null;
}

const COLUMNS =
  'n, id, kid, log, seq, prev, reg, hlc, by, major, ops, own, verdict, status, reason, firstOp';

const OF_LOG = `SELECT ${COLUMNS} FROM entry WHERE kid = ? AND log = ? ORDER BY seq, id`;
export const entriesOfLog = (db: ReadableDb, kid: string, log: string): EntryRow[] =>
  prepare(db, OF_LOG).all(kid, log) as EntryRow[];

const BY_ID = `SELECT ${COLUMNS} FROM entry WHERE id = ?`;
export const entryById = (db: ReadableDb, id: string): EntryRow | undefined =>
  prepare(db, BY_ID).get(id) as EntryRow | undefined;

const IS_KNOWN = 'SELECT 1 FROM entry WHERE id = ?';
export const isKnownEntry = (db: ReadableDb, id: string): boolean =>
  prepare(db, IS_KNOWN).get(id) !== undefined;

const JWS = 'SELECT jws FROM entry WHERE n = ?';
export const jwsOf = (db: ReadableDb, n: number): string =>
  (prepare(db, JWS).get(n) as { jws: string } | undefined)?.jws ?? '';

const SEALED = 'SELECT major, jws FROM entry WHERE n = ?';

/**
 * The payload of a stored entry; null for a newer major. It was checked when it was taken in, and only
 * `db check` checks it again: unpacking is a third of the work.
 */
export const payloadOf = (db: ReadableDb, n: number, tools: Primitives): EntryPayload | null => {
  const stored = prepare(db, SEALED).get(n) as { major: number; jws: string } | undefined;
  if (stored === undefined || stored.major > MAJOR) return null;
  const [, packed = ''] = stored.jws.split('.');
  const bytes = tools.gunzip(tools.decode(packed), LIMITS.unpacked);
  const text = bytes === null ? null : tools.utf8(bytes);
  return text === null ? null : (JSON.parse(text) as EntryPayload);
};

export interface NewEntry {
  readonly id: string;
  readonly kid: string;
  readonly jws: string;
  readonly own: boolean;
  readonly receivedAt: string;
  readonly payload: EntryPayload;
  /** Null while the version it cites is not here. */
  readonly verdict: Verdict | null;
}

const ADD = `INSERT INTO entry (id, kid, log, seq, prev, reg, hlc, at, by, major, ops, jws, own, receivedAt, status, verdict)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

/** False where it was there already. */
export const addEntry = (
  db: WritableDb,
  { id, kid, jws, own, receivedAt, payload, verdict }: NewEntry,
): boolean => {
  const { log, seq, prev, reg, hlc, by, ops } = payload;
  const added = prepare(db, ADD).run(
    id,
    kid,
    log,
    seq,
    prev,
    reg,
    hlc,
    claimOf(payload, 0),
    by,
    MAJOR,
    ops.length,
    jws,
    Number(own),
    receivedAt,
    'gap',
    verdict,
  );
  return added.changes > 0;
};

/** A newer application's entry: kept and passed on, its place in the log unknown. */
export const addNewerEntry = (
  db: WritableDb,
  { id, kid, jws }: { id: string; kid: string; jws: string },
  receivedAt: string,
): boolean =>
  prepare(db, ADD).run(
    id,
    kid,
    '',
    0,
    null,
    0,
    '',
    '',
    '',
    MAJOR + 1,
    0,
    jws,
    0,
    receivedAt,
    'unsupported',
    null,
  ).changes > 0;

interface LogEnd {
  readonly kid: string;
  readonly log: string;
  readonly last: number;
  readonly count: number;
}

const LOGS =
  "SELECT kid, log, max(seq) AS last, count(*) AS count FROM entry WHERE log <> '' GROUP BY kid, log";

const logEnds = (db: ReadableDb): LogEnd[] => prepare(db, LOGS).all() as LogEnd[];

const AT = 'SELECT id FROM entry WHERE kid = ? AND log = ? AND seq = ? ORDER BY id LIMIT 1';

const headOf = (db: ReadableDb, { kid, log, last, count }: LogEnd): Head | null => {
  const seq = count === last ? last : firstHole(db, kid, log) - 1;
  const found = prepare(db, AT).get(kid, log, seq) as { id: string } | undefined;
  return found === undefined ? null : [seq, found.id];
};

const firstHole = (db: ReadableDb, kid: string, log: string): number => {
  const seqs = new Set(entriesOfLog(db, kid, log).map(({ seq }) => seq));
  let seq = 1;
  while (seqs.has(seq)) seq += 1;
  return seq;
};

/** `kid/log` → the last entry without a hole before it. */
export const readHeads = (db: ReadableDb): Record<string, Head> =>
  Object.fromEntries(
    logEnds(db).flatMap((end) => {
      const head = headOf(db, end);
      return head === null ? [] : [[`${end.kid}/${end.log}`, head] as const];
    }),
  );

export const countEntries = (db: ReadableDb): number =>
  get<{ n: number }>(db, sql`SELECT count(*) AS n FROM entry`)?.n ?? 0;

export const allLogs = (db: ReadableDb): { kid: string; log: string }[] =>
  all<{ kid: string; log: string }>(
    db,
    sql`SELECT DISTINCT kid, log FROM entry WHERE log <> '' ORDER BY kid, log`,
  );
