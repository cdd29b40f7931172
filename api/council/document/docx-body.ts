/** The blocks of a document as WordprocessingML. Numbers of headings, tables and lists are Word's own. */
import { TONE_COLOURS, chartSize } from '../../../domain/council/chart.ts';
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
import { bookmark, escapeXml, field, fieldEnd, fieldStart, paragraph, run } from './docx-xml.ts';

/** Twentieths of a point between the margins of A4. */
const TEXT_WIDTH = 9406;
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

const HASH = /^[0-9a-f]{64}$/;
const NARROW_FROM = 6;

/** In twentieths of a point: the margins of a cell, and a letter of it in a wide font, bold in a head. */
const CELL_MARGINS = 190;
const LETTER = 108;
const HEAD_LETTER = 128;
const WIDEST = 2300;
const WIDEST_WORD = 1600;
const LEAST_REST = 1500;

const longestWord = (text: string): number =>
  Math.max(...text.split(' ').map(({ length }) => length));

const lettersOf = ({ rows }: DocTable, i: number, of: (text: string) => number): number =>
  Math.max(0, ...rows.map((row) => of(row[i]?.text ?? '')));

/** What a column must have so that no word of it is broken, also where another font stands in. */
const needOf = (table: DocTable, i: number): number => {
  const head = longestWord(table.columns[i]?.head ?? '') * HEAD_LETTER;
  const cells = Math.min(lettersOf(table, i, longestWord) * LETTER, WIDEST_WORD);
  return CELL_MARGINS + Math.max(head, cells);
};

const fixedWidth = (table: DocTable, i: number): number =>
  Math.min(
    WIDEST,
    Math.max(needOf(table, i), CELL_MARGINS + lettersOf(table, i, ({ length }) => length) * LETTER),
  );

/** The shares of what is left; a column whose share is less than its need has its need. */
const shared = (table: DocTable, open: readonly number[], rest: number): Map<number, number> => {
  const shareOf = (i: number): number => table.columns[i]?.share ?? 0;
  const all = open.reduce((sum, i) => sum + shareOf(i), 0);
  const narrow = open.filter((i) => (rest * shareOf(i)) / all < needOf(table, i));
  if (narrow.length === 0 || narrow.length === open.length)
    return new Map(open.map((i) => [i, Math.round((rest * shareOf(i)) / all)]));
  const taken = narrow.map((i) => [i, needOf(table, i)] as const);
  const left = rest - taken.reduce((sum, [, width]) => sum + width, 0);
  const others = open.filter((i) => !narrow.includes(i));
  return new Map([...taken, ...shared(table, others, Math.max(LEAST_REST, left))]);
};

/** Columns by what their text needs are given a width by its length; the others share the rest. */
const widths = (table: DocTable): number[] => {
  const fixed = table.columns.map(({ share }, i) => (share > 0 ? 0 : fixedWidth(table, i)));
  const rest = Math.max(LEAST_REST, TEXT_WIDTH - fixed.reduce((sum, width) => sum + width, 0));
  const open = table.columns.flatMap(({ share }, i) => (share > 0 ? [i] : []));
  const own = shared(table, open, rest);
  return fixed.map((width, i) => own.get(i) ?? width);
};

const cellRuns = ({ text, tone }: DocCell, bold: boolean): string => {
  const mark =
    tone === undefined ? '' : run('■ ', { colour: TONE_COLOURS[tone].slice(1).toUpperCase() });
  const shown = HASH.test(text) ? `${text.slice(0, 32)}\n${text.slice(32)}` : text;
  return mark + run(shown, { bold });
};

const tableXml = (table: DocTable): string => {
  const sizes = widths(table);
  const last = table.rows.length - table.foot;
  const cellXml = (inner: string, at: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${sizes[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(inner, {
      style: 'TableText',
      align: table.columns[at]?.align === 'right' ? 'right' : 'left',
    })}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${table.columns
    .map(({ head: text }, i) => cellXml(run(text, { bold: true }), i))
    .join('')}</w:tr>`;
  const rows = table.rows
    .map(
      (row, n) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((cell, i) => cellXml(cellRuns(cell, n >= last), i)).join('')}</w:tr>`,
    )
    .join('');
  const grid = sizes.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const layout = table.columns.length >= NARROW_FROM ? '<w:tblLayout w:type="fixed"/>' : '';
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
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${n}" name="${escapeXml(`Фигура ${n}`)}" descr="${escapeXml(chart.alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart${n}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    { align: 'left' },
  );
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

const signaturesXml = (lines: readonly { role: string; name: string }[]): string =>
  lines
    .map(
      ({ role, name }) =>
        paragraph(run(`${role}:`, { bold: true }), { keepNext: true, align: 'left' }) +
        paragraph(run('……………………………………'), { keepNext: true, align: 'left' }) +
        paragraph(run(name === '' ? '' : `(${name})`), { align: 'left' }),
    )
    .join('');

const blockXml = (block: Block, doc: Doc, state: State): string => {
  switch (block.kind) {
    case 'heading':
      return headingXml(block, doc, state);
    case 'paragraph':
      return paragraph(run(block.text, { bold: block.style === 'strong' }), {
        style: PARAGRAPH_STYLES[block.style],
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

export interface DocxBody {
  readonly xml: string;
  readonly lists: Lists;
}

export const docxBody = (whole: Doc): DocxBody => {
  const doc = laidOut(whole);
  const state = newState();
  const blocks = doc.blocks.map((block) => blockXml(block, doc, state)).join('');
  const head = [
    ...doc.layout.letterhead.map((line) => paragraph(run(line), { style: 'Letterhead' })),
    paragraph(run(plainTitle(doc.title), { spaced: plainTitle(doc.title) !== doc.title }), {
      style: 'Title',
    }),
    ...doc.under.map((line) => paragraph(run(line), { style: 'Subtitle' })),
    ...doc.lead.map((line) => paragraph(run(line, { bold: true }), { style: 'Subtitle' })),
    paragraph('', { style: 'TableText' }),
    ...(doc.contents ? [contentsXml(state.outline)] : []),
  ].join('');
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1250" w:bottom="1134" w:left="1250" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return { xml: `${head}${blocks}${page}`, lists: state.lists };
};
