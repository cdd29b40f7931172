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
import { columnIndex, PROGRESS_COLUMNS } from './sheet-columns.ts';

export const BASE_NAME = 'Основа';

/** The fields of which two may hold different values; a reason is always written for the one at hand. */
export const BASE_FIELDS = ['value', 'degree', 'note'] as const;
export type BaseField = (typeof BASE_FIELDS)[number];
/** Of reference, and changing by themselves: who wrote in them can be told only with what went out. */
const SAID_FIELDS = ['state', 'previous'] as const;
type Column = 'id' | BaseField | (typeof SAID_FIELDS)[number];

/** No heading is one of the template's own: the sheet is never taken for it. */
const HEADINGS: Readonly<Record<Column, string>> = {
  id: 'Основа: ключ',
  value: 'Основа: стойност',
  degree: 'Основа: степен',
  note: 'Основа: пояснение',
  state: 'Основа: състояние',
  previous: 'Основа: предходна стойност',
};
const COLUMNS = ['id', ...BASE_FIELDS, ...SAID_FIELDS] as const;

export type BaseValues = Readonly<Record<BaseField, string | null>>;
export interface BaseRow extends BaseValues {
  /** By the key of the column, as it was shown. */
  readonly said: Readonly<Record<string, string>>;
}
/** By the key of the row. */
export type Base = ReadonlyMap<string, BaseRow>;

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
  rows: rows.map((row) => {
    const values = valuesOf(row.report);
    const said = SAID_FIELDS.map((key) => PROGRESS_COLUMNS[columnIndex(key)]?.cell(row) ?? null);
    return [reportRowId(row.report), ...BASE_FIELDS.map((field) => values[field]), ...said];
  }),
});

const LIST: ColumnList<Column> = {
  fields: COLUMNS.map((key) => ({ key, heading: HEADINGS[key], also: [] })),
  needed: ['id', ...BASE_FIELDS],
  sheet: BASE_NAME,
  hidden: true,
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
      const said = SAID_FIELDS.filter((key) => columns.has(key)).map((key) => [
        key,
        text(key) ?? '',
      ]);
      const row = { ...values, said: Object.fromEntries(said) as BaseRow['said'] };
      return [(text('id') ?? '').normalize('NFC'), row];
    }),
  );
};
