/**
 * The only way to write: a use case hands over field writes, and one transaction appends the change
 * with its operations, moves the cells, and derives the typed rows and the search index.
 *
 * A write that leaves a field as it is becomes no operation; a change without operations is not made.
 * A row that was deleted and is written again holds only what is written since (EXCHANGE §7).
 * Changes are hash-chained: `hash = SHA-256(prev + the change's own JSON)`, so that cutting or editing
 * the file shows (`db check`).
 */
import {
  DELETED_FIELD,
  SEALED_FIELD,
  type ChangeInfo,
  type LogName,
  type Op,
  type OpKind,
  type Write,
} from '../domain/kernel/change.ts';
import { nextHlc, type Hlc } from '../domain/kernel/hlc.ts';
import { chainHash, FIRST_HASH } from './chain.ts';
import { COMMON, mergeRow, setCell, type StoredValue } from './cells.ts';
import { instantOf, knownAt } from './clock/times.ts';
import { adoptedClock, ownKid } from './exchange/registries.ts';
import { refuseForbidden, refuseNameless, refuseSealed } from './exchange/rights.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { projectRows, storedValue } from './project.ts';
import { refuseUnfit } from './unfit-text.ts';
import { inSight, type Sight } from './sight.ts';
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
  /** What the writer had before him, where a window says so. */
  readonly sight?: Sight | undefined;
}

export interface ChangeRequest {
  readonly log: LogName;
  readonly act: string;
  readonly writes: readonly Write[];
  readonly undoes?: number;
}

interface Head {
  readonly n: number;
  readonly hlc: Hlc;
  readonly hash: string;
}

const lastOwnClock = (db: ReadableDb): Hlc | undefined =>
  get<{ hlc: Hlc }>(db, sql`SELECT hlc FROM change WHERE origin <> 1 ORDER BY n DESC LIMIT 1`)?.hlc;

/** The end of the chain, and the clock to go on from: ours, or a later one that was taken in. */
const headOf = (db: ReadableDb): Head | undefined => {
  const last = get<Head>(db, sql`SELECT n, hlc, hash FROM change ORDER BY n DESC LIMIT 1`);
  if (last === undefined) return undefined;
  const own = lastOwnClock(db) ?? ('' as Hlc);
  const adopted = (adoptedClock(db) ?? '') as Hlc;
  return { ...last, hlc: own > adopted ? own : adopted };
};

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
    // What was written before clocks were kept is hashed as it was then.
    ...(info.at === null ? [] : [info.at]),
  ]);

const CELL =
  'SELECT cell.v, cell.op, cell.heads, change.origin FROM cell JOIN op ON op.n = cell.op JOIN change ON change.n = op.change WHERE cell.t = ? AND cell.r = ? AND cell.f = ?';

interface CellRow {
  readonly v: StoredValue;
  readonly op: number;
  readonly heads: string | null;
  readonly origin: number;
}

const ROW = 'SELECT op, heads FROM cell WHERE t = ? AND r = ?';

const headsOf = ({ op, heads }: Pick<CellRow, 'op' | 'heads'>): number[] =>
  heads === null ? [op] : (JSON.parse(heads) as number[]);

/** Heads of every field: what a person who deletes the row has before them. */
const rowHeads = (db: ReadableDb, t: string, r: string): number[] =>
  (prepare(db, ROW).all(t, r) as Pick<CellRow, 'op' | 'heads'>[]).flatMap(headsOf);

const KINDS: Readonly<Record<string, OpKind>> = { [DELETED_FIELD]: 'del', [SEALED_FIELD]: 'seal' };

const OPS_OF_ROW = 'SELECT n FROM op WHERE t = ? AND r = ? AND dead = 0 ORDER BY n';

/** Every operation of the row that is here: what counts under the seal (domain/exchange/sealed.ts). */
const sealOp = (db: ReadableDb, { t, r, f, v }: Write): Op => {
  const p = (prepare(db, OPS_OF_ROW).all(t, r) as { n: number }[]).map(({ n }) => n);
  return { k: 'seal', t, r, f, v, p, h: 0 };
};

const IS_DELETED = "SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '_del' AND v = 1";

export const isDeleted = (db: ReadableDb, { t, r }: Pick<Write, 't' | 'r'>): boolean =>
  prepare(db, IS_DELETED).get(t, r) !== undefined;

/** What a deleted row held is not before the person who writes to it. */
const seenCell = (db: ReadableDb, write: Write, common: boolean): CellRow | undefined => {
  const { t, r, f } = write;
  const isHidden = f !== DELETED_FIELD && f !== SEALED_FIELD && !common && isDeleted(db, write);
  return isHidden ? undefined : (prepare(db, CELL).get(t, r, f) as CellRow | undefined);
};

/** The operation of a write as the person saw the field, or null where nothing would change. */
const opOf = (db: ReadableDb, write: Write, common: boolean): Op | null => {
  const { t, r, f, v } = write;
  const cell = seenCell(db, write, common);
  const single = cell !== undefined && cell.heads === null;
  if (single && cell.v === storedValue(v)) return null;
  if (cell === undefined && v === null) return null;
  // The common ground lies beneath what people wrote: a later seed does not touch it.
  if (common && cell !== undefined && cell.origin !== COMMON) return null;
  const own = cell === undefined ? [] : headsOf(cell);
  const k = KINDS[f] ?? 'set';
  if (k === 'seal') return cell?.v === 1 ? null : sealOp(db, { t, r, f, v });
  if (k !== 'del') return { k, t, r, f, v, p: own, h: 0 };
  const seen = rowHeads(db, t, r);
  if (cell === undefined && seen.length === 0) return null;
  return { k, t, r, f, v, p: v === true ? [...new Set([...own, ...seen])] : own, h: 0 };
};

