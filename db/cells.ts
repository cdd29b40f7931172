/**
 * Cells: what the log amounts to. A field is a multi-value register (EXCHANGE §7): its heads are the
 * operations that no other one names as a predecessor; one head is the value, several are a conflict,
 * of which the latest by clock stands on show until a person decides.
 */
import type { WritableDb } from './open.ts';
import { prepare } from './sql.ts';

export interface CellOp {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
  readonly p: readonly number[];
}

const READ = 'SELECT op, heads FROM cell WHERE t = ? AND r = ? AND f = ?';
const WRITE = 'INSERT OR REPLACE INTO cell (t, r, f, v, op, heads) VALUES (?, ?, ?, ?, ?, ?)';

/** Heads after an operation: those it does not replace, and itself. */
export const headsAfter = (heads: readonly number[], n: number, p: readonly number[]): number[] => [
  ...heads.filter((head) => !p.includes(head)),
  n,
];

export const applyOp = (db: WritableDb, n: number, { t, r, f, v, p }: CellOp): void => {
  const known = prepare(db, READ).get(t, r, f) as { op: number; heads: string | null } | undefined;
  const before =
    known === undefined
      ? []
      : known.heads === null
        ? [known.op]
        : (JSON.parse(known.heads) as number[]);
  const heads = headsAfter(before, n, p);
  prepare(db, WRITE).run(t, r, f, v, n, heads.length === 1 ? null : JSON.stringify(heads));
};
