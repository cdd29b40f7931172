/** A table of objects that is a stream (ISO 32000-1, 7.5.8), which the library reads only where it is plain. */
import {
  decodePDFRawStream,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFArray,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import { arrayAt, dictAt, numberAt } from './read.ts';

/** Where an object stands: at a byte of the file, or in a stream of objects. */
export type XrefPlace = { readonly at: number } | { readonly inside: number } | 'free';

/** One row of bytes as PNG wrote it: each differs from its neighbours by what is kept. */
const unfilter = (kind: number, row: Uint8Array, above: Uint8Array): boolean => {
  for (const [i, byte] of row.entries()) {
    const up = above[i] ?? 0;
    const left = row[i - 1] ?? 0;
    if (kind === 1) row[i] = byte + left;
    else if (kind === 2) row[i] = byte + up;
    else if (kind === 3) row[i] = byte + Math.floor((left + up) / 2);
    else if (kind !== 0) return false;
  }
  return true;
};

const unpredicted = (bytes: Uint8Array, columns: number): Uint8Array | null => {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  let above = new Uint8Array(columns);
  for (let i = 0; i < rows; i += 1) {
    const from = i * (columns + 1);
    const row = bytes.slice(from + 1, from + 1 + columns);
    if (!unfilter(bytes[from] ?? 0, row, above)) return null;
    plain.set(row, i * columns);
    above = row;
  }
  return plain;
};

const numbersOf = (array: PDFArray | undefined): number[] =>
  (array?.asArray() ?? []).map((one) => (one instanceof PDFNumber ? one.asNumber() : -1));

const plainBytes = (stream: PDFRawStream): Uint8Array | null => {
  const bytes = decodePDFRawStream(stream).decode();
  const listed = arrayAt(stream.dict, 'DecodeParms')?.lookup(0);
  const parms = listed instanceof PDFDict ? listed : dictAt(stream.dict, 'DecodeParms');
  const predictor = numberAt(parms, 'Predictor') ?? 1;
  if (predictor === 1) return bytes;
  return predictor < 10 ? null : unpredicted(bytes, numberAt(parms, 'Columns') ?? 1);
};

/** Big-endian, as wide as the table says. */
const numberIn = (bytes: Uint8Array, from: number, width: number): number =>
  bytes.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);

const placeOf = (kind: number, second: number): XrefPlace => {
  if (kind === 1) return { at: second };
  return kind === 2 ? { inside: second } : 'free';
};

export const isXrefStream = ({ dict }: PDFRawStream): boolean =>
  dict.lookup(PDFName.of('Type')) === PDFName.of('XRef');

/** Null where it cannot be read. */
export const xrefStreamPlaces = (stream: PDFRawStream): Map<number, XrefPlace> | null => {
  const bytes = plainBytes(stream);
  const [first = 0, second = 0, third = 0] = numbersOf(arrayAt(stream.dict, 'W'));
  const width = first + second + third;
  if (bytes === null || width <= 0) return null;
  const listed = numbersOf(arrayAt(stream.dict, 'Index'));
  const parts = listed.length > 0 ? listed : [0, numberAt(stream.dict, 'Size') ?? 0];
  const places = new Map<number, XrefPlace>();
  let at = 0;
  for (let i = 0; i + 1 < parts.length; i += 2)
    for (let n = 0; n < (parts[i + 1] ?? 0) && at + width <= bytes.length; n += 1) {
      const kind = first === 0 ? 1 : numberIn(bytes, at, first);
      places.set((parts[i] ?? 0) + n, placeOf(kind, numberIn(bytes, at + first, second)));
      at += width;
    }
  return places;
};
