/**
 * Rows below the headings that are none of the table: sums, notes under it, a row of column numbers, the
 * lines of those who sign. They are known by what they say and listed with it, never by what they lack: a
 * row with its key filled in properly is a row, and one that is only wrong is an error.
 */
import { failure } from '../../../domain/kernel/failure.ts';
import {
  EMPTY,
  isEmptyCell,
  shownText,
  type TableCell,
} from '../../../domain/kernel/table-cell.ts';
import { foldWord } from '../../../domain/text/fold.ts';
import type { FoundTable } from './head.ts';
import { headingText, isForm, looseHeading } from './heading-names.ts';
import { isBlankRow } from './row-cells.ts';
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
}

/** As many as a person reads through; all are counted. */
const LISTED = 100;
const LONGEST = 80;

export const asideRows = () => {
  const first: AsideRow[] = [];
  let count = 0;
  return {
    take: (row: AsideRow): void => {
      count += 1;
      if (first.length < LISTED) first.push(row);
    },
    all: (): Asides => ({ count, first }),
  };
};

const SUM =
  /^(?:в\s?с\s?(?:е\s?)?и\s?ч\s?к\s?о|о\s?б\s?щ\s?о|общ(?:ият|а|и)?\s+(?:брой|сума|сбор)|(?:(?:междин|край)?(?:ен|на)\s+)?(?:сбор|сума)|итого|(?:sub|grand\s+)?totals?|sum|Σ)(?![\p{L}\p{N}])/iu;
const NOTE =
  /^(?:\*+\s*\p{L}|(?:забележк[аи]|бележк[аи]|пояснени[ея]|легенда|note|notes)\s*(?:№?\s*\d+\s*)?[.:–-])/iu;
/** «Изготвил»; of what may be said otherwise, only «Директор: …». */
const SIGNED =
  /^(?:изготвил|съставил|подготвил|проверил|утвърдил|утвърждавам|одобрил|съгласувал|подпис|prepared by|approved by)(?!\p{Ll}{3})/iu;
const SIGNS =
  /^(?:дата|гр(?:ад)?|име|длъжност|ръководител|директор|управител|началник|(?:гл(?:авен|\.)\s*)?счетоводител|лице за контакт|тел(?:ефон|\.)?|печат)(?!\p{L})[^:]{0,60}:/iu;
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

type Table = Pick<FoundTable<string>, 'headings' | 'keys' | 'isRow'>;

/** Asked of each row that is not blank, from the first below the headings on. */
export const asidesIn = ({
  headings,
  keys,
  isRow,
}: Table): ((row: TableRow) => AsideKind | null) => {
  const heads = new Map(headings.map(({ at, text }) => [at, looseHeading(text)]));
  let isFirst = true;
  let isBelow = false;
  /** Other keys than the one that these words stand in. */
  const keysBeside = (filled: readonly Filled[], [first]: readonly Filled[]): Filled[] =>
    filled.filter(({ at }) => keys.includes(at) && at !== first?.at);
  const kindOf = (filled: readonly Filled[], isNext: boolean): AsideKind | null => {
    const [first] = filled;
    if (first === undefined) return null;
    const beside = keysBeside(filled, filled);
    if (isNext && isNumbers(filled, headings.length)) return 'numbers';
    if (isNext && filled.every(({ text }) => isForm(text))) return 'forms';
    if (filled.length > 1 && filled.every(({ at, text }) => heads.get(at) === looseHeading(text)))
      return 'headings';
    if (first.cell.kind !== 'text') return null;
    if (SUM.test(first.text) && beside.length === 0) return 'sum';
    if (beside.some(({ text }) => /\d/u.test(text))) return null;
    if (NOTE.test(first.text)) return 'note';
    if (SIGNED.test(first.text) || SIGNS.test(first.text)) return 'signature';
    // The name under «Изготвил:», «(подпис)».
    return isBelow && filled.length === 1 ? 'signature' : null;
  };
  return (row) => {
    const isNext = isFirst;
    isFirst = false;
    const kind = isRow(row) ? null : kindOf(filledOf(row), isNext);
    isBelow = kind === 'signature' || (isBelow && kind === 'note');
    return kind;
  };
};

/** «- Общо», «*Сума». */
const BULLET = /^[\s*:.(\-\u2010-\u2015]+/u;
/** Latin letters in «Oбщо» are nothing that a person can see. */
const inOneAlphabet = (text: string): string =>
  /[a-z]/iu.test(text) ? text.split(' ').map(foldWord).join(' ') : text;

const isSumOrSigned = (cell: TableCell): boolean => {
  if (cell.kind !== 'text' || !/^\P{L}{0,9}[\p{L}Σ]/u.test(cell.text)) return false;
  const text = inOneAlphabet(headingText(cell.text).replace(BULLET, ''));
  return SUM.test(text) || SIGNED.test(text) || SIGNS.test(text);
};

/** The row, what names it in doubt where that is a word of sums: its figures are those of other rows once more. */
export const tellSums = (row: TableRow, labels: readonly number[]): TableRow => {
  const sums = labels.filter((at) => isSumOrSigned(row.cells[at] ?? EMPTY));
  if (sums.length === 0) return row;
  const told = (cell: TableCell): TableCell => ({
    ...cell,
    doubt: failure('cell.sum-row', { shown: shownText(cell).slice(0, LONGEST) }),
  });
  return { ...row, cells: row.cells.map((cell, at) => (sums.includes(at) ? told(cell) : cell)) };
};

/** Rows of a batch that are the table's, and those that are none, to be told. */
export const partedRows = (
  rows: readonly TableRow[],
  head: number,
  kindOf: (row: TableRow) => AsideKind | null,
  told: (row: AsideRow) => void,
): TableRow[] =>
  rows.filter((row) => {
    if (row.n <= head || isBlankRow(row)) return false;
    const kind = kindOf(row);
    if (kind === null) return true;
    const text = filledOf(row)[0]?.text ?? '';
    told({ n: row.n, kind, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text });
    return false;
  });
