/**
 * The texts that an XLSX file keeps apart from its cells, packed as bytes: a million of them take little
 * more room than the file gives them, and each is made a string only when a cell asks for it.
 */
import type { Attributes } from 'saxen';
import type { Archive } from './archive.ts';
import { unreadable } from './unreadable.ts';
import { unescapedText } from './xlsx-cell.ts';
import { attribute, readWholeXml } from './xml.ts';

export interface SharedTexts {
  readonly get: (at: number) => string | null;
  /** Letters of it are crossed out. */
  readonly isStruck: (at: number) => boolean;
}
export const NO_TEXTS: SharedTexts = { get: () => null, isStruck: () => false };

const MAX_BYTES = 512 * 1024 * 1024;
const MOST_PER_LETTER = 3;

const packedTexts = (file: string) => {
  let bytes = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let used = 0;
  const struck = new Set<number>();
  const grow = (wanted: number): void => {
    if (wanted > MAX_BYTES) throw unreadable('sheet.too-much-text', file);
    if (wanted > bytes.length) {
      const larger = Buffer.alloc(Math.min(MAX_BYTES, Math.max(wanted, bytes.length * 2)));
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    if (count < ends.length) return;
    const more = new Uint32Array(ends.length * 2);
    more.set(ends);
    ends = more;
  };
  return {
    add: (text: string, isStruck: boolean): void => {
      if (isStruck) struck.add(count);
      grow(used + text.length * MOST_PER_LETTER);
      used += bytes.write(text, used);
      ends[count] = used;
      count += 1;
    },
    get: (at: number): string | null => {
      if (!Number.isInteger(at) || at < 0 || at >= count) return null;
      const from = at === 0 ? 0 : ends[at - 1];
      return unescapedText(bytes.toString('utf8', from, ends[at]));
    },
    isStruck: (at: number): boolean => struck.has(at),
  };
};

const FALSE = /^(?:0|false|off|noStrike)$/;

/** Watches the runs of a text for one that is crossed out. */
export const strikeWatch = () => {
  let inStruck = false;
  let found = false;
  return {
    open: (name: string, attributes: () => Attributes): void => {
      if (name === 'r' || name === 'rPr') inStruck = false;
      else if (name === 'strike') inStruck = !FALSE.test(attribute(attributes(), 'val') ?? '1');
    },
    text: (piece: string): void => {
      found ||= inStruck && piece.trim() !== '';
    },
    /** Whether there was one since it was last asked. */
    take: (): boolean => {
      const was = found;
      [inStruck, found] = [false, false];
      return was;
    },
  };
};

/** Phonetic hints stand beside a text and are no part of it. */
const HINT = 'rPh';

export const readSharedTexts = async (
  archive: Archive,
  part: string,
  file: string,
): Promise<SharedTexts> => {
  const texts = packedTexts(file);
  let text = '';
  let inText = false;
  let inHint = false;
  const strike = strikeWatch();
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => {
      strike.open(name, attributes);
      if (name === 'si') text = '';
      else if (name === HINT) inHint = true;
      else if (name === 't') inText = !inHint;
    },
    close: (name) => {
      if (name === 'si') texts.add(text, strike.take());
      else if (name === HINT) inHint = false;
      else if (name === 't') inText = false;
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      strike.text(piece);
    },
  });
  return texts;
};
