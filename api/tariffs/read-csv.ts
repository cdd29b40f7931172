/** CSV as a stream: UTF-8 with or without a mark, `;` or `,` (whichever the first row has more of). */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { failure } from '../../domain/kernel/failure.ts';
import type { Mapping } from '../../domain/tariffs/mapping.ts';
import { BATCH_LINES, UnreadableFile, type SourceLine } from './source-line.ts';
import { checkHeads, recordOfRow } from './table-heads.ts';

const MAX_RECORD = 1_000_000;

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Checks every byte, and hands on text. */
async function* decode(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new UnreadableFile(failure('tariff.file.not-utf8', { file }));
    throw error;
  }
}

const count = (text: string, mark: string): number => text.split(mark).length;

/** Text enough to hold the first row. */
const firstText = async (texts: AsyncGenerator<string>): Promise<string> => {
  let held = '';
  while (!held.includes('\n') && held.length < MAX_RECORD) {
    const next = await texts.next();
    if (next.done === true) break;
    held += next.value;
  }
  return held;
};

const delimiterOf = (text: string): ';' | ',' => {
  const row = text.slice(0, text.includes('\n') ? text.indexOf('\n') : undefined);
  return count(row, ';') > count(row, ',') ? ';' : ',';
};

const broken = (error: unknown, file: string): unknown =>
  error instanceof CsvError
    ? new UnreadableFile(
        failure('tariff.file.broken-table', {
          file,
          line: Number(error['lines'] ?? 0),
          reason: error.message,
        }),
      )
    : error;

async function* fromFirst(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* rowsOf(texts: AsyncGenerator<string>, file: string): AsyncGenerator<CsvRow> {
  const first = await firstText(texts);
  const parser = parse({
    delimiter: delimiterOf(first),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  const fed = pipeline(Readable.from(fromFirst(first, texts)), parser);
  fed.catch(() => undefined);
  try {
    for await (const row of parser) yield row as CsvRow;
    await fed;
  } catch (error) {
    throw broken(error, file);
  }
}

export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  mapping: Mapping,
): AsyncGenerator<readonly SourceLine[]> {
  let heads: string[] | null = null;
  let batch: SourceLine[] = [];
  for await (const { record, info } of rowsOf(decode(bytes, file), file)) {
    if (heads === null) {
      heads = checkHeads(record, mapping, file);
      continue;
    }
    if (record.every((cell) => cell.trim() === '')) continue;
    batch.push({ n: info.lines, raw: recordOfRow(heads, record) });
    if (batch.length < BATCH_LINES) continue;
    yield batch;
    batch = [];
  }
  if (heads === null) throw new UnreadableFile(failure('tariff.file.no-heads', { file }));
  yield batch;
}

/** The first row, whatever it says. */
export const firstCsvRow = async (
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): Promise<string[]> => {
  for await (const { record } of rowsOf(decode(bytes, file), file)) return [...record];
  return [];
};
