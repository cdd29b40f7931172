/** Deciding a conflict: a normal write that names all heads, so the decision travels (EXCHANGE §8). */
import { readConflicts, type Conflict } from '../../db/exchange/conflicts.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { transaction } from '../../db/sql.ts';
import { TABLES } from '../../db/tables.ts';
import { DELETED_FIELD, type FieldValue } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';

export type Decision =
  /** From 1, in the order of the conflict's heads. */
  { readonly pick: number } | { readonly value: FieldValue };

const valueOf = (conflict: Conflict, decision: Decision): Result<FieldValue, Failure> => {
  if (!('pick' in decision)) return ok(decision.value);
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
  const conflict = readConflicts(db).find((one) => one.id === id);
  if (conflict === undefined) return err(failure('exchange.conflict-unknown', { id }));
  const value = valueOf(conflict, decision);
  if (!value.ok) return value;
  const { t, r, f } = conflict;
  transaction(db, () => {
    const log = TABLES[t]?.log ?? 'main';
    commitChange(db, deps, { log, act: 'exchange.resolve', writes: [{ t, r, f, v: value.value }] });
    writeJournal(db, {
      kind: 'resolve',
      at: deps.now(),
      author: deps.author,
      detail: { id, t, r, f },
    });
  });
  return ok(conflict);
};
