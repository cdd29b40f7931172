/**
 * The batch: a file comes in pieces, its columns are mapped, every line gets its verdict while others
 * work on; pages of verdicts, an export, and the saved valuation come from the finished run.
 */
import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readValuation, readVersion } from '../../db/tariffs.ts';
import { writeWhole } from '../../db/whole-file.ts';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { err, ok, unwrap, type Result } from '../../domain/kernel/result.ts';
import { readingsOfEdition, RULES_EDITION } from '../../domain/tariffs/editions.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { mappableFields } from '../../domain/tariffs/mapping.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import { readValues } from '../../domain/tariffs/read-value.ts';
import { makeTariff } from '../../domain/tariffs/snapshot.ts';
import { plainTotals } from '../../domain/tariffs/totals.ts';
import { STATUSES } from '../../domain/tariffs/valuation.ts';
import type { Job } from '../jobs.ts';
import { languageInput } from '../pdf/answer.ts';
import {
  dashesInput,
  mappingInput,
  rememberedHeadings,
  rememberHeadings,
} from '../sheets/mapping.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { exportRun } from './export-run.ts';
import { answerLine, byLineOf, lineAnswers, type LineAnswers } from './line-answers.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { readHeads } from './read-heads.ts';
import { writeRunResults } from './run-results.ts';
import {
  appendInput,
  beginRun,
  readOutcome,
  resultPage,
  runFolder,
  runInfo,
  type RunFolder,
  type RunOutcome,
} from './runs.ts';
import { valueFile, type ValueJob } from './value-file.ts';
import { knownTariff } from './values.ts';

const MAX_CHUNK = 4_000_000;
const MAX_PAGE = 500;
const run = z.string();
/** The sheet that is meant, where several have such a table. */
const sheetInput = z.string().max(255).optional();

type BatchJob = Omit<ValueJob, 'path' | 'name' | 'write' | 'signal' | 'progress' | 'byLine'> & {
  readonly answers: LineAnswers;
  readonly version: string;
  readonly language: Language;
};

const batchJob =
  (folder: RunFolder, settings: BatchJob): Job<RunOutcome> =>
  async ({ signal, progress }) => {
    const { name } = runInfo(folder);
    const total = statSync(folder.input).size;
    // What an earlier calculation of the file came to is not what this one would, were it broken off.
    rmSync(folder.outcome, { force: true });
    const results = writeRunResults(folder, settings.language);
    const valued = await valueFile({
      ...settings,
      byLine: byLineOf(settings.answers),
      path: folder.input,
      name,
      signal,
      progress: (bytes) => progress(bytes, total),
      write: results.write,
    });
    results.close();
    if (!valued.ok) return valued;
    const { version, readings, answers: byLine } = settings;
    const outcome: RunOutcome = {
      name,
      sha256: valued.value.sha256,
      resultsSha256: results.sha256(),
      version,
      readings,
      mapping: settings.mapping,
      sheet: settings.sheet,
      dashes: settings.dashes,
      place: valued.value.place,
      ...(Object.keys(byLine).length === 0 ? {} : { byLine }),
      rules: RULES_EDITION,
      totals: plainTotals(valued.value.totals),
    };
    writeWhole(folder.outcome, JSON.stringify(outcome));
    return ok(outcome);
  };

const settingsOf = (db: ReadableDb, id: string, language: Language): Result<BatchJob, Failure> => {
  const row = readValuation(db, id);
  const records = row === null ? null : readVersion(db, row.version);
  if (row === null || records === null) return err(failure('tariff.valuation.unknown'));
  const saved = JSON.parse(row.input) as {
    readonly mapping?: Mapping;
    readonly sheet?: string;
    readonly dashes?: Dashes;
    readonly byLine?: LineAnswers;
  };
  return ok({
    tariff: makeTariff(unwrap(readValues(records))),
    version: row.version,
    readings: readingsOfEdition(row.rules ?? 1, JSON.parse(row.readings) as Readings),
    mapping: saved.mapping ?? {},
    sheet: saved.sheet,
    dashes: saved.dashes,
    answers: saved.byLine ?? {},
    today: sofiaDay(Date.parse(row.madeAt)),
    language,
  });
};

