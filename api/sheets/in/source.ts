/** Where a file's bytes are: in memory or on the disk, read from the start as often as needed. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';

export interface Source {
  /** What the person knows the file by. */
  readonly name: string;
  readonly size: number;
  readonly head: (length: number) => Uint8Array;
  readonly stream: () => AsyncIterable<Uint8Array>;
  readonly at: { readonly bytes: Buffer } | { readonly path: string };
}

const PIECE = 256 * 1024;

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

export const bytesSource = (name: string, content: Uint8Array): Source => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    name,
    size: bytes.length,
    head: (length) => bytes.subarray(0, length),
    stream: () => pieces(bytes),
    at: { bytes },
  };
};

const headOf = (path: string, length: number): Uint8Array => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
};

/** `seen` is told how many bytes were read so far, for a progress bar. */
export const pathSource = (name: string, path: string): Source => ({
  name,
  size: statSync(path).size,
  head: (length) => headOf(path, length),
  stream: () => createReadStream(path, { highWaterMark: PIECE }),
  at: { path },
});
