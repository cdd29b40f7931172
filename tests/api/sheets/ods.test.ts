import { expect, test } from 'vitest';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import type { TableRow } from '../../../api/sheets/in/workbook.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { zipped } from '../../fixtures/xlsx-parts.ts';

const ODS = (rows: string): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"><office:body><office:spreadsheet><table:table table:name="Отчет">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
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

test('an OpenDocument sheet: kinds, repeats, notes beside a cell', async () => {
  const cell = (attributes: string, text: string): string =>
    `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
  const row = [
    cell('office:value-type="percentage" office:value="0.95"', '95%'),
    cell('office:value-type="date" office:date-value="2022-03-15"', '15.03.22'),
    cell('office:value-type="boolean" office:boolean-value="true"', 'ИСТИНА'),
    cell('office:value-type="string" calcext:value-type="error" table:formula="=1/0"', '#ДЕЛ/0!'),
    cell('table:formula="of:=[.A1]"', ''),
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
    { kind: 'number', text: '5', calendar: 1900 },
    { kind: 'number', text: '5', calendar: 1900 },
    { kind: 'text', text: 'два  реда\nкрай' },
    { kind: 'number', text: '7', calendar: 1900, currency: 'BGN' },
    { kind: 'number', text: '8', calendar: 1900, currency: 'EUR' },
  ]);
});
