/** Справки: one calculation or a finished batch as a tagged PDF, and as a sheet. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { readUnits } from '../../db/plan/units.ts';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import { LONGEST_WORD, columnWidths } from '../../domain/council/columns.ts';
import { cell } from '../../domain/council/document.ts';
import { softened } from '../../domain/council/long-words.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
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
  type ReportPart,
  type Stamp,
} from '../../domain/tariffs/report.ts';
import { reportWords } from '../../domain/tariffs/text/report.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import type { ActivityLine } from '../../domain/tariffs/line.ts';
import { valueLine } from '../../domain/tariffs/value-line.ts';
import { languageInput, pdfAnswer } from '../pdf/answer.ts';
import { compilePdf, template } from '../pdf/compile.ts';
import type { Pdf, PdfJob } from '../pdf/typeset.ts';
import { numberFor } from '../papers/numbers.ts';
import { dressOf, type Dress } from '../papers/stored.ts';
import type { PaperStyle } from '../papers/style.ts';
import { paperDocx } from '../papers/template/use.ts';
import type { Store } from '../store.ts';
import { answer, router, writes } from '../trpc.ts';
import { reportDoc } from './report-doc.ts';
import { reportXlsx } from './report-sheet.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { differenceStatement } from './difference-statement.ts';
import { claimedRun } from './difference.ts';
import { readOutcome, runFolder, runInfo } from './runs.ts';
import { knownTariff } from './values.ts';

const kind = z.enum(['pdf', 'docx', 'xlsx']);

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

/** Who makes the document; a unit that nobody knows is its code. */
export const provenanceUnit = (db: ReadableDb, code: string): Provenance['unit'] => ({
  code,
  name: readUnits(db).find((unit) => unit.code === code)?.name ?? code,
});

/** Of a справка's own font, on a page that stands and on one that lies. */
const LETTERS_IN_LINE = { standing: 96, lying: 142 };

const TOO_LONG = new RegExp(`[^\\s-]{${LONGEST_WORD + 1},}`, 'gu');
/** At its hyphens a word breaks by itself. */
const broken = (text: string): string =>
  text.replaceAll(TOO_LONG, (word) => softened(word, LONGEST_WORD + 1));

/** A word that no column holds is broken, and the columns are as wide as what stands in them. */
const shownPart = (part: ReportPart, lying: boolean) => {
  const plain = part.rows.map((row) => row.map(shownCell));
  const rows = plain.map((row) => row.map((text) => broken(text)));
  const breaks = rows.some((row, i) => row.some((text, n) => text !== plain[i]?.[n]));
  const columns = part.head.map((head, i) => ({
    key: String(i),
    head,
    align: part.aligns[i] ?? ('left' as const),
  }));
  const table = { columns, rows: rows.map((row) => row.map(cell)), foot: part.foot };
  const line = lying ? LETTERS_IN_LINE.lying : LETTERS_IN_LINE.standing;
  const widths = breaks ? columnWidths(table, line) : part.widths;
  return { ...part, rows, widths };
};

/** For paper everything is what a person reads. */
const inWords = (report: Report, { number, on, by }: Stamp) => {
  const text = reportWords[report.lang];
  return {
    ...report,
    facts: report.facts.map(([label, value]) => [label, softened(shownCell(value))]),
    parts: report.parts.map((part) => shownPart(part, report.landscape ?? false)),
    stamp: { number: `№ ${number}`, on: formatDate(on) },
    signatures: [
      { role: text.preparedBy, name: by },
      { role: text.checkedBy, name: '' },
    ],
  };
};

const REPORT = new URL('./report.typ', import.meta.url);

export type ReportKind = z.infer<typeof kind>;

/** The справка as Typst takes it. */
export const reportJob = (report: Report, stamp: Stamp, look: PaperStyle): PdfJob => ({
  source: template(REPORT),
  data: inWords(report, stamp),
  look,
});

interface Paper {
  readonly wanted: ReportKind;
  readonly stamp: Stamp;
  readonly dress: Dress;
  readonly unit: Provenance['unit'];
  readonly signal?: AbortSignal | undefined;
}

export const reportBytes = async (
  report: Report,
  { wanted, stamp, dress, unit, signal }: Paper,
): Promise<Result<Pdf, Failure>> => {
  switch (wanted) {
    case 'xlsx':
      return ok({ bytes: await reportXlsx(report, stamp), pages: 0 });
    case 'docx': {
      const { number, on, by } = stamp;
      const facts = { number, date: formatDate(on), council: '', unit: unit.name, person: by };
      const doc = reportDoc(report, stamp, dress.style);
      const made = await paperDocx(dress, unit.code, { doc, facts });
      return made.ok ? ok({ bytes: made.value, pages: 0 }) : made;
    }
    case 'pdf':
      return compilePdf(reportJob(report, stamp, dress.style), signal);
    default:
      return wanted satisfies never;
  }
};

const said = ({ marks, ...report }: Report): object =>
  marks.length === 0 ? report : { ...report, marks };

/** The number hangs on what the report says. */
export const contentOf = (report: Report): string =>
  createHash('sha256')
    .update(JSON.stringify(said(report)))
    .digest('hex')
    .slice(0, CONTENT);

/** Of a SHA-256 in hex: no two справки of a workplace will ever agree in so much. */
const CONTENT = 32;

interface Maker {
  readonly db: WritableDb;
  readonly deps: LogDeps;
  readonly store: Store;
}

const documentOf = async (
  { db, deps, store }: Maker,
  report: Report,
  wanted: ReportKind,
  signal?: AbortSignal,
) => {
  const stamp = numberFor(db, deps, { content: contentOf(report), title: report.title });
  const dress = dressOf(db, store.folder, 'statement');
  const unit = provenanceUnit(db, deps.author.unit);
  const made = answer(await reportBytes(report, { wanted, stamp, dress, unit, signal }));
  return { ...pdfAnswer(made), number: stamp.number };
};

export const documentsRouter = router({
  line: writes('here')
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
      return documentOf(ctx, report, input.kind, signal);
    }),
  difference: writes('here')
    .input(z.object({ run: z.string(), kind, language: languageInput }))
    .mutation(async ({ ctx, input, signal }) => {
      const run = answer(runFolder(ctx.dataDir, input.run));
      const file = { ...answer(claimedRun(run)), name: runInfo(run).name };
      const unit = provenanceUnit(ctx.db, ctx.store.logDeps().author.unit);
      const statement = { file, claims: run.claims, unit };
      const rules = answer(differenceRules(knownTariff(ctx.db).values));
      const report = await differenceStatement(statement, rules, input.language);
      return documentOf(ctx, report, input.kind, signal);
    }),
  batch: writes('here')
    .input(z.object({ run: z.string(), kind, language: languageInput }))
    .mutation(({ ctx, input, signal }) => {
      const outcome = answer(readOutcome(answer(runFolder(ctx.dataDir, input.run))));
      const unit = provenanceUnit(ctx.db, ctx.store.logDeps().author.unit);
      const { version, readings } = outcome;
      const provenance: Provenance = { unit, version, choices: choicesOf(readings) };
      const report = batchReport(outcome, provenance, input.language);
      return documentOf(ctx, report, input.kind, signal);
    }),
});
