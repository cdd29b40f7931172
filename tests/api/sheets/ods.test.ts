import { expect, test } from 'vitest';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import type { TableRow } from '../../../api/sheets/in/workbook.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { gridsOf } from '../../fixtures/grids.ts';
import { zipped } from '../../fixtures/xlsx-parts.ts';

const ODS = (rows: string, styles = ''): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s">${styles}<office:body><office:spreadsheet><table:table table:name="Отчет">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

test.each<[string, Record<string, string>]>([
  ['without its content', {}],
  [
    'whose content is cut off',
    { 'content.xml': '<office:document-content><office:body><table:ta' },
  ],
  ['whose content is no XML', { 'content.xml': 'хахаха' }],
  ['whose content is empty', { 'content.xml': '' }],
  [
    'whose list of parts is broken',
    { 'content.xml': '<a/>', 'META-INF/manifest.xml': '<manifest' },
  ],
])('an OpenDocument sheet %s is damaged, and one sentence says so', async (_, parts) => {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  const book = await openWorkbook(bytesSource('отчет.ods', zipped({ mimetype, ...parts })));
  expect(book).toMatchObject({ ok: false, error: { code: 'sheet.damaged' } });
});

const float = (value: string): string => `office:value-type="float" office:value="${value}"`;
const dated = 'office:value-type="date" office:date-value="2022-03-15"';

test.each<[attributes: string, shown: string, found: object]>([
  [float('1234567'), '1,2', { doubt: { code: 'cell.shown-otherwise' } }],
  [float('12'), '12 хил. лв.', { doubt: { code: 'cell.shown-otherwise' } }],
  [float('0'), '-', { doubt: { code: 'cell.zero-as-dash' } }],
  [float('5'), '', { doubt: { code: 'cell.shown-empty' } }],
  [float('-5'), '5', { doubt: { code: 'cell.shown-otherwise' } }],
  [float('1234567890123456'), '1,23E+15', { doubt: { code: 'cell.long-number' } }],
  [float('12'), '0012', { text: '12', shown: '0012' }],
  [float('300'), '3,00', { doubt: { code: 'cell.shown-otherwise' } }],
  [float('30'), '3 0', { doubt: { code: 'cell.shown-otherwise' } }],
  [float('1203'), '12-03', { shown: '12-03', doubt: { code: 'cell.shown-otherwise' } }],
  [float('1234567.5'), '1 234 567,50', { text: '1234567.5', doubt: undefined }],
  [float('1234567.5'), '1,234,567.50', { text: '1234567.5', doubt: undefined }],
  [float('95'), '95%', { text: '0.95', percent: true }],
  [float('0.95'), '95%', { text: '0.95', percent: true }],
  [dated, 'март 2022', { doubt: { code: 'cell.partial-date' } }],
  [`table:style-name="crossed" ${float('5')}`, '5', { doubt: { code: 'cell.struck' } }],
  [float('1234.5'), '1 234,50 лв.', { kind: 'number', text: '1234.5', doubt: undefined }],
  [dated, 'вторник, 15 март 2022 г.', { kind: 'date', doubt: undefined }],
])('%s shown as «%s»', async (attributes, shown, found) => {
  const cell = `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const styles =
    '<style:style style:name="crossed"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const bytes = ODS(`<table:table-row>${cell}</table:table-row>`, styles);
  const book = unwrap(await openWorkbook(bytesSource('а.ods', bytes)));
  const rows: TableRow[] = [];
  for await (const batch of book.sheets[0]!.rows()) rows.push(...batch);
  book.close();
  expect({ doubt: undefined, ...rows[0]?.cells[0] }).toMatchObject(found);
});

test('an OpenDocument sheet: kinds, repeats, notes beside a cell', async () => {
  const cell = (attributes: string, text: string): string =>
    `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
  const row = [
    cell('office:value-type="percentage" office:value="0.95"', '95%'),
    cell('office:value-type="date" office:date-value="2022-03-15"', '15.03.22'),
    cell('office:value-type="boolean" office:boolean-value="true"', 'ИСТИНА'),
    cell('office:value-type="string" calcext:value-type="error" table:formula="=1/0"', '#ДЕЛ/0!'),
    cell('table:formula="of:=[.A1]"', ''),
    '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>',
    cell('table:number-columns-repeated="2" office:value-type="float" office:value="5"', '5'),
    '<table:table-cell office:value-type="string"><office:annotation><text:p>бележка</text:p></office:annotation><text:p>два<text:s text:c="2"/>реда</text:p><text:p>край</text:p></table:table-cell>',
    cell('office:value-type="currency" office:currency="BGN" office:value="7"', '7,00 лв.'),
    cell('office:value-type="float" office:value="8"', '8,00 €'),
    cell('table:number-columns-repeated="16000"', ''),
  ].join('');
  const blank = cell('table:number-columns-repeated="16384"', '');
  const bytes = ODS(
    `<table:table-row table:number-rows-repeated="2">${blank}</table:table-row><table:table-row>${row}</table:table-row><table:table-row table:number-rows-repeated="1048573">${blank}</table:table-row>`,
  );
  const book = unwrap(await openWorkbook(bytesSource('а.ods', bytes)));
  const rows: TableRow[] = [];
  for await (const batch of book.sheets[0]!.rows()) rows.push(...batch);
  book.close();
  expect(rows.map(({ n }) => n)).toEqual([3]);
  expect(rows[0]?.cells).toEqual([
    { kind: 'number', text: '0.95', calendar: 1900, percent: true },
    { kind: 'date', date: '2022-03-15' },
    { kind: 'boolean', value: true },
    { kind: 'error', text: '#ДЕЛ/0!' },
    { kind: 'uncalculated' },
    // As LibreOffice writes a formula that makes the empty text.
    { kind: 'empty' },
    { kind: 'number', text: '5', calendar: 1900 },
    { kind: 'number', text: '5', calendar: 1900 },
    { kind: 'text', text: 'два  реда\nкрай' },
    { kind: 'number', text: '7', calendar: 1900, currency: 'BGN' },
    { kind: 'number', text: '8', calendar: 1900, currency: 'EUR' },
  ]);
});

test('a code that is kept from being a number in CSV is the code', async () => {
  const [grid] = await gridsOf(Buffer.from('"=""0012""";=A1\n'));
  expect(grid?.rows[0]).toEqual(['0012', '=A1']);
});
