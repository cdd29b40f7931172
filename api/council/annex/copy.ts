/**
 * The pages of an annex in a pack, and with them what a copied page would lose: which layers are on, the
 * pictures of form fields, where links lead to, and the bookmarks. What is only examined to be put in
 * (`examine.ts`) comes here.
 */
import {
  PDFDict,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { destinationsOf, tidyAction, type Destinations } from './destinations.ts';
import { carryLayers } from './layers.ts';
import type { OpenPdf } from './open.ts';
import { carryOutline } from './outline.ts';
import { arrayAt, name } from './read.ts';
import { isWidget, toPicture } from './widgets.ts';

/** Numbers of places in the structure of the file it comes from, which mean others here; threads; scripts. */
const FOREIGN = ['StructParents', 'StructParent', 'AA', 'PieceInfo', 'B'];

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
