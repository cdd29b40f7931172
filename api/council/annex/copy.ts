/**
 * The pages of an annex in a pack, and with them what a copied page would lose: which layers are on, the
 * pictures of form fields, where links lead to, and the bookmarks. What is only examined to be put in
 * (`examine.ts`) comes here.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { carryLayers } from './layers.ts';
import type { OpenPdf } from './open.ts';
import { carryOutline } from './outline.ts';
import { arrayAt, dictAt, eachReached, name, nameAt, treePairs } from './read.ts';
import { isWidget, toPicture } from './widgets.ts';

/** Numbers of places in the structure of the file it comes from, which mean others here; threads; scripts. */
const FOREIGN = ['StructParents', 'StructParent', 'AA', 'PieceInfo', 'B'];

export type Destinations = (target: PDFObject | undefined) => PDFObject | undefined;

/** Where a link leads to, said by page and not by a name that the pack may give to another place. */
const destinationsOf = (doc: PDFDocument): Destinations => {
  const named = new Map(treePairs(dictAt(dictAt(doc.catalog, 'Names'), 'Dests')));
  for (const [key, value] of dictAt(doc.catalog, 'Dests')?.entries() ?? [])
    named.set(key.decodeText(), value);
  const place = (target: PDFObject | undefined): PDFObject | undefined => {
    const found = doc.context.lookup(target);
    return found instanceof PDFDict ? found.lookup(name('D')) : found;
  };
  return (target) => {
    const found = place(target);
    const isName =
      found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString;
    const known = isName ? place(named.get(found.decodeText())) : found;
    return known instanceof PDFArray ? known : undefined;
  };
};

const withDestination = (dict: PDFDict, key: string, destinations: Destinations): void => {
  const target = dict.get(name(key));
  if (target === undefined) return;
  const place = destinations(target);
  if (place === undefined) dict.delete(name(key));
  else dict.set(name(key), place);
};

const runsScript = (action: PDFDict): boolean => {
  let found = false;
  eachReached(action.context, [action], (object) => {
    if (object instanceof PDFPageLeaf) return false;
    found ||= object instanceof PDFDict && nameAt(object, 'S') === 'JavaScript';
    return !found;
  });
  return found;
};

/** An action or a destination, without scripts. */
export const tidyAction = (dict: PDFDict, destinations: Destinations): void => {
  withDestination(dict, 'Dest', destinations);
  const action = dictAt(dict, 'A');
  if (action === undefined) return;
  if (runsScript(action)) dict.delete(name('A'));
  else if (nameAt(action, 'S') === 'GoTo') withDestination(action, 'D', destinations);
};

const dropForeign = (dict: PDFDict): void => {
  for (const key of FOREIGN) dict.delete(name(key));
};

/** What of a page means something in its own file only. */
const tidyPage = (page: PDFPageLeaf, destinations: Destinations): void => {
  const annotations = arrayAt(page, 'Annots');
  if (annotations === undefined) return;
  const kept = annotations.asArray().filter((one) => {
    const annotation = page.context.lookup(one);
    if (!(annotation instanceof PDFDict)) return false;
    dropForeign(annotation);
    if (isWidget(annotation)) return toPicture(annotation);
    tidyAction(annotation, destinations);
    return true;
  });
  page.set(name('Annots'), page.context.obj(kept));
};

const leaf = (doc: PDFDocument, ref: PDFObject): PDFPageLeaf => {
  const page = doc.context.lookup(ref);
  if (!(page instanceof PDFPageLeaf)) throw new Error('Not a page');
  return page;
};

/** Puts the pages in from a place on; how many they were. */
export const copyAnnex = (from: OpenPdf, to: PDFDocument, at: number, fromEnd: number): number => {
  const { doc, pages } = from;
  const destinations = destinationsOf(doc);
  for (const [, object] of doc.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) dropForeign(object);
    else if (object instanceof PDFStream) dropForeign(object.dict);
  for (const ref of pages) tidyPage(leaf(doc, ref), destinations);
  const copier = PDFObjectCopier.for(doc.context, to.context);
  for (const [i, ref] of pages.entries()) {
    const copied = copier.copy(ref);
    to.insertPage(at + i, PDFPage.of(leaf(to, copied), copied, to));
  }
  carryLayers(doc, to, copier);
  carryOutline(doc, { to, copier, destinations }, fromEnd);
  return pages.length;
};
