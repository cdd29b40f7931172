/**
 * The adopted document as DOCX, on landscape pages with the table's head on each of them. What another
 * edition did not have is underlined, what fell away is struck out: marks that print and copy.
 */
import { HEADS } from '../../../domain/plan/document/form.ts';
import { passages, type Part, type Passage } from '../../../domain/plan/document/document.ts';
import type { DiffPart } from '../../../domain/text/word-diff.ts';
import { escapeXml } from '../../council/document/docx-xml.ts';
import { zipBytes } from '../../council/document/zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Twentieths of a point between the margins of a landscape A4 page. */
const TEXT_WIDTH = 15_400;

const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const ROOT_RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="doc" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const DOC_RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="footnotes" Type="${REL}/footnotes" Target="footnotes.xml"/><Relationship Id="footer" Type="${REL}/footer" Target="footer1.xml"/></Relationships>`;

const style = (id: string, name: string, properties: string, letters: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="bg-BG"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style(
  'Heading1',
  'heading 1',
  '<w:keepNext/><w:spacing w:before="280" w:after="140"/><w:outlineLvl w:val="0"/>',
  '<w:b/><w:sz w:val="28"/>',
)}${style(
  'Heading2',
  'heading 2',
  '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
  '<w:b/><w:sz w:val="24"/>',
)}${style(
  'Heading3',
  'heading 3',
  '<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="2"/>',
  '<w:b/>',
)}${style('Cell', 'Cell', '<w:spacing w:after="0"/>', '<w:sz w:val="15"/>')}</w:styles>`;

const MARKS: Readonly<Record<DiffPart['kind'], string>> = {
  same: '',
  added: '<w:color w:val="0B665F"/><w:u w:val="single"/>',
  removed: '<w:strike/><w:color w:val="B02A37"/>',
};

