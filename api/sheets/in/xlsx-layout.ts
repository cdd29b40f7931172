/**
 * The layout of an XLSX sheet. Merged cells stand behind all rows and what is hidden among them, so a sheet
 * is looked through before it is read; only pieces that speak of such things are searched.
 */
import { columnOf } from '../address.ts';
import type { Archive } from './archive.ts';
import { spansOf, type Layout, type Span } from './layout.ts';
import type { MergedArea } from './merged.ts';

/** Longer than any such tag. */
const OVERLAP = 512;
const TAG = /<(?:\w+:)?(row|col|mergeCell|[vf]|is|t)(?=[\s/>])([^>]*)>|<\/(?:\w+:)?row>/g;
const AREA = /\bref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)["']/i;
const HIDDEN = /\bhidden\s*=\s*["'](?:1|true|on)["']/i;
const FLAT = /\b(?:ht|width)\s*=\s*["']0(?:\.0+)?["']/;
const NUMBER = /\br\s*=\s*["'](\d+)["']/;
/** LibreOffice says of every row that it is not hidden. */
const MARKS = [
  'mergeCell',
  ...['1', 'true', 'on'].flatMap((yes) => [`hidden="${yes}"`, `hidden='${yes}'`]),
  'ht="0',
  "ht='0",
  'width="0',
  "width='0",
];

const isUnseen = (tag: string): boolean => HIDDEN.test(tag) || FLAT.test(tag);

interface Found {
  readonly merged: Map<string, MergedArea>;
  readonly rows: number[];
  readonly columns: Span[];
  /** The number of the last row, where rows are counted. */
  n: number;
  /** A hidden row that holds nothing as yet. */
  open: number | null;
}

const attributeOf = (tag: string, name: string): number =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1] ?? 0);

const takeRow = (found: Found, tag: string): void => {
  found.n = Number(NUMBER.exec(tag)?.[1] ?? found.n + 1);
  found.open = isUnseen(tag) && !tag.endsWith('/') ? found.n : null;
};

const takeTag = (found: Found, name: string | undefined, tag: string): void => {
  if (name === undefined) found.open = null;
  else if (name === 'row') takeRow(found, tag);
  else if (name === 'col') {
    if (isUnseen(tag))
      found.columns.push({ from: attributeOf(tag, 'min') - 1, to: attributeOf(tag, 'max') - 1 });
  } else if (name === 'mergeCell') {
    const [text, left, top, right, bottom] = AREA.exec(tag) ?? [];
    if (text !== undefined)
      found.merged.set(text, {
        top: Number(top),
        bottom: Number(bottom),
        left: columnOf(left),
        right: columnOf(right),
      });
  } else if (found.open !== null) {
    found.rows.push(found.open);
    found.open = null;
  }
};

export const xlsxLayout = async (archive: Archive, part: string): Promise<Layout> => {
  const found: Found = { merged: new Map(), rows: [], columns: [], n: 0, open: null };
  let held = '';
  /** Rows without their numbers are counted. */
  let isCounted = true;
  for await (const bytes of archive.read(part)) {
    held += Buffer.from(bytes).toString('latin1');
    let done = 0;
    if (isCounted || found.open !== null || MARKS.some((mark) => held.includes(mark)))
      for (const match of held.matchAll(TAG)) {
        takeTag(found, match[1], match[2] ?? '');
        done = match.index + match[0].length;
        if (match[1] === 'row' && NUMBER.test(match[2] ?? '')) isCounted = false;
      }
    held = held.slice(Math.max(done, held.length - OVERLAP));
  }
  return {
    merged: [...found.merged.values()],
    hiddenRows: spansOf(found.rows),
    hiddenColumns: found.columns,
  };
};
