/** A zip file whole, in memory: small documents and the archive of a sitting. Same input, same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const STORE = 0;
/** 1.1.1980. */
const DATE = 0x0021;

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

interface Packed {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** What does not shrink (a PDF, a picture) is kept as it is. */
const pack = ({ name, bytes }: ZipFile): Packed => {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const deflated = deflateRawSync(raw);
  const smaller = deflated.length < raw.length;
  return {
    name: Buffer.from(name),
    method: smaller ? DEFLATE : STORE,
    crc: crc32(raw),
    size: raw.length,
    data: smaller ? deflated : raw,
  };
};

const common = ({ method, crc, data, size, name }: Packed): Buffer =>
  numbers(
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, name.length],
    [2, 0],
  );

const local = (file: Packed): Buffer =>
  Buffer.concat([numbers([4, 0x04034b50]), common(file), file.name]);

const central = (file: Packed, at: number): Buffer =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, VERSION]),
    common(file),
    numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
    file.name,
  ]);

export const zipBytes = (files: readonly ZipFile[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files.map(pack)) {
    const header = local(file);
    directory.push(central(file, at));
    parts.push(header, file.data);
    at += header.length + file.data.length;
  }
  const listing = Buffer.concat(directory);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, listing.length],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...parts, listing, end]);
};

const END_SIZE = 22;
const CENTRAL_SIZE = 46;

/** A finished zip with the time of its making taken out of every entry. */
export const withFixedDates = (zip: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_SIZE > bytes.length) return zip;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const header = bytes.readUInt32LE(at + 42);
    for (const stamp of [at + 12, header + 10]) bytes.writeUInt32LE(DATE * 0x10000, stamp);
    at +=
      CENTRAL_SIZE +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
  }
  return bytes;
};
