/** One sheet of an XLSX file as a stream of rows: bold heads that stay in view, real numbers, text as text. */
import { failure } from '../../domain/kernel/failure.ts';
import { UnreadableFile } from './source-line.ts';
import { zipStream } from './zip-stream.ts';

export type XlsxCell =
  | string
  | null
  /** A number as its exact decimal text. */
  | { readonly number: string };

const MAX_ROWS = 1_048_576;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** XML 1.0 has no control characters but tab and line ends. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '�').replace(/[&<>]/g, (mark) => ESCAPES[mark] ?? '');

const LETTERS = 26;
const column = (i: number): string =>
  i < LETTERS
    ? String.fromCodePoint(65 + i)
    : column(Math.floor(i / LETTERS) - 1) + column(i % LETTERS);

const cellXml = (cell: XlsxCell, at: string, style: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${at}" s="2"><v>${cell.number}</v></c>`;
  const text = `<is><t xml:space="preserve">${escaped(cell)}</t></is>`;
  return `<c r="${at}" t="inlineStr"${style}>${text}</c>`;
};

const rowXml = (cells: readonly XlsxCell[], n: number, style = ''): string =>
  `<row r="${n}">${cells.map((cell, i) => cellXml(cell, `${column(i)}${n}`, style)).join('')}</row>`;

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;
const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const bookXml = (sheet: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

type Rows = AsyncIterable<readonly XlsxCell[]> | Iterable<readonly XlsxCell[]>;

async function* sheetXml(heads: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${Math.max(1, heads.length)}" width="18" customWidth="1"/></cols><sheetData>`;
  yield rowXml(heads, 1, ' s="1"');
  let count = 1;
  for await (const row of rows) {
    count += 1;
    if (count > MAX_ROWS)
      throw new UnreadableFile(failure('tariff.file.too-many-rows', { limit: MAX_ROWS }));
    yield rowXml(row, count);
  }
  yield '</sheetData></worksheet>';
}

/** The bytes of a workbook with one sheet, as they come. */
export const xlsxStream = (
  sheet: string,
  heads: readonly string[],
  rows: Rows,
): AsyncGenerator<Buffer> =>
  zipStream([
    { name: '[Content_Types].xml', content: [TYPES] },
    { name: '_rels/.rels', content: [RELS] },
    { name: 'xl/workbook.xml', content: [bookXml(sheet)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [BOOK_RELS] },
    { name: 'xl/styles.xml', content: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(heads, rows) },
  ]);