const runOf = ({ kind, text }: DiffPart, bold = false, size = ''): string =>
  text
    .split('\n')
    .map((line, i) => {
      const letters = `${bold ? '<w:b/>' : ''}${MARKS[kind]}${size}`;
      const properties = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
      return `<w:r>${properties}${i === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;
    })
    .join('');

const runs = ({ pieces }: Passage, bold = false): string =>
  pieces.map((piece) => runOf(piece, bold)).join('');

const SPACE = runOf({ kind: 'same', text: ' ' });
const paragraph = (inner: string, id: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${inner}</w:p>`;

const COLUMNS: readonly number[] = (() => {
  const shares = HEADS.flatMap(({ share, parts }) =>
    parts.length === 0 ? [share] : parts.map(() => share / parts.length),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((TEXT_WIDTH * share) / all));
})();

const cell = (inner: string, width: number, more = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${paragraph(inner, 'Cell')}</w:tc>`;

/** Smaller than the cells: «мярката/проекта/дейността» has no place to break and must fit its column. */
const headText = (text: string): string =>
  runOf({ kind: 'same', text }, true, '<w:sz w:val="13"/>');
/** Each of the two rows, at least: LibreOffice cuts a repeated head that only its merged cells make so high. */
const HEAD_ROW = 480;

/** Two rows: a head over two columns stands above its parts, any other spans both rows. */
const headRows = (): string => {
  let at = 0;
  const upper: string[] = [];
  const lower: string[] = [];
  for (const { text, parts } of HEADS) {
    const widths = COLUMNS.slice(at, at + Math.max(1, parts.length));
    const width = widths.reduce((sum, one) => sum + one, 0);
    const span =
      parts.length === 0 ? '<w:vMerge w:val="restart"/>' : `<w:gridSpan w:val="${parts.length}"/>`;
    upper.push(cell(headText(text), width, span));
    if (parts.length === 0) lower.push(cell('', width, '<w:vMerge/>'));
    else lower.push(...parts.map((part, i) => cell(headText(part), widths[i] ?? width)));
    at += widths.length;
  }
  const row = (cells: string[]): string =>
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${HEAD_ROW}" w:hRule="atLeast"/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
  return row(upper) + row(lower);
};

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('');

/** Footnotes from 1 on, numbered by Word; the two below are its lines between text and notes. */
const FOOTNOTE_MARK = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
const SEPARATORS = ['separator', 'continuationSeparator']
  .map(
    (kind, i) =>
      `<w:footnote w:type="${kind}" w:id="${i - 1}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('');

const notesOf = (parts: readonly Part[]): string[] =>
  passages(parts).flatMap(({ note }) => (note === undefined ? [] : [note]));

/** Each note of the document has one cell, in the document's order. */
const footnotes = (notes: readonly string[]): string =>
  `${HEAD}<w:footnotes ${W}>${SEPARATORS}${notes
    .map(
      (text, i) =>
        `<w:footnote w:id="${i + 1}">${paragraph(`<w:r>${FOOTNOTE_MARK}<w:footnoteRef/></w:r>${SPACE}${runOf({ kind: 'same', text })}`, 'Cell')}</w:footnote>`,
    )
    .join('')}</w:footnotes>`;

type NoteNumber = (note: string | undefined) => string;
const noteNumbers = (): NoteNumber => {
  let last = 0;
  return (note) => {
    if (note === undefined) return '';
    last += 1;
    return `<w:r>${FOOTNOTE_MARK}<w:footnoteReference w:id="${last}"/></w:r>`;
  };
};

const table = (rows: readonly (readonly Passage[])[], numbered: NoteNumber): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${COLUMNS.map(
    (width) => `<w:gridCol w:w="${width}"/>`,
  ).join('')}</w:tblGrid>${headRows()}${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((one, i) => cell(runs(one) + numbered(one.note), COLUMNS[i] ?? 0)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>${paragraph('', 'Cell')}`;

const ENTRY_STYLES = {
  abbreviation: 'Normal',
  goal: 'Heading3',
  subgoal: 'Normal',
  'goal-title': 'Heading2',
  resource: 'Normal',
} as const;

const partXml = (part: Part, numbered: NoteNumber): string => {
  switch (part.kind) {
    case 'heading':
      return paragraph(runs(part.text), 'Heading1');
    case 'paragraph':
      return paragraph(runs(part.text), 'Normal');
    case 'entry':
      return paragraph(
        `${runs(part.label, true)}${SPACE}${runs(part.text)}`,
        ENTRY_STYLES[part.of],
      );
    case 'table':
      return table(part.rows, numbered);
    default:
      return part satisfies never;
  }
};

const PAGE =
  '<w:sectPr><w:footerReference w:type="default" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="footer"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="719" w:bottom="850" w:left="719" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>';

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export interface DocumentTexts {
  readonly title: string;
  /** At the foot of each page: the title, and what is compared. */
  readonly footer: string;
}

export const planDocx = (parts: readonly Part[], { title, footer }: DocumentTexts): Uint8Array => {
  const numbered = noteNumbers();
  const body = parts.map((part) => partXml(part, numbered)).join('');
  return zipBytes([
    { name: '[Content_Types].xml', bytes: TYPES },
    { name: '_rels/.rels', bytes: ROOT_RELS },
    {
      name: 'docProps/core.xml',
      bytes: `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>bg-BG</dc:language></cp:coreProperties>`,
    },
    {
      name: 'word/document.xml',
      bytes: `${HEAD}<w:document ${W}><w:body>${body}${PAGE}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', bytes: DOC_RELS },
    { name: 'word/styles.xml', bytes: STYLES },
    { name: 'word/footnotes.xml', bytes: footnotes(notesOf(parts)) },
    {
      name: 'word/footer1.xml',
      bytes: `${HEAD}<w:ftr ${W}>${paragraph(`${runOf({ kind: 'same', text: `${footer} · ` })}${field('PAGE')}`, 'Cell')}</w:ftr>`,
    },
  ]);
};
