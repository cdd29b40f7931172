/**
 * Cells: what the log amounts to, by the rules of `domain/exchange/merge.ts`. A write of this
 * installation names all heads it saw and replaces them at once; what is taken in may name less, or
 * what is not here yet, so its field is merged anew from all its operations.
 */
import { DELETED_FIELD, SEALED_FIELD } from '../domain/kernel/change.ts';
import {
  isConflict,
  livesOf,
  mergeDeletion,
  mergeField,
  type Lives,
  type MergeOp,
  type Register,
} from '../domain/exchange/merge.ts';
import { sealedField, sealedLives, sealingOf, type Sealing } from '../domain/exchange/sealed.ts';
import { composeHlc, hlcMillis, type Hlc } from '../domain/kernel/hlc.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { prepare, raw } from './sql.ts';

export type StoredValue = string | number | null;

const WRITE = 'INSERT OR REPLACE INTO cell (t, r, f, v, op, heads) VALUES (?, ?, ?, ?, ?, ?)';
const REMOVE = 'DELETE FROM cell WHERE t = ? AND r = ? AND f = ?';

/** One operation stands alone in its field. */
export const setCell = (
  db: WritableDb,
  n: number,
  { t, r, f, v }: { t: string; r: string; f: string; v: StoredValue },
): void => {
  prepare(db, WRITE).run(t, r, f, v, n, null);
};

/** An operation as the tables hold it, with what its place in an entry says. */
export interface PlacedOp {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly n: number;
  readonly k: string;
  readonly v: StoredValue;
  readonly p: string;
  readonly h: number;
  readonly origin: number;
  readonly log: string;
  readonly changeHlc: string;
  readonly kid: string | null;
  readonly seq: number | null;
  readonly entryHlc: string | null;
  readonly i: number | null;
}

export const PLACED_OPS = `
  SELECT op.t, op.r, op.f, op.n, op.k, op.v, op.p, op.h, change.origin, change.log, change.hlc AS changeHlc,
         entry.kid, entry.seq, entry.hlc AS entryHlc, coalesce(op_seal.i, op.n - entry.firstOp) AS i
  FROM op JOIN change ON change.n = op.change
  LEFT JOIN op_seal ON op_seal.op = op.n
  LEFT JOIN entry ON entry.n = coalesce(op_seal.entry, change.entry)`;

const TAKEN_IN = 1;
/** `origin` of what every installation writes alike. */
export const COMMON = 2;

/** In a query that reads `op`: what it replaced of its own field; of several heads, the one that was shown. */
export const REPLACED = raw(
  `json_extract(op.p, CASE op.f WHEN '${DELETED_FIELD}' THEN '$[0]' ELSE '$[#-1]' END)`,
);

/** What the application brought with it was written at no workplace. */
const NOBODYS = '';

/** In a query that reads `op` and its `change`: the key that `WorkplaceOf` (db/exchange/workplaces.ts) takes. */
export const KID_OF_OP = raw(`CASE change.origin WHEN ${COMMON} THEN '${NOBODYS}' ELSE (
  SELECT entry.kid FROM entry WHERE entry.n = coalesce(
    (SELECT op_seal.entry FROM op_seal WHERE op_seal.op = op.n), change.entry)) END`);

const stampOf = ({ origin, entryHlc, changeHlc, h }: PlacedOp): string => {
  if (entryHlc === null) return changeHlc;
  if (origin !== TAKEN_IN) {
    // A draft that was kept back is sealed under a later clock: its log may not go back.
    const later = changeHlc > entryHlc ? changeHlc : entryHlc;
    return later.slice(0, 24) + entryHlc.slice(24);
  }
  return h === 0
    ? entryHlc
    : composeHlc(hlcMillis(entryHlc as Hlc) + h, 0).slice(0, 24) + entryHlc.slice(24);
};

/** `self` is the author of what is not sealed yet. */
const mergeOpOf = (op: PlacedOp, self: string): MergeOp => ({
  n: op.n,
  v: op.v,
  p: op.p === '[]' ? [] : (JSON.parse(op.p) as number[]),
  author: op.origin === COMMON ? null : (op.kid ?? self),
  seq: op.seq ?? Number.MAX_SAFE_INTEGER,
  i: op.i ?? op.n,
  stamp: stampOf(op),
  log: op.log,
  withdraws: op.k === 'resolve' && op.f === DELETED_FIELD && op.v === 0,
});

export interface Cell {
  readonly f: string;
  readonly v: StoredValue;
  readonly op: number;
  readonly heads: readonly MergeOp[];
  /** Of a seal: what was written past it and does not count. */
  readonly late: readonly MergeOp[];
  /** Heads that disagree, or something late: for a person to see. */
  readonly open: boolean;
}

