/** PDFs as people attach them, each with one thing that a copied page would lose or change. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  degrees,
  rgb,
  type PDFPage,
} from '@cantoo/pdf-lib';

const NAMES = { size: [300, 400] as [number, number], at: 72 } as const;

const page = (doc: PDFDocument, text = 'Page'): PDFPage => {
  const made = doc.addPage(NAMES.size);
  const font = doc.embedStandardFont(StandardFonts.Helvetica);
  made.drawText(text, { x: 40, y: 300, size: 24, font });
  made.drawRectangle({ x: 40, y: 100, width: 120, height: 60, color: rgb(0.1, 0.5, 0.5) });
  return made;
};

const plain = { useObjectStreams: false, updateFieldAppearances: false } as const;

const made = async (
  build: (doc: PDFDocument) => unknown,
  options: Parameters<PDFDocument['save']>[0] = plain,
): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false });
  await build(doc);
  return doc.save(options);
};

/** A page whose second rectangle stands on a layer of this name. */
const layered = (doc: PDFDocument, settings: 'on' | 'off' | 'base-off'): void => {
  const made_ = page(doc);
  const { context } = doc;
  const layer = context.register(
    context.obj({ Type: 'OCG', Name: PDFHexString.fromText('Чернова') }),
  );
  const resources = made_.node.Resources();
  resources?.set(PDFName.of('Properties'), context.obj({ L: layer }));
  const content = '/OC /L BDC 1 0 0 rg 40 200 200 50 re f EMC';
  made_.node.addContentStream(context.register(context.stream(content)));
  const list = settings === 'off' ? { OFF: [layer] } : {};
  const base = settings === 'base-off' ? { BaseState: 'OFF' } : {};
  doc.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { ...list, ...base, Order: [layer] } }),
  );
};

const ticked = (doc: PDFDocument): void => {
  const on = page(doc);
  const box = doc.getForm().createCheckBox('съгласен');
  box.addToPage(on, { x: 40, y: 200, width: 30, height: 30 });
  box.check();
  const other = doc.getForm().createCheckBox('несъгласен');
  other.addToPage(on, { x: 100, y: 200, width: 30, height: 30 });
  const field = doc.getForm().createTextField('име');
  field.setText('Ivanov');
  field.addToPage(on, { x: 40, y: 40, width: 150, height: 24 });
};

const link = (on: PDFPage, action: Record<string, unknown>): PDFDict =>
  on.doc.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [40, 290, 200, 330],
    Border: [0, 0, 2],
    ...(action as Record<string, string>),
  });

const annotate = (on: PDFPage, annotation: PDFDict): void => {
  const { context } = on.doc;
  const before = on.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  on.node.set(PDFName.of('Annots'), context.obj([...before, context.register(annotation)]));
};

/** Two pages; the first leads to the second by a name. */
const linked = (doc: PDFDocument): void => {
  const first = page(doc, 'First');
  const second = page(doc, 'Second');
  const { context } = doc;
  annotate(first, link(first, { Dest: PDFString.of('place') }));
  annotate(
    first,
    context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [200, 40, 260, 90], C: [1, 0, 0] }),
  );
  const target = context.obj([second.ref, 'Fit']);
  doc.catalog.set(
    PDFName.of('Names'),
    context.obj({ Dests: { Names: [PDFString.of('place'), target] } }),
  );
  const items = context.nextRef();
  const root = context.register(
    context.obj({ Type: 'Outlines', First: items, Last: items, Count: 1 }),
  );
  context.assign(
    items,
    context.obj({
      Title: PDFHexString.fromText('Втора'),
      Parent: root,
      Dest: PDFString.of('place'),
    }),
  );
  doc.catalog.set(PDFName.of('Outlines'), root);
};

const signed = (doc: PDFDocument): void => {
  const on = page(doc);
  const { context } = doc;
  const picture = context.register(
    context.stream('0 0 1 rg 0 0 100 30 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 100, 30],
    }),
  );
  const value = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    Contents: PDFHexString.of('00'),
  });
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of('Signature'),
    V: value,
    Rect: [40, 40, 140, 70],
    F: 4,
    AP: { N: picture },
  });
  annotate(on, field);
  const kid = on.node.lookup(PDFName.of('Annots'), PDFArray).get(0);
  doc.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [kid], SigFlags: 3 }));
};

const rotated = (doc: PDFDocument): void => {
  page(doc).setRotation(degrees(90));
  page(doc).setCropBox(30, 80, 200, 260);
};