export const batchRouter = router({
  begin: reader.input(z.object({ name: z.string().max(300) })).mutation(({ ctx, input }) => {
    return beginRun(ctx.dataDir, input.name, ctx.now());
  }),
  append: reader
    .input(z.object({ run, base64: z.string().max(MAX_CHUNK) }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      appendInput(folder, Buffer.from(input.base64, 'base64'));
    }),
  /** The columns of a table and what they are taken for; null for JSON Lines, which name their own. */
  heads: reader.input(z.object({ run, sheet: sheetInput })).query(async ({ ctx, input }) => {
    const folder = answer(runFolder(ctx.dataDir, input.run));
    const remembered = rememberedHeadings(ctx.db, 'tariffs.headings');
    const table = answer(
      await readHeads(folder.input, runInfo(folder).name, remembered, input.sheet),
    );
    return table === null ? null : { ...table, fields: mappableFields() };
  }),
  remember: writes('here')
    .input(z.object({ mapping: mappingInput }))
    .mutation(({ ctx: { db, deps }, input }) =>
      rememberHeadings(db, deps, 'tariffs.headings', input.mapping),
    ),
  /** The job's id; its result is the outcome. */
  start: reader
    .input(
      z.object({
        run,
        mapping: mappingInput,
        sheet: sheetInput,
        dashes: dashesInput.optional(),
        readings: readingsInput,
        language: languageInput,
      }),
    )
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const readings = answer(checkedReadings(input.readings));
      const { tariff, version } = knownTariff(ctx.db);
      const { language } = input;
      const today = sofiaDay(ctx.now());
      const answers = lineAnswers(folder);
      const { mapping, sheet, dashes } = input;
      const choice = { mapping, sheet, dashes };
      const settings = { tariff, version, readings, ...choice, answers, today, language };
      return ctx.jobs.start(batchJob(folder, settings));
    }),
  /** What was answered about single lines; the next start follows it. */
  answers: reader.input(z.object({ run })).query(({ ctx, input }) => {
    return lineAnswers(answer(runFolder(ctx.dataDir, input.run)));
  }),
  /** The readings of one line by its number; none take the answer back. */
  answerLine: reader
    .input(z.object({ run, line: z.string().max(200), readings: readingsInput }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      return answerLine(folder, input.line, answer(checkedReadings(input.readings)));
    }),
  /** The same, with the values, readings and mapping of a saved valuation. */
  startAgain: reader
    .input(z.object({ run, valuation: z.string(), language: languageInput }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const settings = answer(settingsOf(ctx.db, input.valuation, input.language));
      return ctx.jobs.start(batchJob(folder, settings));
    }),
  /** What a finished calculation came to, whichever core made it; null where none is finished. */
  outcome: reader.input(z.object({ run })).query(({ ctx, input }) => {
    const outcome = readOutcome(answer(runFolder(ctx.dataDir, input.run)));
    return outcome.ok ? outcome.value : null;
  }),
  lines: reader
    .input(
      z.object({
        run,
        status: z.enum(STATUSES).nullable(),
        from: z.int().min(0),
        limit: z.int().min(1).max(MAX_PAGE),
      }),
    )
    .query(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      answer(readOutcome(folder));
      return resultPage(folder, input.status, input.from, input.limit);
    }),
  /** A job that writes the results as a file; its result is the size in bytes. */
  export: reader
    .input(z.object({ run, kind: z.enum(['jsonl', 'csv', 'xlsx']), language: languageInput }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const outcome = answer(readOutcome(folder));
      return ctx.jobs.start(exportRun(folder, input.kind, outcome, input.language));
    }),
  /** The next piece of an exported file. */
  exported: reader
    .input(z.object({ run, kind: z.enum(['jsonl', 'csv', 'xlsx']), from: z.int().min(0) }))
    .query(async ({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const file = await open(folder.exported(input.kind), 'r');
      try {
        const buffer = Buffer.alloc(1_000_000);
        const { bytesRead } = await file.read(buffer, 0, buffer.length, input.from);
        return buffer.subarray(0, bytesRead).toString('base64');
      } finally {
        await file.close();
      }
    }),
});
