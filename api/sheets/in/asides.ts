/**
 * Rows below the headings that are none of the table: sums, notes under it, a row of column numbers, the
 * lines of those who sign. They are known by what they say and listed with it, never by what they lack: a
 * row with its key filled in properly is a row, and one that is only wrong is an error.
 */
import type { DashColumn } from '../../../domain/kernel/dashes.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import {
  EMPTY,
  isEmptyCell,
  shownText,
  type TableCell,
} from '../../../domain/kernel/table-cell.ts';
import { cellAddress, columnName } from '../address.ts';
import { isNote, isSigned, isSum, namesSums } from '../../../domain/text/sum-words.ts';
import type { FoundTable } from './head.ts';
import { headsAgain, type HeadTaken } from './head-again.ts';
import { otherHeads } from './head-other.ts';
import { unfitForm, unitBeside } from './head-units.ts';
import { headingText, isForm } from './heading-names.ts';
import { isBlankRow, withoutUnseen } from './row-cells.ts';
import { spansText } from './layout.ts';
import { shortText, textRow, type TextRow } from './text-row.ts';
import { UnreadableFile } from './unreadable.ts';
import type { TableRow } from './workbook.ts';

export const ASIDE_KINDS = ['sum', 'note', 'signature', 'numbers', 'forms', 'headings'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

export interface AsideRow {
  /** As the spreadsheet counts it. */
  readonly n: number;
  readonly kind: AsideKind;
  /** How it begins. */
  readonly text: string;
}
export interface Asides {
  readonly count: number;
  readonly first: readonly AsideRow[];
  /** Rows above the headings; nothing of them is read. */
  readonly above?: { readonly count: number; readonly first: readonly TextRow[] };
  /** Cells with nothing in them but signs that nobody sees: read as empty. */
  readonly unseen?: { readonly count: number; readonly first: readonly string[] };
  /** Rows of a text that end before a column that is read: what is not there is not given. */
  readonly short?: { readonly count: number; readonly which: string };
  /** Columns with zeros that are shown as dashes, of which nobody has said what they mean. */
  readonly dashes?: readonly DashColumn[];
}

/** As many as a person reads through; all are counted. */
const LISTED = 100;
const LONGEST = 80;

export interface AsideRows {
  readonly take: (row: AsideRow) => void;
  /** «K7»: a cell with nothing in it that anybody sees. */
  readonly unseen: (address: string) => void;
  /** A row that ends before a column that is read. */
  readonly short: (n: number) => void;
  /** A zero shown as a dash, in a column that is read. */
  readonly dash: (at: number, heading: string) => void;
  readonly all: () => Asides;
}

const listed = <T>() => {
  const first: T[] = [];
  let count = 0;
  return {
    take: (one: T): void => {
      count += 1;
      if (first.length < LISTED) first.push(one);
    },
    all: () => ({ count, first }),
  };
};

export const asideRows = (above: readonly TextRow[] = []): AsideRows => {
  const rows = listed<AsideRow>();
  const unseen = listed<string>();
  const short: number[] = [];
  const dashes = new Map<number, DashColumn>();
  return {
    take: rows.take,
    unseen: unseen.take,
    short: (n) => void short.push(n),
    dash: (at, heading) => {
      const count = (dashes.get(at)?.count ?? 0) + 1;
      dashes.set(at, { letters: columnName(at), heading, count });
    },
    all: () => ({
      ...rows.all(),
      above: {
        count: above.length,
        first: above.slice(0, LISTED).map(({ n, text }) => ({ n, text: shortText(text) })),
      },
      unseen: unseen.all(),
      short: { count: short.length, which: spansText(short) },
      dashes: [...dashes.values()],
    }),
  };
};

const LETTER = /^\(?[\p{L}]\)?$/u;

interface Filled {
  readonly at: number;
  readonly cell: TableCell;
  readonly text: string;
}

const filledOf = ({ cells, far = [] }: TableRow): Filled[] =>
  [...cells.map((cell, at) => ({ cell, at })), ...far]
    .filter(({ cell }) => !isEmptyCell(cell))
    .map(({ cell, at }) => ({ at, cell, text: headingText(shownText(cell)) }));

/** «1, 2, 3», also behind letters («а, б, 1, 2»), under every heading. */
const isNumbers = (filled: readonly Filled[], width: number): boolean => {
  const texts = filled.map(({ text }) => text.replaceAll(/[().\s]/gu, ''));
  const letters = texts.findIndex((text) => !LETTER.test(text));
  const counted = texts.slice(Math.max(0, letters));
  return (
    filled.length >= Math.max(2, width) &&
    letters >= 0 &&
    counted.every((text, i) => text === String(i + 1))
  );
};

type Table = Pick<FoundTable<string>, 'keys' | 'isRow' | 'fields'> & HeadTaken;

/** A row of «дата», «бр.»; throws where one of them is a unit that the column is not read in. */
const isForms = (n: number, filled: readonly Filled[], { fields }: Table): boolean => {
  if (!filled.every(({ text }) => isForm(text))) return false;
  for (const { at, text } of filled) {
    const unfit = unfitForm(text, fields.get(at), { row: n, at });
    if (unfit !== null) throw new UnreadableFile(unfit);
  }
  return true;
};

/** Asked of each row that is not blank, from the first below the headings on; throws where another head begins. */
export const asidesIn = (table: Table): ((row: TableRow) => AsideKind | null) => {
  const { headings, keys, isRow } = table;
  const again = headsAgain(table);
  const lookAt = otherHeads(table);
  const leftOut = new Set(headings.filter((one) => one.leftOut).map(({ at }) => at));
  /** A word of sums in a column that is left out says nothing, where something stands in those that are read. */
  const readOf = (filled: readonly Filled[]): readonly Filled[] => {
    const read = filled.filter(({ at }) => !leftOut.has(at));
    return read.length === 0 ? filled : read;
  };
  let isFirst = true;
  let isBelow = false;
  /** Other keys than the one that these words stand in. */
  const keysBeside = (filled: readonly Filled[], [first]: readonly Filled[]): Filled[] =>
    filled.filter(({ at }) => keys.includes(at) && at !== first?.at);
  const kindOf = (n: number, filled: readonly Filled[], isNext: boolean): AsideKind | null => {
    const read = readOf(filled);
    const [first] = read;
    if (first === undefined) return null;
    const beside = keysBeside(filled, read);
    if (isNext && isNumbers(filled, headings.length)) return 'numbers';
    if (isNext && isForms(n, filled, table)) return 'forms';
    if (again.isHead(n, filled)) return 'headings';
    if (first.cell.kind !== 'text') return null;
    if (isSum(first.text) && beside.length === 0) return 'sum';
    if (beside.some(({ text }) => /\d/u.test(text))) return null;
    if (isNote(first.text)) return 'note';
    if (isSigned(first.text)) return 'signature';
    // The name under «Изготвил:», «(подпис)».
    return isBelow && filled.length === 1 ? 'signature' : null;
  };
  return (row) => {
    const isNext = isFirst;
    const isLine = isRow(row);
    const kind = isLine ? null : kindOf(row.n, filledOf(row), isNext);
    if (kind === 'note') {
      const unit = unitBeside([textRow(row)], table.headings, table.fields);
      if (unit !== null) throw new UnreadableFile(unit);
    }
    if (kind === null) lookAt(row.n, isLine ? [] : filledOf(row), isLine);
    // What is left aside below them, too, may end with them: only rows that are read need them all.
    if (kind === null) again.below();
    // Under headings that come again their numbers may, too.
    isFirst = kind === 'headings';
    isBelow = kind === 'signature' || (isBelow && kind === 'note');
    return kind;
  };
};

const isNamedBySums = (cell: TableCell): boolean => cell.kind === 'text' && namesSums(cell.text);

/** The row, what names it in doubt where that is a word of sums: its figures are those of other rows once more. */
export const tellSums = (row: TableRow, labels: readonly number[]): TableRow => {
  const sums = labels.filter((at) => isNamedBySums(row.cells[at] ?? EMPTY));
  if (sums.length === 0) return row;
  const told = (cell: TableCell): TableCell => ({
    ...cell,
    doubt: failure('cell.sum-row', { shown: shownText(cell).slice(0, LONGEST) }),
  });
  return { ...row, cells: row.cells.map((cell, at) => (sums.includes(at) ? told(cell) : cell)) };
};

/** Rows of a batch that are the table's; those that are none are told, and what nobody sees in them. */
export const partedRows = (
  rows: readonly TableRow[],
  head: number,
  kindOf: (row: TableRow) => AsideKind | null,
  told: Pick<AsideRows, 'take' | 'unseen'>,
): TableRow[] =>
  rows.flatMap((given) => {
    const { n } = given;
    if (n <= head) return [];
    const row = withoutUnseen(given, (at) => told.unseen(cellAddress(n - 1, at)));
    if (isBlankRow(row)) return [];
    const kind = kindOf(row);
    if (kind === null) return [row];
    told.take({ n, kind, text: shortText(filledOf(row)[0]?.text ?? '') });
    return [];
  });
