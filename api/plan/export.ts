/** Tables out: the register as shown, or the whole plan, as the bytes of a file. */
import { z } from 'zod';
import type { Doubt } from '../../db/plan/doubts.ts';
import { latestEdition, readPlan } from '../../db/plan.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Language } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { registerLines } from '../../domain/plan/register-lines.ts';
import { parseRegisterView, type RegisterView } from '../../domain/plan/register-view.ts';
import { writeCsv } from '../sheets/csv.ts';
import { jsonRows, writeJson } from '../sheets/json.ts';
import { FILE_KINDS, MIME, type FileKind, type Sheet } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { answer, reader, router } from '../trpc.ts';
import { presentDoubts } from './doubts.ts';
import { planJson, planRows, planSheet } from './plan-sheet.ts';
import { registerFileWords } from './register-file-words.ts';
import { registerSheets } from './register-sheet.ts';
import { foundCodes } from './search.ts';

/** A file for the window to save: its bytes travel as base64. */
export interface FileAnswer {
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
  readonly rows: number;
}

interface Made {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const latestPlan = (db: ReadableDb): Plan => {
  const edition = latestEdition(db);
  const plan = readPlan(db, edition);
  return answer(plan === null ? err(failure('plan.no-edition', { edition })) : ok(plan));
};

const planBytes = async (
  plan: Plan,
  doubts: readonly Doubt[],
  kind: FileKind,
): Promise<Uint8Array> => {
  const sheet = planSheet(plan, doubts);
  switch (kind) {
    case 'xlsx':
      return writeXlsx([sheet]);
    case 'csv':
      return writeCsv(sheet);
    case 'json':
      return writeJson(planJson(plan, doubts));
    default:
      return kind satisfies never;
  }
};

const wholePlan = async (db: ReadableDb, kind: FileKind): Promise<Made> => {
  const plan = latestPlan(db);
  const rows = planRows(plan).length;
  return { bytes: await planBytes(plan, presentDoubts(db), kind), rows };
};

const viewBytes = async (sheets: readonly [Sheet, Sheet], kind: FileKind): Promise<Uint8Array> => {
  const [measures, sums] = sheets;
  switch (kind) {
    case 'xlsx':
      return writeXlsx(sheets);
    case 'csv':
      return writeCsv(measures);
    case 'json':
      return writeJson({ rows: jsonRows(measures), sums: jsonRows(sums) });
    default:
      return kind satisfies never;
  }
};

const registerAsShown = async (
  db: ReadableDb,
  view: RegisterView,
  { kind, lang }: { readonly kind: FileKind; readonly lang: Language },
): Promise<Made> => {
  const plan = latestPlan(db);
  const found = foundCodes(db, view.query.words);
  const lines = registerLines(plan, view, found, lang);
  const scope = { columns: view.query.columns, lang, doubts: presentDoubts(db) };
  const sheets = registerSheets(lines, scope);
  return { bytes: await viewBytes(sheets, kind), rows: sheets[0].rows.length };
};

const fileAnswer = (stem: string, kind: FileKind, { bytes, rows }: Made): FileAnswer => ({
  name: `${stem}.${kind}`,
  mime: MIME[kind],
  base64: Buffer.from(bytes).toString('base64'),
  rows,
});

const kindInput = z.enum(FILE_KINDS);

export const exportRouter = router({
  /** A row for each measure and indicator; reads back in unchanged. */
  plan: reader.input(z.object({ kind: kindInput })).query(async ({ ctx, input: { kind } }) => {
    const stem = registerFileWords.bg.plan.toLowerCase();
    return fileAnswer(stem, kind, await wholePlan(ctx.db, kind));
  }),
  /** Columns, rows, order and groups of the view, in the language it was seen in. */
  view: reader
    .input(z.object({ kind: kindInput, view: z.unknown(), lang: z.enum(['bg', 'en']) }))
    .query(async ({ ctx, input: { kind, view, lang } }) => {
      const parsed = answer(parseRegisterView(view));
      const made = await registerAsShown(ctx.db, parsed, { kind, lang });
      return fileAnswer(registerFileWords[lang].register, kind, made);
    }),
});
