/**
 * Sheets of an XLSX file as streams of rows: bold heads that stay in view, numbers as numbers, dates as
 * dates, text as text. What was an error in the file that came is one in the file that goes.
 */
import { failure } from '../../../domain/kernel/failure.ts';
import { UnreadableFile } from '../in/unreadable.ts';
import type { OutCell } from './cell.ts';
import { escaped, formatsXml, NUMBER_FORMATS, rowXml } from './xlsx-cells.ts';
import { zipStream } from './zip-stream.ts';

export interface StreamedSheet {
  readonly name: string;
  /** How many rows from the top stand in bold and in view. */
  readonly heads: number;
  readonly widths: readonly number[];
  /** Texts break into lines in their cells: a sheet to be read, and printed. */
  readonly wraps?: boolean;
  readonly rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>;
}

const MAX_ROWS = 1_048_576;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const partOf = (i: number): string => `worksheets/sheet${i + 1}.xml`;

const typesXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/${partOf(i)}" ContentType="${KIND}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;

const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelsXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${partOf(i)}"/>`).join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const FIRST_NUMBER_FORMAT = 200;
const OWN_FORMATS = [`<xf xfId="0"/>`, ...formatsXml(1, FIRST_NUMBER_FORMAT)];

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${NUMBER_FORMATS.length}">${NUMBER_FORMATS.map((code, i) => `<numFmt numFmtId="${FIRST_NUMBER_FORMAT + i}" formatCode="${code}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${OWN_FORMATS.length}">${OWN_FORMATS.join('')}</cellXfs></styleSheet>`;

const quoted = (name: string): string => escaped(`'${name.replaceAll("'", "''")}'`);

/** The heads stand on each printed page. */
const namesXml = (sheets: readonly StreamedSheet[]): string => {
  const names = sheets.flatMap(({ name, heads }, i) =>
    heads === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(name)}!$1:$${heads}</definedName>`,
        ],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
};

const bookXml = (sheets: readonly StreamedSheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${namesXml(sheets)}</workbook>`;

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** Letters that stand side by side on an upright A4 page. */
const UPRIGHT = 95;

/** Every column on one printed page: a label is never parted from its value. */
const FIT_XML = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const pageXml = (widths: readonly number[]): string => {
  const letters = widths.reduce((sum, width) => sum + width, 0);
  const upright = letters > 0 && letters <= UPRIGHT;
  return `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${upright ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`;
};

/** As many letters to a line as its column has places: most letters are narrower than a digit. */
const linesOf = (row: readonly OutCell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...row.map((cell, i) =>
      cell.kind === 'text' || cell.kind === 'given'
        ? Math.ceil(cell.text.length / Math.max(1, widths[i] ?? cell.text.length))
        : 1,
    ),
  );

/** `formats`: the number of the first of our formats in the workbook's list. */
export async function* sheetXml(
  { heads, widths, rows, wraps = false }: StreamedSheet,
  formats: number,
): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">${FIT_XML}<sheetViews><sheetView workbookViewId="0"><pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsXml(widths)}<sheetData>`;
  let n = 0;
  for await (const row of rows) {
    n += 1;
    if (n > MAX_ROWS)
      throw new UnreadableFile(failure('tariff.file.too-many-rows', { limit: MAX_ROWS }));
    if (row.length > 0)
      yield rowXml(
        row,
        { row: n, column: 0, isHead: n <= heads, formats, wraps },
        wraps ? linesOf(row, widths) : 1,
      );
  }
  yield `</sheetData>${pageXml(widths)}</worksheet>`;
}

/** The bytes of a workbook, as they come; the sheets are asked for their rows one after another. */
export const xlsxStream = (sheets: readonly StreamedSheet[]): AsyncGenerator<Buffer> =>
  zipStream([
    { name: '[Content_Types].xml', content: [typesXml(sheets)] },
    { name: '_rels/.rels', content: [RELS] },
    { name: 'xl/workbook.xml', content: [bookXml(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [bookRelsXml(sheets)] },
    { name: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, i) => ({ name: `xl/${partOf(i)}`, content: sheetXml(sheet, 1) })),
  ]);
