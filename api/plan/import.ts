/**
 * Tables in: a plan's file compared with the plan. Nothing is written to the adopted text; what the
 * file changes becomes the items of a draft amendment (DESIGN §2).
 */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { editions, readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { readTableFile } from '../sheets/in/rows.ts';
import { readHeads } from '../sheets/in/samples.ts';
import {
  dashesInput,
  mappingInput,
  rememberedHeadings,
  rememberHeadings,
} from '../sheets/mapping.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { addItems, type NewItem } from './amendments.ts';
import { comparePlan, type PlanComparison, type ProposedChange } from './plan-compare.ts';
import { PLAN_FIELDS, planList } from './plan-sheet.ts';
import { registerFileWords } from './register-file-words.ts';

/** The sheet that is meant, where several have such a table. */
const sheetInput = z.string().max(255).optional();
const fileInput = z.object({ name: z.string().max(255), base64: z.base64() });
/** Without a mapping the headings mean what they were taken for before. */
const mappedInput = fileInput.extend({
  mapping: mappingInput.default({}),
  sheet: sheetInput,
  dashes: dashesInput.default({}),
});

const listFor = (db: ReadableDb, mapping: Mapping, chosen?: string, dashes: Dashes = {}) =>
  planList(mapping, rememberedHeadings(db, 'plan.headings'), { chosen, dashes });

const fileOf = ({ name, base64 }: z.infer<typeof fileInput>) => ({
  name,
  bytes: Buffer.from(base64, 'base64'),
});

const compare = async (
  db: ReadableDb,
  input: z.infer<typeof mappedInput>,
): Promise<Result<PlanComparison, Failure>> => {
  const table = await readTableFile(
    fileOf(input),
    listFor(db, input.mapping, input.sheet, input.dashes),
  );
  if (!table.ok) return table;
  const [plan, ...earlier] = editions(db)
    .toReversed()
    .flatMap(({ n }) => readPlan(db, n) ?? []);
  if (plan === undefined) return err(failure('plan.no-edition', { edition: 0 }));
  return ok(
    comparePlan(table.value, [plan, ...earlier], {
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

/** All or nothing: a file with a wrong cell proposes nothing. What is newer here, only where it was chosen. */
const itemsOf = (
  { errors, changes: found }: PlanComparison,
  file: string,
  chosen: ReadonlySet<string>,
): Result<readonly NewItem[], Failure> => {
  const [first] = errors;
  if (first !== undefined) {
    const params = { file, count: errors.length, cell: first.address };
    return err(failure('import.wrong-cells', params, file));
  }
  const changes = found.filter(({ was, address }) => was === null || chosen.has(address ?? ''));
  if (changes.length === 0) return err(failure('import.unchanged', { file }, file));
  return ok(changes.map((change) => itemOf(change, file)));
};

export const importRouter = router({
  /** The file's headings with what stands under them and what they are taken for. */
  heads: reader.input(fileInput.extend({ sheet: sheetInput })).mutation(async ({ ctx, input }) => ({
    ...answer(await readHeads(fileOf(input), listFor(ctx.db, {}, input.sheet))),
    fields: PLAN_FIELDS.map(({ key, heading }) => ({ key, heading })),
  })),
  /** What the file would change, or every cell that is wrong with its address. */
  compare: reader
    .input(mappedInput)
    .mutation(async ({ ctx, input }) => answer(await compare(ctx.db, input))),
  /** A draft amendment of what the file changes; its id. What its headings mean is remembered. */
  propose: writes('plan')
    .input(
      mappedInput.extend({
        title: z.string(),
        /** Cells of the file that are to change what was amended since it was saved. */
        newer: z.array(z.string()).default([]),
      }),
    )
    .mutation(async ({ ctx: { db, deps }, input }) => {
      const compared = answer(await compare(db, input));
      const items = answer(itemsOf(compared, input.name, new Set(input.newer)));
      const { amendment } = answer(addItems(db, deps, { title: input.title }, items));
      rememberHeadings(db, deps, 'plan.headings', input.mapping);
      return amendment;
    }),
});