const DELETIONS = `SELECT n FROM op
  WHERE n IN (SELECT value FROM json_each(?)) AND f = '_del' AND v = 1`;

/**
 * Takes deletions back. Another that stands meanwhile is answered first, since whatever the withdrawal
 * names it withdraws.
 */
const withdrawalOps = (db: ReadableDb, write: Write, withdraws: readonly number[]): Op[] => {
  const { t, r, f } = write;
  const cell = prepare(db, CELL).get(t, r, f) as CellRow | undefined;
  const heads = cell === undefined ? [] : headsOf(cell);
  const standing = (prepare(db, DELETIONS).all(JSON.stringify(heads)) as { n: number }[])
    .map(({ n }) => n)
    .filter((n) => !withdraws.includes(n));
  const own = heads.filter((n) => !standing.includes(n) && !withdraws.includes(n));
  const answer: Op[] =
    standing.length === 0 ? [] : [{ k: 'del', t, r, f, v: false, p: standing, h: 0 }];
  return [...answer, { k: 'resolve', t, r, f, v: false, p: [...withdraws, ...own], h: 0 }];
};

const rowOf = ({ t, r }: Pick<Write, 't' | 'r'>): string => `${t}\n${r}`;

/** Writing to a deleted row begins it anew: natural keys are used again. */
const begun = (db: ReadableDb, ops: readonly Op[]): Op[] => {
  const decided = new Set(ops.filter(({ f }) => f === DELETED_FIELD).map(rowOf));
  const rows = new Map(ops.map((op) => [rowOf(op), op]));
  return [...rows]
    .filter(([row, op]) => !decided.has(row) && isDeleted(db, op))
    .map(([, { t, r }]) => opOf(db, { t, r, f: DELETED_FIELD, v: false }, false))
    .filter((op) => op !== null);
};

/** What is written, each row's beginning before its fields. */
const opsOf = (db: ReadableDb, writes: readonly Write[], common: boolean): Op[] => {
  const ops = inOrder(writes).flatMap((write) => {
    if (write.withdraws !== undefined) return withdrawalOps(db, write, write.withdraws);
    return opOf(db, write, common) ?? [];
  });
  return common ? ops.filter((op) => !isDeleted(db, op)) : [...begun(db, ops), ...ops];
};

const ADD_CHANGE =
  'INSERT INTO change (n, log, hlc, by, unit, act, undoes, prev, hash, origin, at, seen, claimed, known) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
const ADD_OP = 'INSERT INTO op (n, change, k, t, r, f, v, p, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

const appendOps = (db: WritableDb, change: number, ops: readonly Op[]): void => {
  let n = (get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM op`)?.n ?? 0) + 1;
  for (const op of ops) {
    const { k, t, r, f, v, p, h } = op;
    prepare(db, ADD_OP).run(n, change, k, t, r, f, storedValue(v), JSON.stringify(p), h);
    setCell(db, n, { t, r, f, v: storedValue(v) });
    n += 1;
  }
};

const projectTouched = (db: WritableDb, ops: readonly Op[]): void => {
  const rows = new Map(ops.map(({ t, r }) => [`${t}\n${r}`, { t, r }]));
  projectRows(db, rows.values());
};

const HAS_MARK = "SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '_del'";

/** What a row amounts to that was deleted once depends on all of its operations. */
const mergeMarked = (db: WritableDb, ops: readonly Op[]): void => {
  for (const { t, r } of new Map(ops.map((op) => [rowOf(op), op])).values()) {
    if (prepare(db, HAS_MARK).get(t, r) !== undefined) mergeRow(db, t, r, ownKid(db) ?? '');
  }
};

/** What every installation of a version writes alike: no device's own, so nobody sends it. */
const isCommon = (act: string): boolean => act.endsWith('.seed');

/** A seal comes after what it seals. */
const inOrder = (writes: readonly Write[]): Write[] => [
  ...writes.filter(({ f }) => f !== SEALED_FIELD),
  ...writes.filter(({ f }) => f === SEALED_FIELD),
];

const append = (db: WritableDb, deps: LogDeps, request: ChangeRequest): ChangeInfo | null => {
  const common = isCommon(request.act);
  const { sight } = deps;
  const asked = sight !== undefined && request.undoes === undefined;
  const { writes } = request;
  const ops = opsOf(db, asked ? inSight(db, sight, writes) : writes, common);
  if (ops.length === 0) return null;
  if (!common) {
    ops.forEach((op) => refuseUnfit(db, op));
    refuseNameless(deps.author, request.log);
    refuseSealed(db, request.log, ops);
    refuseForbidden(db, deps.author.unit, request.log, ops);
  }
  const head = headOf(db);
  const now = deps.now();
  const at = instantOf(now);
  const info: ChangeInfo = {
    n: (head?.n ?? 0) + 1,
    log: request.log,
    hlc: nextHlc(head?.hlc || null, now),
    at,
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
    common ? COMMON : 0,
    at,
    at,
    at,
    common ? at : knownAt(db, at),
  );
  appendOps(db, info.n, ops);
  mergeMarked(db, ops);
  projectTouched(db, ops);
  sight?.wrote(info.n);
  return info;
};

/** Appends one change; null where every field already holds what was to be written. */
export const commitChange = (
  db: WritableDb,
  deps: LogDeps,
  request: ChangeRequest,
): ChangeInfo | null => transaction(db, () => append(db, deps, request));
