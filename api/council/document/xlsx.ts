/** The tables of a document as XLSX: a sheet for each table, numbers and dates as real ones. */
import type { Doc, DocCell, DocTable } from '../../../domain/council/document.ts';
import { tablesOf } from '../../../domain/council/document.ts';
import { sheetNames } from '../../sheets/names.ts';
import type { Cell, Sheet } from '../../sheets/sheet.ts';
import { writeXlsx } from '../../sheets/xlsx.ts';
import { withFixedDates } from './zip.ts';

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

/** What the document is, first: a table without its date is worth little. */
const about = (doc: Doc, notes: readonly string[], name: string): Sheet => ({
  name,
  columns: [{ key: 'text', header: doc.title, width: 100 }],
  rows: [...doc.under, ...doc.lead, ...notes].map((line) => [line]),
});

const sheetOf = (table: DocTable, name: string): Sheet => ({
  name,
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
  const tables = tablesOf(doc);
  const [name = '', ...names] = sheetNames(['Документ', ...tables.map(({ sheet }) => sheet)]);
  const first = about(doc, dataNotes(doc), name);
  const sheets = tables.map((table, i) => sheetOf(table, names[i] ?? table.sheet));
  return withFixedDates(await writeXlsx([first, ...sheets]));
};
