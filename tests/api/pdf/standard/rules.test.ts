/** Each rule finds the fault that it is for: a good file is spoilt in one place, and the rule names it. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openDesk, type Desk } from './documents.ts';
import { MISSING, objectsOf, pdfOf } from './file.ts';
import { A, SOUND } from './rules-a.ts';
import { UA, type Rule } from './rules-ua.ts';

type Bag = Record<string, unknown>;
interface Spoilt {
  value?: Bag;
  stream?: { dict: Bag; data?: string };
}
type Objects = Record<string, Spoilt>;

let desk: Desk;
const good: Record<string, Objects> = {};
let raw: Buffer = Buffer.alloc(0);

const dictsOf = (objects: Objects): Bag[] =>
  Object.values(objects).flatMap(({ value }) => (value === undefined ? [] : [value]));
const catalog = (objects: Objects): Bag =>
  objects[`obj:${String(objects['trailer']?.value?.['/Root'])}`]?.value ?? {};
const behind = (objects: Objects, owner: Bag, key: string): Spoilt =>
  objects[`obj:${String(owner[key])}`] ?? {};
const tagged = (objects: Objects, name: string): Bag[] =>
  dictsOf(objects).filter((dict) => dict['/S'] === `/${name}` && '/P' in dict);
const annotated = (objects: Objects): Bag[] =>
  dictsOf(objects).filter((dict) => dict['/Subtype'] === '/Link');
const pageOf = (objects: Objects): Bag =>
  dictsOf(objects).find((dict) => dict['/Type'] === '/Page') ?? {};

/** More at the end of the first page's content. */
const draw =
  (more: string) =>
  (objects: Objects): void => {
    const { stream } = behind(objects, pageOf(objects), '/Contents');
    if (stream === undefined) throw new Error('No content');
    const before = Buffer.from(stream.data ?? '', 'base64');
    stream.data = Buffer.concat([before, Buffer.from(`\n${more}\n`)]).toString('base64');
  };
const metadata =
  (from: RegExp, to: string) =>
  (objects: Objects): void => {
    const { stream } = behind(objects, catalog(objects), '/Metadata');
    if (stream === undefined) throw new Error('No metadata');
    const text = Buffer.from(stream.data ?? '', 'base64').toString();
    expect(text).toMatch(from);
    stream.data = Buffer.from(text.replace(from, to)).toString('base64');
  };
const set =
  (pick: (objects: Objects) => Bag | undefined, changes: Bag) =>
  (objects: Objects): void => {
    const target = pick(objects);
    if (target === undefined) throw new Error('Nothing to spoil');
    Object.assign(target, changes);
    for (const [key, value] of Object.entries(changes)) if (value === undefined) delete target[key];
  };
const each =
  (pick: (objects: Objects) => readonly Bag[], changes: Bag) =>
  (objects: Objects): void =>
    pick(objects).forEach((one) => set(() => one, changes)(objects));
const tag = (name: string, changes: Bag) => set((objects) => tagged(objects, name)[0], changes);
const more =
  (value: Bag) =>
  (objects: Objects): void => {
    objects['obj:99999 0 R'] = { value };
  };
const strip = (dict: Bag | undefined): Bag => ({ ...dict, '/Scope': undefined });

const OF_UA: Record<string, (objects: Objects) => void> = {
  '01-005': draw('0 0 10 10 re f'),
  '01-003, 01-004': draw('/Artifact BMC /Span <</MCID 0>> BDC (a) Tj EMC EMC'),
  '01-006': draw('/P <</MCID 9999>> BDC (a) Tj EMC'),
  '02-001, 02-003': tag('P', { '/S': '/Strange' }),
  '02-004': set((objects) => behind(objects, catalog(objects), '/StructTreeRoot').value, {
    '/RoleMap': { '/P': '/H1' },
  }),
  '06-001, 06-002, 05-001': metadata(/pdfuaid:part/, 'pdfuaid:none'),
  '06-003, 06-004': metadata(/dc:title/g, 'dc:none'),
  '07-001, 07-002': set(catalog, { '/ViewerPreferences': {} }),
  '11-006': set(catalog, { '/Lang': undefined }),
  '06, 7.1': set(catalog, { '/MarkInfo': { '/Marked': true, '/Suspects': true } }),
  '25-001, 26-001': set(({ trailer }) => trailer?.value, { '/Encrypt': {} }),
  '09-004': tag('TR', { '/S': '/Div' }),
  '09-005, 09-006': tag('TOC', { '/S': '/Div' }),
  '13-004': tag('Figure', { '/Alt': undefined }),
  '14-002, 14-003': tag('H1', { '/S': '/H3' }),
  '14-006, 14-007': tag('H1', { '/S': '/H' }),
  '15-003': each((objects) => tagged(objects, 'TH'), { '/A': strip({}) }),
  '15, 7.5': tag('TR', { '/K': [] }),
  '19-003': tag('P', { '/S': '/Note', '/ID': undefined }),
  '09, 7.1': tag('H1', { '/K': [] }),
  '28-008': each((objects) => dictsOf(objects).filter((dict) => '/Annots' in dict), {
    '/Tabs': undefined,
  }),
  '28-002, 28-011': tag('Link', { '/S': '/Span' }),
  '28-004, 28-012': set((objects) => annotated(objects)[0], { '/Contents': undefined }),
  '21-001': more({ '/Type': '/Filespec', '/EF': {}, '/F': 'u:a' }),
};