const cellOf = (f: string, register: Register): Cell => ({
  f,
  v: register.winner.v,
  op: register.winner.n,
  heads: register.heads,
  late: [],
  open: isConflict(register),
});

const deletionCell = (own: Register, others: readonly MergeOp[], lives: Lives): Cell => {
  const { register, alive } = mergeDeletion(own, others, lives);
  const { heads, winner } = register;
  if (!alive || winner.v !== 1) return cellOf(DELETED_FIELD, register);
  const shown = heads.at(-1) ?? winner;
  return { f: DELETED_FIELD, v: 0, op: shown.n, heads, late: [], open: true };
};

/** The seal with what was written past it: that is for people to see, and never a value. */
const sealCell = ({ seals, late }: Sealing): Cell | null => {
  const last = seals.at(-1);
  if (last === undefined) return null;
  const heads = [...seals.map(({ op }) => op), ...late];
  return { f: SEALED_FIELD, v: 1, op: last.op.n, heads, late, open: late.length > 0 };
};

type Fields = Map<string, MergeOp[]>;

/** Takes the operations on the seal out of the others, where they make one. */
const takeSealing = (fields: Fields): Sealing | null => {
  const marks = fields.get(SEALED_FIELD);
  if (marks === undefined) return null;
  const others = [...fields].flatMap(([f, list]) => (f === SEALED_FIELD ? [] : list));
  const sealing = sealingOf(marks, others);
  if (sealing !== null) fields.delete(SEALED_FIELD);
  return sealing;
};

type MergeList = (list: readonly MergeOp[]) => Register | null;

/** How the fields of a row are merged: what its deletions and its seals leave of it. */
const mergeOf = (marks: readonly MergeOp[], lives: Lives, sealing: Sealing | null): MergeList => {
  if (sealing === null) return (list) => mergeField(list, list === marks ? undefined : lives);
  const versions = sealedLives(marks, sealing);
  return (list) => sealedField(list, sealing, list === marks ? undefined : versions);
};

const mergeFields = (fields: Fields): Cell[] => {
  const sealing = takeSealing(fields);
  const marks = fields.get(DELETED_FIELD) ?? [];
  const lives = livesOf(marks);
  const merge = mergeOf(marks, lives, sealing);
  const cells: Cell[] = [];
  for (const [f, list] of fields) {
    const register = f === DELETED_FIELD ? null : merge(list);
    if (register !== null) cells.push(cellOf(f, register));
  }
  const heads = cells.flatMap((cell) => (cell.f === SEALED_FIELD ? [] : cell.heads));
  const deletion = merge(marks);
  const seal = sealing === null ? null : sealCell(sealing);
  if (deletion !== null) cells.push(deletionCell(deletion, heads, lives));
  return seal === null ? cells : [...cells, seal];
};

/** The cells of one row, given all its operations. */
export const rowCells = (ops: readonly PlacedOp[], self: string): Cell[] => {
  const fields: Fields = new Map();
  for (const op of ops) {
    const list = fields.get(op.f);
    if (list === undefined) fields.set(op.f, [mergeOpOf(op, self)]);
    else list.push(mergeOpOf(op, self));
  }
  return mergeFields(fields);
};

export const writeCell = (
  db: WritableDb,
  t: string,
  r: string,
  { f, v, op, heads }: Cell,
): void => {
  const several = heads.length > 1 ? JSON.stringify(heads.map(({ n }) => n)) : null;
  prepare(db, WRITE).run(t, r, f, v, op, several);
};

const OF_ROW = `${PLACED_OPS} WHERE op.t = ? AND op.r = ? AND op.dead = 0
  AND change.known <= ? ORDER BY op.n`;

/** Later than every instant. */
const FOR_EVER = '9999';

/** The operations of a row; where an instant is named, those that were known here by then. */
export const opsOfRow = (
  db: ReadableDb,
  t: string,
  r: string,
  until: string = FOR_EVER,
): PlacedOp[] => prepare(db, OF_ROW).all(t, r, until) as PlacedOp[];

const FIELDS = 'SELECT f FROM cell WHERE t = ? AND r = ?';

/** Merges a row anew from its operations. */
export const mergeRow = (db: WritableDb, t: string, r: string, self: string): void => {
  const cells = rowCells(opsOfRow(db, t, r), self);
  const present = new Set(cells.map(({ f }) => f));
  for (const { f } of prepare(db, FIELDS).all(t, r) as { f: string }[])
    if (!present.has(f)) prepare(db, REMOVE).run(t, r, f);
  for (const cell of cells) writeCell(db, t, r, cell);
};
