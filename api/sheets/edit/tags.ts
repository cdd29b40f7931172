/** The tags of a streamed part as they stand in its text, for what is copied and only added to. */
import { narrow } from './text-part.ts';

/** A tag, a comment, a section of letters or an instruction, from its «<» to its end. */
const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)/y;
const NAME = /<(\/?)((?:[\w.-]+:)?)([\w.-]+)/y;
/** As in the reader: what has no end by then is no table. */
const LONGEST = 1_500_000;

export interface Tag {
  readonly text: string;
  readonly closing: boolean;
  /** Of the names, with its colon. */
  readonly prefix: string;
  readonly name: string;
  /** Without content: `<row/>`. */
  readonly empty: boolean;
}

/** What stands before the tag, and the tag; null for the text after the last one. */
export interface Step {
  readonly before: string;
  readonly tag: Tag | null;
}

const tagAt = (text: string, at: number, end: number): Tag | null => {
  NAME.lastIndex = at;
  const found = NAME.exec(text);
  if (found === null) return null;
  const [, slash = '', prefix = '', name = ''] = found;
  const empty = text.charCodeAt(end - 2) === 47;
  return { text: text.slice(at, end), closing: slash !== '', prefix, name, empty };
};

/** Comments and the like are text to whoever asks for tags. */
export async function* tagsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Step[]> {
  const decoder = new TextDecoder();
  let held = '';
  let first = true;
  for await (const piece of bytes) {
    held += decoder.decode(first ? narrow(piece) : piece, { stream: true });
    first = false;
    const steps: Step[] = [];
    let from = 0;
    let at = held.indexOf('<');
    while (at >= 0) {
      TAG.lastIndex = at;
      if (!TAG.test(held)) break;
      const end = TAG.lastIndex;
      const tag = tagAt(held, at, end);
      if (tag !== null) {
        steps.push({ before: held.slice(from, at), tag });
        from = end;
      }
      at = held.indexOf('<', end);
    }
    held = held.slice(from);
    if (held.length > LONGEST) throw new Error('unended');
    if (steps.length > 0) yield steps;
  }
  yield [{ before: held + decoder.decode(), tag: null }];
}

const ATTRIBUTES = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export const attributeIn = (tag: string, wanted: string): string | undefined => {
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTES))
    if (name === wanted) return double ?? single;
  return undefined;
};

/** The attribute with another value; the tag as it was where it has none. */
export const withAttribute = (tag: string, name: string, value: string): string =>
  tag.replaceAll(ATTRIBUTES, (whole, its: string) =>
    its === name ? ` ${name}="${value}"` : whole,
  );
