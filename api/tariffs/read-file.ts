/** A file of activity lines by its ending, with what was read of it counted and hashed on the way. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Mapping } from '../../domain/tariffs/mapping.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-jsonl.ts';
import { readXlsx } from './read-xlsx.ts';
import type { LineSource } from './source-line.ts';

export const FILE_KINDS = ['.jsonl', '.csv', '.xlsx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const kindOf = (name: string): FileKind | null =>
  FILE_KINDS.find((kind) => extname(name).toLowerCase() === kind) ?? null;

export interface OpenedFile extends LineSource {
  readonly bytesRead: () => number;
  /** Of the whole file, once all of it was read. */
  readonly sha256: () => string;
}

async function* counted(path: string, hash: Hash, seen: (bytes: number) => void) {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    seen(bytes.length);
    yield bytes;
  }
}

/** `name` is what the person knows the file by; `path` is where it lies. */
export const openLines = (
  path: string,
  name: string,
  mapping: Mapping = {},
): Result<OpenedFile, Failure> => {
  const kind = kindOf(name);
  if (kind === null) return err(failure('tariff.file.unknown-kind', { file: name }));
  const hash = createHash('sha256');
  let read = 0;
  const bytes = counted(path, hash, (length) => {
    read += length;
  });
  const totals = { bytesRead: () => read, sha256: () => hash.copy().digest('hex') };
  switch (kind) {
    case '.jsonl':
      return ok({ form: 'json', batches: readJsonLines(bytes, name), ...totals });
    case '.csv':
      return ok({ form: 'table', batches: readCsv(bytes, name, mapping), ...totals });
    case '.xlsx':
      return ok({ form: 'table', batches: readXlsx(bytes, name, mapping), ...totals });
    default:
      return kind satisfies never;
  }
};
