/** A file of activity lines, by what is in it: JSON Lines or a table. */
import { createReadStream } from 'node:fs';
import { inputSize } from '../../db/input-file.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { asideRows, type Asides } from '../sheets/in/asides.ts';
import type { FoundTable } from '../sheets/in/head.ts';
import { isJsonLines, openWorkbook } from '../sheets/in/open.ts';
import { pathSource, type Source } from '../sheets/in/source.ts';
import type { Workbook } from '../sheets/in/workbook.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import { readJsonLines } from './read-jsonl.ts';
import { tableLines, tariffTable, type TableChoice } from './read-table.ts';
import type { LineSource } from './source-line.ts';

export interface OpenedFile extends LineSource {
  /** How many bytes of the file were read so far, nearly. */
  readonly bytesRead: () => number;
  /** Null for JSON Lines. */
  readonly table: FoundTable<string> | null;
  /** Rows that were passed by so far, since they are none of the table. */
  readonly asides: () => Asides;
  readonly kind: Workbook['kind'];
  readonly close: () => void;
}

async function* counted(path: string, seen: (bytes: number) => void) {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer;
    seen(bytes.length);
    yield bytes;
  }
}

const openJsonLines = (path: string, name: string): OpenedFile => {
  let read = 0;
  const bytes = counted(path, (length) => {
    read += length;
  });
  return {
    form: 'json',
    batches: readJsonLines(bytes, name),
    bytesRead: () => read,
    table: null,
    asides: asideRows().all,
    kind: 'json',
    close: () => undefined,
  };
};

const openTable = async (
  source: Source,
  choice: TableChoice,
): Promise<Result<OpenedFile, Failure>> => {
  const book = await openWorkbook(source);
  if (!book.ok) return book;
  const { close, share } = book.value;
  const table = await tariffTable(book.value, choice, source.name).catch((error: unknown) => {
    close();
    throw error;
  });
  if (!table.ok) {
    close();
    return table;
  }
  const asides = asideRows(table.value.above);
  return ok({
    form: 'table',
    batches: tableLines(table.value, asides),
    bytesRead: () => Math.round(share() * source.size),
    table: table.value,
    asides: asides.all,
    kind: book.value.kind,
    close,
  });
};

/** A text of objects; also one whose first line is broken, where the name says what it should be. */
export const isLines = (source: Source): boolean =>
  isJsonLines(source) || /\.jsonl$/i.test(source.name);

/** `name` is what the person knows the file by; `path` is where it lies. */
export const openLines = async (
  path: string,
  name: string,
  choice: TableChoice,
): Promise<Result<OpenedFile, Failure>> => {
  const there = inputSize(path, name);
  if (!there.ok) return there;
  const source = pathSource(name, path);
  return isLines(source) ? ok(openJsonLines(path, name)) : openTable(source, choice);
};

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const cannotRead = (error: unknown, file: string): Failure =>
  reasonOf(error) === 'ENOENT'
    ? failure('file.missing', { file }, file)
    : failure('tariff.file.unreadable', { file, reason: reasonOf(error) });

const isFileError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Trouble with a file that is read, as a failure; everything else is a bug. */
export const readingNamed = async <T>(
  name: string,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => {
  try {
    return await readingFile(work);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return err(cannotRead(error, name));
  }
};

/** Work on the opened file, which is closed after it; or why the file cannot be read. */
export const readingLines = <T>(
  file: TableChoice & { readonly path: string; readonly name: string },
  work: (opened: OpenedFile) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  readingNamed(file.name, async () => {
    const opened = await openLines(file.path, file.name, file);
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } finally {
      opened.value.close();
    }
  });
