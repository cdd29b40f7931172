/**
 * Words that no line holds get places to break (U+200B): a name of 360 letters left the page. Word and a
 * browser break them by themselves; a typesetter does not.
 */
import { LONGEST_WORD } from './columns.ts';
import type { Block, Doc, DocCell } from './document.ts';

/** About as many letters as stand in a line. */
const LINE = 46;
const STEP = 8;
const HAS_HASH = /[0-9a-f]{64}/;
const LETTERS = new Intl.Segmenter('bg', { granularity: 'grapheme' });
const LONG = /\S{24,}/gu;

export const softened = (text: string, longest = LINE): string =>
  text.replaceAll(LONG, (word) => {
    // A hash is copied and compared; it fits a line, with the mark after it, too.
    if (word.length < longest || HAS_HASH.test(word)) return word;
    const letters = Array.from(LETTERS.segment(word), ({ segment }) => segment);
    return letters
      .map((letter, i) => (i > 0 && i % STEP === 0 ? `\u200B${letter}` : letter))
      .join('');
  });

const softBlock = (block: Block): Block => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: softened(block.text) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, text: softened(item.text) })),
      };
    case 'table': {
      const soft = (one: DocCell): DocCell => ({ ...one, text: softened(one.text, LONGEST_WORD) });
      return { ...block, rows: block.rows.map((row) => row.map(soft)) };
    }
    case 'box':
      return { ...block, lines: block.lines.map((line) => softened(line)) };
    case 'chart':
    case 'contents':
    case 'signatures':
      return block;
    default:
      return block satisfies never;
  }
};

export const withSoftWords = (doc: Doc): Doc => ({
  ...doc,
  under: doc.under.map((line) => softened(line)),
  lead: doc.lead.map((line) => softened(line)),
  blocks: doc.blocks.map(softBlock),
});
