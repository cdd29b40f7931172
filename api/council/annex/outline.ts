/** Bookmarks of an annex, below the pack's own bookmark of its sheet. */
import {
  PDFDict,
  PDFPageLeaf,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFObjectCopier,
} from '@cantoo/pdf-lib';
import { tidyAction, type Destinations } from './destinations.ts';
import { dictAt, name } from './read.ts';

const MAX_BOOKMARKS = 5000;
const SHOWN = ['Title', 'Dest', 'A', 'C', 'F'] as const;

interface Bookmark {
  readonly item: PDFDict;
  readonly below: readonly Bookmark[];
}

/** The bookmarks of one level; a chain that comes back to itself ends there. */
const levelOf = (parent: PDFDict | undefined, seen: Set<PDFDict>): Bookmark[] => {
  const found: Bookmark[] = [];
  for (let item = dictAt(parent, 'First'); item !== undefined; item = dictAt(item, 'Next')) {
    if (seen.has(item) || seen.size > MAX_BOOKMARKS) break;
    seen.add(item);
    found.push({ item, below: levelOf(item, seen) });
  }
  return found;
};

interface Copying {
  readonly to: PDFDocument;
  readonly copier: PDFObjectCopier;
  readonly destinations: Destinations;
}

const put = (bookmarks: readonly Bookmark[], parent: PDFRef, copying: Copying): PDFRef[] => {
  const { to, copier, destinations } = copying;
  const refs = bookmarks.map(() => to.context.nextRef());
  for (const [i, { item, below }] of bookmarks.entries()) {
    const ref = refs[i];
    if (ref === undefined) continue;
    tidyAction(item, destinations);
    const made = to.context.obj({ Parent: parent });
    for (const key of SHOWN) {
      const value = item.get(name(key));
      if (value !== undefined) made.set(name(key), copier.copy<PDFObject>(value));
    }
    link(made, 'Prev', refs[i - 1]);
    link(made, 'Next', refs[i + 1]);
    to.context.assign(ref, made);
    hang(made, put(below, ref, copying));
  }
  return refs;
};

const link = (dict: PDFDict, key: string, ref: PDFRef | undefined): void => {
  if (ref !== undefined) dict.set(name(key), ref);
};

/** Closed until somebody opens it. */
const hang = (parent: PDFDict, kids: readonly PDFRef[]): void => {
  if (kids.length === 0) return;
  link(parent, 'First', kids[0]);
  link(parent, 'Last', kids.at(-1));
  parent.set(name('Count'), parent.context.obj(-kids.length));
};

/** The pack's bookmark of a sheet: sheets are its last headings, `fromEnd` of them stand behind. */
const bookmarkOfSheet = (to: PDFDocument, fromEnd: number): PDFRef | undefined => {
  let ref = dictAt(to.catalog, 'Outlines')?.get(name('Last'));
  for (let i = 0; i < fromEnd; i += 1) {
    const item = to.context.lookup(ref);
    ref = item instanceof PDFDict ? item.get(name('Prev')) : undefined;
  }
  return ref instanceof PDFRef ? ref : undefined;
};

export const carryOutline = (from: PDFDocument, copying: Copying, fromEnd: number): void => {
  const { to } = copying;
  const ref = bookmarkOfSheet(to, fromEnd);
  const sheet = to.context.lookup(ref);
  if (ref === undefined || !(sheet instanceof PDFDict) || sheet instanceof PDFPageLeaf) return;
  const bookmarks = levelOf(dictAt(from.catalog, 'Outlines'), new Set());
  hang(sheet, put(bookmarks, ref, copying));
};
