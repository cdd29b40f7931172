/** Gathered and compressed, a file says what it said: it is written and read back by another library. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { compactPdf } from '../../../api/pdf/compact.ts';

const PAGES = 300;

/** Objects of every kind, also texts that look like the end of one. */
const loose = async (): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i < PAGES; i += 1)
    doc.addPage([100 + i, 200]).drawRectangle({ width: i, height: 5 });
  doc.catalog.set(
    PDFName.of('Odd'),
    doc.context.register(doc.context.obj(['endstream', 'endobj', 'xref'])),
  );
  doc.catalog.set(PDFName.of('Number'), doc.context.register(doc.context.obj(7)));
  doc.setTitle('Материали (endstream) endobj');
  return doc.save({ useObjectStreams: false, addDefaultPage: false });
};

const told = async (bytes: Uint8Array) => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return {
    title: doc.getTitle(),
    sizes: doc.getPages().map((page) => page.getWidth()),
    objects: doc.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => `${ref.toString()} ${object.toString()}`)
      .filter((line) => !/\/Type \/(?:ObjStm|XRef)/u.test(line))
      .toSorted(),
  };
};

test('every object is there, as it was, and the file is a fraction of what it was', async () => {
  const before = await loose();
  const after = compactPdf(before);
  const [was, is] = [await told(before), await told(after)];
  expect(was.objects.length).toBeGreaterThan(2 * PAGES);
  expect(is).toEqual(was);
  expect(after.length).toBeLessThan(before.length / 2);
  expect(compactPdf(before)).toEqual(after);
});

test('what Typst does not write is refused: it is not guessed at', async () => {
  const once = compactPdf(await loose());
  expect(() => compactPdf(once)).toThrow('no table of references');
  expect(() => compactPdf(new Uint8Array(100))).toThrow('no table of references');
});
