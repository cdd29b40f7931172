/**
 * A zip file written as a stream, entry after entry, so that a large XLSX never stands in memory.
 * Sizes follow each entry's data (bit 3 of the flags); no entry may reach 4 GiB.
 */
import { crc32, createDeflateRaw } from 'node:zlib';

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

const VERSION = 20;
/** UTF-8 names, sizes after the data. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1.1.1980: the same content gives the same bytes. */
const DATE = 0x0021;

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

const descriptor = ({ crc, packed, size }: Written): Buffer =>
  numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]);

const centralHeader = ({ name, crc, packed, size, at }: Written): Buffer =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0]),
    numbers([2, DATE], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0]),
    numbers([2, 0], [2, 0], [4, 0], [4, at]),
    name,
  ]);

const ending = (count: number, size: number, at: number): Buffer =>
  numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]);

interface Counted {
  crc: number;
  size: number;
}

async function* deflated(entry: ZipEntry, counted: Counted): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw();
  const feed = async (): Promise<void> => {
    for await (const text of entry.content) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      counted.crc = crc32(bytes, counted.crc);
      counted.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
    }
    packer.end();
  };
  const fed = feed().catch((error: unknown) => packer.destroy(error as Error));
  for await (const chunk of packer) yield chunk as Buffer;
  await fed;
}

export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const start = at;
    const counted: Counted = { crc: 0, size: 0 };
    let packed = 0;
    const header = localHeader(name);
    yield header;
    for await (const chunk of deflated(entry, counted)) {
      packed += chunk.length;
      yield chunk;
    }
    const done: Written = { name, ...counted, packed, at: start };
    written.push(done);
    yield descriptor(done);
    at = start + header.length + packed + 16;
  }
  const central = Buffer.concat(written.map(centralHeader));
  yield central;
  yield ending(written.length, central.length, at);
}
