/** What an earlier result of ours added to a file that comes in again: it is replaced, not added to. */
import { shownText } from '../../domain/kernel/table-cell.ts';
import { addedHeadings, RESULT_TEXTS, totalsHeadings } from '../../domain/tariffs/text/results.ts';
import { headingText, looseHeading } from '../sheets/in/heading-names.ts';
import { openWorkbook } from '../sheets/in/open.ts';
import type { Source } from '../sheets/in/source.ts';
import type { SourceSheet } from '../sheets/in/workbook.ts';

/** Columns from `from` to before `until`, counted from 0. */
export interface OwnColumns {
  readonly from: number;
  readonly until: number;
}

const RUNS = addedHeadings().map((run) => run.map(looseHeading));

const runAt = (texts: readonly string[], from: number): number =>
  RUNS.find((run) => run.every((name, i) => texts[from + i] === name))?.length ?? 0;

/** A whole run of our headings, one beside another: a column «Бележки» alone is somebody's own. */
export const ownColumns = (
  headings: readonly { readonly at: number; readonly text: string }[],
): OwnColumns | null => {
  const texts: string[] = [];
  for (const { at, text } of headings) texts[at] = looseHeading(text);
  const from = texts.findIndex((_, at) => runAt(texts, at) > 0);
  if (from < 0) return null;
  let until = from;
  for (let more = runAt(texts, from); more > 0; more = runAt(texts, until)) until += more;
  return { from, until };
};

const firstRow = async (sheet: SourceSheet): Promise<string[]> => {
  for await (const [row] of sheet.rows())
    if (row !== undefined)
      return row.cells.map((cell) => looseHeading(headingText(shownText(cell))));
  return [];
};

const NAMES = Object.values(RESULT_TEXTS.totals);
const TOTALS = totalsHeadings().map((heads) => heads.map(looseHeading).join());

/** The names of sheets that hold our totals and nobody else's. */
export const ownTotals = async (source: Source): Promise<readonly string[]> => {
  const book = await openWorkbook(source);
  if (!book.ok) return [];
  try {
    const named = book.value.sheets.filter(({ name }) => NAMES.some((one) => name.startsWith(one)));
    const found: string[] = [];
    for (const sheet of named)
      if (TOTALS.includes((await firstRow(sheet)).join())) found.push(sheet.name);
    return found;
  } finally {
    book.value.close();
  }
};
