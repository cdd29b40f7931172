/**
 * Whether a PDF says one thing only. Programs find its objects by the table at its end; the library that
 * copies pages reads the file from the top and knows no table. Where both find the same objects the copy
 * is of the document that people see; where they do not, or there is no sound table, it may be of another.
 */
import {
  decodePDFRawStream,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
} from '@cantoo/pdf-lib';
import { isXrefStream, xrefStreamPlaces, type XrefPlace } from './xref-stream.ts';

const TAIL = 2048;
/** More sections than any file that was saved again and again has. */
const MAX_SECTIONS = 2000;
const HEADER = /^[\s\0]*(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+obj/;

const text = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('latin1', Math.max(0, from), to);

const startOf = (bytes: Buffer): number | null => {
  const tail = text(bytes, bytes.length - TAIL, bytes.length);
  const found = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')));
  return found === null ? null : Number(found[1]);
};

interface Section {
  readonly places: ReadonlyMap<number, XrefPlace>;
  /** The number of the catalogue. */
  readonly root: number | null;
  /** Offsets of sections that hold where this one is silent, in their order. */
  readonly next: readonly number[];
}

const numberAfter = (dict: string, key: string): number[] => {
  const found = new RegExp(`/${key}\\s+(\\d+)(?!\\s+\\d+\\s+R)`).exec(dict)?.[1];
  return found === undefined ? [] : [Number(found)];
};

const LINES = /\s*(\d+)\s+(\d+)(?:\s+([nf]))?(?=\s)/y;

const readTable = (bytes: Buffer, from: number): Section | null => {
  const end = bytes.indexOf('trailer', from);
  const close = bytes.indexOf('startxref', Math.max(end, 0));
  if (end < 0 || close < 0) return null;
  const lines = text(bytes, from + 'xref'.length, end);
  const places = new Map<number, XrefPlace>();
  let number = 0;
  LINES.lastIndex = 0;
  let last = 0;
  for (let line = LINES.exec(lines); line !== null; line = LINES.exec(lines)) {
    const [, first = '', second = '', use] = line;
    if (use === undefined) number = Number(first);
    else {
      places.set(number, use === 'n' && second !== '65535' ? { at: Number(first) } : 'free');
      number += 1;
    }
    last = LINES.lastIndex;
  }
  if (lines.slice(last).trim() !== '') return null;
  const dict = text(bytes, end, close);
  const root = /\/Root\s+(\d+)\s+\d+\s+R/.exec(dict)?.[1];
  return {
    places,
    root: root === undefined ? null : Number(root),
    next: [...numberAfter(dict, 'XRefStm'), ...numberAfter(dict, 'Prev')],
  };
};

const readStream = (bytes: Buffer, from: number, context: PDFContext): Section | null => {
  const header = HEADER.exec(text(bytes, from, from + 40));
  const stream = context.lookup(PDFRef.of(Number(header?.[1] ?? -1), Number(header?.[2] ?? 0)));
  if (!(stream instanceof PDFRawStream)) return null;
  const places = isXrefStream(stream) ? xrefStreamPlaces(stream) : null;
  if (places === null) return null;
  const prev = stream.dict.lookup(PDFName.of('Prev'));
  const root = stream.dict.get(PDFName.of('Root'));
  return {
    places,
    root: root instanceof PDFRef ? root.objectNumber : null,
    next: prev instanceof PDFNumber ? [prev.asNumber()] : [],
  };
};

interface Table {
  /** The newest word on each object. */
  readonly places: ReadonlyMap<number, XrefPlace>;
  readonly root: number | null;
}

/** The whole table; null where there is no sound one. */
const readTables = (bytes: Buffer, context: PDFContext): Table | null => {
  const start = startOf(bytes);
  if (start === null) return null;
  const known = new Map<number, XrefPlace>();
  const waiting = [start];
  const seen = new Set<number>();
  let root: number | null = null;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at >= bytes.length || seen.size > MAX_SECTIONS) return null;
    const head = /^[\s\0]*/.exec(text(bytes, at, at + 20))?.[0].length ?? 0;
    const isTable = text(bytes, at + head, at + head + 4) === 'xref';
    const section = isTable ? readTable(bytes, at + head) : readStream(bytes, at, context);
    if (section === null) return null;
    for (const [number, place] of section.places) if (!known.has(number)) known.set(number, place);
    root ??= section.root;
    waiting.unshift(...section.next);
  }
  return { places: known, root };
};

/** A definition of an object: where it stands, or where the stream of objects stands that holds it. */
interface Word {
  readonly at: number;
  readonly generation: number;
  readonly inside: number | null;
}

/** Where the data of a stream begins, after an object's head; null where there is none. */
const dataAfter = (bytes: Buffer, from: number): number | null => {
  const start = bytes.indexOf('stream', from);
  const end = bytes.indexOf('endobj', from);
  if (start < 0 || (end >= 0 && end < start)) return null;
  const open = /^stream(?:\r\n|\n)/.exec(text(bytes, start, start + 8))?.[0];
  return open === undefined ? null : start + open.length;
};

