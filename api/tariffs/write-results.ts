/**
 * Where results go: JSON Lines, CSV (with a byte-order mark and `;`, so that a double click opens it
 * rightly) or XLSX, by the ending of the file. All of them are written as they come.
 */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import type { Valuation } from '../../domain/tariffs/valuation.ts';
import { kindOf } from './read-file.ts';
import { csvRow, RESULT_HEADS, xlsxRow } from './result-rows.ts';
import { UnreadableFile } from './source-line.ts';
import { xlsxStream, type XlsxCell } from './write-xlsx.ts';

export interface ResultSink {
  readonly write: (results: readonly ResultLine[]) => Promise<void>;
  /** Everything is on the disk after this. */
  readonly end: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly drop: () => void;
}

const put = async (stream: Writable, text: string): Promise<void> => {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
};

const jsonText = (results: readonly ResultLine[]): string =>
  results.map((result) => `${JSON.stringify(result)}\n`).join('');

/** Trouble with the target, said as such. */
const writing = async (path: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const params = { file: basename(path), reason: String(error.code) };
    throw new UnreadableFile(failure('tariff.file.cannot-write', params));
  }
};

/** To a stream that is not ours to close: standard output. */
export const streamSink = (stream: Writable): ResultSink => {
  stream.on('error', () => undefined);
  return {
    write: (results) =>
      writing('stdout', async () => {
        if (stream.errored !== null) throw stream.errored;
        await put(stream, jsonText(results));
      }),
    end: () => Promise.resolve(),
    drop: () => undefined,
  };
};

/** Written beside the place and moved there at the end, so that a half file never bears the name. */
const textFile = (path: string, head: string, text: (all: readonly ResultLine[]) => string) => {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  stream.on('error', () => undefined);
  stream.write(head);
  return {
    write: (results: readonly ResultLine[]) =>
      writing(path, async () => {
        if (stream.errored !== null) throw stream.errored;
        await put(stream, text(results));
      }),
    end: () =>
      writing(path, async () => {
        stream.end();
        await finished(stream);
        renameSync(part, path);
      }),
    drop: () => {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
};

const csvText = (results: readonly ResultLine[]): string =>
  results.map((result) => `${csvRow(result)}\r\n`).join('');

/** Hands rows from a writer to a reader, one batch waiting at a time. */
const rowQueue = () => {
  let ready: (batch: readonly XlsxCell[][] | null) => void = () => undefined;
  let next = new Promise<readonly XlsxCell[][] | null>((resolve) => {
    ready = resolve;
  });
  let taken: () => void = () => undefined;
  async function* rows(): AsyncGenerator<readonly XlsxCell[]> {
    for (let batch = await next; batch !== null; batch = await next) {
      next = new Promise((resolve) => {
        ready = resolve;
      });
      yield* batch;
      taken();
    }
  }
  const push = (batch: readonly XlsxCell[][] | null): Promise<void> => {
    const done = new Promise<void>((resolve) => {
      taken = resolve;
    });
    ready(batch);
    return batch === null ? Promise.resolve() : done;
  };
  return { rows: rows(), push };
};

const writeBytes = async (stream: Writable, bytes: AsyncIterable<Buffer>): Promise<void> => {
  for await (const chunk of bytes) if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
};

const xlsxFile = (path: string): ResultSink => {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  const queue = rowQueue();
  const written = writeBytes(stream, xlsxStream('Резултати', RESULT_HEADS, queue.rows));
  written.catch(() => undefined);
  return {
    write: (results) =>
      writing(path, async () => {
        if (results.length > 0) await Promise.race([queue.push(results.map(xlsxRow)), written]);
      }),
    end: () =>
      writing(path, async () => {
        await queue.push(null);
        await written;
        renameSync(part, path);
      }),
    drop: () => {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
};

export const fileSink = (path: string): Result<ResultSink, Failure> => {
  const kind = kindOf(path);
  switch (kind) {
    case '.jsonl':
      return ok(textFile(path, '', jsonText));
    case '.csv':
      return ok(textFile(path, `\uFEFF${RESULT_HEADS.join(';')}\r\n`, csvText));
    case '.xlsx':
      return ok(xlsxFile(path));
    case null:
      return err(failure('tariff.file.unknown-kind', { file: path }));
    default:
      return kind satisfies never;
  }
};

export const resultsOf = (
  valuations: readonly Valuation[],
  language: Language = 'bg',
): ResultLine[] => valuations.map((valuation) => resultLine(valuation, language));
