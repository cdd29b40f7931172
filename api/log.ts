/** The change log as a person meets it: undo and redo, checks and copies. */
import { z } from 'zod';
import { checkDb } from '../db/check.ts';
import { storageFailure } from '../db/faults.ts';
import { restoreFrom } from '../db/restore.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { stateDigest } from '../db/digest.ts';
import { instantOf } from '../db/clock/times.ts';
import { rebuild } from '../db/rebuild.ts';
import type { ReadableDb } from '../db/open.ts';
import { toldChange } from '../db/told-change.ts';
import { actOf, readStacks, redo, undo, undoChange } from '../db/undo.ts';
import type { ChangeInfo } from '../domain/kernel/change.ts';
import type { ToldChange } from '../domain/plan/undo-texts.ts';
import { modesIn } from './progress/mode.ts';
import { answer, procedure, reader, router, writes } from './trpc.ts';
import { allUnsaved, putUnsaved } from '../db/unsaved/unsaved.ts';
import { fileTroubles, isLost } from './lost-files.ts';
import { makeFullCopy } from './full-copy.ts';
import { healStore } from './healing.ts';
import type { Store } from './store.ts';

/** What was typed is not of the copy's time: it stays, whatever is put back. A damaged file has none. */
const unsavedIn = (store: Result<Store, Failure>): ReturnType<typeof allUnsaved> => {
  if (!store.ok) return [];
  try {
    return allUnsaved(store.value.read);
  } catch (error) {
    if (storageFailure(error, store.value.folder) === null) throw error;
    return [];
  }
};

/** A redo takes back an undo: what it did is told by the act that stands again. */
const taken = (db: ReadableDb, { undoes }: ChangeInfo): ToldChange => {
  const told = toldChange(db, actOf(db, undoes ?? 0));
  return { ...told, mode: told.subject === null ? null : modesIn(db)(told.subject) };
};

export const logRouter = router({
  /** What Ctrl+Z and Ctrl+Y would do now: the acts' names, null where there is nothing. */
  stacks: reader.query(({ ctx }) => {
    const { author } = ctx.store.logDeps();
    const { undo: undoable, redo: redoable } = readStacks(ctx.db, author.unit, author.person);
    const newest = undoable.at(-1);
    return {
      undo: newest?.act ?? null,
      newest: newest?.n ?? null,
      redo: redoable.at(-1)?.act ?? null,
    };
  }),
  /** What it took back: the change that `undoes` names. */
  undo: writes('rows')
    .input(
      z
        .object({
          /** The newest act, where the refusal to take it back was told. */
          over: z.int().positive().nullable(),
        })
        .optional(),
    )
    .mutation(({ ctx: { db, deps }, input }) => taken(db, answer(undo(db, deps, input?.over)))),
  redo: writes('rows').mutation(({ ctx: { db, deps } }) => taken(db, answer(redo(db, deps)))),
  /** Takes back this very act, or refuses where it no longer stands or was overtaken. */
  undoChange: writes('rows')
    .input(z.object({ change: z.int().positive() }))
    .mutation(({ ctx: { db, deps }, input }) =>
      taken(db, answer(undoChange(db, deps, input.change))),
    ),
  check: reader.query(({ ctx }) => {
    const report = checkDb(ctx.db, ctx.now());
    const files = report.ok ? fileTroubles(ctx.db, ctx.dataDir) : [];
    return { ...report, ok: report.ok && !files.some(isLost), files };
  }),
  digest: reader.query(({ ctx }) => stateDigest(ctx.db)),
  /** A full copy as one file, written beside, checked, and moved into place. */
  backup: reader
    .input(z.object({ file: z.string() }))
    .mutation(({ ctx, input }) => makeFullCopy(ctx.store, input.file)),
  /** Puts a checked copy in the place of the data; the present file is kept among the backups. */
  restore: procedure.input(z.object({ file: z.string() })).mutation(({ ctx, input }) => {
    const stamp = new Date(ctx.now()).toISOString().replaceAll(':', '-');
    let restored: Result<string | null, Failure> = ok(null);
    const typed = unsavedIn(ctx.store());
    const store = ctx.reopen(() => {
      restored = restoreFrom(input.file, ctx.dataDir, stamp);
    });
    ctx.emit({ kind: 'changed' });
    const kept = answer(restored);
    putUnsaved(answer(store).write, typed);
    ctx.emit({ kind: 'unsaved', window: null });
    return { kept };
  }),
  /** Heals a chain that half a letter broke, after a copy of the file; all or nothing (db/heal.ts). */
  heal: writes('here').mutation(({ ctx }) => answer(healStore(ctx.store, ctx.deps))),
  rebuild: writes('here').mutation(({ ctx }) => {
    rebuild(ctx.db, instantOf(ctx.now()));
    // A connection that was open keeps the old full-text index in mind, so both are opened anew.
    return stateDigest(answer(ctx.reopen()).read);
  }),
});
