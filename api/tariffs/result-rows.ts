/** Verdicts as the cells that they add to the lines of a file, and the totals as rows of a sheet. */
import { decimalAmount } from '../../domain/kernel/money.ts';
import type { Language } from '../../domain/kernel/failure.ts';
import { EMPTY } from '../../domain/kernel/table-cell.ts';
import type { ResultLine, ResultNote, ResultStep } from '../../domain/tariffs/result-line.ts';
import { statusText } from '../../domain/tariffs/sentences.ts';
import { placedBefore } from '../../domain/tariffs/text/placed.ts';
import {
  hospitalText,
  resultText,
  VERDICT_COLUMNS,
  VERDICT_TOTALS,
  type ResultText,
} from '../../domain/tariffs/text/results.ts';
import { isUnknown, type PlainSum, type PlainTotals } from '../../domain/tariffs/totals.ts';
import type { Status } from '../../domain/tariffs/valuation.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../sheets/out/cell.ts';
import { asideCells } from './aside-cells.ts';
import { placeText, type TablePlace } from './place.ts';
import type { Added } from './result-file.ts';

const decimal = (text: string): string => text.replace('.', ',');

const stepText = ({ text, quantity, unitBgn, coefficient, bgn }: ResultStep): string =>
  `${text}: ${decimal(quantity)} × ${decimal(unitBgn)}${coefficient === '1' ? '' : ` × ${decimal(coefficient)}`} = ${decimal(bgn)}`;

type Columns = TablePlace['columns'] | undefined;

const noteText =
  (language: Language, n: number, columns: Columns) =>
  ({ text, cite, field }: ResultNote): string => {
    const place = placeText(columns, field, n);
    const named = placedBefore({ field, place, text }, language);
    return `${named}${text} [${cite}]`;
  };

const WIDTHS = [8, 20, 14, 14, 60, 50, 60];

const cellsOf = (line: ResultLine, n: number, language: Language, columns: Columns): OutCell[] => [
  numberOut(n),
  textOut(statusText(line.status, language)),
  moneyOut(line.bgn),
  moneyOut(line.eur),
  textOut(line.steps.map(stepText).join('; ')),
  textOut([...new Set(line.steps.map(({ cite }) => cite))].join('; ')),
  textOut(line.notes.map(noteText(language, n, columns)).join(' ')),
];

/** One after another, out of batches. */
const oneByOne = async function* <T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
};

export const verdictColumns = (
  results: AsyncIterable<readonly ResultLine[]>,
  language: Language,
  columns: Columns,
): Added => {
  const lines = oneByOne(results);
  return {
    headings: VERDICT_COLUMNS.map((name) => resultText(name, language)),
    widths: WIDTHS,
    aside: (row) => asideCells(row, VERDICT_COLUMNS, language),
    next: async (n) => {
      const line = await lines.next();
      return line.done === true ? [] : cellsOf(line.value, n, language, columns);
    },
  };
};

const sumRow = (group: string, name: string, sum: PlainSum): OutCell[] => [
  textOut(group),
  textOut(name),
  numberOut(sum.lines),
  numberOut(sum.withoutAmount),
  ...(isUnknown(sum)
    ? [EMPTY, EMPTY]
    : [moneyOut(decimalAmount(sum.bgn)), moneyOut(decimalAmount(sum.eur))]),
];

export const totalsSheet = (totals: PlainTotals, language: Language) => {
  const of = (name: ResultText): string => resultText(name, language);
  const groups = (title: ResultText, sums: readonly PlainSum[], label: (name: string) => string) =>
    sums.filter(({ lines }) => lines > 0).map((sum) => sumRow(of(title), label(sum.name), sum));
  const { all, byStatus, byRow, byHospital } = totals;
  return {
    name: of('totals'),
    widths: [24, 40, 10, 10, 18, 18],
    rows: [
      VERDICT_TOTALS.map((name) => textOut(of(name))),
      sumRow(of('all'), isUnknown(all) ? of('nothingValued') : '', all),
      ...groups('byStatus', byStatus, (name) => statusText(name as Status, language)),
      ...groups('byRow', byRow, (name) => (name === '' ? of('unknown') : name)),
      ...groups('byHospital', byHospital, (name) => hospitalText(name, language)),
      ...(all.eurRest === 0
        ? []
        : [
            [
              textOut(of('rounding')),
              EMPTY,
              EMPTY,
              EMPTY,
              EMPTY,
              moneyOut(decimalAmount(all.eurRest)),
            ],
          ]),
    ],
  };
};
