/**
 * A sheet as it came, with cells added behind the last column that holds anything. Everything else is
 * copied letter for letter: formulas, styles, merged cells, whatever a later program puts there.
 */
import { columnName, columnOf } from '../address.ts';
import type { RowBatches, TableRow } from '../in/workbook.ts';
import type { OutCell } from '../out/cell.ts';
import { cellsXml } from '../out/xlsx-cells.ts';
import { columnTags } from './columns.ts';
import { attributeIn, tagsOf, withAttribute, type Tag } from './tags.ts';
import { prefixed } from './text-part.ts';

/** Where a range ends, counted from 0; ranges that end above the headings concern no line. */
const mergedUntil = ({ text }: Tag, head: number): number => {
  const [, end = '', row] = /:([A-Z]+)(\d+)$/.exec(attributeIn(text, 'ref') ?? '') ?? [];
  return Number(row) >= head ? columnOf(end) : -1;
};

/**
 * The column behind the last cell with content, counted from 0. A cell of format alone has none; what
 * is merged to one cell is taken up by it.
 */
export const usedColumns = async (
  bytes: AsyncIterable<Uint8Array>,
  head: number,
): Promise<number> => {
  let used = 0;
  let column = -1;
  let opened = false;
  for await (const steps of tagsOf(bytes))
    for (const { tag } of steps) {
      if (tag === null) continue;
      const isCell = tag.name === 'c';
      if (opened && !(isCell && tag.closing)) used = Math.max(used, column + 1);
      opened = isCell && !tag.closing && !tag.empty;
      if (tag.closing) continue;
      if (tag.name === 'row') column = -1;
      else if (isCell) column = cellColumn(tag, column);
      else if (tag.name === 'mergeCell') used = Math.max(used, mergedUntil(tag, head) + 1);
    }
  return used;
};

const cellColumn = ({ text }: Tag, before: number): number => {
  const stated = columnOf(attributeIn(text, 'r'));
  return stated < 0 ? before + 1 : stated;
};

export interface AddedCells {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** What the row gets; null for rows that stay as they are. Asked row by row, in the sheet's order. */
  readonly of: (row: TableRow) => Promise<readonly OutCell[] | null>;
  /** The number of the row of headings. */
  readonly head: number;
}
export interface SheetEdit {
  readonly added: AddedCells;
  readonly first: number;
  /** Columns from the first to before this one hold what is replaced. */
  readonly until: number;
  /** From this one on the person's own cells stand, and stay. */
  readonly behind: number;
  readonly formats: number;
  readonly dayShift: number;
}

interface Editing extends SheetEdit {
  readonly next: () => Promise<TableRow>;
  inRows: boolean;
  row: TableRow | null;
  cells: readonly OutCell[] | null;
  column: number;
  /** Ours stand in the row already: some of its cells are behind them. */
  put: boolean;
  /** Inside of a cell that is left out: a format alone where ours stand, or what ours replace. */
  leftOut: boolean;
  /** The format of the last heading: ours look like it. */
  headStyle: string | undefined;
  /** The file's own columns, while they are read. */
  columns: string[] | null;
  hasColumns: boolean;
}

const rowByRow = (batches: RowBatches): (() => Promise<TableRow>) => {
  let batch: readonly TableRow[] = [];
  let at = 0;
  return async () => {
    while (at >= batch.length) {
      const more = await batches.next();
      // The same sheet was read twice, and differently.
      if (more.done === true) throw new Error('rows');
      [batch, at] = [more.value, 0];
    }
    at += 1;
    return batch[at - 1] as TableRow;
  };
};

const widened = (it: Editing, text: string): string => {
  const ref = attributeIn(text, 'ref');
  const parts = /^([A-Z]+\d+):([A-Z]+)(\d+)$/.exec(ref ?? '');
  if (parts === null) return text;
  const [, start = '', end = '', row = ''] = parts;
  const last = it.first + it.added.widths.length - 1;
  return columnOf(end) >= last
    ? text
    : withAttribute(text, 'ref', `${start}:${columnName(last)}${row}`);
};

/** A filter over the whole table takes our columns, too: what is sorted by it stays together. */
const filterTag = (it: Editing, text: string): string => {
  const ref = attributeIn(text, 'ref') ?? '';
  const [, row, end = ''] = /^[A-Z]+(\d+):([A-Z]+)\d+$/.exec(ref) ?? [];
  const last = columnOf(end);
  const isWhole = last >= it.first - 1 && last < Math.max(it.until, it.first);
  return Number(row) === it.added.head && isWhole ? widened(it, text) : text;
};

