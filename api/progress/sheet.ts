/**
 * A unit's period out as a template and back in filled: every error with its cell, all or nothing; a
 * dry run shows what would change. An exported file that nobody touched changes nothing.
 */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, type Result } from '../../domain/kernel/result.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { readDegree, readNote, readValue } from '../../domain/progress/value.ts';
import type { FileAnswer } from '../plan/export.ts';
import { readTableFile, type ReadTable } from '../sheets/in/rows.ts';
import { MIME } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { periodGrid } from './grid.ts';
import { prepareEntry, targetOf, type Prepared } from './report-entry.ts';
import { columnHeader, ENTRY_FIELDS, type EntryField, type SheetField } from './sheet-columns.ts';
import {
  progressList,
  readEntries,
  sheetColumns,
  sheetError,
  type SheetColumns,
  type SheetEntry,
  type SheetError,
  type SheetMapping,
} from './sheet-read.ts';
import { templateSheets } from './sheet-write.ts';
import { readFrame, type Frame } from './state.ts';
import { periodInput, viewFields, viewOf } from './view.ts';

export interface SheetChange {
  readonly measure: string;
  readonly indicator: string;
  readonly period: string;
  readonly field: EntryField;
  readonly from: string | null;
  readonly to: string | null;
  readonly address: string;
}

export interface SheetOutcome {
  readonly rows: number;
  readonly errors: readonly SheetError[];
  readonly changes: readonly SheetChange[];
  /** False for a dry run, and where there are errors. */
  readonly applied: boolean;
  /** Headings that stand for nothing here; `mapping` can say what they mean. */
  readonly unknownColumns: readonly string[];
  /** The sheet that was read, and those of the file that were not. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** How the text of a CSV file is written. */
  readonly encoding: ReadTable<string>['encoding'];
}

const MAPPING = 'progress.sheet.mapping';

const mappingSchema = z.partialRecord(z.enum(['id', ...ENTRY_FIELDS]), z.string().max(200));

const storedMapping = (db: ReadableDb): SheetMapping => {
  const text = readSetting(db, MAPPING);
  const parsed = text === null ? null : mappingSchema.safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : {};
};

/** The first field of an entry that is refused by itself; else the row as a whole (its key). */
const wrongField = (
  db: ReadableDb,
  frame: Frame,
  own: string,
  { entry }: SheetEntry,
): SheetField => {
  const target = targetOf(db, frame, own, entry);
  if (!target.ok) return 'id';
  const { kind } = target.value.setting;
  if (!readValue(kind, entry.value ?? '').ok) return 'value';
  if (!readDegree(String(entry.degree ?? '')).ok) return 'degree';
  return readNote(entry.note ?? '').ok ? 'id' : 'note';
};

interface Import {
  readonly db: ReadableDb;
  readonly frame: Frame;
  readonly own: string;
  readonly columns: SheetColumns;
}

const placeOf = ({ columns }: Import, field: SheetField): number =>
  (field === 'id' ? columns.id : columns.fields.get(field)) ?? columns.id;

const errorOf = (work: Import, one: SheetEntry, reason: Failure): SheetError => {
  const field = wrongField(work.db, work.frame, work.own, one);
  return sheetError(one.row, placeOf(work, field), columnHeader(field), reason);
};

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** What the writes change, against the report as it stands. */
const changesOf = (work: Import, row: number, { target, writes }: Prepared): SheetChange[] => {
  const { measure, indicator, period } = target.key;
  const isField = (f: string): f is EntryField => (ENTRY_FIELDS as readonly string[]).includes(f);
  return writes.flatMap(({ f, v }) => {
    if (!isField(f)) return [];
    const [from, to] = [textOf(target.report[f]), textOf(v === true || v === false ? null : v)];
    const address = sheetError(row, placeOf(work, f), f, failure('')).address;
    return from === to ? [] : [{ measure, indicator, period, field: f, from, to, address }];
  });
};

interface Checked {
  readonly errors: readonly SheetError[];
  readonly changes: readonly SheetChange[];
  readonly writes: readonly Write[];
}

const check = (work: Import, entries: readonly SheetEntry[]): Checked => {
  const errors: SheetError[] = [];
  const changes: SheetChange[] = [];
  const writes: Write[] = [];
  for (const one of entries) {
    const prepared = prepareEntry(work.db, work.frame, work.own, one.entry);
    if (prepared.ok) {
      changes.push(...changesOf(work, one.row, prepared.value));
      writes.push(...prepared.value.writes);
    } else errors.push(errorOf(work, one, prepared.error));
  }
  return { errors, changes, writes };
};

/** The table with its key column and at least one to be filled in. */
const readTable = async (
  file: { readonly name: string; readonly bytes: Uint8Array },
  mapping: SheetMapping,
): Promise<Result<ReadTable<string>, Failure>> => {
  const table = await readTableFile(file, progressList(mapping));
  if (!table.ok)
    return table.error.code === 'sheet.no-column'
      ? err(failure('progress-sheet.no-id', { column: columnHeader('id') }, columnHeader('id')))
      : table;
  if (ENTRY_FIELDS.some((field) => table.value.columns.has(field))) return table;
  const columns = ENTRY_FIELDS.map(columnHeader).join('“, „');
  return err(failure('progress-sheet.no-fields', { columns }, columnHeader('id')));
};

const byPlace = (errors: readonly SheetError[]): SheetError[] =>
  errors.toSorted((a, b) => a.row - b.row || a.address.localeCompare(b.address));

const importInput = z.object({
  name: z.string().max(255),
  base64: z.base64(),
  dryRun: z.boolean().default(false),
  mapping: mappingSchema.optional(),
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
  /** The headings that this installation takes for the template's own. */
  mapping: reader.query(({ ctx }): SheetMapping => storedMapping(ctx.db)),
  /** Into the reports of the unit at work; with errors, or as a dry run, nothing is written. */
  import: writes('progress')
    .input(importInput)
    .mutation(async ({ ctx, input }): Promise<SheetOutcome> => {
      const { db, deps } = ctx;
      const bytes = Buffer.from(input.base64, 'base64');
      const mapping = input.mapping ?? storedMapping(db);
      const table = answer(await readTable({ name: input.name, bytes }, mapping));
      const columns = sheetColumns(table);
      const own = deps.author.unit;
      const read = readEntries(table, columns, own);
      const checked = check({ db, frame: readFrame(db), own, columns }, read.entries);
      const errors = byPlace([...read.errors, ...checked.errors]);
      const applied = !input.dryRun && errors.length === 0;
      if (applied) {
        commitChange(db, deps, { log: 'main', act: 'report.import', writes: checked.writes });
        if (input.mapping !== undefined)
          writeSetting(db, deps, MAPPING, JSON.stringify(input.mapping));
      }
      return {
        rows: read.entries.length,
        errors,
        changes: errors.length === 0 ? checked.changes : [],
        applied,
        unknownColumns: columns.unknown,
        sheet: table.sheet.name,
        otherSheets: table.otherSheets,
        encoding: table.encoding,
      };
    }),
});
