/**
 * Open conflicts, read from the cells: fields with several heads whose values differ, rows deleted and
 * edited, and what was written past a seal (EXCHANGE §8).
 */
import { hash } from 'node:crypto';
import { DELETED_FIELD, SEALED_FIELD, type FieldValue } from '../../domain/kernel/change.ts';
import {
  opsOfRow,
  PLACED_OPS,
  rowCells,
  type Cell,
  type PlacedOp,
  type StoredValue,
} from '../cells.ts';
import type { ReadableDb } from '../open.ts';
import { all, prepare, sql } from '../sql.ts';
import { ownKid } from './registries.ts';
import { workplaces } from './workplaces.ts';

export interface ConflictHead {
  readonly op: number;
  /** The conflict's own field, but where a whole row is meant: an edit of a deleted or a sealed one. */
  readonly f: string;
  readonly value: FieldValue;
  /** Of a late write: what counts in its field instead. */
  readonly stands?: FieldValue;
  readonly by: string;
  readonly unit: string;
  readonly workplace: string | null;
  /** The device key; null where it is not sealed yet. */
  readonly kid: string | null;
  /** What its author's clock claimed; and when it came here, where it was taken in. */
  readonly at: string;
  readonly receivedAt: string | null;
  readonly act: string;
  readonly shown: boolean;
}

/** `sealed`: the heads are what does not count, because the row was sealed without it. */
export type ConflictKind = 'value' | 'delete-edit' | 'sealed';

export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  /** The value that both sides had before them; null where there was none, or more than one. */
  readonly base: FieldValue;
  readonly heads: readonly ConflictHead[];
}

/** With what is late in it: once looked at, a sealed row comes back only with something new. */
export const conflictId = (t: string, r: string, f: string, late: readonly unknown[]): string =>
  hash('sha256', JSON.stringify([t, r, f, ...late])).slice(0, 12);

const fieldValue = (value: StoredValue): FieldValue =>
  typeof value === 'number' ? value === 1 : value;

interface Author {
  readonly f: string;
  readonly by: string;
  readonly unit: string;
  readonly act: string;
  readonly at: string;
  readonly kid: string | null;
  readonly receivedAt: string | null;
}

const AUTHOR = `SELECT op.f, change.by, change.unit, change.act, change.claimed AS at, entry.kid,
    CASE change.origin WHEN 1 THEN change.known END AS receivedAt
  FROM op JOIN change ON change.n = op.change LEFT JOIN op_seal ON op_seal.op = op.n
  LEFT JOIN entry ON entry.n = coalesce(op_seal.entry, change.entry) WHERE op.n = ?`;

export const headOf = (
  db: ReadableDb,
  n: number,
  value: StoredValue,
  shown: number,
): ConflictHead => {
  const author = prepare(db, AUTHOR).get(n) as Author;
  return {
    op: n,
    f: author.f,
    value: fieldValue(value),
    by: author.by,
    unit: author.unit,
    workplace: workplaces(db)(author.kid),
    kid: author.kid,
    at: author.at,
    receivedAt: author.receivedAt,
    act: author.act,
    shown: n === shown,
  };
};

const BY_NUMBER = `${PLACED_OPS} WHERE op.n = ?`;

const baseOf = (db: ReadableDb, cell: Cell, field: string): FieldValue => {
  const before = new Set(cell.heads.flatMap(({ p }) => p));
  const values = [...before]
    .map((n) => prepare(db, BY_NUMBER).get(n) as PlacedOp | undefined)
    .filter((op) => op?.f === field)
    .map((op) => op?.v ?? null);
  return values.length === 1 ? fieldValue(values[0] ?? null) : null;
};

const kindOf = (f: string): ConflictKind => {
  if (f === DELETED_FIELD) return 'delete-edit';
  return f === SEALED_FIELD ? 'sealed' : 'value';
};

const sides = (db: ReadableDb, cell: Cell, cells: readonly Cell[]): ConflictHead[] => {
  if (cell.f !== SEALED_FIELD) return cell.heads.map(({ n, v }) => headOf(db, n, v, cell.op));
  const shown = new Map(cells.map(({ f, v }) => [f, fieldValue(v)]));
  return cell.late.map(({ n, v }) => {
    const head = headOf(db, n, v, cell.op);
    return { ...head, stands: shown.get(head.f) ?? null };
  });
};

const conflictOf = (
  db: ReadableDb,
  { t, r, f }: { t: string; r: string; f: string },
): Conflict | null => {
  const cells = rowCells(opsOfRow(db, t, r), ownKid(db) ?? '');
  const cell = cells.find((one) => one.f === f);
  if (cell === undefined || !cell.open) return null;
  const late = cell.late.map(({ author, stamp, v }) => [author, stamp, v]);
  return {
    id: conflictId(t, r, f, late),
    kind: kindOf(f),
    t,
    r,
    f,
    base: baseOf(db, cell, f),
    heads: sides(db, cell, cells),
  };
};

export const readConflicts = (db: ReadableDb): Conflict[] =>
  all<{ t: string; r: string; f: string }>(
    db,
    sql`SELECT t, r, f FROM cell WHERE heads IS NOT NULL ORDER BY t, r, f`,
  )
    .map((place) => conflictOf(db, place))
    .filter((conflict) => conflict !== null);
