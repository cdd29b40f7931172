/**
 * Which characters the documents' fonts can show, read from the fonts themselves.
 *
 * PDF/UA and PDF/A refuse a document with a character that no font has, so a stray emoji in a note
 * would stop a whole report. Such a character is printed as «�», where everybody sees that one stood.
 */
const FORMAT_4 = 4;
const REPLACEMENT = '\uFFFD';
const LINE_BREAKS = new Set([0x09, 0x0a, 0x0d]);

const cmapStart = (font: DataView): number => {
  const tables = font.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + i * 16;
    if (font.getUint32(record) === 0x636d6170) return font.getUint32(record + 8);
  }
  throw new Error('The font has no cmap table.');
};

/** The subtable of the Basic Multilingual Plane, which all of our fonts have. */
const format4 = (font: DataView): number => {
  const cmap = cmapStart(font);
  const count = font.getUint16(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const at = cmap + font.getUint32(cmap + 4 + i * 8 + 4);
    if (font.getUint16(at) === FORMAT_4) return at;
  }
  throw new Error('The font has no cmap of format 4.');
};

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  /** Where the segment's glyphs are listed; 0 where `delta` alone gives them. */
  readonly list: number;
}

const segments = (font: DataView): Segment[] => {
  const at = format4(font);
  const size = font.getUint16(at + 6);
  return Array.from({ length: size / 2 }, (_, i) => {
    const offsetAt = at + 16 + 3 * size + 2 * i;
    const offset = font.getUint16(offsetAt);
    return {
      to: font.getUint16(at + 14 + 2 * i),
      from: font.getUint16(at + 16 + size + 2 * i),
      delta: font.getInt16(at + 16 + 2 * size + 2 * i),
      list: offset === 0 ? 0 : offsetAt + offset,
    };
  });
};

const hasGlyph = (font: DataView, { from, delta, list }: Segment, code: number): boolean => {
  const glyph = list === 0 ? code + delta : font.getUint16(list + 2 * (code - from));
  return (glyph & 0xffff) !== 0;
};

export const coverageOf = (fonts: readonly Uint8Array[]): ReadonlySet<number> => {
  const covered = new Set<number>(LINE_BREAKS);
  for (const bytes of fonts) {
    const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const segment of segments(font)) {
      for (let code = segment.from; code <= segment.to && code < 0xffff; code += 1)
        if (hasGlyph(font, segment, code)) covered.add(code);
    }
  }
  return covered;
};

/** Most texts can be shown as they are; halves of pairs are in no font of the basic plane. */
const isCovered = (text: string, covered: ReadonlySet<number>): boolean => {
  for (let i = 0; i < text.length; i += 1) if (!covered.has(text.charCodeAt(i))) return false;
  return true;
};

const printableText = (text: string, covered: ReadonlySet<number>): string => {
  const composed = text.normalize('NFC');
  if (isCovered(composed, covered)) return composed;
  return Array.from(composed, (char) =>
    covered.has(char.codePointAt(0) ?? 0) ? char : REPLACEMENT,
  ).join('');
};

/** The same JSON value with every text made printable. */
export const printable = (value: unknown, covered: ReadonlySet<number>): unknown => {
  if (typeof value === 'string') return printableText(value, covered);
  if (Array.isArray(value)) return value.map((item) => printable(item, covered));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, printable(item, covered)]),
  );
};

/** What JSON writes in escapes and a reader would get as a sign that no font has. */
const ESCAPED = /\\[bfu]/;

/** The same as JSON; most documents can be shown as they are, which one look at the whole tells. */
export const printableJson = (value: unknown, covered: ReadonlySet<number>): string => {
  const json = JSON.stringify(value);
  const asItIs = !ESCAPED.test(json) && json.normalize('NFC') === json && isCovered(json, covered);
  return asItIs ? json : JSON.stringify(printable(value, covered));
};
