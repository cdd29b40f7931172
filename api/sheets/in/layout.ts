/**
 * What of a sheet is not plainly seen: merged cells, hidden or filtered rows and columns. What is hidden is
 * read as everything else – nobody can say whether it was put away or only out of the way – and is told.
 */
import { columnName } from '../address.ts';
import type { Heading } from './head.ts';
import type { MergedArea } from './merged.ts';

/** Both ends belong to it. Rows from 1, columns from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface Layout {
  readonly merged: readonly MergedArea[];
  /** Rows with something in them, ascending. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** What a person is told of it before anything is taken in. */
export interface Unseen {
  readonly rows: number;
  /** «3, 5–9». */
  readonly which: string;
  /** «C („Приет“)». */
  readonly columns: readonly string[];
}

/** Rows that come one after another, put together. */
export const spansOf = (rows: readonly number[]): Span[] => {
  const spans: { from: number; to: number }[] = [];
  for (const n of rows) {
    const last = spans.at(-1);
    if (last !== undefined && n <= last.to + 1) last.to = Math.max(last.to, n);
    else spans.push({ from: n, to: n });
  }
  return spans;
};

/** As many as a person reads through; all are counted. */
const LISTED = 30;

const spanText = ({ from, to }: Span): string => (from === to ? `${from}` : `${from}–${to}`);

/** «3, 5–9, …» of rows in their order. */
export const spansText = (rows: readonly number[]): string => {
  const spans = spansOf(rows);
  return spans.slice(0, LISTED).map(spanText).join(', ') + (spans.length > LISTED ? ', …' : '');
};

const EMPTY: Layout = { merged: [], hiddenRows: [], hiddenColumns: [] };

interface Headed {
  readonly sheet: { readonly layout?: () => Promise<Layout> };
  readonly head: number;
  readonly headings: readonly Heading<string>[];
}

export const layoutOf = async ({ sheet }: Pick<Headed, 'sheet'>): Promise<Layout> =>
  (await sheet.layout?.()) ?? EMPTY;

export const unseenIn = async (table: Headed): Promise<Unseen> => {
  const { hiddenRows, hiddenColumns } = await layoutOf(table);
  const { head, headings } = table;
  const below = hiddenRows
    .filter(({ to }) => to > head)
    .map(({ from, to }) => ({ from: Math.max(from, head + 1), to }));
  const rows = below.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const more = below.length > LISTED ? ', …' : '';
  return {
    rows,
    which: below.slice(0, LISTED).map(spanText).join(', ') + more,
    columns: headings
      .filter(({ at }) => hiddenColumns.some(({ from, to }) => from <= at && at <= to))
      .map(({ at, text }) => `${columnName(at)} („${text}“)`),
  };
};
