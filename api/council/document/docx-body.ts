/** The blocks of a document as WordprocessingML. Numbers of headings, tables and lists are Word's own. */
import { TONE_COLOURS, chartSize } from '../../../domain/council/chart.ts';
import { NARROW_FROM, columnWidths } from '../../../domain/council/columns.ts';
import { laidOut } from '../../../domain/council/points.ts';
import {
  plainTitle,
  type Block,
  type Doc,
  type DocCell,
  type DocChart,
  type DocTable,
} from '../../../domain/council/document.ts';
import { listIds, newLists, type Lists } from './docx-lists.ts';
import type { Picture } from '../../papers/picture.ts';
import { letterheadOf, type PaperStyle } from '../../papers/style.ts';
import { bookmark, escapeXml, field, fieldEnd, fieldStart, paragraph, run } from './docx-xml.ts';
import { isSha256 } from '../../../domain/kernel/sha256.ts';

/** Twentieths of a point between the margins of A4. */
export const TEXT_WIDTH = 9406;
const EMU_PER_POINT = 12_700;

interface State {
  tables: number;
  charts: number;
  headings: number;
  readonly lists: Lists;
  readonly outline: { level: number; text: string; name: string }[];
  readonly counters: number[];
}

const newState = (): State => ({
  tables: 0,
  charts: 0,
  headings: 0,
  lists: newLists(),
  outline: [],
  counters: [0, 0, 0],
});

/** In a wide font: another one than ours may stand in. A table of many columns is printed smaller. */
const LETTERS_IN_LINE = 87;
const SMALL_LETTERS_IN_LINE = 100;

const isSmall = ({ columns }: DocTable): boolean => columns.length >= NARROW_FROM;

/** In twentieths of a point. */
const widths = (table: DocTable): number[] => {
  const letters = columnWidths(table, isSmall(table) ? SMALL_LETTERS_IN_LINE : LETTERS_IN_LINE);
  const all = letters.reduce((sum, width) => sum + width, 0);
  return letters.map((width) => Math.round((TEXT_WIDTH * width) / all));
};

const cellRuns = ({ text, tone }: DocCell, bold: boolean): string => {
  const mark =
    tone === undefined ? '' : run('■ ', { colour: TONE_COLOURS[tone].slice(1).toUpperCase() });
  const shown = isSha256(text) ? `${text.slice(0, 32)}\n${text.slice(32)}` : text;
  return mark + run(shown, { bold });
};

