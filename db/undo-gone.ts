/** What undo must not begin anew (db/undo.ts): a row that is deleted by now. */
import { DELETED_FIELD } from '../domain/kernel/change.ts';
import { isDeleted } from './log.ts';
import type { ReadableDb } from './open.ts';
import { all, prepare, sql } from './sql.ts';

interface Undone {
  readonly n: number;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
}

interface Deletion {
  readonly n: number;
  readonly by: string;
  /** 1 where it took back what its author had written, as far as can be told here. */
  readonly isUndo: 0 | 1;
}

/**
 * Deletions of the row that stand; several where people deleted it apart. What came in a package does not
 * say whether it was an undo: it is taken for one where its author had written to the row.
 */
const deletionsOf = (db: ReadableDb, { t, r }: Pick<Undone, 't' | 'r'>): Deletion[] =>
  all<Deletion>(
    db,
    sql`SELECT op.n, change.by, change.undoes IS NOT NULL OR (change.origin = 1 AND EXISTS (
          SELECT 1 FROM op AS own JOIN change AS earlier ON earlier.n = own.change
          WHERE own.t = op.t AND own.r = op.r AND own.f <> ${DELETED_FIELD} AND own.n < op.n
            AND earlier.unit = change.unit AND earlier.by = change.by)) AS isUndo
        FROM cell
        JOIN op ON op.n = cell.op OR op.n IN (SELECT value FROM json_each(coalesce(cell.heads, '[]')))
        JOIN change ON change.n = op.change
        WHERE cell.t = ${t} AND cell.r = ${r} AND cell.f = ${DELETED_FIELD} AND op.v = 1 ORDER BY op.n`,
  );

const deletes = ({ f, v }: Pick<Undone, 'f' | 'v'>): boolean => f === DELETED_FIELD && v === 1;

const NAMED = `SELECT named.n, named.f, named.v FROM op JOIN json_each(op.p) AS one
  JOIN op AS named ON named.n = one.value WHERE op.n = ? ORDER BY named.n`;

export type Named = Pick<Undone, 'n' | 'f' | 'v'>;

/** The operations that one had before it. */
export const namedBy = (db: ReadableDb, op: number): Named[] =>
  prepare(db, NAMED).all(op) as Named[];

/** The deletion itself, and those that it names. */
export const deletionsIn = (db: ReadableDb, op: number): number[] => [
  op,
  ...namedBy(db, op)
    .filter((one) => deletes(one))
    .map(({ n }) => n),
];

/**
 * What goes with the deletion where it is taken back. Of two that people made apart each covers the row, so
 * that taking back one alone would bring nothing.
 */
export const deletionsWith = (db: ReadableDb, op: Undone): number[] => {
  const found = deletionsOf(db, op);
  return found.some(({ n }) => n === op.n) ? found.map(({ n }) => n) : [op.n];
};

/**
 * Who deleted a row that must stay so when these writes are taken back; null where there is none. A field
 * set back would begin the row anew with that field alone. `isPlain`: the writes took nothing back themselves.
 */
export const deletedBy = (
  db: ReadableDb,
  written: readonly Undone[],
  isPlain: boolean,
): string | null => {
  const own = new Map(written.filter(deletes).map((op) => [`${op.t}\n${op.r}`, op.n]));
  for (const [name, row] of new Map(written.map((op) => [`${op.t}\n${op.r}`, op]))) {
    const mine = own.get(name);
    if (mine === undefined && !isDeleted(db, row)) continue;
    const standing = deletionsOf(db, row);
    // Where an own deletion stands no more, what followed it decides (db/undo.ts).
    if (mine !== undefined && !standing.some(({ n }) => n === mine)) continue;
    const last = standing
      .filter(({ n, isUndo }) => n !== mine && (mine === undefined || !isPlain || isUndo === 1))
      .at(-1);
    if (last !== undefined) return last.by;
  }
  return null;
};
