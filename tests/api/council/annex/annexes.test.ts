import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { mergeAnnexes } from '../../../../api/council/document/merge.ts';
import { examinePdf } from '../../../../api/council/annex/examine.ts';
import { fateOf } from '../../../../domain/council/paper-exam.ts';
import { hasPoppler, looks } from './looks.ts';
import { PAPERS } from './papers.ts';

const CASES = join(import.meta.dirname, '../../../fixtures/cases');
const read = (name: string) => (): Promise<Uint8Array> =>
  Promise.resolve(readFileSync(join(CASES, name)));

/** What is found, and what becomes of it; a refusal by its name. */
const verdict = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const exam = await examinePdf(bytes);
  if (!exam.ok) return [exam.error];
  return [fateOf(exam.value), ...exam.value.findings.map(({ code }) => code)];
};

/** A pack of one page and the sheet of each annex. */
const packOf = async (annexes: readonly Uint8Array[]) => {
  const host = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i <= annexes.length; i += 1) host.addPage([200, 200]);
  return mergeAnnexes({ bytes: await host.save(), pages: annexes.length + 1 }, annexes);
};

const ALL = {
  ...PAPERS,
  'case: hidden layer': read('annex-hidden-layer.pdf'),
  'case: owner password': read('annex-owner-password.pdf'),
  'case: portfolio': read('annex-portfolio.pdf'),
  'case: truncated': read('annex-truncated.pdf'),
  'case: no pages': read('annex-zero-pages.pdf'),
};

const EXPECTED: Readonly<Record<keyof typeof ALL, readonly string[]>> = {
  plain: ['whole', 'fonts'],
  'streams of objects': ['whole', 'fonts'],
  rotated: ['whole', 'fonts'],
  branched: ['whole', 'fonts'],
  linked: ['whole', 'fonts'],
  'layer on': ['whole', 'layers', 'fonts'],
  'layer off': ['whole', 'layers-off', 'fonts'],
  'all layers off': ['whole', 'layers-off', 'fonts'],
  'ticked box': ['copy', 'form', 'fonts'],
  signed: ['copy', 'form', 'signed', 'fonts'],
  script: ['copy', 'scripts', 'fonts'],
  'with a file': ['apart', 'files', 'fonts'],
  portfolio: ['apart', 'portfolio', 'fonts'],
  'fields undrawn': ['apart', 'form-undrawn', 'fonts'],
  xfa: ['apart', 'xfa', 'fonts'],
  'owner password': ['apart', 'owner-password', 'fonts'],
  'user password': ['apart', 'user-password'],
  'table damaged': ['apart', 'damaged', 'fonts'],
  'two states': ['apart', 'damaged', 'fonts'],
  'cut short': ['broken'],
  'no pages': ['no-pages'],
  'case: hidden layer': ['whole', 'layers-off', 'fonts'],
  'case: owner password': ['apart', 'owner-password', 'fonts'],
  'case: portfolio': ['apart', 'portfolio', 'fonts'],
  'case: truncated': ['broken'],
  'case: no pages': ['no-pages'],
};

const names = Object.keys(ALL) as (keyof typeof ALL)[];

test.each(names)('%s: what is found and what becomes of it', async (name) => {
  expect(await verdict(await ALL[name]())).toEqual(EXPECTED[name]);
});

const carried = names.filter((name) => ['whole', 'copy'].includes(EXPECTED[name][0] ?? ''));

test.skipIf(!hasPoppler).each(carried)(
  '%s: looks the same in the pack (skipped without pdftoppm)',
  async (name) => {
    const bytes = await ALL[name]();
    const pack = await packOf([bytes]);
    const own = looks(bytes, 1, pack.pages - 2);
    expect(own).toHaveLength(pack.pages - 2);
    const inPack = looks(pack.bytes, 3, pack.pages);
    expect(inPack.map((picture, i) => picture.equals(own[i] ?? Buffer.alloc(0)))).toEqual(
      own.map(() => true),
    );
  },
);

test.skipIf(!hasPoppler)(
  'all of them in one pack look as each alone (skipped without pdftoppm)',
  async () => {
    const files = await Promise.all(carried.map((name) => ALL[name]()));
    const pack = await packOf(files);
    let at = 2;
    const differing: string[] = [];
    for (const [i, bytes] of files.entries()) {
      const pages = (await PDFDocument.load(bytes)).getPageCount();
      const own = looks(bytes, 1, pages);
      const inPack = looks(pack.bytes, at + 1, at + pages);
      if (!own.every((picture, n) => inPack[n]?.equals(picture) === true))
        differing.push(carried[i] ?? '');
      at += pages + 1;
    }
    expect(differing).toEqual([]);
    expect(at).toBe(pack.pages + 1);
  },
);

test.skipIf(!hasPoppler)(
  'the comparison sees a layer that was off (skipped without pdftoppm)',
  async () => {
    const bytes = await ALL['layer off']();
    const doc = await PDFDocument.load(bytes);
    doc.catalog.delete(PDFName.of('OCProperties'));
    const [shown] = looks(await doc.save(), 1, 1);
    expect(looks(bytes, 1, 1)[0]?.equals(shown ?? Buffer.alloc(0))).toBe(false);
  },
);

test('links and bookmarks lead to the pages in the pack', async () => {
  const pack = await PDFDocument.load((await packOf([await PAPERS.linked()])).bytes);
  const [, , first, second] = pack.getPages();
  const annotations = first?.node.lookup(PDFName.of('Annots'), PDFArray);
  const place = annotations?.lookup(0, PDFDict).lookup(PDFName.of('Dest'), PDFArray);
  expect(place?.get(0)).toBe(second?.ref);
  // No page is there twice, in the tree and beside it.
  const pages = pack.context
    .enumerateIndirectObjects()
    .filter(
      ([, one]) => one instanceof PDFDict && one.get(PDFName.of('Type')) === PDFName.of('Page'),
    );
  expect(pages).toHaveLength(pack.getPageCount());
});

test('nothing of a form or a script is left to run in the pack', async () => {
  const files = [await PAPERS['ticked box'](), await PAPERS.signed(), await PAPERS.script()];
  const pack = await PDFDocument.load((await packOf(files)).bytes);
  const dicts = pack.context
    .enumerateIndirectObjects()
    .map(([, one]) => one)
    .filter((one) => one instanceof PDFDict);
  expect(pack.catalog.has(PDFName.of('AcroForm'))).toBe(false);
  expect(dicts.some((one) => one.get(PDFName.of('Subtype')) === PDFName.of('Widget'))).toBe(false);
  expect(dicts.some((one) => one.get(PDFName.of('S')) === PDFName.of('JavaScript'))).toBe(false);
});
