/**
 * A text of the protocol as blocks of a document. A person edits the very text that stands there, so it
 * is plain: a line is a paragraph, lines «1. …» are a numbered list, a line «…:» before one is its head.
 */
import { para, untabbed, type Block } from './document.ts';
import { paragraphs } from './phrases.ts';
import { pointBlocks } from './points.ts';

export type PartStyle = 'text' | 'strong' | 'note' | 'quote' | 'heading' | 'signatures' | 'head';

/** A line «…:» before a list is its head. */
const textBlocks = (lines: readonly string[]): Block[] =>
  pointBlocks(lines).map((block, i, all) =>
    block.kind === 'paragraph' && block.text.endsWith(':') && all[i + 1]?.kind === 'list'
      ? { ...block, style: 'strong' }
      : block,
  );

/** «ПРЕДСЕДАТЕЛ: Анна Петрова» */
const signature = (line: string): { role: string; name: string } => {
  const [role = '', ...name] = untabbed(line).split(':');
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
      return pointBlocks(lines, style);
    case 'heading':
      return [{ kind: 'heading', level: 2, text: untabbed(lines.join(' ')), plain: true }];
    case 'signatures':
      return [{ kind: 'signatures', lines: lines.map(signature) }];
    case 'head':
      return lines.map((line) => para(untabbed(line), 'centred'));
    default:
      return style satisfies never;
  }
};
