/**
 * Tables (Excel's «Format as Table») that end where our columns begin take them in: who sorts such a table
 * sorts our columns with it. A table that cannot is left as it is; one that covers columns of an earlier
 * result and cannot take the new ones would be damaged, and the file is written anew instead.
 */
import { columnName, columnOf } from '../address.ts';
import { partName, type Archive } from '../in/archive.ts';
import { relationsOf } from '../in/xlsx-book.ts';
import { escaped } from '../out/xlsx-cells.ts';
import { attributeIn, withAttribute } from './tags.ts';
import { elementOf, NotEditable, partText, withMore, type Element } from './text-part.ts';

export interface Widening {
  /** Our first column, counted from 0. */
  readonly first: number;
  /** Behind what is replaced; the first where nothing is. */
  readonly until: number;
  readonly head: number;
  readonly headings: readonly string[];
}

const OPEN = (name: string): RegExp =>
  new RegExp(`<(?:[\\w.-]+:)?${name}\\s(?:[^"'>]|"[^"]*"|'[^']*')*>`);
const COLUMN =
  /<((?:[\w.-]+:)?)tableColumn\s(?:[^"'>/]|"[^"]*"|'[^']*')*(?:\/>|>[\s\S]*?<\/\1tableColumn\s*>)/g;
const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

interface Range {
  readonly first: string;
  readonly head: number;
  readonly end: string;
  readonly last: string;
}

const rangeOf = (tag: string): Range | null => {
  const [, first = '', head = '', end = '', last = ''] =
    RANGE.exec(attributeIn(tag, 'ref') ?? '') ?? [];
  return first === '' ? null : { first, head: Number(head), end, last };
};

const upTo = (tag: string, to: number): string => {
  const range = rangeOf(tag);
  if (range === null) return tag;
  return withAttribute(tag, 'ref', `${range.first}${range.head}:${columnName(to)}${range.last}`);
};

const columnsIn = ({ content }: Element): readonly string[] =>
  [...content.matchAll(COLUMN)].map(([column]) => column);

const nameOf = (column: string): string =>
  attributeIn(column.slice(0, column.indexOf('>')), 'name') ?? '';

const COUNTED = ['totalsRowCount', 'insertRow'];

/** A table whose rows are not all lines, or come from elsewhere. */
const isOther = (tag: string): boolean =>
  COUNTED.some((name) => !['0', 'false', undefined].includes(attributeIn(tag, name))) ||
  attributeIn(tag, 'headerRowCount') === '0' ||
  attributeIn(tag, 'tableType') !== undefined;

const withColumns = (
  text: string,
  columns: Element,
  kept: readonly string[],
  { first, headings }: Widening,
): string => {
  const ids = kept.map((column) => Number(attributeIn(column, 'id')));
  const next = Math.max(0, ...ids) + 1;
  const last = first + headings.length - 1;
  const more = headings.map((name, i) => `<tableColumn id="${next + i}" name="${escaped(name)}"/>`);
  const open = columns.open.replace(/(\scount\s*=\s*["'])\d+/, `$1${kept.length}`);
  return withMore({ ...columns, open, content: kept.join('') }, 'tableColumns', more)
    .replace(OPEN('table'), (tag) => upTo(tag, last))
    .replace(OPEN('autoFilter'), (tag) => upTo(tag, last));
};

/** The part with our columns in it; null where it stays as it is. */
const widened = (text: string, to: Widening): string | null => {
  const tag = OPEN('table').exec(text)?.[0] ?? '';
  const range = rangeOf(tag);
  const columns = elementOf(text, 'tableColumns');
  if (range === null || columns === null || Number(range.last) < to.head) return null;
  const all = columnsIn(columns);
  const kept = all.slice(0, Math.max(0, to.first - columnOf(range.first)));
  const headings = to.headings.map(escaped);
  const covers = columnOf(range.end) >= to.first;
  const theirs = all.slice(kept.length, kept.length + headings.length);
  if (covers && theirs.map(nameOf).join() === headings.join()) return null;
  const taken = new Set(kept.map((column) => nameOf(column).toLowerCase()));
  const isFree = headings.every((name) => !taken.has(name.toLowerCase()));
  const isBeside = columnOf(range.end) >= to.first - 1 && range.head === to.head;
  const fits = isBeside && isFree && kept.length > 0 && !isOther(tag);
  const reaches = columnOf(range.end) >= to.until && to.until > to.first;
  if (covers && (!fits || reaches || /filterColumn|sortState/.test(text)))
    throw new NotEditable('filter');
  return fits ? withColumns(text, columns, kept, to) : null;
};

export const widenedTables = async (
  archive: Archive,
  sheet: string,
  to: Widening,
): Promise<[part: string, content: readonly string[]][]> => {
  const found: [string, readonly string[]][] = [];
  for (const { type, target } of (await relationsOf(archive, sheet)).values()) {
    if (!type.endsWith('/table') || !archive.has(target)) continue;
    const text = widened(await partText(archive, target), to);
    if (text !== null) found.push([partName(target), [text]]);
  }
  return found;
};
