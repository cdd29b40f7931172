/**
 * The points of a text that a person typed: lines that begin with «1.», «1.1.», «т. 1.», «а)», «б. а)»
 * or a dash become real lists with levels. A marker stays as it was typed, since others cite it.
 *
 * Lines with tabs, as they come out of a spreadsheet, are a table whose first line is its head.
 *
 * A council's layout says which levels it knows (`laidOut`): «т.» and letters only in the ministry's.
 */
import {
  cell,
  para,
  untabbed,
  type Block,
  type Doc,
  type ParagraphStyle,
  type Point,
} from './document.ts';

type Rank = 1 | 2 | 3 | 4 | 5 | 6;

interface Marked {
  readonly marker: string;
  readonly text: string;
  readonly rank: Rank;
}

const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,2}[.)])\s+(\S.*)$/;
const POINT = /^(т\.\s*\d{1,3}[.):])\s+(\S.*)$/;
/** A Latin letter that looks like one of ours is typed easily. */
const LETTER = /^((?:б\.\s*)?[а-яa-z]\))\s+(\S.*)$/;
const DASH = /^[-–—•]\s+(\S.*)$/;
export const DASH_MARKER = '–';

const depth = (marker: string): 1 | 2 | 3 =>
  (marker.split('.').filter((part) => /\d/.test(part)).length || 1) as 1 | 2 | 3;

const marked = (line: string): Marked | null => {
  const [, decimal, text = ''] = DECIMAL.exec(line) ?? [];
  if (decimal !== undefined) return { marker: decimal, text, rank: depth(decimal) };
  const [, point, ofPoint = ''] = POINT.exec(line) ?? [];
  if (point !== undefined) return { marker: point, text: ofPoint, rank: 4 };
  const [, letter, ofLetter = ''] = LETTER.exec(line) ?? [];
  if (letter !== undefined) return { marker: letter, text: ofLetter, rank: 5 };
  const [, dashed] = DASH.exec(line) ?? [];
  return dashed === undefined ? null : { marker: DASH_MARKER, text: dashed, rank: 6 };
};

/** A level is how many coarser kinds of marker stand above a point in its own list. */
const levelled = (all: readonly Marked[]): Point[] => {
  const above: Rank[] = [];
  return all.map(({ marker, text, rank }) => {
    while ((above.at(-1) ?? 0) > rank) above.pop();
    if (above.at(-1) !== rank) above.push(rank);
    return { marker, text, level: above.length - 1 };
  });
};

const listOf = (all: readonly Marked[]): Block => ({
  kind: 'list',
  ordered: all[0]?.marker !== DASH_MARKER,
  items: levelled(all),
});

const TAB = '\t';

const tableOf = (lines: readonly string[]): Block => {
  const cells = lines.map((line) => line.split(TAB).map((text) => text.trim()));
  const width = Math.max(...cells.map(({ length }) => length));
  const at = (row: readonly string[], i: number): string => row[i] ?? '';
  const columns = Array.from({ length: width }, (_, i) => i);
  const [head = [], ...rows] = cells;
  return {
    kind: 'table',
    sheet: 'Таблица',
    caption: '',
    columns: columns.map((i) => ({
      key: String(i),
      head: at(head, i),
      align: 'left',
    })),
    rows: rows.map((row) => columns.map((i) => cell(at(row, i)))),
    foot: 0,
  };
};

export const isTabbed = (line: string): boolean => line.includes(TAB);

/** Paragraphs, lists and tables of a text's lines; the paragraphs in one style. */
export const pointBlocks = (lines: readonly string[], style: ParagraphStyle = 'plain'): Block[] => {
  const blocks: Block[] = [];
  let list: Marked[] = [];
  let table: string[] = [];
  const endList = (): void => {
    if (list.length > 0) blocks.push(listOf(list));
    list = [];
  };
  const endTable = (): void => {
    // One line is no table: it would be a head without rows.
    const [only = '', ...more] = table;
    if (more.length > 0) blocks.push(tableOf(table));
    else if (only !== '') blocks.push(para(untabbed(only), style));
    table = [];
  };
  for (const line of lines) {
    const point = isTabbed(line) ? null : marked(line);
    if (isTabbed(line)) {
      endList();
      table.push(line);
    } else if (point === null) {
      endList();
      endTable();
      blocks.push(para(line, style));
    } else {
      endTable();
      list.push(point);
    }
  }
  endList();
  endTable();
  return blocks;
};

export const isPoint = (line: string): boolean => marked(line) !== null;

const isMinistry = ({ marker }: Point): boolean =>
  POINT.test(`${marker} x`) || LETTER.test(`${marker} x`);

/** A list in a layout without «т.» and letters: such points are paragraphs as they were typed. */
const withoutLetters = (block: Block): Block[] => {
  if (block.kind !== 'list') return [block];
  const lines = block.items.map((item) => ('marker' in item ? item : null));
  if (!lines.some((item) => item !== null && isMinistry(item))) return [block];
  return block.items.flatMap((item): Block[] =>
    'marker' in item && isMinistry(item)
      ? [para(`${item.marker} ${item.text}`)]
      : [{ ...block, items: [item] }],
  );
};

/** The document with only the levels that its layout knows. */
export const laidOut = (doc: Doc): Doc =>
  doc.layout.numbering === 'bulgarian'
    ? doc
    : { ...doc, blocks: doc.blocks.flatMap(withoutLetters) };
