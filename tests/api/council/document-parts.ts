/** A document taken apart, to see what is really in it: every byte that says something, as text. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { pdfTexts } from './pdf-text.ts';

export const bytesOf = ({ base64 }: { readonly base64: string }): Uint8Array =>
  Buffer.from(base64, 'base64');

/** Each file of a ZIP by its name, as text. */
export const zipParts = (file: { readonly base64: string }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytesOf(file))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  );

const stringsIn = (object: PDFObject): string[] => {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
  if (object instanceof PDFDict) return object.values().flatMap(stringsIn);
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsIn);
  if (!(object instanceof PDFRawStream)) return [];
  const own = stringsIn(object.dict);
  try {
    return [...own, Buffer.from(decodePDFRawStream(object).decode()).toString()];
  } catch {
    return own;
  }
};

/** Pages as they are read, and all strings and streams of the file: metadata, outline, attachments. */
export const everythingInPdf = async (bytes: Uint8Array): Promise<string> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = doc.context.enumerateIndirectObjects().flatMap(([, object]) => stringsIn(object));
  return [...(await pdfTexts(bytes)), ...objects].join('\n');
};

interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
}

const TAG = /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g;

/** A well-formed file as a tree; throws on one that is not. */
export const xmlTree = (xml: string): Element => {
  const root: Element = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(TAG)) {
    const top = open.at(-1);
    if (closing === '/') {
      if (top?.name !== name) throw new Error(`</${name}> closes <${top?.name}>`);
      open.pop();
      continue;
    }
    const element = { name, attributes, children: [] };
    top?.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
};

export const elements = (tree: Element): Element[] => [tree, ...tree.children.flatMap(elements)];
