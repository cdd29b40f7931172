/** Where results go as they come: JSON Lines, to standard output or to a file. */
import { createWriteStream, rmSync } from 'node:fs';
import { once } from 'node:events';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { notWritten } from '../../db/faults.ts';
import { renameData } from '../../db/rename.ts';
import { failure, type Language } from '../../domain/kernel/failure.ts';
import { resultLine, type ResultLine } from '../../domain/tariffs/result-line.ts';
import type { Valuation } from '../../domain/tariffs/valuation.ts';
import { UnreadableFile } from '../sheets/in/unreadable.ts';

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
    const why = notWritten(path, error);
    const params = { file: basename(path), reason: String(error.code) };
    throw new UnreadableFile(
      why.code === 'file.no-room' ? why : failure('tariff.file.cannot-write', params),
    );
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
        renameData(part, path);
      }),
    drop: () => {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
};

/** JSON Lines beside the place; they get their name at the end. */
export const linesSink = (path: string): ResultSink => textFile(path, '', jsonText);

export const resultsOf = (
  valuations: readonly Valuation[],
  language: Language = 'bg',
): ResultLine[] => valuations.map((valuation) => resultLine(valuation, language));
