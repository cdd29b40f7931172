/**
 * XLSX, written. Cells are typed; texts come back letter for letter. The library is loaded with the first
 * file, which keeps it out of the application's start.
 */
import type { Cell as XlsxCell } from 'write-excel-file/node';
import type { Money } from '../../domain/kernel/money.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { workingTable } from './xlsx-features.ts';
import { FILLED_IN } from './xlsx-locks.ts';
import { xlsxText } from './xlsx-text.ts';

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#D3EBE9',
  format: '@',
} as const;
const TOP = { alignVertical: 'top' } as const;
/** A text wider than this breaks into lines in its cell. */
const WRAP_FROM = 20;

const moneyCell = ({ minor, currency }: Money): XlsxCell => ({
  ...TOP,
  type: Number,
  value: minor / 100,
  format: currency === 'BGN' ? '#,##0.00" лв."' : '#,##0.00" €"',
});

/** «@» is the text format: what is typed into the cell later stays text, too. */
const textCell = (text: string, wrap: boolean): XlsxCell => ({
  ...TOP,
  type: String,
  value: xlsxText(text),
  format: '@',
  wrap,
});

const xlsxCell = (cell: Cell, { width }: SheetColumn): XlsxCell => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell, width >= WRAP_FROM);
  if (typeof cell === 'number') return { ...TOP, type: Number, value: cell };
  if (typeof cell === 'boolean') return { ...TOP, type: Boolean, value: cell };
  if ('money' in cell) return moneyCell(cell.money);
  return {
    ...TOP,
    type: Date,
    value: new Date(`${cell.date}T00:00:00Z`),
    format: 'dd.mm.yyyy" г."',
  };
};

/** An empty one must be there, too, so that it can be unlocked. */
const filledIn = (cell: XlsxCell): XlsxCell =>
  Object.assign({ ...TOP }, cell, { backgroundColor: FILLED_IN });

const xlsxSheet = ({ name, columns, rows, fillable = [] }: Sheet) => ({
  sheet: name,
  orientation: 'landscape' as const,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ header }): XlsxCell => ({ ...HEADER, value: xlsxText(header), type: String })),
    ...rows.map((row) =>
      columns.map((column, i) => {
        const cell = xlsxCell(row[i] ?? null, column);
        return fillable.includes(i) ? filledIn(cell) : cell;
      }),
    ),
  ],
});

export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  return write(sheets.map(xlsxSheet), { ...FONT, features: [workingTable(sheets)] }).toBuffer();
};
