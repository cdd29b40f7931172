/**
 * How large a zip file is once unpacked, by its own list of contents, before anything is unpacked: a
 * small file can hold a very large one. Null where the bytes are no zip.
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 65_535;

const endAt = (bytes: Buffer): number => {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

export const unpackedSize = (bytes: Buffer): number | null => {
  const end = endAt(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    size += bytes.readUInt32LE(at + 24);
    const names = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    at += names.reduce((sum, length) => sum + length, ENTRY_BYTES);
  }
  return size;
};
