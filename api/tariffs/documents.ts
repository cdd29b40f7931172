/** Справки: one calculation or a finished batch as a tagged PDF, and as a sheet. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readUnits } from '../../db/plan/units.ts';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { differenceRules } from '../../domain/tariffs/difference.ts';
import { parseLine } from '../../domain/tariffs/parse-line.ts';
import { choicesOf, type Choice, type Readings } from '../../domain/tariffs/questions.ts';
import {
  batchReport,
  lineReport,
  shownCell,
  type Provenance,
  type Report,
  type ReportCell,
} from '../../domain/tariffs/report.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import type { ActivityLine } from '../../domain/tariffs/line.ts';
import { valueLine } from '../../domain/tariffs/value-line.ts';
import { textOut, type OutCell } from '../sheets/out/cell.ts';
import { xlsxStream } from '../sheets/out/xlsx-stream.ts';
import { languageInput, pdfAnswer } from '../pdf/answer.ts';
import { compilePdf, template } from '../pdf/compile.ts';
import type { Pdf } from '../pdf/typeset.ts';
import { answer, reader, router } from '../trpc.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { differenceStatement } from './difference-statement.ts';
import { claimedRun } from './difference.ts';
import { readOutcome, runFolder, runInfo } from './runs.ts';
import { knownTariff } from './values.ts';

const kind = z.enum(['pdf', 'xlsx']);

export interface ValuedLine {
  readonly line: ActivityLine;
  readonly result: ResultLine;
  readonly version: string;
  readonly choices: readonly Choice[];
}

/** A line from a form, valued with what the store knows now. */
export const valueRaw = (
  db: ReadableDb,
  raw: Readonly<Record<string, unknown>>,
  readings: Readings,
  today: LocalDate,
  language: Language = 'bg',
): Result<ValuedLine, Failure> => {
  const line = parseLine(raw, 'json');
  if (!line.ok) {
    const field = line.error.problems[0]?.field ?? '';
    return err(failure('tariff.line.invalid', { field }));
  }
  const { tariff, version } = knownTariff(db);
  const valuation = valueLine(line.value, tariff, readings, { explained: true, today });
  const result = resultLine(valuation, language);
  return ok({ line: line.value, result, version, choices: valuation.choices });
};

const outCell = (cell: ReportCell): OutCell =>
  typeof cell === 'string' ? textOut(cell) : cell.value;

const sheetRows = (report: Report): ReportCell[][] => {
  const { letterhead, title, facts, parts, signatures } = report;
  return [
    ...letterhead.map((line) => [line]),
    [title],
    ...facts.map(([label, value]) => [label, value]),
    ...parts.flatMap(({ title: heading, head, rows, remarks }) => [
      [''],
      [heading],
      [...head],
      ...rows.map((row) => [...row]),
      ...remarks.map((remark) => [remark]),
    ]),
    [''],
    ...signatures.map((label) => [label]),
  ];
};

const SHEET_WIDTHS = [40, 24, 24, 24, 24];

/** Who makes the document; a unit that nobody knows is its code. */
export const provenanceUnit = (db: ReadableDb, code: string): Provenance['unit'] => ({
  code,
  name: readUnits(db).find((unit) => unit.code === code)?.name ?? code,
});

const sheetBytes = async (report: Report): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const rows = sheetRows(report).map((cells) => cells.map(outCell));
  const sheet = { name: 'Справка', heads: 0, widths: SHEET_WIDTHS, rows };
  for await (const chunk of xlsxStream([sheet])) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** For paper everything is what a person reads. */
const inWords = (report: Report) => ({
  ...report,
  facts: report.facts.map(([label, value]) => [label, shownCell(value)]),
  parts: report.parts.map((part) => ({
    ...part,
    rows: part.rows.map((row) => row.map(shownCell)),
  })),
});

const REPORT = new URL('./report.typ', import.meta.url);

export type ReportKind = z.infer<typeof kind>;

export const reportBytes = async (
  report: Report,
  wanted: ReportKind,
  signal?: AbortSignal,
): Promise<Result<Pdf, Failure>> => {
  if (wanted === 'xlsx') return ok({ bytes: await sheetBytes(report), pages: 0 });
  return compilePdf({ source: template(REPORT), data: inWords(report) }, signal);
};

const documentOf = async (report: Report, wanted: ReportKind, signal?: AbortSignal) =>
  pdfAnswer(answer(await reportBytes(report, wanted, signal)));

export const documentsRouter = router({
  line: reader
    .input(
      z.object({
        raw: z.record(z.string(), z.unknown()),
        readings: readingsInput,
        kind,
        language: languageInput,
      }),
    )
    .mutation(({ ctx, input, signal }) => {
      const readings = answer(checkedReadings(input.readings));
      const valued = valueRaw(ctx.db, input.raw, readings, sofiaDay(ctx.now()), input.language);
      const { line, result, version, choices } = answer(valued);
      const unit = provenanceUnit(ctx.db, ctx.store.logDeps().author.unit);
      const provenance: Provenance = { unit, version, choices };
      const report = lineReport({ ...line }, result, provenance, input.language);
      return documentOf(report, input.kind, signal);
    }),
  difference: reader
    .input(z.object({ run: z.string(), kind, language: languageInput }))
    .mutation(async ({ ctx, input, signal }) => {
      const run = answer(runFolder(ctx.dataDir, input.run));
      const file = { ...answer(claimedRun(run)), name: runInfo(run).name };
      const unit = provenanceUnit(ctx.db, ctx.store.logDeps().author.unit);
      const statement = { file, claims: run.claims, unit };
      const rules = answer(differenceRules(knownTariff(ctx.db).values));
      return documentOf(
        await differenceStatement(statement, rules, input.language),
        input.kind,
        signal,
      );
    }),
  batch: reader
    .input(z.object({ run: z.string(), kind, language: languageInput }))
    .mutation(({ ctx, input, signal }) => {
      const outcome = answer(readOutcome(answer(runFolder(ctx.dataDir, input.run))));
      const unit = provenanceUnit(ctx.db, ctx.store.logDeps().author.unit);
      const { version, readings } = outcome;
      const provenance: Provenance = { unit, version, choices: choicesOf(readings) };
      return documentOf(batchReport(outcome, provenance, input.language), input.kind, signal);
    }),
});