const tableXml = (table: DocTable): string => {
  const sizes = widths(table);
  const last = table.rows.length - table.foot;
  const style = isSmall(table) ? 'TableSmall' : 'TableText';
  // No page holds a single row: the head goes with the first, sums and the last with the row before.
  const keptFrom = table.rows.length - Math.max(2, table.foot + 1);
  const keeps = (n: number): boolean => n >= keptFrom && n < table.rows.length - 1;
  const cellXml = (inner: string, at: number, keepNext: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${sizes[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(inner, {
      style,
      keepNext,
      align: table.columns[at]?.align === 'right' ? 'right' : 'left',
    })}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${table.columns
    .map(({ head: text }, i) => cellXml(run(text, { bold: true }), i, true))
    .join('')}</w:tr>`;
  const rows = table.rows
    .map(
      (row, n) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((cell, i) => cellXml(cellRuns(cell, n >= last), i, keeps(n))).join('')}</w:tr>`,
    )
    .join('');
  const grid = sizes.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const layout = isSmall(table) ? '<w:tblLayout w:type="fixed"/>' : '';
  return `<w:tbl><w:tblPr><w:tblStyle w:val="CouncilTable"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${layout}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escapeXml(table.caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows}</w:tbl>${paragraph('', { style: 'Note' })}`;
};

const caption = (word: string, sequence: string, n: number, text: string): string =>
  paragraph(
    `${run(`${word} `)}${field(`SEQ ${sequence} \\* ARABIC`, String(n))}${run(`. ${text}`)}`,
    {
      style: 'Caption',
      keepNext: true,
    },
  );

const chartXml = (chart: DocChart, n: number): string => {
  const { width, height } = chartSize(chart);
  const cx = Math.round((TEXT_WIDTH / 20) * EMU_PER_POINT);
  const cy = Math.round((cx * height) / width);
  return paragraph(
    `<w:r><w:drawing ${DRAWING}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${n}" name="${escapeXml(`Фигура ${n}`)}" descr="${escapeXml(chart.alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart${n}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    { align: 'left' },
  );
};

/** Named where they are used: a template of a ministry knows none of them. */
const DRAWING =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Of the emblem, in points. */
const EMBLEM_HEIGHT = 48;

/** A decoration: a screen reader passes it by. */
const emblemXml = ({ width, height }: Picture): string => {
  const cy = EMBLEM_HEIGHT * EMU_PER_POINT;
  const cx = Math.round((cy * width) / height);
  return `<w:r><w:drawing ${DRAWING}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="9001" name="Емблема" descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9001" name="Емблема"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="emblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};

const PARAGRAPH_STYLES = {
  plain: 'Normal',
  centred: 'Normal',
  note: 'Note',
  strong: 'Normal',
  quote: 'Quote',
} as const;

/** «1.2.» of the heading that comes now. */
const headingNumber = (state: State, level: 1 | 2 | 3): string => {
  state.counters[level - 1] = (state.counters[level - 1] ?? 0) + 1;
  state.counters.fill(0, level);
  return `${state.counters.slice(0, level).join('.')}.`;
};

const headingXml = (
  { level, text, plain = false, newPage = false }: Extract<Block, { kind: 'heading' }>,
  doc: Doc,
  state: State,
): string => {
  state.headings += 1;
  const name = `_Toc${state.headings}`;
  const numbered = !plain && doc.layout.numbering !== 'none';
  const number = numbered ? `${headingNumber(state, level)} ` : '';
  state.outline.push({ level, text: number + text, name });
  return paragraph(bookmark(state.headings, name, run(text)), {
    style: `Heading${level}`,
    pageBreakBefore: newPage,
    // A number of 0 takes the style's own away.
    ...(plain ? { number: { id: 0, level: 0 } } : {}),
  });
};

const listXml = (
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  { lists }: State,
): string => {
  const ids = listIds(items, ordered, lists);
  return items
    .map(({ text }, i) => {
      const number = { id: ids[i]?.id ?? 0, level: 0 };
      return paragraph(run(text), { style: 'ListParagraph', number });
    })
    .join('');
};

const signature = ({ role, name }: { role: string; name: string }): string =>
  paragraph(run(`${role}:`, { bold: true }), { keepNext: true, align: 'left' }) +
  paragraph(run('……………………………………'), { keepNext: true, align: 'left' }) +
  paragraph(run(name === '' ? '' : `(${name})`), { align: 'left' });

/** Two beside each other, as in the PDF; a table without lines, which is no table to be read. */
const signaturesXml = (lines: readonly { role: string; name: string }[]): string => {
  const half = Math.round(TEXT_WIDTH / 2);
  const cellXml = (inner: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${half}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
  const rows = lines
    .flatMap((_, i) => (i % 2 === 0 ? [lines.slice(i, i + 2)] : []))
    .map(
      (pair) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${pair.map((one) => cellXml(signature(one))).join('')}${pair.length === 1 ? cellXml(paragraph('')) : ''}</w:tr>`,
    )
    .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${half}"/><w:gridCol w:w="${half}"/></w:tblGrid>${rows}</w:tbl>${paragraph('', { style: 'Note' })}`;
};

/** Paragraphs with one border around them all. */
const boxXml = ({ title, lines }: Extract<Block, { kind: 'box' }>): string =>
  paragraph(run(title, { bold: true }), { style: 'Box', keepNext: true }) +
  lines.map((line) => paragraph(run(line), { style: 'Box' })).join('') +
  paragraph('', { style: 'Note' });

/** Stands for the contents until all headings are known; no text of a document holds a form feed. */
const CONTENTS_HERE = '\f';

/** Who signs, signs under something: `signed` stands before signatures. */
const blockXml = (block: Block, doc: Doc, state: State, signed: boolean): string => {
  switch (block.kind) {
    case 'heading':
      return headingXml(block, doc, state);
    case 'paragraph':
      return paragraph(run(block.text, { bold: block.style === 'strong' }), {
        style: PARAGRAPH_STYLES[block.style],
        keepNext: signed,
        ...(block.style === 'centred' ? { align: 'center' as const } : {}),
      });
    case 'list':
      return listXml(block, state);
    case 'table':
      // A table out of a person's text has no name, and is not counted.
      if (block.caption === '') return tableXml(block);
      state.tables += 1;
      return caption('Таблица', 'Таблица', state.tables, block.caption) + tableXml(block);
    case 'chart':
      state.charts += 1;
      return (
        caption('Фигура', 'Фигура', state.charts, block.caption) + chartXml(block, state.charts)
      );
    case 'box':
      return boxXml(block);
    case 'contents':
      return CONTENTS_HERE;
    case 'signatures':
      return signaturesXml(block.lines);
    default:
      return block satisfies never;
  }
};

/**
 * A table of contents that Word brings up to date as it opens the file. Until then, and in a program
 * that does not, it is a list of links: page numbers are not known here, and none are guessed.
 */
const contentsXml = (outline: State['outline']): string => {
  const entries = outline.filter(({ level }) => level <= 2);
  const lines = entries.map(({ level, text, name }, i) => {
    const start = i === 0 ? fieldStart('TOC \\o "1-2" \\h \\z \\u', true) : '';
    const end = i === entries.length - 1 ? fieldEnd() : '';
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${run(text)}</w:hyperlink>`;
    return paragraph(start + link + end, { style: level === 1 ? 'TOC1' : 'TOC2' });
  });
  return paragraph(run('Съдържание'), { style: 'TOCHeading' }) + lines.join('');
};

/** A4, with our footer. */
export const docxPage =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1250" w:bottom="1134" w:left="1250" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

export interface DocxBody {
  /** Letterhead, title and what stands under it. */
  readonly head: string;
  /** All below them; `docxPage` ends it in a file of our own. */
  readonly xml: string;
  readonly lists: Lists;
}

/** Emblem, names, where to find them, and a rule below; nothing where nothing is set. */
const headXml = ({ layout }: Doc, style: PaperStyle): string[] => {
  const names = letterheadOf(layout, style);
  const below = [style.address, style.contacts].filter((line) => line !== '');
  const { emblem } = style;
  if (names.length + below.length === 0 && emblem === null) return [];
  return [
    ...(emblem === null ? [] : [paragraph(emblemXml(emblem), { style: 'Letterhead' })]),
    ...names.map((line) => paragraph(run(line), { style: 'Letterhead' })),
    ...below.map((line) => paragraph(run(line), { style: 'LetterheadNote' })),
    paragraph('', { style: 'LetterheadRule' }),
  ];
};

export const docxBody = (whole: Doc, style: PaperStyle): DocxBody => {
  const doc = laidOut(whole);
  const state = newState();
  const isSigned = (i: number): boolean =>
    doc.blocks.slice(i + 1, i + 4).some(({ kind }) => kind === 'signatures');
  const blocks = doc.blocks.map((block, i) => blockXml(block, doc, state, isSigned(i))).join('');
  const head = [
    ...headXml(doc, style),
    paragraph(run(plainTitle(doc.title), { spaced: plainTitle(doc.title) !== doc.title }), {
      style: 'Title',
    }),
    ...doc.under.map((line) => paragraph(run(line), { style: 'Subtitle' })),
    ...doc.lead.map((line) => paragraph(run(line, { bold: true }), { style: 'Subtitle' })),
    paragraph('', { style: 'TableText' }),
  ].join('');
  const contents = contentsXml(state.outline);
  const xml = blocks.replace(CONTENTS_HERE, () => contents);
  return { head, xml: doc.contents ? contents + xml : xml, lists: state.lists };
};
