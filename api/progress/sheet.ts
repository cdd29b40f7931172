/**
 * A unit's period out as a template and back in filled: every error with its cell, all or nothing; a
 * dry run shows what would change. An exported file that nobody touched changes nothing, whatever was
 * changed here since.
 */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, type Result } from '../../domain/kernel/result.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { Period } from '../../domain/progress/period.ts';
import type { FileAnswer } from '../plan/export.ts';
import type { ColumnList } from '../sheets/in/head.ts';
import type { CellError } from '../../domain/kernel/cell-error.ts';
import { oncePerCause } from '../sheets/in/causes.ts';
import type { IgnoredCells } from '../sheets/in/ignored.ts';
import { spansText } from '../sheets/in/layout.ts';
import {
  readTableFile,
  toldOf,
  type ReadTable,
  type SheetFile,
  type ToldOfFile,
} from '../sheets/in/rows.ts';
import { readHeads } from '../sheets/in/samples.ts';
import {
  dashesInput,
  mappingInput,
  rememberedHeadings,
  rememberHeadings,
} from '../sheets/mapping.ts';
import { MIME } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { periodGrid, type GridRow } from './grid.ts';
import { BASE_NAME, readBase } from './sheet-base.ts';
import {
  checkEntries,
  type NewerHere,
  type SheetChange,
  type SheetQuestion,
} from './sheet-check.ts';
import { columnHeader, ENTRY_FIELDS } from './sheet-columns.ts';
import { ignoredIn } from './sheet-ignored.ts';
import {
  progressList,
  readEntries,
  sheetColumns,
  type SheetEntry,
  type SheetReading,
} from './sheet-read.ts';
import { templateSheets } from './sheet-write.ts';
import { readFrame } from './state.ts';
import { periodInput, viewFields, viewOf } from './view.ts';

export interface PeriodRows {
  readonly period: Period;
  readonly rows: number;
  /** «2–41» */
  readonly which: string;
}

export interface SheetOutcome extends ToldOfFile {
  readonly rows: number;
  /** That its rows are of: another one than a person has open is told before anything is taken in. */
  readonly periods: readonly PeriodRows[];
  readonly errors: readonly CellError[];
  readonly changes: readonly SheetChange[];
  /** Changed here since the file was exported; not written but where told to. */
  readonly newer: readonly NewerHere[];
  readonly questions: readonly SheetQuestion[];
  /** False where the file does not say what it was exported with: then every difference is a change. */
  readonly hasBase: boolean;
  /** False for a dry run, and where there are errors. */
  readonly applied: boolean;
  /** Headings that stand for nothing here; `mapping` can say what they mean. */
  readonly unknownColumns: readonly string[];
  /** What stands in the file and is not taken in: in columns of reference, and under no heading. */
  readonly ignored: IgnoredCells;
}

/** Without a mapping the headings mean what they were taken for before. */
const listFor = (db: ReadableDb, mapping: Mapping, chosen?: string, dashes: Dashes = {}) =>
  progressList(mapping, rememberedHeadings(db, 'progress.headings'), { chosen, dashes });

/** The table with its key column and at least one to be filled in. */
const readTable = async (
  file: SheetFile,
  list: ColumnList<string>,
): Promise<Result<ReadTable<string>, Failure>> => {
  const table = await readTableFile(file, list);
  if (!table.ok)
    return table.error.code === 'sheet.no-column'
      ? err(failure('progress-sheet.no-id', { column: columnHeader('id') }, columnHeader('id')))
      : table;
  if (ENTRY_FIELDS.some((field) => table.value.columns.has(field))) return table;
  const columns = ENTRY_FIELDS.map(columnHeader).join('“, „');
  return err(failure('progress-sheet.no-fields', { columns }, columnHeader('id')));
};

/** The rows of a unit as they stand here, in each period of the file. */
const rowsHere = (
  ctx: Parameters<typeof viewOf>[0],
  unit: string,
  entries: readonly SheetEntry[],
): ReadonlyMap<string, GridRow> => {
  const { db, today } = viewOf(ctx);
  const { folder, read: log } = ctx.store;
  const periods = [...new Set(entries.map(({ entry }) => entry.period))];
  const rows = periods.flatMap(
    (period) => periodGrid(db, today, { unit, period, all: true, acting: unit, folder, log }).rows,
  );
  return new Map(rows.map((row) => [reportRowId(row.report), row]));
};

