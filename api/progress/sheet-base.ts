/**
 * The values that a template was exported with, on a hidden sheet of it (docs/decisions/027): what was
 * changed in the file since, and what was changed here, can be told apart when it comes back.
 */
import { typedText, EMPTY } from '../../domain/kernel/table-cell.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import type { ReportRow } from '../../domain/progress/types.ts';
import type { ColumnList } from '../sheets/in/head.ts';
import { readTableFile, type SheetFile } from '../sheets/in/rows.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { PeriodGrid } from './grid.ts';

export const BASE_NAME = 'Основа';

/** The fields of which two may hold different values; a reason is always written for the one at hand. */
export const BASE_FIELDS = ['value', 'degree', 'note'] as const;
export type BaseField = (typeof BASE_FIELDS)[number];
type Column = 'id' | BaseField;

/** No heading is one of the template's own: the sheet is never taken for it. */
const HEADINGS: Readonly<Record<Column, string>> = {
  id: 'Основа: ключ',
  value: 'Основа: стойност',
  degree: 'Основа: степен',
  note: 'Основа: пояснение',
};
const COLUMNS = ['id', ...BASE_FIELDS] as const;

export type BaseValues = Readonly<Record<BaseField, string | null>>;
/** By the key of the row. */
export type Base = ReadonlyMap<string, BaseValues>;

export const storedText = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

export const valuesOf = (report: Pick<ReportRow, BaseField>): BaseValues => ({
  value: storedText(report.value),
  degree: storedText(report.degree),
  note: storedText(report.note),
});

export const baseSheet = ({ rows }: PeriodGrid): Sheet => ({
  name: BASE_NAME,
  hidden: true,
  columns: COLUMNS.map((key) => ({ key, header: HEADINGS[key], width: 20 })),
  rows: rows.map(({ report }) => {
    const values = valuesOf(report);
    return [reportRowId(report), ...BASE_FIELDS.map((field) => values[field])];
  }),
});

const LIST: ColumnList<Column> = {
  fields: COLUMNS.map((key) => ({ key, heading: HEADINGS[key], also: [] })),
  needed: ['id', ...BASE_FIELDS],
  sheet: BASE_NAME,
};

/** Null where the file carries none: a CSV, a table of the unit's own, a sheet copied out of it. */
export const readBase = async (file: SheetFile): Promise<Base | null> => {
  const table = await readTableFile(file, LIST);
  if (!table.ok || table.value.kind === 'csv') return null;
  const { columns, rows } = table.value;
  return new Map(
    rows.map(({ cells }) => {
      const text = (key: Column): string | null => {
        const read = typedText(cells[columns.get(key) ?? 0] ?? EMPTY);
        return storedText(read.ok ? read.value : null);
      };
      const values = { value: text('value'), degree: text('degree'), note: text('note') };
      return [(text('id') ?? '').normalize('NFC'), values];
    }),
  );
};
