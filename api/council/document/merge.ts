/**
 * Annexes put into a pack, each after its sheet. What comes from elsewhere keeps no promise (a claim of
 * PDF/A in it is only a claim), so the merged file no longer claims PDF/A or PDF/UA and says why; the
 * pack without annexes does. Bookmarks and tags of the pack stay; pages of annexes bring no tags.
 */
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { copyAnnex } from '../annex/copy.ts';
import { openPdf } from '../annex/open.ts';
import type { Pdf } from '../../pdf/typeset.ts';

/** What stands in the properties of a merged file. */
const WITHOUT_CLAIM =
  'Без PDF/A заради приложенията. Материалите без тях се издават като PDF/A-2a.';

const CLAIMS = /<pdf(?:a|ua)id:(\w+)>[^<]*<\/pdf(?:a|ua)id:\1>/g;

/** Takes the claims out of the metadata; the rest of it stays. */
const dropClaims = (doc: PDFDocument): void => {
  const at = doc.catalog.get(PDFName.of('Metadata'));
  const stream = doc.context.lookup(at);
  doc.catalog.delete(PDFName.of('OutputIntents'));
  if (!(stream instanceof PDFRawStream) || !(at instanceof PDFRef)) return;
  const xmp = Buffer.from(stream.contents).toString('utf8').replaceAll(CLAIMS, '');
  doc.context.assign(
    at,
    doc.context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' }),
  );
};

/** The pages of each sheet's annex; null where the sheet stands alone. */
export const mergeAnnexes = async (
  { bytes, pages }: Pdf,
  annexes: readonly (Uint8Array | null)[],
): Promise<Pdf> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  let at = pages - annexes.length;
  for (const [i, annex] of annexes.entries()) {
    at += 1;
    if (annex === null) continue;
    const open = await openPdf(annex);
    if (typeof open === 'string') throw new Error(`An annex that was examined is ${open}`);
    at += copyAnnex(open, doc, at, annexes.length - 1 - i);
  }
  dropClaims(doc);
  doc.setSubject(WITHOUT_CLAIM);
  const merged = await doc.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { bytes: merged, pages: doc.getPageCount() };
};