const columnsTag = (it: Editing, prefix: string): string => {
  it.hasColumns = true;
  const own = { first: it.first + 1, widths: it.added.widths };
  const tags = columnTags(it.columns ?? [], own).map((tag) =>
    tag.startsWith(`<${prefix}`) ? tag : prefixed(tag, prefix),
  );
  it.columns = null;
  return `<${prefix}cols>${tags.join('')}</${prefix}cols>`;
};

const openRow = async (it: Editing, tag: Tag): Promise<string> => {
  it.row = await it.next();
  it.cells = await it.added.of(it.row);
  it.column = -1;
  it.put = false;
  if (it.cells === null) return tag.text;
  // How far the row reaches is said only to speed programs up.
  const text = tag.text.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  if (!tag.empty) return text;
  const open = `${text.slice(0, -2)}>`;
  return `${open}${ownCells(it, tag.prefix)}</${tag.prefix}row>`;
};

const ownCells = (it: Editing, prefix: string): string => {
  const { row, cells, first, formats, dayShift, headStyle, added } = it;
  if (row === null || cells === null || it.put) return '';
  it.put = true;
  const isHead = row.n === added.head;
  const xml = cellsXml(cells, { row: row.n, column: first, isHead, formats, dayShift });
  return prefixed(
    isHead && headStyle !== undefined
      ? xml.replaceAll(/(<c r="[A-Z]+\d+" s=")\d+"/g, (_, start: string) => `${start}${headStyle}"`)
      : xml,
    prefix,
  );
};

const cellTag = (it: Editing, tag: Tag): string => {
  it.column = cellColumn(tag, it.column);
  if (it.cells !== null && it.column >= it.behind) return `${ownCells(it, tag.prefix)}${tag.text}`;
  const isOurs = it.cells !== null && it.column >= it.first;
  if (it.row?.n === it.added.head && !tag.empty && !isOurs)
    it.headStyle = attributeIn(tag.text, 's') ?? it.headStyle;
  it.leftOut = isOurs && !tag.empty;
  return isOurs ? '' : tag.text;
};

const cellEnd = (it: Editing, { text }: Tag): string => {
  const { leftOut } = it;
  it.leftOut = false;
  return leftOut ? '' : text;
};

const inSheet = (it: Editing, tag: Tag): string => {
  const { name, closing, empty, prefix, text } = tag;
  if (it.columns !== null) {
    if (name === 'col' && !closing) it.columns.push(empty ? text : `${text.slice(0, -1)}/>`);
    return name === 'cols' && closing ? columnsTag(it, prefix) : '';
  }
  switch (name) {
    case 'dimension':
      return closing ? text : widened(it, text);
    case 'autoFilter':
      return closing ? text : filterTag(it, text);
    case 'cols':
      it.columns = [];
      return empty ? columnsTag(it, prefix) : '';
    case 'sheetData':
      it.inRows = !closing && !empty;
      return it.hasColumns || closing ? text : `${columnsTag(it, prefix)}${text}`;
    default:
      return text;
  }
};

/** Only a row that begins asks for what it gets. */
const tagOut = (it: Editing, tag: Tag): string | Promise<string> => {
  if (!it.inRows) return inSheet(it, tag);
  switch (tag.name) {
    case 'row':
      if (!tag.closing) return openRow(it, tag);
      return `${ownCells(it, tag.prefix)}${tag.text}`;
    case 'c':
      return tag.closing ? cellEnd(it, tag) : cellTag(it, tag);
    case 'sheetData':
      return inSheet(it, tag);
    default:
      return it.leftOut ? '' : tag.text;
  }
};

/** `rows`: the same sheet through the reader, row by row as they stand in it. */
export async function* editedSheet(
  bytes: AsyncIterable<Uint8Array>,
  rows: RowBatches,
  edit: SheetEdit,
): AsyncGenerator<string> {
  const it: Editing = {
    ...edit,
    next: rowByRow(rows),
    inRows: false,
    row: null,
    cells: null,
    column: -1,
    put: false,
    leftOut: false,
    headStyle: undefined,
    columns: null,
    hasColumns: false,
  };
  for await (const steps of tagsOf(bytes)) {
    const out: string[] = [];
    for (const { before, tag } of steps) {
      if (it.columns === null && !it.leftOut) out.push(before);
      if (tag === null) continue;
      const made = tagOut(it, tag);
      out.push(typeof made === 'string' ? made : await made);
    }
    yield out.join('');
  }
}
