/** Decided conflicts whose decision stands: with what had met, so that a wrong one can be decided anew. */
import { DELETED_FIELD } from '../../domain/kernel/change.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { namedBy, type Named } from '../undo-gone.ts';
import { conflictId, headOf, type Conflict, type ConflictHead } from './conflicts.ts';

export interface DecidedConflict extends Conflict {
  /** What stands by the decision, and who decided it, when. */
  readonly decision: ConflictHead;
}

interface Decision extends Named {
  readonly t: string;
  readonly r: string;
}

/**
 * Of a row, its deletions and the last edit that it named, for which it was kept or against which it was
 * deleted; of a field, each value.
 */
const metIn = (f: string, named: readonly Named[]): Named[] => {
  if (f !== DELETED_FIELD) return [...named];
  const deletions = named.filter((one) => one.f === DELETED_FIELD && one.v === 1);
  const edit = named.findLast((one) => one.f !== DELETED_FIELD);
  return edit === undefined ? deletions : [...deletions, edit];
};

/** Newest first. What was written over a decision, or sealed with it, is not decided anew. */
export const readDecided = (db: ReadableDb, most: number): DecidedConflict[] =>
  all<Decision>(
    db,
    sql`SELECT op.n, op.t, op.r, op.f, op.v
        FROM change JOIN op ON op.change = change.n
        JOIN cell ON cell.op = op.n AND cell.t = op.t AND cell.r = op.r AND cell.f = op.f
        WHERE change.act = 'exchange.resolve' AND change.undoes IS NULL AND cell.heads IS NULL
          AND NOT EXISTS (SELECT 1 FROM cell AS other WHERE other.t = op.t AND other.r = op.r
            AND other.v = 1 AND (other.f = '_seal' OR (other.f = '_del' AND op.f <> '_del')))
        ORDER BY op.n DESC LIMIT ${most}`,
  ).map(({ t, r, f, n, v }) => ({
    id: conflictId(t, r, f, ['decided', n]),
    kind: f === DELETED_FIELD ? 'delete-edit' : 'value',
    t,
    r,
    f,
    base: null,
    heads: metIn(f, namedBy(db, n)).map((head) => headOf(db, head.n, head.v, n)),
    decision: headOf(db, n, v, n),
  }));
