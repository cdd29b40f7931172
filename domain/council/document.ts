/**
 * A document as its parts, before anybody says on what it is printed. PDF, DOCX and XLSX are made from
 * the same parts, so a number in one of them is the number in all.
 *
 * `number` and `date` beside a cell's text are what a spreadsheet gets; the text is what is read.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import type { Currency, Minor } from '../kernel/money.ts';
import type { Layout } from './layout.ts';

export interface DocCell {
  readonly text: string;
  readonly number?: number;
  readonly date?: LocalDate;
  readonly money?: { readonly minor: Minor; readonly currency: Currency };
  /** A mark beside the text that does not stand by its colour alone. */
  readonly tone?: Tone;
}
export type Tone = 'none' | 'grey' | 'green' | 'amber' | 'red' | 'done';

export interface DocColumn {
  readonly key: string;
  readonly head: string;
  readonly align: 'left' | 'right';
}

export interface DocTable {
  readonly kind: 'table';
  /** Name of its sheet in XLSX, 31 letters at most. */
  readonly sheet: string;
  readonly caption: string;
  readonly columns: readonly DocColumn[];
  readonly rows: readonly (readonly DocCell[])[];
  /** How many of the last rows are sums. */
  readonly foot: number;
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly tone: Tone; readonly name: string }[];
  /** What stands at the end of the bar. */
  readonly text: string;
}
export interface DocChart {
  readonly kind: 'chart';
  readonly caption: string;
  /** Says in words what the drawing shows. */
  readonly alt: string;
  readonly bars: readonly Bar[];
  readonly legend: readonly { readonly tone: Tone; readonly name: string }[];
}

export interface ListItem {
  readonly text: string;
  /** In an ordered list: a number of its own, where the places do not count. */
  readonly number?: number;
}

/** An item with a marker of its own («1.1.», «а)»), below `level` others; see `points.ts`. */
export interface Point extends ListItem {
  readonly marker: string;
  readonly level: number;
}

export type ParagraphStyle = 'plain' | 'centred' | 'note' | 'strong' | 'quote';

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly plain?: boolean;
      readonly newPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: ParagraphStyle }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (ListItem | Point)[];
    }
  | DocTable
  | DocChart
  /** Framed, so that it is found at once: what is proposed, what was decided. */
  | { readonly kind: 'box'; readonly title: string; readonly lines: readonly string[] }
  /** The contents, where they do not stand at the head. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'signatures'; readonly lines: readonly { role: string; name: string }[] };

export interface Doc {
  readonly title: string;
  /** Lines under the title. */
  readonly under: readonly string[];
  readonly lead: readonly string[];
  readonly layout: Layout;
  readonly contents: boolean;
  readonly footer: string;
  /** Bulgarian, as official papers are, where nothing else is said. */
  readonly lang?: Language;
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});
/** A part that begins on a page of its own; such parts are typeset side by side. */
export const chapter = (level: 1 | 2, text: string): Block => ({
  kind: 'heading',
  level,
  text,
  newPage: true,
});
export const para = (text: string, style: ParagraphStyle = 'plain'): Block => ({
  kind: 'paragraph',
  text,
  style,
});
export const box = (title: string, lines: readonly string[]): Block => ({
  kind: 'box',
  title,
  lines,
});
export const note = (text: string): Block => para(text, 'note');
/** A table that was pasted stands in a cell with its columns told apart: no renderer keeps a tab. */
export const untabbed = (text: string): string => text.replaceAll(/[^\S\n]*\t[^\S\n]*/gu, ' | ');
export const cell = (text: string): DocCell => ({ text: untabbed(text) });
export const count = (value: number): DocCell => ({ text: String(value), number: value });

/** «П Р О Т О К О Л № 7» as a word, which can be read aloud and found; the spaces are only looks. */
export const plainTitle = (title: string): string =>
  title.replaceAll(/(?<=(?:^|\s)\p{Lu}) (?=\p{Lu}(?:\s|$))/gu, '');

/** What a reader shows above the file: the kind of document, and what it is of. */
export const documentTitle = ({ title, footer }: Doc): string =>
  plainTitle(title) === title ? `${title} – ${footer}` : footer;

export const tablesOf = (doc: Doc): DocTable[] =>
  doc.blocks.filter((block) => block.kind === 'table');
