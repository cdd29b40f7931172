/** Deciding a conflict: a normal write that names all heads, so the decision travels (EXCHANGE §8). */
import { readConflicts, type Conflict } from '../../db/exchange/conflicts.ts';
import { readDecided, type DecidedConflict } from '../../db/exchange/decided.ts';
import { reviewedIds } from '../../db/exchange/reviewed.ts';
import { refusalHere } from '../../db/exchange/rights.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { undoIsBarred } from '../../db/progress/undo-guard.ts';
import { deletionsIn } from '../../db/undo-gone.ts';
import { transaction } from '../../db/sql.ts';
import type { ReadableDb } from '../../db/open.ts';
import { TABLES } from '../../domain/tables/registry.ts';
import {
  columnOf,
  fitsType,
  type ColumnKind,
  type FieldType,
} from '../../domain/tables/field-types.ts';
import { DELETED_FIELD, type FieldValue, type LogName } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';

export type Decision =
  /** From 1, in the order of the conflict's heads. */
  { readonly pick: number } | { readonly value: FieldValue };

const logOf = (t: string): LogName => TABLES[t]?.log ?? 'main';

const typeOf = ({ t, f }: Conflict): FieldType => TABLES[t]?.fields[f] ?? 'text';

export interface OpenConflict extends Conflict {
  /** What the field's column holds. */
  readonly column: ColumnKind;
  /** Why it is not decided here; null where it is. */
  readonly refusal: Failure | null;
  /** Its row is sealed: nobody decides it any more, it can only be looked at. */
  readonly sealed: boolean;
}

export const openConflicts = (db: ReadableDb, unit: string): OpenConflict[] => {
  const seen = reviewedIds(db);
  return readConflicts(db)
    .map((conflict) => {
      const { t, r, f } = conflict;
      const refusal = refusalHere(db, unit, logOf(t), { k: 'set', t, r, f });
      const sealed = refusal?.code === 'exchange.sealed';
      return { ...conflict, column: columnOf(typeOf(conflict)), refusal, sealed };
    })
    .filter(({ id, sealed }) => !sealed || !seen.has(id));
};

/** How many decisions are offered to be decided anew: a slip is seen soon. */
const DECIDED_SHOWN = 10;

export interface Redecidable extends DecidedConflict {
  readonly column: ColumnKind;
  readonly refusal: Failure | null;
  readonly sealed: false;
}

/** Below a report that was handed in since, nothing is decided anew. */
const barred = (db: ReadableDb, { t, r, f }: DecidedConflict): Failure | null =>
  undoIsBarred(db, [{ t, r, f, before: null }]) ? failure('exchange.decided-locked') : null;

/** Decisions that stand and can be decided anew, newest first. */
export const decidedConflicts = (db: ReadableDb, unit: string): Redecidable[] =>
  readDecided(db, DECIDED_SHOWN).map((conflict) => {
    const { t, r, f } = conflict;
    const refusal = refusalHere(db, unit, logOf(t), { k: 'set', t, r, f }) ?? barred(db, conflict);
    return { ...conflict, column: columnOf(typeOf(conflict)), refusal, sealed: false };
  });

/** A text that its field cannot hold would be shown as nothing. */
const fits = (value: FieldValue, type: FieldType): boolean =>
  typeof value !== 'string' || fitsType(type, value);

const valueOf = (conflict: Conflict, decision: Decision): Result<FieldValue, Failure> => {
  if (!('pick' in decision))
    return fits(decision.value, typeOf(conflict))
      ? ok(decision.value)
      : err(failure('exchange.value-form', { value: String(decision.value) }));
  const head = conflict.heads[decision.pick - 1];
  if (head === undefined)
    return err(failure('exchange.pick-unknown', { most: conflict.heads.length }));
  // Of a deletion against an edit, whoever picks the edit keeps the row.
  const keepsRow = conflict.f === DELETED_FIELD && head.value !== true;
  return ok(keepsRow ? false : head.value);
};

export const resolveConflict = (
  store: Store,
  deps: LogDeps,
  id: string,
  decision: Decision,
): Result<Conflict, Failure> => {
  const db = store.write;
  const open = readConflicts(db).find((one) => one.id === id && one.kind !== 'sealed');
  const decided = decidedConflicts(db, deps.author.unit).find((one) => one.id === id);
  const conflict = open ?? decided;
  if (conflict === undefined) return err(failure('exchange.conflict-unknown', { id }));
  if (open === undefined && decided?.refusal) return err(decided.refusal);
  const value = valueOf(conflict, decision);
  if (!value.ok) return value;
  const { t, r, f, heads } = conflict;
  // Who keeps the row takes the deletion back, so that nothing of the row is lost by it.
  const keeps = f === DELETED_FIELD && value.value !== true;
  const ops =
    decided === undefined ? heads.map(({ op }) => op) : deletionsIn(db, decided.decision.op);
  const withdraws = keeps ? { withdraws: ops } : {};
  // As it was decided before: there is nothing to take back.
  if (keeps && decided?.decision.value === false) return ok(conflict);
  transaction(db, () => {
    commitChange(db, deps, {
      log: logOf(t),
      act: 'exchange.resolve',
      writes: [{ t, r, f, v: value.value, ...withdraws }],
    });
    writeJournal(db, {
      kind: 'resolve',
      at: deps.now(),
      author: deps.author,
      detail: { id, t, r, f },
    });
  });
  return ok(conflict);
};