/** Of all rows whose key says it, also of those with errors. */
const periodsOf = ({ entries, damaged }: SheetReading): PeriodRows[] => {
  const all = [...entries, ...damaged].toSorted((a, b) => a.row - b.row);
  return [...Map.groupBy(all, ({ entry }) => entry.period)]
    .map(([period, rows]) => ({
      period,
      rows: rows.length,
      which: spansText(rows.map(({ row }) => row)),
    }))
    .toSorted((a, b) => a.period.localeCompare(b.period));
};

const byPlace = (errors: readonly CellError[]): CellError[] =>
  errors.toSorted((a, b) => a.row - b.row || a.address.localeCompare(b.address));

const fileInput = z.object({
  name: z.string().max(255),
  base64: z.base64(),
  /** The sheet that is meant, where several have such a table. */
  sheet: z.string().max(255).optional(),
});

const importInput = fileInput.extend({
  dryRun: z.boolean().default(false),
  mapping: mappingInput.default({}),
  dashes: dashesInput.default({}),
  /** Cells («K7») that may overwrite what is newer here; or all of them. */
  overwriteNewer: z.union([z.literal('all'), z.array(z.string().max(20)).max(100_000)]).default([]),
});

export const sheetRouter = router({
  template: reader
    .input(
      z.object({
        unit: z.string().optional(),
        period: periodInput,
        all: z.boolean().default(false),
        ...viewFields,
      }),
    )
    .query(async ({ ctx, input }): Promise<FileAnswer> => {
      const { db, today } = viewOf(ctx, input);
      const acting = ctx.store.logDeps().author.unit;
      const { period, all, unit = acting } = input;
      const grid = periodGrid(db, today, {
        unit,
        period,
        all,
        acting,
        folder: ctx.store.folder,
        log: ctx.store.read,
      });
      const bytes = await writeXlsx(templateSheets(grid));
      return {
        name: `Отчет ${unit} ${period}.xlsx`,
        mime: MIME.xlsx,
        base64: Buffer.from(bytes).toString('base64'),
        rows: grid.rows.length,
      };
    }),
  /** The file's headings with what stands under them, for a person to say what they mean. */
  heads: reader.input(fileInput).mutation(async ({ ctx, input: { name, base64, sheet } }) => {
    const bytes = Buffer.from(base64, 'base64');
    return answer(await readHeads({ name, bytes }, listFor(ctx.db, {}, sheet)));
  }),
  /** Into the reports of the unit at work; with errors, or as a dry run, nothing is written. */
  import: writes('progress')
    .input(importInput)
    .mutation(async ({ ctx, input }): Promise<SheetOutcome> => {
      const { db, deps } = ctx;
      const bytes = Buffer.from(input.base64, 'base64');
      const { mapping } = input;
      const table = answer(
        await readTable(
          { name: input.name, bytes },
          listFor(db, mapping, input.sheet, input.dashes),
        ),
      );
      const columns = sheetColumns(table);
      const own = deps.author.unit;
      const read = readEntries(table, columns, own);
      const base = await readBase({ name: input.name, bytes });
      const told = input.overwriteNewer;
      const overwrites = (address: string): boolean => told === 'all' || told.includes(address);
      const work = { db, frame: readFrame(db), own, columns, base, overwrites };
      const checked = checkEntries(work, read);
      const errors = oncePerCause(byPlace([...read.errors, ...checked.errors]));
      const here = rowsHere(ctx, own, read.entries);
      const rowOf = (id: string): GridRow | undefined => here.get(id);
      const ignored = ignoredIn(own, { table, entries: read.entries, base, rowOf });
      const applied = !input.dryRun && errors.length === 0;
      if (applied) {
        commitChange(db, deps, { log: 'main', act: 'report.import', writes: checked.writes });
        rememberHeadings(db, deps, 'progress.headings', mapping);
      }
      return {
        rows: read.entries.length,
        periods: periodsOf(read),
        errors,
        changes: errors.length === 0 ? checked.changes : [],
        newer: errors.length === 0 ? checked.newer : [],
        questions: errors.length === 0 ? checked.questions : [],
        hasBase: base !== null,
        applied,
        unknownColumns: columns.unknown,
        ignored,
        ...toldOf(table),
        otherSheets: table.otherSheets.filter((name) => name !== BASE_NAME),
      };
    }),
});
