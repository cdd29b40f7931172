/**
 * Tables in: a plan's file compared with the plan. Nothing is written to the adopted text; what the
 * file changes becomes the items of a draft amendment (DESIGN §2).
 */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readPlan, readUnits } from '../../db/plan.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { readTableFile } from '../sheets/in/rows.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { addItems, type NewItem } from './amendments.ts';
import { comparePlan, type PlanComparison, type ProposedChange } from './plan-compare.ts';
import { PLAN_LIST } from './plan-sheet.ts';
import { registerFileWords } from './register-file-words.ts';

const fileInput = z.object({ name: z.string().max(255), base64: z.base64() });
type FileInput = z.infer<typeof fileInput>;

const compare = async (
  db: ReadableDb,
  { name, base64 }: FileInput,
): Promise<Result<PlanComparison, Failure>> => {
  const table = await readTableFile({ name, bytes: Buffer.from(base64, 'base64') }, PLAN_LIST);
  if (!table.ok) return table;
  const plan = readPlan(db);
  if (plan === null) return err(failure('plan.no-edition', { edition: 0 }));
  return ok(
    comparePlan(table.value, plan, {
      sources: new Set(plan.fundingSources.map(({ code }) => code)),
      units: new Set(readUnits(db).map(({ code }) => code)),
    }),
  );
};

const itemOf = (
  { kind, measure, indicator, field, value, address }: ProposedChange,
  file: string,
) =>
  ({
    kind,
    measure: indicator ?? measure,
    field,
    value,
    reason: registerFileWords.bg.reason(file, address),
  }) satisfies NewItem;

/** All or nothing: a file with a wrong cell proposes nothing. */
const itemsOf = (
  { errors, changes }: PlanComparison,
  file: string,
): Result<readonly NewItem[], Failure> => {
  const [first] = errors;
  if (first !== undefined) {
    const params = { file, count: errors.length, cell: first.address };
    return err(failure('import.wrong-cells', params, file));
  }
  if (changes.length === 0) return err(failure('import.unchanged', { file }, file));
  return ok(changes.map((change) => itemOf(change, file)));
};

export const importRouter = router({
  /** What the file would change, or every cell that is wrong with its address. */
  compare: reader
    .input(fileInput)
    .mutation(async ({ ctx, input }) => answer(await compare(ctx.db, input))),
  /** A draft amendment of what the file changes; its id. */
  propose: writes('plan')
    .input(fileInput.extend({ title: z.string() }))
    .mutation(async ({ ctx: { db, deps }, input }) => {
      const items = answer(itemsOf(answer(await compare(db, input)), input.name));
      return answer(addItems(db, deps, { title: input.title }, items)).amendment;
    }),
});
