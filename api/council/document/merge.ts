/**
 * Annexes put into a pack, each after its sheet. What comes from elsewhere keeps no promise (a claim of
 * PDF/A in it is only a claim), so the merged file no longer claims PDF/A or PDF/UA and says why; the
 * pack without annexes does. Bookmarks and tags of the pack stay; pages of annexes have none.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Pdf } from '../../pdf/typeset.ts';

export interface AnnexFile {
  readonly title: string;
  readonly detail: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** The core's largest library, loaded with the first annex. */
const library = () => import('@cantoo/pdf-lib');

const load = async (bytes: Uint8Array): Promise<PDFDocument> =>
  (await library()).PDFDocument.load(bytes, { updateMetadata: false });

/** How many pages a PDF has; refused where it cannot be read. */
export const pdfPages = async (
  name: string,
  bytes: Uint8Array,
): Promise<Result<number, Failure>> => {
  try {
    return ok((await load(bytes)).getPageCount());
  } catch {
    return err(failure('council.paper-unreadable', { name }, name));
  }
};

/** What stands in the properties of a merged file. */
const WITHOUT_CLAIM =
  'Без PDF/A заради приложенията. Материалите без тях се издават като PDF/A-2a.';

/** Numbers of places in the structure of the file it comes from, which mean others here; and scripts. */
const FOREIGN = ['StructParents', 'AA', 'PieceInfo'];

const CLAIMS = /<pdf(?:a|ua)id:(\w+)>[^<]*<\/pdf(?:a|ua)id:\1>/g;

/** Takes the claims out of the metadata; the rest of it stays. */
const dropClaims = async (doc: PDFDocument): Promise<void> => {
  const { PDFName, PDFRawStream, PDFRef } = await library();
  const at = doc.catalog.get(PDFName.of('Metadata'));
  const stream = doc.context.lookup(at);
  if (!(stream instanceof PDFRawStream) || !(at instanceof PDFRef)) return;
  const xmp = Buffer.from(stream.contents).toString('utf8').replaceAll(CLAIMS, '');
  doc.context.assign(
    at,
    doc.context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' }),
  );
};

export const mergeAnnexes = async (
  { bytes, pages }: Pdf,
  annexes: readonly AnnexFile[],
): Promise<Pdf> => {
  const { PDFName } = await library();
  const doc = await load(bytes);
  let at = pages - annexes.length;
  for (const annex of annexes) {
    at += 1;
    const from = await load(annex.bytes);
    const copied = await doc.copyPages(from, from.getPageIndices());
    for (const page of copied) {
      for (const key of FOREIGN) page.node.delete(PDFName.of(key));
      doc.insertPage(at, page);
      at += 1;
    }
  }
  await dropClaims(doc);
  doc.setSubject(WITHOUT_CLAIM);
  const merged = await doc.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { bytes: merged, pages: doc.getPageCount() };
};
