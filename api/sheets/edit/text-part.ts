/** A small part of a package as text, and the places in it where something is added. */
import type { Archive } from '../in/archive.ts';

/** Why a book is written anew: what would have to move, a filter over it, no column left, or its form. */
export type Anew = 'behind' | 'filter' | 'full' | 'form';

/** What stands in the file cannot be added to without knowing more of it: it is written anew instead. */
export class NotEditable extends Error {
  readonly why: Anew;
  constructor(why: Anew = 'form') {
    super(why);
    this.why = why;
  }
}

const MAX_PART = 64 * 1024 * 1024;

const isWide = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** UTF-16 is allowed for parts, and written by nobody. */
export const narrow = (bytes: Uint8Array): Uint8Array => {
  if (isWide(bytes)) throw new NotEditable();
  return bytes;
};

export const partText = async (archive: Archive, part: string): Promise<string> => {
  if (!archive.has(part) || archive.sizeOf(part) > MAX_PART) throw new NotEditable();
  const pieces: Uint8Array[] = [];
  for await (const bytes of archive.read(part)) pieces.push(bytes);
  return new TextDecoder().decode(narrow(Buffer.concat(pieces)));
};

const PREFIX = '(?:[\\w.-]+:)?';

/** `<x:sheets …>` … `</x:sheets>`: where its content is, and the prefix of its name. */
export interface Element {
  readonly prefix: string;
  readonly open: string;
  readonly content: string;
  readonly before: string;
  readonly after: string;
}

/** The first element of that name; null where there is none with a content of its own. */
export const elementOf = (text: string, name: string): Element | null => {
  const found = new RegExp(
    `(<(${PREFIX})${name}(?:\\s(?:[^"'>/]|"[^"]*"|'[^']*')*)?>)([\\s\\S]*?)</\\2${name}\\s*>`,
  ).exec(text);
  if (found === null) return null;
  const [whole, open = '', prefix = '', content = ''] = found;
  const end = found.index + whole.length;
  return { prefix, open, content, before: text.slice(0, found.index), after: text.slice(end) };
};

/** The element with more at its end; a number of its children that it states is put right. */
export const withMore = (element: Element, name: string, more: readonly string[]): string => {
  const { prefix, open, content, before, after } = element;
  const head = open.replace(
    /(\scount\s*=\s*["'])(\d+)/,
    (_, start: string, count: string) => `${start}${Number(count) + more.length}`,
  );
  return `${before}${head}${content}${more.map((one) => prefixed(one, prefix)).join('')}</${prefix}${name}>${after}`;
};

/** XML of ours (where «<» begins nothing but tags) with the file's own prefix. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replaceAll(/<(\/?)/g, (_, slash: string) => `<${slash}${prefix}`);

/** How many children of that name stand in the content. */
export const childrenOf = (content: string, name: string): number =>
  content.match(new RegExp(`<${PREFIX}${name}[\\s/>]`, 'g'))?.length ?? 0;
