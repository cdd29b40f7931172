// oxlint-disable-next-line typescript/triple-slash-reference -- the parser brings no types of its own
/// <reference path="./saxen.d.ts" />
/**
 * The XML of a spreadsheet's parts as a stream of tags and text, prefixes of names left out. The parser
 * is saxen; entities are decoded here, since it knows no letter beyond U+FFFF by its number.
 */
import { Parser, type Attributes } from 'saxen';

export interface XmlReader {
  /** `attributes` is called only where they are needed: most of the time goes there. */
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const ENTITY = /&(?:#(\d+)|#[xX]([\dA-Fa-f]+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const LAST = 0x10_ff_ff;

const letter = (code: number): string => (code <= LAST ? String.fromCodePoint(code) : '\uFFFD');

const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return letter(Number(decimal));
        return hex === undefined ? (NAMED[name ?? ''] ?? '') : letter(Number.parseInt(hex, 16));
      })
    : text;

/** XML has one kind of line end. */
const lines = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute by its name without a prefix, decoded. */
export const attribute = (attributes: Attributes, wanted: string): string | undefined => {
  const direct = attributes[wanted];
  if (direct !== undefined) return decodeXml(direct);
  const name = Object.keys(attributes).find((key) => local(key) === wanted);
  return name === undefined ? undefined : decodeXml(attributes[name] ?? '');
};

const encodingOf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
};

/** No tag or text of a spreadsheet is as long; the parser would look through it again with every piece. */
const LONGEST = 1_500_000;

/** Counts what goes on without a tag's end, over all pieces. */
const unendedWatch = () => {
  let length = 0;
  return (text: string): void => {
    const end = text.lastIndexOf('>');
    length = end < 0 ? length + text.length : text.length - end - 1;
    if (length > LONGEST) throw new Error('unended');
  };
};

/** Pieces of a part, read one after another; `after` is called when the tags of a piece are through. */
export async function* readXml<T>(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  reader: XmlReader,
  after: () => T | null,
): AsyncGenerator<T> {
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => reader.open(local(name), attributes));
  parser.on('closeTag', (name) => reader.close(local(name)));
  parser.on('text', (text) => reader.text(decodeXml(lines(text))));
  parser.on('cdata', (text) => reader.text(lines(text)));
  parser.on('error', (error) => {
    throw error;
  });
  const watch = unendedWatch();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = decoder.decode(piece, { stream: true });
    watch(text);
    parser.write(text);
    const made = after();
    if (made !== null) yield made;
  }
  parser.write(decoder?.decode() ?? '');
  parser.end();
  const made = after();
  if (made !== null) yield made;
}

/** A part that is small: all of it. */
export const readWholeXml = async (
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  reader: XmlReader,
): Promise<void> => {
  for await (const _ of readXml(bytes, reader, () => null)) continue;
};
