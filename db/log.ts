/**
 * The only way to write: a use case hands over field writes, and one transaction appends the change
 * with its operations, moves the cells, and derives the typed rows and the search index.
 *
 * A write that leaves a field as it is becomes no operation; a change without operations is not made.
 * Changes are hash-chained: `hash = SHA-256(prev + the change's own JSON)`, so that cutting or editing
 * the file shows (`db check`).
 */
import { createHash } from 'node:crypto';
import {
  DELETED_FIELD,
  type ChangeInfo,
  type LogName,
  type Op,
  type Write,
} from '../domain/kernel/change.ts';
import { nextHlc, type Hlc } from '../domain/kernel/hlc.ts';
import { applyOp } from './cells.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { projectRow, storedValue } from './project.ts';
import { get, prepare, sql, transaction } from './sql.ts';

/** Who writes, and when: passed in, never read from the surroundings. */
export interface Author {
  readonly person: string;
  readonly unit: string;
}
export interface LogDeps {
  readonly author: Author;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface ChangeRequest {
  readonly log: LogName;
  readonly act: string;
  readonly writes: readonly Write[];
  readonly undoes?: number;
}

const FIRST_HASH = '0'.repeat(64);

interface Head {
  readonly n: number;
  readonly hlc: Hlc;
  readonly hash: string;
}

const headOf = (db: ReadableDb): Head | undefined =>
  get<Head>(db, sql`SELECT n, hlc, hash FROM change ORDER BY n DESC LIMIT 1`);

/** The text that is hashed: everything a change says, in one fixed order. */
export const changeText = (info: Omit<ChangeInfo, 'n'>, ops: readonly Op[]): string =>
  JSON.stringify([
    info.log,
    info.hlc,
    info.by,
    info.unit,
    info.act,
    info.undoes,
    ops.map(({ k, t, r, f, v, p, h }) => [k, t, r, f, v, p, h]),
  ]);

export const chainHash = (prev: string, text: string): string =>
  createHash('sha256').update(prev).update(text).digest('hex');

const CELL = 'SELECT v, op, heads FROM cell WHERE t = ? AND r = ? AND f = ?';

interface CellRow {
  readonly v: string | number | null;
  readonly op: number;
  readonly heads: string | null;
}

const ROW = 'SELECT 1 FROM cell WHERE t = ? AND r = ? LIMIT 1';

const rowExists = (db: ReadableDb, t: string, r: string): boolean =>
  prepare(db, ROW).get(t, r) !== undefined;

/** The operation of a write as the person saw the field, or null where nothing would change. */
const opOf = (db: ReadableDb, { t, r, f, v }: Write): Op | null => {
  const cell = prepare(db, CELL).get(t, r, f) as CellRow | undefined;
  const single = cell !== undefined && cell.heads === null;
  if (single && cell.v === storedValue(v)) return null;
  if (cell === undefined && v === null) return null;
  if (f === DELETED_FIELD && cell === undefined && !rowExists(db, t, r)) return null;
  const p =
    cell === undefined
      ? []
      : cell.heads === null
        ? [cell.op]
        : (JSON.parse(cell.heads) as number[]);
  return { k: f === DELETED_FIELD ? 'del' : 'set', t, r, f, v, p, h: 0 };
};

const IS_DELETED = "SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '_del' AND v = 1";

/** Writing to a deleted row brings it back: natural keys are used again. */
const revivals = (db: ReadableDb, writes: readonly Write[]): Write[] => {
  const decided = new Set(
    writes.filter(({ f }) => f === DELETED_FIELD).map(({ t, r }) => `${t}\n${r}`),
  );
  const rows = new Map(writes.map(({ t, r }) => [`${t}\n${r}`, { t, r }]));
  return [...rows]
    .filter(
      ([key, { t, r }]) => !decided.has(key) && prepare(db, IS_DELETED).get(t, r) !== undefined,
    )
    .map(([, { t, r }]) => ({ t, r, f: DELETED_FIELD, v: false }));
};

const ADD_CHANGE =
  'INSERT INTO change (n, log, hlc, by, unit, act, undoes, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
const ADD_OP = 'INSERT INTO op (n, change, k, t, r, f, v, p, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

const appendOps = (db: WritableDb, change: number, ops: readonly Op[]): void => {
  let n = (get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM op`)?.n ?? 0) + 1;
  for (const op of ops) {
    const { k, t, r, f, v, p, h } = op;
    prepare(db, ADD_OP).run(n, change, k, t, r, f, storedValue(v), JSON.stringify(p), h);
    applyOp(db, n, { t, r, f, v: storedValue(v), p });
    n += 1;
  }
};

const projectTouched = (db: WritableDb, ops: readonly Op[]): void => {
  const rows = new Map(ops.map(({ t, r }) => [`${t}\n${r}`, [t, r] as const]));
  for (const [t, r] of rows.values()) projectRow(db, t, r);
};

const append = (db: WritableDb, deps: LogDeps, request: ChangeRequest): ChangeInfo | null => {
  const writes = [...request.writes, ...revivals(db, request.writes)];
  const ops = writes.map((write) => opOf(db, write)).filter((op) => op !== null);
  if (ops.length === 0) return null;
  const head = headOf(db);
  const info: ChangeInfo = {
    n: (head?.n ?? 0) + 1,
    log: request.log,
    hlc: nextHlc(head?.hlc ?? null, deps.now()),
    by: deps.author.person,
    unit: deps.author.unit,
    act: request.act,
    undoes: request.undoes ?? null,
  };
  const prev = head?.hash ?? FIRST_HASH;
  const hash = chainHash(prev, changeText(info, ops));
  prepare(db, ADD_CHANGE).run(
    info.n,
    info.log,
    info.hlc,
    info.by,
    info.unit,
    info.act,
    info.undoes,
    prev,
    hash,
  );
  appendOps(db, info.n, ops);
  projectTouched(db, ops);
  return info;
};

/** Appends one change; null where every field already holds what was to be written. */
export const commitChange = (
  db: WritableDb,
  deps: LogDeps,
  request: ChangeRequest,
): ChangeInfo | null => transaction(db, () => append(db, deps, request));
