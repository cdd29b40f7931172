/**
 * CSV as people's programs save it: `;`, `,` or tabs between cells, a first line «sep=;», any form of
 * text that `text-form.ts` knows. Rows are numbered as a spreadsheet shows them.
 */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { EMPTY, UNCALCULATED_TEXT, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { unguarded } from '../csv.ts';
import type { Source } from './source.ts';
import { swallowed } from './swallowed.ts';
import { textForm, textOf } from './text-form.ts';
import { unreadable } from './unreadable.ts';
import type { RowBatches, TableRow, TextForm, Workbook } from './workbook.ts';

const MAX_RECORD = 1_000_000;
const BATCH = 1000;
const SAMPLE = 64 * 1024;
const SAMPLE_LINES = 20;
const MARKS = [';', '\t', ',', '|'] as const;
const NAMED_MARK = /^\uFEFF?sep=(.)\r?\n/i;

/** How often the mark stands outside of quotation marks in each of the first lines. */
const countsOf = (text: string, mark: string): number[] => {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === mark) count += 1;
    else if (letter === '\n') {
      counts.push(count);
      count = 0;
      if (counts.length === SAMPLE_LINES) return counts;
    }
  }
  return [...counts, count];
};

interface Regularity {
  readonly mark: string;
  /** Lines that have the mark as often as most lines that have it. */
  readonly lines: number;
  readonly often: number;
}

const regularity = (text: string, mark: string): Regularity => {
  const tally = new Map<number, number>();
  for (const count of countsOf(text, mark))
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [often, lines] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { mark, lines, often };
};

/** The mark that stands most regularly, not most often: sentences in cells have commas, too. */
const markOf = (text: string): string =>
  MARKS.map((mark) => regularity(text, mark)).toSorted(
    (a, b) => b.lines - a.lines || b.often - a.often,
  )[0]?.mark ?? ';';

const widthOf = (text: string, mark: string): number => regularity(text, mark).often + 1;

const firstText = async (texts: AsyncGenerator<string>): Promise<string> => {
  let held = '';
  while (held.length < SAMPLE) {
    const next = await texts.next();
    if (next.done === true) break;
    held += next.value;
  }
  return held;
};

/** `told` of each piece, so that the end of the text is known. */
async function* joined(
  first: string,
  rest: AsyncGenerator<string>,
  told: (piece: string) => void,
): AsyncGenerator<string> {
  told(first);
  yield first;
  for await (const piece of rest) {
    told(piece);
    yield piece;
  }
}

const withOpenEnd = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.map((row, i) => (i === rows.length - 1 ? { ...row, isOpen: true } : row));

/** The row in which the quotation mark opens: what follows is swallowed, often to the end of the file. */
const brokenRow = (error: unknown, file: string): unknown =>
  error instanceof CsvError
    ? unreadable('sheet.broken-row', file, { line: Number(error['records'] ?? 0) + 1 })
    : error;

/** Errors of a spreadsheet's cells, in English and as its Bulgarian programs name them. */
const ERRORS = new Set(
  '#N/A #DIV/0! #REF! #NAME? #VALUE! #NUM! #NULL! #SPILL! #CALC! #GETTING_DATA #Н/Д #ДЕЛ/0! #РЕФ! #ИМЕ? #СТОЙНОСТ! #ЧИСЛО! #ПРАЗНО! #ПРЕПР! Err:502 Err:504 Err:508 Err:509 Err:522'.split(
    ' ',
  ),
);

/** «="0012"»: how programs keep a spreadsheet from making a number of a code; it shows 0012. */
const FORCED = /^="((?:[^"]|"")*)"$/;

const forcedText = (text: string): string | undefined =>
  FORCED.exec(text)?.[1]?.replaceAll('""', '"');

const cellOf = (text: string): TableCell => {
  if (text === '') return EMPTY;
  if (text.trim() === UNCALCULATED_TEXT) return { kind: 'uncalculated' };
  const kind = ERRORS.has(text.trim()) ? 'error' : 'text';
  const said = kind === 'error' ? text.trim() : (forcedText(text) ?? unguarded(text));
  return said === text ? { kind, text } : { kind, text: said, written: text };
};

const rowOf = (n: number, record: readonly string[]): TableRow => ({
  n,
  cells: record.map(cellOf),
});

async function* rowsOf(source: Source, form: TextForm, seen: (bytes: number) => void): RowBatches {
  const texts = textOf(source, form, seen);
  const start = await firstText(texts);
  const named = NAMED_MARK.exec(start);
  const first = named === null ? start : start.slice(named[0].length);
  const mark = named?.[1] ?? markOf(first);
  const lookAt = swallowed(mark, widthOf(first, mark), source.name);
  const parser = parse({
    delimiter: mark,
    bom: false,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD,
  });
  let end = '';
  const text = joined(first.replace(/^\uFEFF/, ''), texts, (piece) => {
    if (piece !== '') end = piece.slice(-1);
  });
  const fed = pipeline(Readable.from(text), parser);
  fed.catch(() => undefined);
  try {
    let n = 0;
    let batch: TableRow[] = [];
    for await (const record of parser) {
      n += 1;
      lookAt(n, record as string[]);
      // The last batch is held back until the end is known.
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
      batch.push(rowOf(n, record as string[]));
    }
    await fed;
    yield /[\r\n]/u.test(end) ? batch : withOpenEnd(batch);
  } catch (error) {
    throw brokenRow(error, source.name);
  }
}

const CSV_SHEET = 'CSV';

export const openCsv = async (source: Source): Promise<Workbook> => {
  const encoding = await textForm(source);
  let read = 0;
  const rows = (): RowBatches => {
    read = 0;
    return rowsOf(source, encoding, (bytes) => {
      read += bytes;
    });
  };
  return {
    kind: 'csv',
    encoding,
    sheets: [{ name: CSV_SHEET, ragged: true, rows }],
    share: () => read / Math.max(1, source.size),
    close: () => undefined,
  };
};
