/** The tables of a document as XLSX: a sheet for each table, numbers and dates as real ones. */
import type { Doc, DocCell, DocTable } from '../../../domain/council/document.ts';
import { tablesOf } from '../../../domain/council/document.ts';
import type { Cell, Sheet } from '../../sheets/sheet.ts';
import { writeXlsx } from '../../sheets/xlsx.ts';
import { withFixedDates } from './zip.ts';

const MAX_NAME = 31;
const MAX_WIDTH = 60;

const cellOf = ({ text, number, date, money }: DocCell): Cell => {
  if (money !== undefined) return { money };
  if (date !== undefined) return { date };
  return number ?? text;
};

const widthOf = (table: DocTable, at: number): number => {
  const texts = [table.columns[at]?.head ?? '', ...table.rows.map((row) => row[at]?.text ?? '')];
  return Math.min(MAX_WIDTH, Math.max(...texts.map(({ length }) => length)) + 2);
};

/** Excel refuses two sheets of one name, and some letters in it. */
const nameOf = (wanted: string, taken: Set<string>): string => {
  const plain = wanted.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, MAX_NAME);
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
    const mark = ` (${n})`;
    name = plain.slice(0, MAX_NAME - mark.length) + mark;
  }
  taken.add(name.toLowerCase());
  return name;
};

/** What the document is, first: a table without its date is worth little. */
const about = (doc: Doc, notes: readonly string[], taken: Set<string>): Sheet => ({
  name: nameOf('Документ', taken),
  columns: [{ key: 'text', header: doc.title, width: 100 }],
  rows: [...doc.under, ...doc.lead, ...notes].map((line) => [line]),
});

const sheetOf = (table: DocTable, taken: Set<string>): Sheet => ({
  name: nameOf(table.sheet, taken),
  columns: table.columns.map(({ key, head }, i) => ({
    key,
    header: head,
    width: widthOf(table, i),
  })),
  rows: table.rows.map((row) => row.map(cellOf)),
});

/** The notes below the tables, and what the last chapter says in words: what the data knew, and its hashes. */
const dataNotes = (doc: Doc): string[] => {
  const last = doc.blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 1);
  const texts = doc.blocks.flatMap((block, i) =>
    block.kind === 'paragraph' && (block.style === 'note' || i > last) ? [block.text] : [],
  );
  return [...new Set(texts)];
};

/** The same tables give the same bytes. */
export const docXlsx = async (doc: Doc): Promise<Uint8Array> => {
  const taken = new Set<string>();
  const first = about(doc, dataNotes(doc), taken);
  const sheets = tablesOf(doc).map((table) => sheetOf(table, taken));
  return withFixedDates(await writeXlsx([first, ...sheets]));
};
