/**
 * Fields of a form. Without its form a field is drawn by nobody, so in a pack each is the picture it was:
 * its appearance as a stamp that nobody fills in.
 */
import { PDFDict, PDFStream, PDFString, PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, name, nameAt, numberAt } from './read.ts';

const HIDDEN = 2;
const NO_VIEW = 32;

export const isWidget = (annotation: PDFDict): boolean =>
  nameAt(annotation, 'Subtype') === 'Widget';

/** A property of a field, its own or of those it belongs to. */
const inherited = (widget: PDFDict, key: string): PDFObject | undefined => {
  let at: PDFDict | undefined = widget;
  for (let depth = 0; at !== undefined && depth < 32; depth += 1) {
    const found = at.lookup(name(key));
    if (found !== undefined) return found;
    at = dictAt(at, 'Parent');
  }
  return undefined;
};

/** The stream that draws it now; null where it is drawn as nothing. */
const appearance = (widget: PDFDict): PDFObject | null | undefined => {
  const normal = dictAt(widget, 'AP')?.lookup(name('N'));
  if (normal instanceof PDFStream) return dictAt(widget, 'AP')?.get(name('N'));
  if (!(normal instanceof PDFDict)) return undefined;
  const state = nameAt(widget, 'AS');
  if (state === undefined) return undefined;
  return normal.lookup(name(state)) instanceof PDFStream ? normal.get(name(state)) : null;
};

const isEmpty = (widget: PDFDict): boolean => {
  const value = inherited(widget, 'V');
  const text =
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : value;
  return (text === undefined || text === '') && dictAt(widget, 'MK') === undefined;
};

/** Whether every program draws it alike: by its own picture, or not at all. */
export const isDrawn = (widget: PDFDict): boolean => {
  const hidden = ((numberAt(widget, 'F') ?? 0) & (HIDDEN | NO_VIEW)) !== 0;
  return hidden || appearance(widget) !== undefined || isEmpty(widget);
};

/** What is the field's and not the picture's. */
const OF_FIELD = [
  'A',
  'AA',
  'DA',
  'DR',
  'Ff',
  'FT',
  'H',
  'Kids',
  'MK',
  'Opt',
  'Parent',
  'Q',
  'T',
  'TU',
  'TM',
  'V',
  'DV',
  'AS',
  'MaxLen',
  'Lock',
  'SV',
];

/** The picture of a field in its place; false where there is none to show. */
export const toPicture = (widget: PDFDict): boolean => {
  const drawn = appearance(widget);
  if (drawn === null || drawn === undefined) return false;
  for (const key of OF_FIELD) widget.delete(name(key));
  widget.set(name('Subtype'), name('Stamp'));
  widget.set(name('AP'), widget.context.obj({ N: drawn }));
  return true;
};
