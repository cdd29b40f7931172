/** The first rows of a sheet, among which its headings are looked for: title pages stand above some. */
import { cellHeading } from './heading-names.ts';
import { isBlankRow, withoutUnseen } from './row-cells.ts';
import type { SourceSheet, TableRow, Workbook } from './workbook.ts';

const ROWS_LOOKED_AT = 200;

export const firstRows = async ({ rows }: SourceSheet): Promise<TableRow[]> => {
  const found: TableRow[] = [];
  for await (const batch of rows()) {
    found.push(...batch.slice(0, ROWS_LOOKED_AT).filter((row) => !isBlankRow(row)));
    if (found.length >= ROWS_LOOKED_AT) break;
  }
  return found.slice(0, ROWS_LOOKED_AT);
};

/** Does anything such stand below the headings? An empty form in front of the filled one has nothing there. */
export const hasRows = async (
  { rows }: SourceSheet,
  head: number,
  isSuch: (row: TableRow) => boolean = () => true,
): Promise<boolean> => {
  for await (const batch of rows())
    if (batch.some((row) => row.n > head && !isBlankRow(withoutUnseen(row)) && isSuch(row)))
      return true;
  return false;
};

export interface LikelyHead {
  readonly sheet: SourceSheet;
  readonly row: TableRow;
}

const filledCells = ({ cells }: TableRow): number =>
  cells.filter((cell) => cellHeading(cell) !== '').length;

/**
 * The first row that looks like headings, whatever they say: for a person to say what they mean. Sheets
 * of notes, one below another, come after those that have columns.
 */
export const likelyHead = async (sheets: Workbook['sheets']): Promise<LikelyHead | null> => {
  let notes: LikelyHead | null = null;
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    const widths = rows.map(filledCells);
    const widest = Math.max(...widths);
    const row = rows[widths.findIndex((width) => width > 0 && width * 2 > widest)];
    if (row === undefined) continue;
    if (widest > 1) return { sheet, row };
    notes ??= { sheet, row };
  }
  return notes;
};
