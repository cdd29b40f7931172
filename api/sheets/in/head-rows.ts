/**
 * Headings that stand in two rows: a group over its columns («Престой» over «Приет» and «Изписан»), beside
 * headings that reach over both rows. Each column's heading is what stands lowest, with its group before it.
 */
import { cellHeading, isForm, type keyReader } from './heading-names.ts';
import type { MergedArea } from './merged.ts';
import type { TableRow } from './workbook.ts';

/** What a column is headed, and by which names its field is looked for. */
export interface HeadText {
  readonly text: string;
  readonly names: readonly string[];
}
export interface HeadRows {
  /** The first row of headings, and the last. */
  readonly top: number;
  readonly row: number;
  readonly texts: readonly HeadText[];
}
type KeyOf = ReturnType<typeof keyReader<string>>;

const plain = (text: string): HeadText => ({ text, names: [text] });

const grouped = (group: string, text: string): HeadText => {
  const whole = `${group} – ${text}`;
  // «дата» says how the cells are written, and nothing of what they say.
  return { text: whole, names: isForm(text) ? [whole] : [whole, `${group} ${text}`, text] };
};

const textsOf = ({ cells }: TableRow): string[] => cells.map((cell) => cellHeading(cell));

const combined = (upper: readonly string[], lower: readonly string[]): HeadText[] => {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [over = '', under = ''] = [upper[at], lower[at]];
    if (under === '') {
      group = '';
      return plain(over);
    }
    if (over !== '') group = over;
    return group === '' ? plain(under) : grouped(group, under);
  });
};

const keysOf = (texts: readonly HeadText[], keyOf: KeyOf): (string | null)[] =>
  texts.map(({ names }) => names.reduce<string | null>((key, name) => key ?? keyOf(name), null));

const isText = ({ cells }: TableRow): boolean =>
  cells.every(({ kind }) => kind === 'text' || kind === 'empty');

/** The row below goes on with the headings: it says nothing under the key, and names fields that none named yet. */
const goesOn = (
  row: TableRow,
  next: TableRow | undefined,
  needed: readonly string[],
  keyOf: KeyOf,
): next is TableRow => {
  if (next === undefined || next.n !== row.n + 1 || !isText(next)) return false;
  const [upper, lower] = [textsOf(row), textsOf(next)];
  const before = keysOf(upper.map(plain), keyOf);
  const isKeyed = lower.some((text, at) => text !== '' && needed.includes(before[at] ?? ''));
  const after = keysOf(combined(upper, lower), keyOf);
  return (
    !isKeyed && lower.some((text, at) => text !== '' && after[at] !== null && before[at] === null)
  );
};

/** Where a heading reaches down from the row above, or a group stands there over some of the columns. */
const withAbove = (
  row: TableRow,
  above: TableRow | undefined,
  merged: readonly MergedArea[],
  keyOf: KeyOf,
): HeadText[] => {
  const own = textsOf(row);
  if (above === undefined || above.n !== row.n - 1) return own.map(plain);
  const upper = textsOf(above);
  const width = own.filter((text) => text !== '').length;
  const groupAt = (at: number): string => {
    const area = merged.find(
      ({ bottom, left, right }) =>
        bottom === above.n && left <= at && at <= right && right - left + 1 < width,
    );
    return area === undefined || area.left === area.right ? '' : (upper[area.left] ?? '');
  };
  const alone = upper.flatMap((text, at) => (text !== '' && (own[at] ?? '') === '' ? [at] : []));
  const isHeads = alone.every((at) => keyOf(upper[at] ?? '') !== null || groupAt(at) !== '');
  return Array.from({ length: Math.max(own.length, isHeads ? upper.length : 0) }, (_, at) => {
    const [text = '', group] = [own[at], groupAt(at)];
    if (text === '') return plain(isHeads && group === '' ? (upper[at] ?? '') : '');
    return group === '' ? plain(text) : grouped(group, text);
  });
};

/** Where the headings stand in the rows; null where no row, nor two of them, names all that is needed. */
export const headRows = (
  rows: readonly TableRow[],
  merged: readonly MergedArea[],
  needed: readonly string[],
  {
    keyOf,
    isHead,
  }: { readonly keyOf: KeyOf; readonly isHead: (texts: readonly HeadText[]) => boolean },
): HeadRows | null => {
  const isAlone = (row: TableRow): boolean => isHead(textsOf(row).map(plain));
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (isAlone(row)) {
      if (goesOn(row, next, needed, keyOf)) {
        const both = combined(textsOf(row), textsOf(next));
        if (isHead(both)) return { top: row.n, row: next.n, texts: both };
      }
      const texts = withAbove(row, rows[i - 1], merged, keyOf);
      const own = textsOf(row);
      const isAbove = texts.some(({ text }, at) => text !== (own[at] ?? ''));
      return { top: isAbove ? row.n - 1 : row.n, row: row.n, texts };
    }
    if (next?.n !== row.n + 1 || !isText(row) || !isText(next) || isAlone(next)) continue;
    const both = combined(textsOf(row), textsOf(next));
    if (isHead(both)) return { top: row.n, row: next.n, texts: both };
  }
  return null;
};
