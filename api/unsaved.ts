/**
 * What is typed and not stored yet: kept in the data folder, of one person in one unit, beside the
 * change log. It travels with a backup, never with a package. Windows keep it here as it is typed, and
 * drop it by the request that stores it (`saves`, api/port.ts) or when somebody gives it up.
 */
import { z } from 'zod';
import {
  dropUnsaved,
  handOverUnsaved,
  listUnsaved,
  othersUnsaved,
  putUnsaved,
} from '../db/unsaved/unsaved.ts';
import type { Json } from '../domain/kernel/json.ts';
import { keeper, reader, router } from './trpc.ts';

const owner = z.object({ person: z.string(), unit: z.string() });
const key = { place: z.string().min(1), field: z.string() };
const json = z.json() as z.ZodType<Json>;

const writing = z.object({
  ...key,
  typed: json,
  over: json,
  /** Absent from what an older window left behind. */
  since: z.int().nonnegative().nullable().default(null),
  waits: z.boolean(),
  label: z.string(),
  at: z.string(),
  written: z.string(),
  rev: z.string().min(1),
  base: z.array(z.string()),
  /** Who typed it; null where the window did not know yet: then whoever works here. */
  owner: owner.nullable(),
});

export const unsavedRouter = router({
  list: reader.query(({ ctx: { db, store } }) => {
    const { author } = store.logDeps();
    return {
      owner: author,
      unsaved: listUnsaved(db, author),
      /** Texts of others on this installation; they are shown to them alone. */
      others: othersUnsaved(db, author),
    };
  }),
  /** Keeps writings; what stands in their fields then. */
  put: keeper
    .input(z.object({ window: z.string(), writings: z.array(writing).max(50_000) }))
    .mutation(({ ctx, input }) => {
      const { author } = ctx.deps;
      const kept = putUnsaved(
        ctx.db,
        input.writings.map(({ owner: by, ...one }) => ({ owner: by ?? author, writing: one })),
      );
      ctx.emit({ kind: 'unsaved', window: input.window });
      return kept;
    }),
  drop: keeper
    .input(
      z.object({
        window: z.string(),
        done: z.array(z.object({ ...key, revs: z.array(z.string()), owner: owner.nullable() })),
      }),
    )
    .mutation(({ ctx, input }) => {
      for (const { owner: by, ...one } of input.done)
        dropUnsaved(ctx.db, by ?? ctx.deps.author, [one]);
      ctx.emit({ kind: 'unsaved', window: input.window });
    }),
  /** Texts of a name that is written otherwise now, or of a person who has left. */
  takeOver: keeper.input(owner).mutation(({ ctx, input }) => {
    handOverUnsaved(ctx.db, input, ctx.deps.author);
    ctx.emit({ kind: 'unsaved', window: null });
  }),
});
