/** What is in a PDF beside its pages, and what would become of it in a pack. */
import {
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFStream,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import {
  fateOf,
  STRANGE,
  type Finding,
  type PaperExam,
} from '../../../domain/council/paper-exam.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { copyAnnex } from './copy.ts';
import { layersOf } from './layers.ts';
import { openPdf, type OpenPdf } from './open.ts';
import { arrayAt, dictAt, dictsOf, eachReached, name, nameAt, textAt, treePairs } from './read.ts';
import { isDrawn, isWidget } from './widgets.ts';
import { hasEnd } from './xref.ts';

const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'] as const;
const WITH_FILES = new Set(['Type1', 'MMType1', 'TrueType', 'CIDFontType0', 'CIDFontType2']);
const MEDIA = new Set(['RichMedia', '3D', 'Screen', 'Movie', 'Sound']);

/** The name without the letters that say that only a part of the font is in the file. */
const plainName = (font: PDFDict): string =>
  (nameAt(font, 'BaseFont') ?? '?').replace(/^[A-Z]{6}\+/, '');

const isEmbedded = (font: PDFDict): boolean => {
  const descriptor = dictAt(font, 'FontDescriptor');
  return FONT_FILES.some((key) => descriptor?.has(name(key)) === true);
};

interface Seen {
  readonly fonts: Set<string>;
  scripts: boolean;
  media: boolean;
  unusual: boolean;
  signatures: number;
  readonly attached: string[];
}

const lookAtDict = (dict: PDFDict, seen: Seen): void => {
  const type = nameAt(dict, 'Type');
  const subtype = nameAt(dict, 'Subtype') ?? '';
  if (type === 'Font' && WITH_FILES.has(subtype) && !isEmbedded(dict))
    seen.fonts.add(plainName(dict));
  if (nameAt(dict, 'S') === 'JavaScript') seen.scripts = true;
  if (dict.has(name('Rect')) && MEDIA.has(subtype)) seen.media = true;
  if (dict.has(name('Rect')) && subtype === 'FileAttachment')
    seen.attached.push(fileName(dictAt(dict, 'FS')));
  if (nameAt(dict, 'FT') === 'Sig' && dictAt(dict, 'V') !== undefined) seen.signatures += 1;
};

const fileName = (spec: PDFDict | undefined): string =>
  textAt(spec, 'UF') ?? textAt(spec, 'F') ?? '?';

const lookAround = ({ doc }: OpenPdf): Seen => {
  const seen: Seen = {
    fonts: new Set(),
    scripts: false,
    media: false,
    unusual: false,
    signatures: 0,
    attached: [],
  };
  eachReached(doc.context, [doc.catalog], (object?: PDFObject) => {
    if (object instanceof PDFInvalidObject) seen.unusual = true;
    if (object instanceof PDFStream && object.dict.has(name('F'))) seen.unusual = true;
    if (object instanceof PDFDict) lookAtDict(object, seen);
    return true;
  });
  return seen;
};

const embedded = ({ doc }: OpenPdf): string[] => {
  const named = treePairs(dictAt(dictAt(doc.catalog, 'Names'), 'EmbeddedFiles'));
  const specs = named.map(([key, value]) => {
    const spec = doc.context.lookup(value);
    const file = fileName(spec instanceof PDFDict ? spec : undefined);
    return file === '?' ? key : file;
  });
  return [...new Set([...specs, ...dictsOf(arrayAt(doc.catalog, 'AF')).map(fileName)])];
};

const formFindings = ({ doc, pages }: OpenPdf): Finding[] => {
  const form = dictAt(doc.catalog, 'AcroForm');
  const widgets = pages
    .flatMap((ref) => dictsOf(arrayAt(doc.context.lookup(ref) as PDFPageLeaf, 'Annots')))
    .filter(isWidget);
  if (form?.has(name('XFA')) === true) return [{ code: 'xfa' }];
  if (widgets.length === 0) return [];
  const redrawn = String(form?.lookup(name('NeedAppearances'))) === 'true';
  return redrawn || !widgets.every(isDrawn)
    ? [{ code: 'form-undrawn' }]
    : [{ code: 'form', count: widgets.length }];
};

const layerFindings = ({ doc }: OpenPdf): Finding[] => {
  const { names, off } = layersOf(doc);
  if (off.length > 0) return [{ code: 'layers-off', names: off }];
  return names.length === 0 ? [] : [{ code: 'layers', count: names.length }];
};

const when = (is: boolean, finding: Finding): Finding[] => (is ? [finding] : []);

const findingsOf = (open: OpenPdf): Finding[] => {
  const seen = lookAround(open);
  const files = [...embedded(open), ...seen.attached];
  const portfolio = open.doc.catalog.has(PDFName.of('Collection'));
  return [
    ...when(open.encrypted, { code: 'owner-password' }),
    ...when(open.damaged, { code: 'damaged' }),
    ...when(open.unusual || seen.unusual, { code: 'unusual' }),
    ...when(portfolio, { code: 'portfolio', names: files }),
    ...when(!portfolio && files.length > 0, { code: 'files', names: files }),
    ...formFindings(open),
    ...when(seen.media, { code: 'media' }),
    ...when(seen.signatures > 0, { code: 'signed', count: seen.signatures }),
    ...when(seen.scripts, { code: 'scripts' }),
    ...layerFindings(open),
    ...when(seen.fonts.size > 0, { code: 'fonts', names: [...seen.fonts].toSorted() }),
  ];
};

/** What its pages do not survive in an empty document they do not survive in a pack. */
const canBeCopied = async (open: OpenPdf): Promise<boolean> => {
  try {
    copyAnnex(open, await PDFDocument.create({ updateMetadata: false }), 0, 0);
    return true;
  } catch {
    return false;
  }
};

const examined = async (open: OpenPdf): Promise<PaperExam> => {
  const pages = open.unusual ? null : open.pages.length;
  const exam = { pages, findings: findingsOf(open) };
  if (fateOf(exam) === 'apart' || (await canBeCopied(open))) return exam;
  return { pages, findings: [{ code: 'unusual' }, ...exam.findings] };
};

/** Refused where there is nothing to show: a part is missing, or there are no pages. */
export const examinePdf = async (
  bytes: Uint8Array,
): Promise<Result<PaperExam, 'broken' | 'no-pages'>> => {
  try {
    const open = await openPdf(bytes);
    if (open === 'broken' || open === 'no-pages') return err(open);
    if (open === 'locked') return ok({ pages: null, findings: [{ code: 'user-password' }] });
    return ok(open === 'strange' ? STRANGE : await examined(open));
  } catch {
    return hasEnd(bytes) ? ok(STRANGE) : err('broken');
  }
};
