/** A file's tables before anybody says what they mean: sheets of rows of typed cells, read as a stream. */
import type { Layout } from './layout.ts';
import type { FarCell } from './row-cells.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';

export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  readonly n: number;
  readonly cells: readonly TableCell[];
  /** Cells that stand far behind these. */
  readonly far?: readonly FarCell[];
  /** The last line of a text that ends without a line end: it may have been cut off. */
  readonly isOpen?: true;
}
export type RowBatches = AsyncGenerator<readonly TableRow[], void, undefined>;

export interface SourceSheet {
  readonly name: string;
  /** Nobody sees it who opens the file. */
  readonly hidden?: boolean;
  /** Its rows end where they were cut off, and not with their last value. */
  readonly ragged?: true;
  /** What is merged and what is hidden; absent where the kind of file has no such. */
  readonly layout?: () => Promise<Layout>;
  /** Each call reads the sheet anew, from its first row. */
  readonly rows: () => RowBatches;
}

/** How the text of a CSV file is written, where it is not UTF-8. */
export type TextForm = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface Workbook {
  readonly kind: 'xlsx' | 'ods' | 'csv' | 'json';
  readonly encoding: TextForm;
  readonly sheets: readonly SourceSheet[];
  /** How much of the sheet that is being read was read, 0 to 1. */
  readonly share: () => number;
  readonly close: () => void;
}
