/**
 * The text of a PDF as a reader program extracts it: by each font's own table of what a glyph means.
 * Knows as much of the format as Typst's files need, so that the tests ask the file itself.
 */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

const streamOf = (body: string): string => {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
  const bytes = Buffer.from(body.slice(start, start + length), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

/** The objects that are gathered in one stream, as they would stand alone. */
const gathered = (body: string): string => {
  const content = streamOf(body);
  const first = Number(/\/First (\d+)/.exec(body)?.[1]);
  const index = content.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = index.filter((_, i) => i % 2 === 1);
  return starts
    .map(
      (start, i) =>
        `${index[2 * i]} 0 obj\n${content.slice(first + start, first + (starts[i + 1] ?? content.length)).trimEnd()}\nendobj\n`,
    )
    .join('');
};

/** The file's text with every object in sight. */
export const pdfSource = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = Array.from(raw.matchAll(OBJECT), ([, , body = '']) => body);
  const inside = streams.filter((body) => body.startsWith('<< /Type /ObjStm')).map(gathered);
  return `${raw}\n${inside.join('')}`;
};

const objectsOf = (bytes: Uint8Array): Objects =>
  new Map(Array.from(pdfSource(bytes).matchAll(OBJECT), ([, id = '', body = '']) => [id, body]));

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph number → text, of a `bfchar` and `bfrange` table. */
const glyphTable = (map: string): ReadonlyMap<number, string> => {
  const table = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      table.set(Number.parseInt(glyph, 16), unicode(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const base = Number.parseInt(text, 16);
      for (let i = first; i <= last; i += 1) table.set(i, String.fromCodePoint(base + i - first));
    }
  return table;
};

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\([0-7]{3}|[\s\S])/g, (_, code: string) =>
    /^\d{3}$/.test(code) ? String.fromCodePoint(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );

/** A literal may hold brackets that match; three deep is more than any text has. */
const nested = (inside: string): string => String.raw`(?:\\[\s\S]|[^\\()]|\(${inside}\))*`;
const LITERAL = nested(nested(nested(String.raw`[^()]*`)));
const TOKEN = new RegExp(String.raw`\/(f\d+) [\d.]+ Tf|\((${LITERAL})\)`, 'g');
const TEXT_BLOCK = /\bBT\b([\s\S]*?)\bET\b/g;

const decoded = (bytes: string, font: ReadonlyMap<number, string>): string =>
  Array.from({ length: bytes.length / 2 }, (_, i) => {
    const glyph = bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1);
    return font.get(glyph) ?? '\uFFFD';
  }).join('');

const pageText = (body: string, objects: Objects): string => {
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const fonts = new Map(
    Array.from(body.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', id]) => {
      const map = /\/ToUnicode (\d+)/.exec(object(id))?.[1];
      return [name, glyphTable(streamOf(object(map)))];
    }),
  );
  const content = streamOf(object(/\/Contents (\d+)/.exec(body)?.[1]));
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, block = ''] of content.matchAll(TEXT_BLOCK)) {
    for (const [, name, literal = ''] of block.matchAll(TOKEN)) {
      if (name === undefined) text += decoded(unescaped(literal), font);
      else font = fonts.get(name) ?? font;
    }
    text += ' ';
  }
  return text;
};

/** One text a page, white space joined. */
export const pdfPages = (bytes: Uint8Array): string[] => {
  const objects = objectsOf(bytes);
  const kids = [...objects.values()].find((body) => body.includes('/Type /Pages')) ?? '';
  return Array.from(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [], ([, id]) =>
    pageText(objects.get(id ?? '') ?? '', objects).replaceAll(/\s+/g, ' '),
  );
};

/** How often each kind of element stands in the document's structure. */
export const pdfTags = (bytes: Uint8Array): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const [, tag = ''] of pdfSource(bytes).matchAll(/\/S \/(\w+)/g))
    counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
};
