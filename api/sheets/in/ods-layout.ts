/** What is to be known of OpenDocument tables before their rows: names, what of them is shown, merged cells. */
import type { Archive } from './archive.ts';
import { spansOf, type Layout, type Span } from './layout.ts';
import type { MergedArea } from './merged.ts';
import { attribute, readWholeXml } from './xml.ts';

export const CONTENT = 'content.xml';
const MAX_ROW = 1_048_576;
/** A hidden row that is repeated more often holds nothing that anybody wrote. */
const MAX_REPEATED = 10_000;

/** How often a row, a cell or a space stands there. */
export const repeats = (text: string | undefined, most: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(text ?? 1)) || 1), most);

export interface OdsTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly merged: MergedArea[];
  /** Rows that are hidden or filtered out and hold something. */
  readonly rows: number[];
  readonly columns: Span[];
}

export const odsLayout = ({ merged, rows, columns }: OdsTable): Layout => ({
  merged,
  hiddenRows: spansOf(rows),
  hiddenColumns: columns,
});

const UNSEEN = new Set(['collapse', 'filter']);

/** Where the looking stands. */
interface Looking {
  readonly tables: OdsTable[];
  readonly hiddenStyles: Set<string>;
  readonly struck: Set<string>;
  style: string;
  /** Rows above the one that is open. */
  n: number;
  rowTimes: number;
  column: number;
  headed: number;
  isUnseen: boolean;
  holds: boolean;
}
type Attributes = (name: string) => string | undefined;

const openTable = (at: Looking, of: Attributes): void => {
  at.n = 0;
  at.headed = 0;
  at.tables.push({
    name: of('name') ?? '',
    hidden: at.hiddenStyles.has(of('style-name') ?? ''),
    merged: [],
    rows: [],
    columns: [],
  });
};

const openColumn = (at: Looking, of: Attributes): void => {
  const from = at.headed;
  at.headed += repeats(of('number-columns-repeated'), MAX_ROW);
  if (UNSEEN.has(of('visibility') ?? ''))
    at.tables.at(-1)?.columns.push({ from, to: at.headed - 1 });
};

const openRow = (at: Looking, of: Attributes): void => {
  at.rowTimes = repeats(of('number-rows-repeated'), MAX_ROW);
  at.isUnseen = UNSEEN.has(of('visibility') ?? '');
  at.holds = false;
  at.column = 0;
};

const openCell = (at: Looking, of: Attributes): void => {
  const [rows, columns] = ['rows', 'columns'].map((its) =>
    repeats(of(`number-${its}-spanned`), MAX_ROW),
  );
  const { n, column } = at;
  const [bottom, right] = [n + (rows ?? 1), column + (columns ?? 1) - 1];
  if (bottom > n + 1 || right > column)
    at.tables.at(-1)?.merged.push({ top: n + 1, bottom, left: column, right });
  at.column += repeats(of('number-columns-repeated'), MAX_ROW);
  at.holds ||= at.isUnseen && of('value-type') !== undefined;
};

const closeRow = (at: Looking): void => {
  if (at.isUnseen && at.holds && at.rowTimes <= MAX_REPEATED)
    for (let i = 1; i <= at.rowTimes; i += 1) at.tables.at(-1)?.rows.push(at.n + i);
  at.n = Math.min(at.n + at.rowTimes, MAX_ROW);
};

const OPENED: ReadonlyMap<string, (at: Looking, of: Attributes) => void> = new Map([
  [
    'style',
    (at, of) => {
      at.style = of('name') ?? '';
    },
  ],
  [
    'table-properties',
    (at, of) => {
      if (of('display') === 'false') at.hiddenStyles.add(at.style);
    },
  ],
  [
    'text-properties',
    (at, of) => {
      if ((of('text-line-through-style') ?? 'none') !== 'none') at.struck.add(at.style);
    },
  ],
  ['table', openTable],
  ['table-column', openColumn],
  ['table-row', openRow],
  ['table-cell', openCell],
  ['covered-table-cell', openCell],
]);

/** `struck`: styles whose letters are crossed out. */
export const odsTables = async (
  archive: Archive,
): Promise<{ readonly tables: readonly OdsTable[]; readonly struck: ReadonlySet<string> }> => {
  const at: Looking = {
    tables: [],
    hiddenStyles: new Set(),
    struck: new Set(),
    style: '',
    n: 0,
    rowTimes: 1,
    column: 0,
    headed: 0,
    isUnseen: false,
    holds: false,
  };
  await readWholeXml(archive.read(CONTENT), {
    open: (name, attributes) => OPENED.get(name)?.(at, (its) => attribute(attributes(), its)),
    close: (name) => {
      if (name === 'table-row') closeRow(at);
    },
    text: () => undefined,
  });
  return { tables: at.tables, struck: at.struck };
};
