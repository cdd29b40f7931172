/**
 * An act that deletes answers with what it deleted, so that the window can name it and offer to take
 * the act back (renderer/core/deletions.ts listens for this answer, whichever page asked).
 */
import type { ToldChange } from '../domain/plan/undo-texts.ts';
import { commitChange, type ChangeRequest, type LogDeps } from '../db/log.ts';
import type { WritableDb } from '../db/open.ts';
import { toldChange } from '../db/told-change.ts';

export interface Deletion {
  /** Null where there was nothing left to delete. */
  readonly deleted: ToldChange | null;
}

export const commitDeletion = (db: WritableDb, deps: LogDeps, act: ChangeRequest): Deletion => {
  const change = commitChange(db, deps, act);
  return { deleted: change === null ? null : toldChange(db, change.n) };
};
