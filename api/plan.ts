/** The plan register: the adopted plan by edition, the units, and where each cell stands in its source. */
import { z } from 'zod';
import { editions, latestEdition, readPlan, readUnits } from '../db/plan.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { planSourceLines } from '../db/source-text.ts';
import { answer, reader, router } from './trpc.ts';

const editionInput = z.object({ edition: z.int().positive().optional() }).optional();

export const planRouter = router({
  editions: reader.query(({ ctx }) => editions(ctx.db)),
  /** The whole plan of an edition; the latest where none is named. */
  plan: reader.input(editionInput).query(({ ctx, input }) => {
    const edition = input?.edition ?? latestEdition(ctx.db);
    const plan = readPlan(ctx.db, edition);
    return answer(plan === null ? err(failure('plan.no-edition', { edition })) : ok(plan));
  }),
  units: reader.query(({ ctx }) => readUnits(ctx.db)),
  /** The source text as printed, line by line, of a cell's spans. */
  source: reader
    .input(z.object({ at: z.array(z.string()) }))
    .query(({ input }) => planSourceLines(input.at)),
});
