/**
 * What a filled-in table says in columns that are there for reference: it is not taken in, and a person
 * who wrote there is told so. The state and the earlier value change by themselves; the file remembers
 * those that it was exported with.
 */
import { rowId } from '../../domain/kernel/row-id.ts';
import { shownText, type TableCell } from '../../domain/kernel/table-cell.ts';
import { isDateOfCode } from '../plan/code-date.ts';
import { cellAddress } from '../sheets/address.ts';
import {
  ignoredCells,
  unheadedCells,
  type IgnoredCell,
  type IgnoredCells,
} from '../sheets/in/ignored.ts';
import type { ReadTable } from '../sheets/in/rows.ts';
import type { Cell } from '../sheets/sheet.ts';
import type { GridRow } from './grid.ts';
import type { Base } from './sheet-base.ts';
import { ENTRY_FIELDS, PROGRESS_COLUMNS } from './sheet-columns.ts';
import type { SheetEntry } from './sheet-read.ts';

const TAKEN: ReadonlySet<string> = new Set(['id', ...ENTRY_FIELDS]);
const REFERENCE = PROGRESS_COLUMNS.filter(({ key }) => !TAKEN.has(key));

/** Columns of reference hold words and numbers alone. */
const wordsOf = (cell: Cell): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

const loose = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

const sameNumber = (a: string, b: string): boolean =>
  a !== '' && b !== '' && Number(a.replace(',', '.')) === Number(b.replace(',', '.'));

/** However a program spells it: «1,0» of a number, a code that became a date. */
const saysTheSame = (cell: TableCell, text: string): boolean => {
  const shown = loose(shownText(cell));
  return shown === loose(text) || sameNumber(shown, loose(text)) || isDateOfCode(cell, text);
};

interface Sheet {
  readonly table: ReadTable<string>;
  readonly entries: readonly SheetEntry[];
  readonly base: Base | null;
  /** The row of the reports as it stands here; undefined where there is none. */
  readonly rowOf: (id: string) => GridRow | undefined;
}

const idOf = (own: string, { entry }: SheetEntry): string =>
  rowId(own, entry.measure, entry.indicator ?? '', entry.period);

const ofRow = (
  { table, base }: Sheet,
  { n, cells }: ReadTable<string>['rows'][number],
  id: string,
  row: GridRow,
): IgnoredCell[] =>
  REFERENCE.flatMap(({ key, header, cell: here }): IgnoredCell[] => {
    const at = table.columns.get(key);
    const cell = at === undefined ? undefined : cells[at];
    if (at === undefined || cell === undefined) return [];
    const text = loose(shownText(cell));
    const stands = wordsOf(here(row));
    const exported = base?.get(id)?.said[key];
    if (text === '' || saysTheSame(cell, stands)) return [];
    if (exported !== undefined && saysTheSame(cell, exported)) return [];
    return [{ address: cellAddress(n - 1, at), column: header, text, here: stands }];
  });

/** `own`: the unit at work, whose rows these are. */
export const ignoredIn = (own: string, sheet: Sheet): IgnoredCells => {
  const { table, entries, rowOf } = sheet;
  const ids = new Map(entries.map((one) => [one.row, idOf(own, one)]));
  const reference = table.rows.flatMap((row) => {
    const id = ids.get(row.n) ?? '';
    const here = rowOf(id);
    return here === undefined ? [] : ofRow(sheet, row, id, here);
  });
  return ignoredCells([...reference, ...unheadedCells(table)]);
};
