/** Pictures for a letterhead: PNG and JPEG, whose size in dots stands at their head. */
export interface Picture {
  readonly kind: 'png' | 'jpeg';
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const pngSize = (bytes: Buffer): readonly [number, number] | null =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    : null;

/** SOF0 to SOF15 without the three that are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Buffer): readonly [number, number] | null => {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

/** Null where it is neither, or its head is damaged. */
export const readPicture = (given: Uint8Array): Picture | null => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const kind = bytes.subarray(0, 8).equals(PNG)
    ? 'png'
    : bytes[0] === 0xff && bytes[1] === 0xd8
      ? 'jpeg'
      : null;
  if (kind === null) return null;
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size[0] === 0 || size[1] === 0) return null;
  return { kind, width: size[0], height: size[1], bytes: given };
};
