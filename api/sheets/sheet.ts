/**
 * A table to be written to a file, whatever the file's kind: typed cells under named columns.
 *
 * Text is text and stays so (a code «1.10» never becomes a number or a date, «=1+1» never a formula);
 * amounts, numbers and dates are real ones.
 */
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Money } from '../../domain/kernel/money.ts';

export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly money: Money }
  | { readonly date: LocalDate };

export interface SheetColumn {
  /** Stable English name: the key of JSON rows. */
  readonly key: string;
  readonly header: string;
  /** In letters. */
  readonly width: number;
  /**
   * Short dotted numbers («1.10») that a spreadsheet would take for dates when it opens a CSV file:
   * there they are written with a tab in front, which it keeps as text and does not show.
   */
  readonly code?: boolean;
}

/** What a spreadsheet lets a person type into cells of a column; `rows` are counted from 0. */
export interface SheetInput {
  readonly column: number;
  readonly rows: readonly number[];
  readonly accepts:
    | { readonly list: readonly string[] }
    | { readonly from: number; readonly to: number | null; readonly whole: boolean };
  /** Shown beside the cell when something else is typed. */
  readonly message: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly inputs?: readonly SheetInput[];
  /** The columns that a person fills in; all other cells of the sheet are locked, without a password. */
  readonly fillable?: readonly number[];
  /** For the application alone. */
  readonly hidden?: boolean;
}

export const FILE_KINDS = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const MIME: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** The kind that a file's name says, or null. */
export const fileKind = (name: string): FileKind | null =>
  FILE_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`)) ?? null;
