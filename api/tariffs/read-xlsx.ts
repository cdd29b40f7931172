/**
 * The first sheet of an XLSX file. The format's text table comes apart only whole, so the file is read
 * into memory: one that unpacks to more than `MAX_MB` is refused with the advice to save it as CSV.
 * Measured: 100 000 lines take some half a gigabyte and three seconds.
 */
import { failure } from '../../domain/kernel/failure.ts';
import type { Mapping } from '../../domain/tariffs/mapping.ts';
import { BATCH_LINES, UnreadableFile, type SourceLine } from './source-line.ts';
import { checkHeads, recordOfRow } from './table-heads.ts';
import { unpackedSize } from './unpacked-size.ts';

const MAX_MB = 100;
const MB = 1024 * 1024;

type Cell = string | number | boolean | Date | null;

/** Cells hold real dates, numbers and booleans; a table of text holds their text. */
const cellText = (cell: Cell): string | boolean | null => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? String(cell) : cell;
};

const tooLarge = (file: string): UnreadableFile =>
  new UnreadableFile(failure('tariff.file.xlsx-too-large', { file, limit: MAX_MB }));

const readAll = async (bytes: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_MB * MB) throw tooLarge(file);
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if ((unpackedSize(content) ?? 0) > MAX_MB * MB) throw tooLarge(file);
  return content;
};

const sheetOf = async (content: Buffer, file: string): Promise<Cell[][]> => {
  // Loaded with the first file, so that it is no part of the application's start.
  const { readSheet } = await import('read-excel-file/node');
  try {
    return (await readSheet(content)) as Cell[][];
  } catch (error) {
    throw new UnreadableFile(failure('tariff.file.unreadable', { file, reason: String(error) }));
  }
};

const headText = (cell: Cell): string => String(cellText(cell) ?? '');

/** The first row, whatever it says. */
export const firstXlsxRow = async (
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): Promise<string[]> => {
  const [head = []] = await sheetOf(await readAll(bytes, file), file);
  return head.map(headText);
};

export async function* readXlsx(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  mapping: Mapping,
): AsyncGenerator<readonly SourceLine[]> {
  const [head = [], ...rows] = await sheetOf(await readAll(bytes, file), file);
  const heads = checkHeads(head.map(headText), mapping, file);
  for (let from = 0; from < rows.length; from += BATCH_LINES)
    yield rows
      .slice(from, from + BATCH_LINES)
      .map((cells, i) => ({ n: from + i + 2, raw: recordOfRow(heads, cells.map(cellText)) }))
      .filter(({ raw }) => Object.keys(raw).length > 0);
}
