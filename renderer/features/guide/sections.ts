/**
 * The user guide of docs/guide as sections, one for each heading. Markdown is read into tokens only:
 * nothing of it is ever taken as HTML (Markdown.tsx makes React elements of the tokens).
 */
import { lexer, type MarkedToken } from 'marked';
import { foldWord } from '../../../domain/text/fold.ts';
import { begins } from '../../../domain/text/query.ts';
import { stemBg } from '../../../domain/text/stem-bg.ts';

export interface Section {
  /** Of the address: «07-reporting/Подаване» without blanks. */
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  /** 1 is a chapter, 2 a part of it. */
  readonly depth: number;
  readonly tokens: readonly MarkedToken[];
  /** Title and text as written, for searching: signs of Markdown are no words. */
  readonly text: string;
}

const FILES = import.meta.glob<string>('../../../docs/guide/[0-9]*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PICTURES = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

const pictures = new Map(Object.entries(PICTURES).map(([path, url]) => [nameOf(path), url]));

/** Where the window finds a picture that the guide names, or null. */
export const pictureUrl = (href: string): string | null => pictures.get(nameOf(href)) ?? null;

const anchorOf = (chapter: string, title: string): string =>
  `guide-${chapter}-${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

/** Every heading of the first two ranks begins a section. */
const sectionsOf = (chapter: string, markdown: string): Section[] => {
  const sections: (Omit<Section, 'text' | 'tokens'> & { tokens: MarkedToken[] })[] = [];
  for (const token of lexer(markdown) as MarkedToken[]) {
    if (token.type === 'heading' && token.depth <= 2) {
      const { text: title, depth } = token;
      sections.push({ id: anchorOf(chapter, title), chapter, title, depth, tokens: [] });
    } else sections.at(-1)?.tokens.push(token);
  }
  return sections.map((section) => ({
    ...section,
    text: [section.title, ...section.tokens.map(({ raw }) => raw)].join(' '),
  }));
};

export const readGuide = (): Section[] =>
  Object.entries(FILES)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, markdown]) => sectionsOf(nameOf(path).replace('.md', ''), markdown));

export const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(foldWord);

/** Tells whether a word is one that was asked for: its beginning, or another form of it. */
export const asked = (query: string): ((word: string) => boolean) => {
  const wanted = wordsOf(query);
  const stems = new Set(wanted.map(stemBg));
  return (word) => {
    const folded = foldWord(word);
    return wanted.some((one) => begins(folded, one)) || stems.has(stemBg(folded));
  };
};

export interface Found {
  readonly sections: readonly Section[];
  /** How many of the words stand in each of them: all, or where no section has all, the most that one has. */
  readonly words: number;
  readonly of: number;
}

/** Sections in which every word of the query stands; where there is none, those with most of them. */
export const findSections = (guide: readonly Section[], query: string): Found => {
  const wanted = wordsOf(query);
  const tests = wanted.map((word) => asked(word));
  const counted = guide.map((section) => {
    const words = section.text.match(WORD) ?? [];
    return { section, has: tests.filter((test) => words.some(test)).length };
  });
  const most = Math.max(0, ...counted.map(({ has }) => has));
  const isNothing = wanted.length > 0 && most === 0;
  const sections = counted.filter(({ has }) => has === most).map(({ section }) => section);
  return { sections: isNothing ? [] : sections, words: most, of: wanted.length };
};
