/** Styles and numbering of a council's DOCX: real headings and captions that a secretary can restyle. */
import type { Language } from '../../../domain/kernel/failure.ts';
import type { Layout } from '../../../domain/council/layout.ts';
import { paleOf, type PaperFont } from '../../../domain/papers/look.ts';
import type { PaperStyle } from '../../papers/style.ts';
import { listDefinitions, type Lists } from './docx-lists.ts';

/** Families that every office program has, or takes another of the same measures for. */
const FONTS: Readonly<Record<PaperFont, string>> = { sans: 'Calibri', serif: 'Times New Roman' };
const INK = '14202B';
const SOFT = '4B5763';

/** How the letters look, beside what the council's layout says. */
export type DocxLook = Pick<PaperStyle, 'font' | 'accent'>;

const accentOf = ({ accent }: DocxLook): string => paleOf(accent, 1);

interface StyleOptions {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const style = ({
  id,
  name,
  based = 'Normal',
  next,
  paragraph = '',
  run = '',
}: StyleOptions): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${
    next === undefined ? '' : `<w:next w:val="${next}"/>`
  }<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const size = (points: number): string =>
  `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const colour = (value: string): string => `<w:color w:val="${value}"/>`;

const HEADING_NUMBERS = 1;

/** Heading 1 to 3, each of them a level of one outline and of one numbering. */
const heading = (level: 1 | 2 | 3, { size: base, numbering }: Layout, look: DocxLook): string => {
  const points = base * ({ 1: 1.35, 2: 1.12, 3: 1 } as const)[level];
  const numbered =
    numbering === 'none'
      ? ''
      : `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${HEADING_NUMBERS}"/></w:numPr>`;
  return style({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${numbered}${spacing(level === 1 ? 16 : 12, 6)}<w:jc w:val="left"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/>${colour(accentOf(look))}${size(points)}`,
  });
};

/** Beside white, how much of the colour a table's head has. */
const HEAD_SHARE = 0.1;

const tableStyle = ({ accent }: DocxLook): string =>
  `<w:style w:type="table" w:styleId="CouncilTable"><w:name w:val="Council Table"/><w:pPr><w:spacing w:before="20" w:after="20"/><w:jc w:val="left"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="B8C2CB"/><w:bottom w:val="single" w:sz="8" w:color="${SOFT}"/><w:insideH w:val="single" w:sz="4" w:color="B8C2CB"/></w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${paleOf(accent, HEAD_SHARE)}"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F6F8F9"/></w:tcPr></w:tblStylePr></w:style>`;

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The head of the document, its contents and its headings. */
const frontStyles = (layout: Layout, look: DocxLook): string[] => {
  const base = layout.size;
  const place = layout.centredHeading ? 'center' : 'left';
  const entry = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9400"/></w:tabs>`;
  return [
    style({
      id: 'Letterhead',
      name: 'Letterhead',
      paragraph: `${spacing(0, 0)}<w:jc w:val="${place}"/>`,
      run: `<w:caps/>${colour(SOFT)}`,
    }),
    style({
      id: 'LetterheadNote',
      name: 'Letterhead Note',
      paragraph: `${spacing(0, 0)}<w:jc w:val="${place}"/>`,
      run: `${colour(SOFT)}${size(base * 0.8)}`,
    }),
    style({
      id: 'LetterheadRule',
      name: 'Letterhead Rule',
      next: 'Title',
      paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${accentOf(look)}"/></w:pBdr>${spacing(0, 0)}`,
      run: size(4),
    }),
    style({
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      paragraph: `<w:keepNext/>${spacing(24, 12)}<w:jc w:val="${place}"/>`,
      run: `<w:b/>${size(base * 1.6)}`,
    }),
    style({
      id: 'Subtitle',
      name: 'Subtitle',
      paragraph: `${spacing(0, 3)}<w:jc w:val="${place}"/>`,
    }),
    heading(1, layout, look),
    heading(2, layout, look),
    heading(3, layout, look),
    style({
      id: 'TOCHeading',
      name: 'TOC Heading',
      paragraph: `<w:keepNext/>${spacing(18, 6)}<w:jc w:val="left"/>`,
      run: `<w:b/>${colour(accentOf(look))}${size(base * 1.2)}`,
    }),
    style({
      id: 'TOC1',
      name: 'toc 1',
      paragraph: `${entry}${spacing(3, 2)}<w:jc w:val="left"/>`,
    }),
    style({
      id: 'TOC2',
      name: 'toc 2',
      paragraph: `${entry}${spacing(0, 1)}<w:ind w:left="300"/><w:jc w:val="left"/>`,
    }),
  ];
};

const bodyStyles = ({ size: base }: Layout, look: DocxLook): string[] => [
  style({
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(10, 4)}<w:jc w:val="left"/>`,
    run: `${colour(SOFT)}${size(base * 0.86)}`,
  }),
  style({
    id: 'Box',
    name: 'Box',
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="B8C2CB"/><w:left w:val="single" w:sz="24" w:space="8" w:color="${accentOf(look)}"/><w:bottom w:val="single" w:sz="4" w:space="6" w:color="B8C2CB"/><w:right w:val="single" w:sz="4" w:space="8" w:color="B8C2CB"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F6F8F9"/>${spacing(3, 3)}<w:ind w:left="200" w:right="200"/><w:jc w:val="left"/>`,
  }),
  style({
    id: 'TableText',
    name: 'Table Text',
    paragraph: `<w:spacing w:before="20" w:after="20"/><w:jc w:val="left"/>`,
    run: size(Math.max(8, base * 0.8)),
  }),
  style({
    id: 'TableSmall',
    name: 'Table Small',
    paragraph: `<w:spacing w:before="20" w:after="20"/><w:jc w:val="left"/>`,
    run: size(Math.max(7.5, base * 0.7)),
  }),
  style({
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: `${spacing(0, 3)}<w:jc w:val="left"/>`,
  }),
  style({
    id: 'Note',
    name: 'Note',
    paragraph: '<w:jc w:val="left"/>',
    run: `${colour(SOFT)}${size(base * 0.86)}`,
  }),
  style({
    id: 'Quote',
    name: 'Quote',
    paragraph: '<w:ind w:left="500" w:right="500"/>',
    run: '<w:i/>',
  }),
  style({
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="B8C2CB"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9400"/></w:tabs>${spacing(0, 0)}<w:jc w:val="left"/>`,
    run: `${colour(SOFT)}${size(8)}`,
  }),
  tableStyle(look),
];

export const stylesXml = (layout: Layout, look: DocxLook, language: Language = 'bg'): string => {
  const lang = language === 'bg' ? 'bg-BG' : 'en-GB';
  const family = FONTS[look.font];
  const justify = layout.justified ? 'both' : 'left';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}" w:eastAsia="${family}"/>${colour(INK)}${size(layout.size)}<w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${spacing(0, 6)}<w:jc w:val="${justify}"/></w:pPr></w:style>`;
  const styles = [normal, ...frontStyles(layout, look), ...bodyStyles(layout, look)];
  return `${HEAD}<w:styles ${NS}>${defaults}${styles.join('')}</w:styles>`;
};

const HEADING_LEVELS = ['%1.', '%1.%2.', '%1.%2.%3.']
  .map(
    (text, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${i + 1}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`,
  )
  .join('');

export const numberingXml = (lists: Lists): string => {
  const { definitions, uses } = listDefinitions(lists);
  return `${HEAD}<w:numbering ${NS}><w:abstractNum w:abstractNumId="${HEADING_NUMBERS}"><w:multiLevelType w:val="multilevel"/>${HEADING_LEVELS}</w:abstractNum>${definitions}<w:num w:numId="${HEADING_NUMBERS}"><w:abstractNumId w:val="${HEADING_NUMBERS}"/></w:num>${uses}</w:numbering>`;
};
