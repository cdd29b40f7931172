/** Sums of the plan, and the money report as PDF. */
import { z } from 'zod';
import { latestEdition, readPlan } from '../../db/plan.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { spreadByYear } from '../../domain/plan/spread.ts';
import { totals } from '../../domain/plan/totals.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { pdfAnswer, languageInput } from '../pdf/answer.ts';
import { compilePdf, template } from '../pdf/compile.ts';
import { writeCsv } from '../sheets/csv.ts';
import { MIME } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { paperStyle } from '../papers/stored.ts';
import { answer, reader, router } from '../trpc.ts';
import { moneyReport } from './money-report.ts';
import { moneyLongSheet, moneySheets } from './money-sheet.ts';

const editionInput = z.int().positive().optional();

export const planOf = (db: ReadableDb, wanted: number | undefined): Result<Plan, Failure> => {
  const edition = wanted ?? latestEdition(db);
  const plan = readPlan(db, edition);
  return plan === null ? err(failure('plan.no-edition', { edition })) : ok(plan);
};

export const totalsRouter = router({
  sums: reader.input(z.object({ edition: editionInput }).optional()).query(({ ctx, input }) => {
    const plan = answer(planOf(ctx.db, input?.edition));
    return { totals: totals(plan), spread: spreadByYear(plan.measures) };
  }),
  /** All the tables: a workbook, or one long table. */
  file: reader
    .input(
      z.object({
        edition: editionInput,
        language: languageInput,
        kind: z.enum(['xlsx', 'csv']),
      }),
    )
    .query(async ({ ctx, input: { edition, language, kind } }) => {
      const plan = answer(planOf(ctx.db, edition));
      const bytes =
        kind === 'csv'
          ? writeCsv(moneyLongSheet(plan, language))
          : await writeXlsx(moneySheets(plan, language));
      return { base64: Buffer.from(bytes).toString('base64'), mime: MIME[kind] };
    }),
  pdf: reader
    .input(z.object({ edition: editionInput, language: languageInput }))
    .query(async ({ ctx, input, signal }) => {
      const plan = answer(planOf(ctx.db, input.edition));
      const today = sofiaDay(ctx.store.logDeps().now());
      const data = moneyReport(plan, today, input.language);
      const look = paperStyle(ctx.db, ctx.store.folder);
      const source = template(new URL('./money.typ', import.meta.url));
      return pdfAnswer(answer(await compilePdf({ source, data, look }, signal)));
    }),
});
