/**
 * Layers (optional content) of a PDF. Which of them are on stands in the catalogue, so a page that is
 * copied alone shows what its file hides.
 */
import {
  PDFName,
  type PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFObjectCopier,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { arrayAt, dictAt, name, nameAt, refsOf, textAt } from './read.ts';

interface Layers {
  readonly names: readonly string[];
  readonly off: readonly string[];
}

const config = (doc: PDFDocument): PDFDict | undefined =>
  dictAt(dictAt(doc.catalog, 'OCProperties'), 'D');

const groups = (doc: PDFDocument): PDFRef[] =>
  refsOf(arrayAt(dictAt(doc.catalog, 'OCProperties'), 'OCGs'));

const offRefs = (doc: PDFDocument): PDFRef[] => {
  const of = (key: string): Set<PDFRef> => new Set(refsOf(arrayAt(config(doc), key)));
  const [on, off] = [of('ON'), of('OFF')];
  const base = nameAt(config(doc), 'BaseState') === 'OFF';
  return groups(doc).filter((ref) => off.has(ref) || (base && !on.has(ref)));
};

export const layersOf = (doc: PDFDocument): Layers => {
  const named = (refs: readonly PDFRef[]): string[] =>
    refs.map((ref) => textAt(doc.context.lookup(ref) as PDFDict | undefined, 'Name') ?? '?');
  return { names: named(groups(doc)), off: named(offRefs(doc)) };
};

const LISTS = ['Order', 'AS', 'RBGroups', 'Locked'] as const;

/** The list in the pack's own settings of layers, made where it is missing. */
const listIn = (dict: PDFDict, key: string): PDFArray => {
  const found = arrayAt(dict, key);
  if (found !== undefined) return found;
  const made = dict.context.obj([]);
  dict.set(name(key), made);
  return made;
};

const dictIn = (dict: PDFDict, key: string): PDFDict => {
  const found = dictAt(dict, key);
  if (found !== undefined) return found;
  const made = dict.context.obj({});
  dict.set(name(key), made);
  return made;
};

/** The layers of an annex become layers of the pack, on or off as they were. */
export const carryLayers = (from: PDFDocument, to: PDFDocument, copier: PDFObjectCopier): void => {
  const refs = groups(from);
  if (refs.length === 0) return;
  const properties = dictIn(to.catalog, 'OCProperties');
  const settings = dictIn(properties, 'D');
  const add = (list: PDFArray, objects: readonly PDFObject[]): void => {
    for (const one of objects) list.push(copier.copy(one));
  };
  add(listIn(properties, 'OCGs'), refs);
  add(listIn(settings, 'OFF'), offRefs(from));
  for (const key of LISTS) add(listIn(settings, key), arrayAt(config(from), key)?.asArray() ?? []);
  settings.set(name('BaseState'), PDFName.of('ON'));
};