const endsAt = (bytes: Buffer, at: number): boolean =>
  /^\s*endstream/.test(text(bytes, at, at + 20));

/** Where reading goes on after an object's head: a stream may hold the bytes of another PDF. */
const afterStream = (bytes: Buffer, from: number): number => {
  const data = dataAfter(bytes, from);
  if (data === null) return from;
  const length = numberAfter(text(bytes, from, data), 'Length')[0];
  if (length !== undefined && endsAt(bytes, data + length)) return data + length;
  const close = bytes.indexOf('endstream', data);
  return close < 0 ? from : close;
};

/** The place of the last definition of each object, as reading from the top finds it. */
const definitions = (bytes: Buffer): Map<number, Word> => {
  const found = new Map<number, Word>();
  let at = bytes.indexOf('obj');
  while (at >= 0) {
    const before = /(?<!\d)(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+$/.exec(text(bytes, at - 24, at));
    if (before !== null) {
      const [head, number, generation] = before;
      const word = { at: at - head.length, generation: Number(generation), inside: null };
      found.set(Number(number), word);
    }
    const next = at + 'obj'.length;
    at = bytes.indexOf('obj', before === null ? next : afterStream(bytes, next));
  }
  return found;
};

/** Objects in each stream of objects. */
const insideStreams = (context: PDFContext): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    if (stream.dict.lookup(PDFName.of('Type')) !== PDFName.of('ObjStm')) continue;
    const first = stream.dict.lookup(PDFName.of('First'), PDFNumber).asNumber();
    const count = stream.dict.lookup(PDFName.of('N'), PDFNumber).asNumber();
    const bytes = decodePDFRawStream(stream).decode();
    const head = Buffer.from(bytes.subarray(0, first)).toString('latin1').trim().split(/\s+/);
    found.set(
      ref.objectNumber,
      Array.from({ length: count }, (_, i) => Number(head[2 * i])),
    );
  }
  return found;
};

/** The last word on each object in the order of the bytes. */
const lastWords = (bytes: Buffer, context: PDFContext): Map<number, Word> => {
  const plain = definitions(bytes);
  const words = new Map(plain);
  for (const [stream, numbers] of insideStreams(context)) {
    const at = plain.get(stream)?.at;
    if (at === undefined) continue;
    for (const number of numbers)
      if ((words.get(number)?.at ?? -1) < at)
        words.set(number, { at, generation: 0, inside: stream });
  }
  return words;
};

/**
 * Streams as long as they say they are; the library goes by the word that ends them, and leaves out line
 * breaks before it. False where one does not end where it should.
 */
const measureStreams = (
  bytes: Buffer,
  context: PDFContext,
  words: ReadonlyMap<number, Word>,
): boolean => {
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    const word = words.get(ref.objectNumber);
    if (!(stream instanceof PDFRawStream) || word?.generation !== ref.generationNumber) continue;
    const data = dataAfter(bytes, word.at);
    const length = stream.dict.lookup(PDFName.of('Length'));
    if (data === null || !(length instanceof PDFNumber)) return false;
    const end = data + length.asNumber();
    if (!endsAt(bytes, end)) return false;
    Object.assign(stream, { contents: bytes.subarray(data, end) });
  }
  return true;
};

const isTable = (context: PDFContext, number: number): boolean => {
  const object = context.lookup(PDFRef.of(number));
  return object instanceof PDFRawStream && isXrefStream(object);
};

const skipped = (bytes: Buffer, at: number): number =>
  at + (/^[\s\0]*/.exec(text(bytes, at, at + 20))?.[0].length ?? 0);

/** Objects that the table does not know, for which a reader sees nothing; null where the two disagree. */
export const strayObjects = (bytes: Buffer, context: PDFContext): PDFRef[] | null => {
  const table = readTables(bytes, context);
  if (table === null) return null;
  const { places, root } = table;
  const { Root } = context.trailerInfo;
  if (!(Root instanceof PDFRef) || Root.objectNumber !== root) return null;
  const words = lastWords(bytes, context);
  for (const [number, place] of places) {
    // Object 0 is none; a table that is a stream is no part of what it lists.
    if (place === 'free' || number === 0 || isTable(context, number)) continue;
    const word = words.get(number);
    if (word === undefined) return null;
    const same =
      'at' in place
        ? word.inside === null && skipped(bytes, place.at) === word.at
        : word.inside === place.inside;
    if (!same) return null;
  }
  if (!measureStreams(bytes, context, words)) return null;
  return context
    .enumerateIndirectObjects()
    .map(([ref]) => ref)
    .filter(
      ({ objectNumber, generationNumber }) =>
        (places.get(objectNumber) ?? 'free') === 'free' ||
        words.get(objectNumber)?.generation !== generationNumber,
    );
};

/** Whether a file comes to its end. */
export const hasEnd = (bytes: Uint8Array): boolean => startOf(Buffer.from(bytes)) !== null;
