/** Rows of JSON objects as a sheet: the names of all rows are its head. */
import { z } from 'zod';
import { decimalText, EMPTY, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { nameTwice } from './json-names.ts';
import type { Source } from './source.ts';
import { unreadable } from './unreadable.ts';
import type { TableRow, Workbook } from './workbook.ts';

const rowsSchema = z.array(
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
);
type Value = z.infer<typeof rowsSchema>[number][string] | undefined;

const MAX_BYTES = 64 * 1024 * 1024;

const cellOf = (value: Value): TableCell => {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'number', text: decimalText(value) };
};

const textIn = async (source: Source): Promise<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const bytes of source.stream()) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
};

const parsed = async (source: Source) => {
  let text: string;
  let rows: z.infer<typeof rowsSchema>;
  try {
    text = await textIn(source);
    rows = rowsSchema.parse(JSON.parse(text));
  } catch {
    throw unreadable('sheet.broken-json', source.name);
  }
  const twice = nameTwice(text);
  if (twice !== null)
    throw unreadable('sheet.name-twice', source.name, { name: twice.name, row: twice.object });
  return rows;
};

export const openJson = async (source: Source): Promise<Workbook> => {
  if (source.size > MAX_BYTES) throw unreadable('sheet.too-much-text', source.name);
  const records = await parsed(source);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows: TableRow[] = [
    names.map(cellOf),
    ...records.map((record) => names.map((name) => cellOf(record[name]))),
  ].map((cells, i) => ({ n: i + 1, cells }));
  async function* all(): AsyncGenerator<readonly TableRow[], void, undefined> {
    yield rows;
  }
  return {
    kind: 'json',
    encoding: 'utf-8',
    sheets: [{ name: 'JSON', rows: all }],
    share: () => 1,
    close: () => undefined,
  };
};
