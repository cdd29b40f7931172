/**
 * A text of the protocol as blocks of a document. A person edits the very text that stands there, so it
 * is plain: a line is a paragraph, lines «1. …» are a numbered list, a line «…:» before one is its head.
 */
import { para, type Block, type ListItem } from './document.ts';
import { paragraphs } from './phrases.ts';

export type PartStyle = 'text' | 'strong' | 'note' | 'quote' | 'heading' | 'signatures' | 'head';

const LISTED = /^(\d{1,3})\.\s+(.+)$/;

const listItem = (line: string): Required<ListItem> | null => {
  const [, number, text] = LISTED.exec(line) ?? [];
  return number === undefined || text === undefined ? null : { number: Number(number), text };
};

/** Numbers of their own only where the places do not give them. */
const listOf = (items: readonly Required<ListItem>[]): Block => ({
  kind: 'list',
  ordered: true,
  items: items.every(({ number }, i) => number === i + 1)
    ? items.map(({ text }) => ({ text }))
    : items,
});

const textBlocks = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  let list: Required<ListItem>[] = [];
  const endList = (): void => {
    if (list.length > 0) blocks.push(listOf(list));
    list = [];
  };
  lines.forEach((line, i) => {
    const item = listItem(line);
    if (item !== null) {
      list.push(item);
      return;
    }
    endList();
    const isHead = line.endsWith(':') && listItem(lines[i + 1] ?? '') !== null;
    blocks.push(para(line, isHead ? 'strong' : 'plain'));
  });
  endList();
  return blocks;
};

/** «ПРЕДСЕДАТЕЛ: Анна Петрова» */
const signature = (line: string): { role: string; name: string } => {
  const [role = '', ...name] = line.split(':');
  return { role: role.trim(), name: name.join(':').trim() };
};

export const partBlocks = (style: PartStyle, text: string): Block[] => {
  const lines = paragraphs(text);
  if (lines.length === 0) return [];
  switch (style) {
    case 'text':
      return textBlocks(lines);
    case 'strong':
    case 'note':
    case 'quote':
      return lines.map((line) => para(line, style));
    case 'heading':
      return [{ kind: 'heading', level: 2, text: lines.join(' '), plain: true }];
    case 'signatures':
      return [{ kind: 'signatures', lines: lines.map(signature) }];
    case 'head':
      return lines.map((line) => para(line, 'centred'));
    default:
      return style satisfies never;
  }
};
