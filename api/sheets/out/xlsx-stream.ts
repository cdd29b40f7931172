/**
 * Sheets of an XLSX file as streams of rows: bold heads that stay in view, numbers as numbers, dates as
 * dates, text as text. What was an error in the file that came is one in the file that goes.
 */
import { daysBetween, localDate } from '../../../domain/kernel/date.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { cellAddress } from '../address.ts';
import { UnreadableFile } from '../in/unreadable.ts';
import { xlsxText } from '../xlsx-text.ts';
import type { OutCell } from './cell.ts';
import { zipStream } from './zip-stream.ts';

export interface StreamedSheet {
  readonly name: string;
  /** How many rows from the top stand in bold and in view. */
  readonly heads: number;
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>;
}

const MAX_ROWS = 1_048_576;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '');

/** In the order of `cellXfs` below. */
const STYLE = {
  plain: 0,
  head: 1,
  money: 2,
  date: 3,
  moment: 4,
  percent: 5,
  text: 6,
  BGN: 7,
  EUR: 8,
} as const;
type Style = (typeof STYLE)[keyof typeof STYLE];

const FIRST_DAY = localDate('1899-12-30');
/** Before it the spreadsheet's own count of days is wrong by one. */
const FIRST_SURE_DAY = localDate('1900-03-01');
const DAY_MINUTES = 1440;

const dayShare = (time: string | undefined): number => {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  return (hours * 60 + minutes + seconds / 60) / DAY_MINUTES;
};

const value = (at: string, style: Style, text: string, type = ''): string =>
  `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}${type}><v>${text}</v></c>`;

const textXml = (at: string, text: string, style: Style): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(xlsxText(text))}</t></is></c>`;

const dateXml = (at: string, cell: Extract<OutCell, { kind: 'date' }>): string => {
  if (cell.date < FIRST_SURE_DAY) return textXml(at, cell.date, STYLE.text);
  const days = daysBetween(FIRST_DAY, cell.date);
  return cell.time === undefined
    ? value(at, STYLE.date, String(days))
    : value(at, STYLE.moment, String(days + dayShare(cell.time)));
};

const cellXml = (cell: OutCell, at: string, isHead: boolean): string => {
  switch (cell.kind) {
    case 'empty':
    case 'uncalculated':
      return '';
    case 'text':
    case 'time':
      return textXml(at, cell.text, isHead ? STYLE.head : STYLE.text);
    case 'number':
      return value(at, cell.percent === true ? STYLE.percent : STYLE.plain, cell.text);
    case 'money':
      return value(at, STYLE[cell.currency ?? 'money'], cell.text);
    case 'date':
      return dateXml(at, cell);
    case 'boolean':
      return value(at, STYLE.plain, cell.value ? '1' : '0', ' t="b"');
    case 'error':
      return value(at, STYLE.plain, escaped(cell.text), ' t="e"');
    default:
      return cell satisfies never;
  }
};

const rowXml = (cells: readonly OutCell[], n: number, isHead: boolean): string =>
  `<row r="${n}">${cells.map((cell, i) => cellXml(cell, cellAddress(n - 1, i), isHead)).join('')}</row>`;

const partOf = (i: number): string => `worksheets/sheet${i + 1}.xml`;

const typesXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/${partOf(i)}" ContentType="${KIND}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;

const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelsXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${partOf(i)}"/>`).join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="200" formatCode="dd.mm.yyyy"/><numFmt numFmtId="201" formatCode="dd.mm.yyyy hh:mm"/><numFmt numFmtId="202" formatCode="#,##0.00\\ &quot;лв.&quot;"/><numFmt numFmtId="203" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9"><xf xfId="0"/><xf xfId="0" fontId="1" numFmtId="49" applyFont="1" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" numFmtId="200" applyNumberFormat="1"/><xf xfId="0" numFmtId="201" applyNumberFormat="1"/><xf xfId="0" numFmtId="10" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="202" applyNumberFormat="1"/><xf xfId="0" numFmtId="203" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const bookXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

async function* sheetXml({ heads, widths, rows }: StreamedSheet): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsXml(widths)}<sheetData>`;
  let n = 0;
  for await (const row of rows) {
    n += 1;
    if (n > MAX_ROWS)
      throw new UnreadableFile(failure('tariff.file.too-many-rows', { limit: MAX_ROWS }));
    if (row.length > 0) yield rowXml(row, n, n <= heads);
  }
  yield '</sheetData></worksheet>';
}

/** The bytes of a workbook, as they come; the sheets are asked for their rows one after another. */
export const xlsxStream = (sheets: readonly StreamedSheet[]): AsyncGenerator<Buffer> =>
  zipStream([
    { name: '[Content_Types].xml', content: [typesXml(sheets)] },
    { name: '_rels/.rels', content: [RELS] },
    { name: 'xl/workbook.xml', content: [bookXml(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [bookRelsXml(sheets)] },
    { name: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, i) => ({ name: `xl/${partOf(i)}`, content: sheetXml(sheet) })),
  ]);