/** Inherits its resources and its size from the tree, which has a branch of its own. */
const branched = (doc: PDFDocument): void => {
  const first = page(doc, 'Inherits');
  page(doc, 'Second');
  const { context } = doc;
  const root = doc.catalog.lookup(PDFName.of('Pages'), PDFDict);
  const rootRef = doc.catalog.get(PDFName.of('Pages'));
  const branch = context.nextRef();
  const own = first.node.get(PDFName.of('Resources'));
  const size = first.node.get(PDFName.of('MediaBox'));
  const kids = root.lookup(PDFName.of('Kids'), PDFArray);
  if (rootRef === undefined || own === undefined || size === undefined) throw new Error('No page');
  context.assign(
    branch,
    context.obj({
      Type: 'Pages',
      Kids: [first.ref],
      Count: 1,
      Parent: rootRef,
      Resources: own,
      MediaBox: size,
    }),
  );
  first.node.delete(PDFName.of('Resources'));
  first.node.delete(PDFName.of('MediaBox'));
  first.node.set(PDFName.of('Parent'), branch);
  kids.set(0, branch);
};

const withFile = (doc: PDFDocument): Promise<void> => {
  page(doc);
  return doc.attach(Buffer.from('a;b\n1;2\n'), 'tablica.csv', { mimeType: 'text/csv' });
};

const undrawn = (doc: PDFDocument): void => {
  ticked(doc);
  doc.catalog
    .lookup(PDFName.of('AcroForm'), PDFDict)
    .set(PDFName.of('NeedAppearances'), doc.context.obj(true));
};

const xfa = (doc: PDFDocument): void => {
  ticked(doc);
  doc.catalog
    .lookup(PDFName.of('AcroForm'), PDFDict)
    .set(PDFName.of('XFA'), doc.context.register(doc.context.stream('<xdp/>')));
};

const locked = async (password: Parameters<PDFDocument['encrypt']>[0]): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false });
  page(doc);
  doc.encrypt(password);
  return doc.save(plain);
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const back = (from: string): Uint8Array => Buffer.from(from, 'latin1');

/** What programs find by its table is not what stands in it: an older state is in force. */
const twoStates = async (): Promise<Uint8Array> => {
  const whole = text(await made((doc) => page(doc, 'Old')));
  const start = Number(/startxref\s+(\d+)/.exec(whole)?.[1]);
  const content = /(\d+) 0 obj\n<<[^>]*>>\nstream\n/.exec(whole);
  const stream = 'BT ET';
  const late = `${content?.[1] ?? ''} 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
  return back(
    `${whole.slice(0, whole.lastIndexOf('startxref'))}${late}startxref\n${start}\n%%EOF\n`,
  );
};

export const PAPERS = {
  plain: () => made((doc) => page(doc)),
  'streams of objects': () => made((doc) => page(doc), { useObjectStreams: true }),
  rotated: () => made(rotated),
  branched: () => made(branched),
  linked: () => made(linked),
  'layer on': () => made((doc) => layered(doc, 'on')),
  'layer off': () => made((doc) => layered(doc, 'off')),
  'all layers off': () => made((doc) => layered(doc, 'base-off')),
  'ticked box': () => made(ticked),
  signed: () => made(signed),
  script: () =>
    made((doc) => {
      page(doc);
      doc.addJavaScript('main', 'app.alert(1)');
    }),
  'with a file': () => made(withFile),
  portfolio: () =>
    made(async (doc) => {
      await withFile(doc);
      doc.catalog.set(PDFName.of('Collection'), doc.context.obj({ Type: 'Collection' }));
    }),
  'fields undrawn': () => made(undrawn),
  xfa: () => made(xfa),
  'owner password': () => locked({ ownerPassword: 'owner' }),
  'user password': () => locked({ userPassword: 'user', ownerPassword: 'owner' }),
  'table damaged': async () => {
    const whole = text(await made((doc) => page(doc)));
    return back(whole.replace(/startxref\s+\d+/, 'startxref\n7'));
  },
  'two states': twoStates,
  'cut short': async () => {
    const whole = await made((doc) => page(doc));
    return whole.slice(0, Math.floor(whole.length * 0.4));
  },
  'no pages': async () => {
    const whole = text(await made((doc) => page(doc)));
    return back(
      whole
        .replace(/\/Kids \[[^\]]*\]/, (kids) => '/Kids [ ]'.padEnd(kids.length))
        .replace('/Count 1', '/Count 0'),
    );
  },
} as const;
