/**
 * The text of a PDF as its content streams show it, read with the fonts' own ToUnicode tables: an
 * independent look at what was printed. Enough of the format for what Typst writes.
 */
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

type Decode = (code: number) => string;

const bytesOf = (stream: unknown): string =>
  stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : '';

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const cmapOf = (text: string): Decode => {
  const map = new Map<number, string>();
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(Number.parseInt(from, 16), unicode(to));
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', start = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        map.set(
          code,
          String.fromCodePoint(Number.parseInt(start, 16) + code - Number.parseInt(from, 16)),
        );
  return (code) => map.get(code) ?? '';
};

const fontsOf = (resources: PDFDict | undefined): Map<string, Decode> => {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    fonts?.keys().map((key) => {
      const font = fonts.lookup(key, PDFDict);
      return [key.asString(), cmapOf(bytesOf(font.lookup(PDFName.of('ToUnicode'))))] as const;
    }) ?? [],
  );
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string from its opening parenthesis on; inner pairs of parentheses belong to it. */
const literalAt = (content: string, from: number): { text: string; end: number } => {
  let text = '';
  let depth = 1;
  let at = from + 1;
  for (; at < content.length; at += 1) {
    const char = content[at] ?? '';
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content[at + 1] ?? '';
      text +=
        octal === undefined
          ? (ESCAPES[next] ?? next)
          : String.fromCharCode(Number.parseInt(octal, 8));
      at += octal === undefined ? 1 : octal.length;
      continue;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0) break;
    text += char;
  }
  return { text, end: at };
};

const MOVES = new Set(['Td', 'Tm', 'T*', 'BT']);

const codes = (raw: string): number[] =>
  Array.from(
    { length: Math.floor(raw.length / 2) },
    (_, i) => raw.charCodeAt(2 * i) * 256 + raw.charCodeAt(2 * i + 1),
  );

const pageText = (content: string, fonts: ReadonlyMap<string, Decode>): string => {
  let decode: Decode = () => '';
  let text = '';
  let name = '';
  for (let at = 0; at < content.length; at += 1) {
    const char = content[at] ?? '';
    if (char === '(') {
      const literal = literalAt(content, at);
      text += codes(literal.text).map(decode).join('');
      at = literal.end;
    } else if (char === '<' && content[at + 1] !== '<') {
      const end = content.indexOf('>', at);
      const hex = content.slice(at + 1, end).replaceAll(/\s/g, '');
      text += codes(Buffer.from(hex, 'hex').toString('latin1')).map(decode).join('');
      at = end;
    } else {
      const word = /^[^\s()<>[\]]+/.exec(content.slice(at, at + 100))?.[0] ?? '';
      if (word.startsWith('/')) name = word;
      if (word === 'Tf') decode = fonts.get(name) ?? decode;
      if (MOVES.has(word)) text += ' ';
      at += Math.max(0, word.length - 1);
    }
  }
  return text;
};

const contentsOf = (node: PDFDict): string => {
  const contents = node.get(PDFName.of('Contents'));
  return contents instanceof PDFRef ? bytesOf(node.context.lookup(contents)) : '';
};

/** Page by page; spaces are where the text moves, so compare without them. */
export const pdfTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return doc.getPages().map(({ node }) => pageText(contentsOf(node), fontsOf(node.Resources())));
};

export const squeezed = (text: string): string => text.replaceAll(/[\s\u00A0\u2060]+/g, '');
