/**
 * A PDF opened for its pages: by its table of objects where that is sound (`xref.ts`), and with every page
 * that its tree names. What is only whole after mending is told apart from what has lost a part.
 */
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
} from '@cantoo/pdf-lib';
import { dictAt, eachReached, name, numberAt } from './read.ts';
import { hasEnd, strayObjects } from './xref.ts';

export interface OpenPdf {
  readonly doc: PDFDocument;
  readonly pages: readonly PDFRef[];
  readonly encrypted: boolean;
  /** Its table of objects is not to be relied on. */
  readonly damaged: boolean;
  /** The tree of pages is not as the standard has it; `pages` may be none. */
  readonly unusual: boolean;
}

/** `locked`: not without a password. `strange`: a whole file that cannot be read here. `broken`: not whole. */
export type NotOpen = 'locked' | 'strange' | 'broken' | 'no-pages';

const options = { updateMetadata: false, preserveXFA: true } as const;

const load = async (bytes: Uint8Array): Promise<PDFDocument | NotOpen> => {
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) return hasEnd(bytes) ? 'strange' : 'broken';
  }
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' });
  } catch {
    return 'locked';
  }
};

interface Walk {
  readonly pages: PDFRef[];
  count: number;
  missing: boolean;
  unusual: boolean;
}

const walkPages = (doc: PDFDocument): Walk => {
  const walk: Walk = { pages: [], count: 0, missing: false, unusual: false };
  const seen = new Set<PDFDict>();
  const visit = (at: unknown, parent: PDFDict | null): void => {
    const node = at instanceof PDFRef ? doc.context.lookup(at) : at;
    if (!(node instanceof PDFDict) || seen.has(node)) {
      if (node === undefined) walk.missing = true;
      walk.unusual = true;
      return;
    }
    seen.add(node);
    const kids = node.lookup(name('Kids'));
    if (parent !== null && node.lookup(name('Parent')) !== parent) walk.unusual = true;
    if (kids instanceof PDFArray) {
      if (!(node instanceof PDFPageTree)) walk.unusual = true;
      for (const kid of kids.asArray()) visit(kid, node);
      return;
    }
    walk.count += 1;
    if (node instanceof PDFPageLeaf && at instanceof PDFRef) walk.pages.push(at);
    else walk.unusual = true;
  };
  const root = doc.catalog.get(name('Pages'));
  if (root === undefined) return { ...walk, missing: true };
  visit(root, null);
  if (numberAt(dictAt(doc.catalog, 'Pages'), 'Count') !== walk.count) walk.unusual = true;
  return walk;
};

/** Parts of pages that the file names and does not have. */
const missingParts = (doc: PDFDocument, pages: readonly PDFRef[]): PDFRef[] => {
  const missing: PDFRef[] = [];
  const from = pages.flatMap((ref) => {
    const page = doc.context.lookup(ref);
    if (!(page instanceof PDFPageLeaf)) return [];
    const resources = page.getInheritableAttribute(name('Resources'));
    return [page.get(name('Contents')), resources].filter((one) => one !== undefined);
  });
  eachReached(doc.context, from, (object, ref) => {
    if (object === undefined && ref !== null) missing.push(ref);
    return true;
  });
  return missing;
};

export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | NotOpen> => {
  const doc = await load(bytes);
  if (typeof doc === 'string') return doc;
  const { context } = doc;
  const encrypted = context.isDecrypted;
  const ends = hasEnd(bytes);
  const unread = ends ? 'strange' : 'broken';
  if (!(doc.catalog instanceof PDFDict)) return encrypted ? 'locked' : unread;
  const strays = encrypted ? [] : strayObjects(Buffer.from(bytes), context);
  const damaged = strays === null;
  const numbers = new Set(context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber));
  // What the table does not name is not in the document, though its bytes are in the file.
  for (const ref of strays ?? []) context.delete(ref);
  const { pages, count, missing, unusual } = walkPages(doc);
  const absent = missingParts(doc, pages);
  if (damaged && (missing || (!ends && absent.length > 0))) return 'broken';
  if (count === 0 && missing) return encrypted ? 'locked' : 'broken';
  if (count === 0) return unusual ? 'strange' : 'no-pages';
  // A page that names what the table does not, though it is there: programs see it or they do not.
  const otherwise = absent.some(({ objectNumber }) => numbers.has(objectNumber));
  return { doc, pages, encrypted, damaged, unusual: unusual || missing || otherwise };
};
