/** Ways into the objects of a PDF, for the examination and the copying of an annex. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

export const name = (text: string): PDFName => PDFName.of(text);

export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const found = dict?.lookup(name(key));
  return found instanceof PDFStream ? found.dict : found instanceof PDFDict ? found : undefined;
};

export const arrayAt = (dict: PDFDict | undefined, key: string): PDFArray | undefined => {
  const found = dict?.lookup(name(key));
  return found instanceof PDFArray ? found : undefined;
};

export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined => {
  const found = dict?.lookup(name(key));
  return found instanceof PDFName ? found.decodeText() : undefined;
};

export const numberAt = (dict: PDFDict | undefined, key: string): number | undefined => {
  const found = dict?.lookup(name(key));
  return found instanceof PDFNumber ? found.asNumber() : undefined;
};

export const textAt = (dict: PDFDict | undefined, key: string): string | undefined => {
  const found = dict?.lookup(name(key));
  return found instanceof PDFString || found instanceof PDFHexString
    ? found.decodeText()
    : undefined;
};

/** The dictionaries of an array, also where they stand in it themselves. */
export const dictsOf = (array: PDFArray | undefined): PDFDict[] =>
  Array.from({ length: array?.size() ?? 0 }, (_, i) => array?.lookup(i)).filter(
    (one) => one instanceof PDFDict,
  );

export const refsOf = (array: PDFArray | undefined): PDFRef[] =>
  (array?.asArray() ?? []).filter((one) => one instanceof PDFRef);

/** The pairs of a name tree. */
export const treePairs = (root: PDFDict | undefined): [key: string, value: PDFObject][] => {
  const pairs: [string, PDFObject][] = [];
  const seen = new Set<PDFDict>();
  const walk = (node: PDFDict | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const names = arrayAt(node, 'Names')?.asArray() ?? [];
    for (let i = 0; i + 1 < names.length; i += 2) {
      const key = node.context.lookup(names[i]);
      const value = names[i + 1];
      if (value !== undefined && (key instanceof PDFString || key instanceof PDFHexString))
        pairs.push([key.decodeText(), value]);
    }
    for (const kid of dictsOf(arrayAt(node, 'Kids'))) walk(kid);
  };
  walk(root);
  return pairs;
};

const inside = (object: PDFObject): readonly PDFObject[] => {
  if (object instanceof PDFStream) return object.dict.values();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
};

/** Whatever is reached from an object, itself included; `visit` answers whether to go on from there. */
export const eachReached = (
  context: PDFContext,
  from: readonly PDFObject[],
  visit: (object: PDFObject | undefined, ref: PDFRef | null) => boolean,
): void => {
  const seen = new Set<PDFObject>();
  const waiting = from.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const object = next instanceof PDFRef ? context.lookup(next) : next;
    if (next instanceof PDFRef && object !== undefined && seen.has(object)) continue;
    if (object !== undefined) seen.add(object);
    if (visit(object, next instanceof PDFRef ? next : null) && object !== undefined)
      waiting.push(...inside(object));
  }
};
