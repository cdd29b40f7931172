/** Tables in: a plan's file compared with the plan. Writes nothing; an amendment does (DESIGN §2). */
import { z } from 'zod';
import { readPlan, readUnits } from '../../db/plan.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { readSheetFile } from '../sheets/read.ts';
import { answer, reader, router } from '../trpc.ts';
import type { Known } from './plan-cells.ts';
import { comparePlan } from './plan-compare.ts';
import { PLAN_SHEET } from './plan-sheet.ts';

const fileInput = z.object({ name: z.string().max(255), base64: z.base64() });

export const importRouter = router({
  /** What the file would change, or every cell that is wrong with its address. */
  compare: reader.input(fileInput).mutation(async ({ ctx, input }) => {
    const bytes = Buffer.from(input.base64, 'base64');
    const grid = answer(await readSheetFile({ name: input.name, bytes }, PLAN_SHEET));
    const read = readPlan(ctx.db);
    const plan = answer(read === null ? err(failure('plan.no-edition', { edition: 0 })) : ok(read));
    const known: Known = {
      sources: new Set(plan.fundingSources.map(({ code }) => code)),
      units: new Set(readUnits(ctx.db).map(({ code }) => code)),
    };
    return answer(comparePlan(grid, plan, known));
  }),
});
