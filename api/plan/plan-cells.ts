/** Cells of a plan's table as they come back from a file: each read into the one text that its field has. */
import { textTrouble } from '../../domain/kernel/read/text.ts';
import { MOST } from '../../domain/text/limits.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import {
  currencyMark,
  decimalAmount,
  type Currency,
  type Minor,
} from '../../domain/kernel/money.ts';
import { currencyNamed, readMoney } from '../../domain/kernel/read/money.ts';
import { readYear as yearIn } from '../../domain/kernel/read/number.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { indicatorKind, type Worded } from '../../domain/plan/indicator-kind.ts';
import { alikeCode } from '../../domain/text/alike.ts';
import {
  EMPTY,
  isNoData,
  shownText,
  timesHundred,
  typedText,
  type TableCell,
} from '../../domain/kernel/table-cell.ts';

/** What cells may name. */
export interface Known {
  readonly sources: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}
/** The row that a cell stands in. */
interface InRow extends Known {
  readonly currency: Currency;
}
export type ReadCell = (cell: TableCell, row: InRow) => Result<string, Failure>;

export const LIST_SEPARATOR = '; ';
const SHARE = ' = ';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** One spelling: NFC, plain line ends, no blanks around. */
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').trim();

export const cellText = (cell: TableCell): string => tidy(shownText(cell));

/** The plan has no dates: one that stands in it was made by a program out of a number or a code. */
export const notAValue = (cell: TableCell): Failure | null => {
  if (cell.kind === 'date' || cell.kind === 'time')
    return failure('cell.date-here', { value: shownText(cell) });
  const typed = typedText(cell);
  return typed.ok ? null : typed.error;
};

/** 0.95 without a percent sign, where the text is of percentages: 0,95 % or 95 %. */
export const shareAsked = (cell: TableCell, indicator: Worded | null): Failure | null => {
  if (cell.kind !== 'number' || cell.percent === true || indicator === null) return null;
  const value = Number(cell.text);
  if (indicatorKind(indicator) !== 'percent' || value <= 0 || value > 1) return null;
  const percent = timesHundred(cell.text).replace('.', ',');
  return failure('cell.part-of-one', { value: shownText(cell), percent });
};

export const readText: ReadCell = (cell) => {
  const text = cellText(cell);
  if (text.length > MOST.cell)
    return err(failure('cell.too-long', { length: text.length, max: MOST.cell }));
  const trouble = textTrouble(text);
  return trouble === null ? ok(text) : err(trouble);
};

/** Two bullets are two lines of the cell, and one text of the plan. */
export const readBullets: ReadCell = (value, known) => {
  const text = readText(value, known);
  return text.ok ? ok(text.value.replaceAll(/\s*\n\s*/gu, ' ')) : text;
};

/** A dash says that there is nothing, in words as in numbers; but where the plan itself has one. */
export const givenCell = (cell: TableCell, current: string): TableCell =>
  isNoData(cell) && cellText(cell) !== tidy(current) ? EMPTY : cell;

export const readYear: ReadCell = (value) => {
  const text = cellText(value);
  const year = yearIn(text, { min: FIRST_YEAR, max: LAST_YEAR });
  return year.ok ? ok(String(year.value)) : err(failure('cell.year', { value: text }));
};

const ASKED = new Set(['read.unclear-number', 'read.percent-for-money']);
const OTHER_CURRENCY = new Set(['read.euro-in-lev', 'read.lev-in-euro']);

/** The currency has a column of its own; a word beside the number says the same, or it is a question. */
const amountIn = (text: string, currency: Currency): Result<Minor, Failure> => {
  const read = readMoney(text, currency);
  if (read.ok || ASKED.has(read.error.code)) return read;
  return err(
    OTHER_CURRENCY.has(read.error.code)
      ? failure('cell.other-currency', { value: text, currency })
      : failure('cell.amount', { value: text }),
  );
};

const withMark = (cell: TableCell, currency: string): string =>
  `${shownText(cell)} ${currencyMark(currency)}`;

export const readAmount: ReadCell = (cell, { currency }) => {
  const beside = cell.kind === 'number' ? cell.currency : undefined;
  if (beside !== undefined && beside !== currency)
    return err(failure('cell.format-currency', { value: withMark(cell, beside), currency }));
  const typed = typedText(cell);
  const read = amountIn(typed.ok ? typed.value : '', currency);
  if (read.ok) return ok(decimalAmount(read.value));
  // Of a number, what the cell shows, and not as it was made sure to be read in one way.
  return read.error.code === 'cell.amount' && cell.kind === 'number'
    ? err(failure('cell.amount', { value: shownText(cell) }))
    : read;
};

export const readCurrency: ReadCell = (value) => {
  const text = cellText(value);
  const currency = currencyNamed(text);
  return currency === null ? err(failure('cell.currency', { value: text })) : ok(currency);
};

const listOf = (value: TableCell): string[] =>
  cellText(value)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readList =
  (unknown: (part: string, row: InRow) => Failure | null): ReadCell =>
  (value, row) => {
    const parts = listOf(value);
    const wrong = parts.map((part) => unknown(part, row)).find((reason) => reason !== null);
    return wrong === undefined ? ok(parts.join(LIST_SEPARATOR)) : err(wrong);
  };

export const fundingText = (source: string, share: string | null): string =>
  share === null ? source : `${source}${SHARE}${share}`;

/** A code that differs from a known one in what nobody can see, or in case alone. */
const nearCode = (value: string, known: ReadonlySet<string>): Failure | null => {
  const found = alikeCode(value, known);
  return found === null ? null : failure('cell.near-code', { value, ...found });
};

export const readFunding = readList((part, { sources, currency }) => {
  const [source = '', share] = part.split(SHARE);
  if (!sources.has(source)) {
    const params = { value: source, known: [...sources].join(', ') };
    return nearCode(source, sources) ?? failure('cell.unknown-source', params);
  }
  const amount = share === undefined ? null : amountIn(share, currency);
  return amount === null || amount.ok ? null : amount.error;
});

export const readUnitList = readList((part, { units }) =>
  units.has(part) ? null : (nearCode(part, units) ?? failure('cell.unknown-unit', { value: part })),
);