const OF_A: Record<string, (objects: Objects) => void> = {
  '6.1.3': set(({ trailer }) => trailer?.value, { '/ID': undefined }),
  '6.1.7': (objects) => {
    const { stream } = behind(objects, pageOf(objects), '/Contents');
    if (stream !== undefined) stream.dict['/Filter'] = ['/LZWDecode'];
  },
  '6.2.3, 6.2.4': (objects) => {
    set(catalog, { '/OutputIntents': undefined })(objects);
    draw('/Artifact BMC 1 0 0 rg 0 0 1 1 re f EMC')(objects);
  },
  '6.5.1, 6.5.2': more({ '/S': '/JavaScript', '/JS': 'u:1' }),
  '6.6.2.1': (objects) => {
    const { stream } = behind(objects, catalog(objects), '/Metadata');
    if (stream !== undefined) stream.dict['/Filter'] = '/FlateDecode';
  },
  '6.6.4': metadata(/pdfaid:conformance(>|=")A/, 'pdfaid:conformance$1B'),
  '6.6.2.3': set((objects) => behind(objects, objects['trailer']?.value ?? {}, '/Info').value, {
    '/Title': 'u:Друго заглавие',
  }),
  '6.8': more({ '/Type': '/Filespec', '/EF': {}, '/F': 'u:a', '/UF': 'u:a' }),
};

const plainPdf = async (): Promise<Buffer> => {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  doc.addPage([300, 300]).drawText('Text', { font });
  return Buffer.from(await doc.save());
};
const rule = (rules: readonly Rule[], id: string): Rule => {
  const found = rules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No rule ${id}`);
  return found;
};
const cloned = (name: string): Objects => structuredClone(good[name] ?? {});
const judged = ({ faults }: Rule, objects: Objects, bytes = raw) =>
  faults(pdfOf(objects as Parameters<typeof pdfOf>[0], bytes));

describe.skipIf(MISSING.length > 0)(`rules (${MISSING.join(', ') || 'qpdf and poppler'})`, () => {
  beforeAll(async () => {
    desk = await openDesk();
    for (const standard of ['ua-1', 'a-2a'] as const) {
      const kind = desk.kinds.find(
        (one) => one.name === 'report of the plan' && one.standard === standard,
      );
      raw = bytesOf(await (kind ?? desk.kinds[0])!.make());
      good[standard] = objectsOf(raw) as Objects;
    }
  }, 120_000);
  afterAll(() => desk.stop());

  test.each(Object.entries(OF_UA))('PDF/UA %s', (id, spoil) => {
    const objects = cloned('ua-1');
    expect(judged(rule(UA, id), objects)).toEqual([]);
    spoil(objects);
    expect(judged(rule(UA, id), objects)).not.toEqual([]);
  });

  test.each(Object.entries(OF_A))('PDF/A %s', (id, spoil) => {
    const objects = cloned('a-2a');
    expect(judged(rule(A, id), objects)).toEqual([]);
    spoil(objects);
    expect(judged(rule(A, id), objects)).not.toEqual([]);
  });

  test('of the file as a whole', async () => {
    const plain = await plainPdf();
    const objects = objectsOf(plain) as Objects;
    for (const id of ['31-009', '31-027, 10-001'])
      expect(judged(rule(UA, id), objects, plain)).not.toEqual([]);
    expect(judged(rule(SOUND, 'poppler'), objects, plain)).not.toEqual([]);
    const broken = plain.subarray(0, plain.length - 60);
    expect(judged(rule(SOUND, 'qpdf'), objects, broken)).not.toEqual([]);
    const renamed = Buffer.concat([Buffer.from('%PDF-2.0'), raw.subarray(8)]);
    expect(judged(rule(A, '6.1.2'), objects, renamed)).not.toEqual([]);
  });

  test('no rule is without its fault', () => {
    const whole = ['31-009', '31-027, 10-001', 'poppler', 'qpdf', '6.1.2'];
    const shared = A.filter(({ id }) => id.startsWith('6.7 (') || id.startsWith('6.2.11 ('));
    const spoilt = [...Object.keys(OF_UA), ...Object.keys(OF_A), ...whole].toSorted();
    const known = [...UA, ...A.filter((one) => !shared.includes(one)), ...SOUND];
    expect(known.map(({ id }) => id).toSorted()).toEqual(spoilt);
  });
});
