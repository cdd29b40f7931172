/** Tables as programs write them: every cell's meaning, every kind of file, every way to misread one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findTable, type ColumnList } from '../../../api/sheets/in/head.ts';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource, pathSource } from '../../../api/sheets/in/source.ts';
import { allCells, isBlankRow } from '../../../api/sheets/in/row-cells.ts';
import { readTableFile } from '../../../api/sheets/in/rows.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { EMPTY, shownText, typedText } from '../../../domain/kernel/table-cell.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { gridsOf } from '../../fixtures/grids.ts';
import { partsOf, textRows, xlsxOf, zipped, type Parts } from '../../fixtures/xlsx-parts.ts';

const cellsOf = async (bytes: Uint8Array): Promise<TableCell[][]> => {
  const book = unwrap(await openWorkbook(bytesSource('файл', bytes)));
  const rows: TableCell[][] = [];
  for await (const batch of book.sheets[0]!.rows())
    for (const { n, cells } of batch) rows[n - 1] = [...cells];
  book.close();
  return rows;
};

const one = async (cell: string, more: Partial<Parts> = {}): Promise<TableCell> =>
  (await cellsOf(xlsxOf({ sheets: { Л: `<row r="1">${cell}</row>` }, ...more })))[0]?.[0] ?? EMPTY;

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const book = await openWorkbook(bytesSource(name, bytes));
  if (!book.ok) return book.error.code;
  book.value.close();
  return 'ok';
};

const DATES = ['dd.mm.yyyy', 'dd.mm.yyyy&quot; г.&quot;', '[$-402]d mmmm yyyy', 'mmm\\-yy', '0%'];

test.each<[string, string, object]>([
  ['a number', '<c><v>1250.5</v></c>', { kind: 'number', text: '1250.5' }],
  ['a tail of binary', '<c><v>0.56999999999999995</v></c>', { text: '0.57' }],
  ['a small number', '<c><v>1E-7</v></c>', { text: '0.0000001' }],
  ['a large number', '<c><v>1.5E+17</v></c>', { text: '150000000000000000' }],
  ['a percentage', '<c s="5"><v>0.95</v></c>', { kind: 'number', text: '0.95', percent: true }],
  ['a date', '<c s="1"><v>44635</v></c>', { kind: 'date', date: '2022-03-15' }],
  ['a date with a word', '<c s="2"><v>44635</v></c>', { kind: 'date', date: '2022-03-15' }],
  ['a date in words', '<c s="3"><v>44635</v></c>', { kind: 'date', date: '2022-03-15' }],
  ['a moment', '<c s="1"><v>44635.5</v></c>', { kind: 'date', time: '12:00' }],
  ['the first day of 1900', '<c s="1"><v>1</v></c>', { kind: 'date', date: '1900-01-01' }],
  ['the last sure day', '<c s="1"><v>59</v></c>', { kind: 'date', date: '1900-02-28' }],
  ['a day that never was', '<c s="1"><v>60</v></c>', { kind: 'number', text: '60' }],
  ['the day after it', '<c s="1"><v>61</v></c>', { kind: 'date', date: '1900-03-01' }],
  ['an ISO date', '<c t="d"><v>2022-03-15</v></c>', { kind: 'date', date: '2022-03-15' }],
  ['an ISO moment', '<c t="d"><v>2022-03-15T09:30:00Z</v></c>', { time: '09:30' }],
  ['a part of a day', '<c s="1"><v>0.5</v></c>', { kind: 'time', text: '12:00' }],
  ['a boolean', '<c t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
  ['an error', '<c t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
  ['an error of a formula', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', { text: '#DIV/0!' }],
  ['a formula', '<c><f>1+1</f><v>2</v></c>', { kind: 'number', text: '2' }],
  ['a formula without result', '<c><f>1+1</f></c>', { kind: 'uncalculated' }],
  ['… as openpyxl writes it', '<c><f>1+1</f><v/></c>', { kind: 'uncalculated' }],
  ['… of text', '<c t="str"><f>A2</f></c>', { kind: 'uncalculated' }],
  ['a formula that gives «»', '<c t="str"><f>""</f><v></v></c>', { kind: 'empty' }],
  ['no value', '<c s="1"/>', { kind: 'empty' }],
  ['CDATA', '<c t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', { text: 'a < b' }],
  ['its own text beside a value', '<c t="inlineStr"><v>7</v><is><t>а</t></is></c>', { text: 'а' }],
  ['runs', '<c t="inlineStr"><is><r><t>а</t></r><r><t> б</t></r></is></c>', { text: 'а б' }],
  [
    'an emoji by number',
    '<c t="inlineStr"><is><t>&#128512;&#x1F600;</t></is></c>',
    { text: '😀😀' },
  ],
  ['an escape', '<c t="str"><v>_x0041__x000D_</v></c>', { text: 'A\r' }],
])('%s', async (_, cell, expected) => {
  expect(await one(cell, { formats: DATES })).toMatchObject(expected);
});

test.each(['1', 'true', 'TRUE'])(
  'the calendar of 1904 where the workbook says «%s»',
  async (said) => {
    const book = `date1904="${said}"`;
    const cell = await one('<c s="1"><v>43173</v></c>', { book, formats: DATES });
    expect(cell).toEqual({ kind: 'date', date: '2022-03-15' });
  },
);

test('… also where a newer program adds an element of the same name', async () => {
  const parts = partsOf({
    sheets: { Л: '<row><c s="1"><v>43173</v></c></row>' },
    book: 'date1904="1"',
    formats: DATES,
  });
  const book = parts['xl/workbook.xml']!.replace(
    '</workbook>',
    '<extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
  );
  const rows = await cellsOf(zipped({ ...parts, 'xl/workbook.xml': book }));
  expect(rows[0]).toEqual([{ kind: 'date', date: '2022-03-15' }]);
});

test.each(['0', 'false'])('the calendar of 1900 where it says «%s»', async (said) => {
  const cell = await one('<c s="1"><v>44635</v></c>', {
    book: `date1904="${said}"`,
    formats: DATES,
  });
  expect(cell).toEqual({ kind: 'date', date: '2022-03-15' });
});

test.each<[string, TableCell | null]>([
  ['hh:mm', { kind: 'time', text: '12:00' }],
  ['[h]:mm', { kind: 'time', text: '12:00' }],
  ['mm:ss.0', { kind: 'time', text: '12:00' }],
  ['d.m', { kind: 'time', text: '12:00' }],
  ['[Red]0.00;[Blue]-0.00', null],
  ['&quot;дни&quot; 0', null],
  ['0.00E+00', null],
  ['General', null],
  ['#,##0.00\\ &quot;бр.&quot;', null],
  ['\\d0', null],
  ['', null],
  ['+0.0;\\-0.0;0', null],
])('half a day in the format «%s»', async (format, expected) => {
  const cell = await one('<c s="1"><v>0.5</v></c>', { formats: [format] });
  expect(cell).toEqual(expected ?? { kind: 'number', text: '0.5', calendar: 1900 });
});

test('shared texts: phonetic hints left out, a number beyond the list is none of them', async () => {
  const shared = [
    '<si><t>а</t><rPh><t>x</t></rPh></si>',
    '<si><r><t>б</t></r><r><t>в</t></r></si>',
  ];
  const cells = ['', '1', '0', '7'].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
  const rows = await cellsOf(xlsxOf({ shared, sheets: { Л: `<row>${cells}</row>` } }));
  expect(rows[0]).toEqual([
    { kind: 'empty' },
    { kind: 'text', text: 'бв' },
    { kind: 'text', text: 'а' },
    { kind: 'text', text: '7', doubt: failure('cell.misfit', { kind: 'shared', shown: '7' }) },
  ]);
});

const TABLE = textRows([
  ['ИД', 'Край'],
  ['1', '2025'],
]);
const GRID = [
  ['ИД', 'Край'],
  ['1', '2025'],
];

test.each<[string, (part: string) => string]>([
  ['backslashes', (part) => part.replaceAll('/', '\\')],
  ['a slash in front', (part) => `/${part}`],
  ['capitals', (part) => part.toUpperCase()],
])('part names with %s', async (_, named) => {
  const [grid] = await gridsOf(xlsxOf({ sheets: { Л: TABLE }, named }));
  expect(grid).toEqual({ name: 'Л', rows: GRID });
});

test('two parts of one name: nobody can say which is meant', async () => {
  const parts = partsOf({ sheets: { Л: TABLE } });
  const twice = zipped({ ...parts, 'xl/worksheets/S0.xml': parts['xl/worksheets/s0.xml']! });
  expect(await codeOf('а.xlsx', twice)).toBe('sheet.damaged');
});

test('parts that stand elsewhere, targets from the top, prefixes in front of every name', async () => {
  const parts = partsOf({ sheets: { Л: TABLE } });
  const rels = parts['xl/_rels/workbook.xml.rels']!.replace('worksheets/s0.xml', '/data/one.xml');
  const sheet = parts['xl/worksheets/s0.xml']!.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace(
    'xmlns=',
    'xmlns:x=',
  );
  const bytes = zipped({
    '[Content_Types].xml': parts['[Content_Types].xml']!,
    '_rels/.rels': parts['_rels/.rels']!.replace('xl/workbook.xml', '/book/b.xml'),
    'book/b.xml': parts['xl/workbook.xml']!,
    'book/_rels/b.xml.rels': rels,
    'data/one.xml': sheet,
  });
  expect(await gridsOf(bytes)).toEqual([{ name: 'Л', rows: GRID }]);
});

test('rows and cells are where they say, in gaps and without a word on it', async () => {
  const sheet =
    '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9" />';
  const rows = await cellsOf(xlsxOf({ sheets: { Л: sheet } }));
  expect(rows.map((cells) => cells.map(shownText))).toEqual([
    undefined,
    ['', '', '1', '2'],
    ['3'],
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    [],
  ]);
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut off', (bytes) => bytes.slice(0, bytes.length - 40)],
  ['a bit turned', (bytes) => bytes.map((byte, i) => (i === 600 ? byte ^ 1 : byte))],
])('a workbook that was %s is damaged, not read', async (_, spoil) => {
  const long = textRows(Array.from({ length: 300 }, (_row, i) => [String(i * 7919), 'x']));
  const bytes = spoil(xlsxOf({ sheets: { Л: long } }));
  const read = await readTableFile({ name: 'а.xlsx', bytes }, LIST);
  expect(read).toMatchObject({ ok: false, error: { code: 'sheet.damaged' } });
});

test('a sheet whose XML breaks off is damaged', async () => {
  const parts = partsOf({ sheets: { Л: TABLE } });
  const sheet = parts['xl/worksheets/s0.xml']!;
  const bytes = zipped({ ...parts, 'xl/worksheets/s0.xml': sheet.slice(0, sheet.length - 60) });
  const read = await readTableFile({ name: 'а.xlsx', bytes }, LIST);
  expect(read).toMatchObject({ ok: false, error: { code: 'sheet.damaged' } });
});

test('a sheet that unpacks to one endless tag or text is damaged, and soon', async () => {
  const parts = partsOf({ sheets: { Л: TABLE } });
  for (const begun of ['<worksheet><sheetData><row a="', '<worksheet><sheetData><row><c><v>']) {
    const bytes = zipped({ ...parts, 'xl/worksheets/s0.xml': begun + 'x'.repeat(2_500_000) });
    const read = await readTableFile({ name: 'а.xlsx', bytes }, LIST);
    expect(read).toMatchObject({ ok: false, error: { code: 'sheet.damaged' } });
  }
}, 30_000);

const cfb = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(100),
  ]);

test.each<[string, Uint8Array, string]>([
  ['стар.xlsx', cfb('Workbook'), 'sheet.kind-xls'],
  ['заключен.xlsx', cfb('EncryptedPackage'), 'sheet.password'],
  ['писмо.xlsx', cfb('WordDocument'), 'sheet.kind-document'],
  ['а.xlsx', Buffer.from('%PDF-1.7'), 'sheet.kind-document'],
  ['а.xlsx', Buffer.from('{\\rtf1'), 'sheet.kind-document'],
  ['а.xls', Buffer.from('<html><table>'), 'sheet.kind-web-page'],
  ['а.xls', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'sheet.kind-xml'],
  ['а.csv', Buffer.from('PK\u0003\u0004'), 'sheet.damaged'],
  ['а.xlsx', zipped({ 'word/document.xml': '<w/>' }), 'sheet.kind-document'],
  ['а.xlsx', zipped({ 'xl/workbook.bin': 'x' }), 'sheet.kind-xlsb'],
  ['а.xlsx', zipped({ 'снимка.txt': 'x' }), 'sheet.kind-unknown'],
  ['а.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'sheet.kind-unknown'],
  ['~$план.xlsx', Buffer.from([6, 0x41, 0, 0, 0x20, 0x20]), 'sheet.kind-unknown'],
  ['а.csv', Buffer.alloc(0), 'sheet.empty-file'],
  ['а.json', Buffer.from('[{"id": 1,'), 'sheet.broken-json'],
  ['а.json', Buffer.from('{"id": 1}'), 'sheet.broken-json'],
])('%s is told by its bytes: %#', async (name, bytes, code) => {
  const found = await codeOf(name, bytes);
  expect(found).toBe(code);
  const said = sentence({ code, params: { file: name } });
  expect(said).toContain(name);
  expect(said).not.toMatch(/[A-Za-z]{3,}(?:Error|Exception)|undefined/);
});

const CP1251: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93, '№': 0xb9 };
const in1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return CP1251[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x350 : code);
    }),
  );
const wide = (text: string, mark: boolean, swap = false): Buffer => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const CSV = 'ИД;Край\r\n1;„Пет“ № 5\r\n';
const CSV_ROWS = [
  ['ИД', 'Край'],
  ['1', '„Пет“ № 5'],
];

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${CSV}`)],
  ['windows-1251', in1251(CSV)],
  ['UTF-16', wide(CSV, true)],
  ['UTF-16, big end first', wide(CSV, true, true)],
  ['UTF-16 without a mark', wide(CSV, false)],
  ['sep=', Buffer.from(`\uFEFFsep=;\r\n${CSV}`)],
  ['sep=, in 1251', in1251(`sep=;\r\n${CSV}`)],
  ['tabs', Buffer.from(CSV.replaceAll(';', '\t'))],
  ['tabs in UTF-16 («Unicode текст»)', wide(CSV.replaceAll(';', '\t'), true)],
  ['bars', Buffer.from(CSV.replaceAll(';', '|'))],
])('CSV in %s', async (_, bytes) => {
  const [grid] = await gridsOf(bytes);
  expect(grid?.rows).toEqual(CSV_ROWS);
});

test.each([
  ['ИД;Бележка\n1;едно, две, три, четири\n2;пет, шест\n', ['1', 'едно, две, три, четири']],
  ['ИД,Бележка\n1,"едно; две; три"\n2,x\n', ['1', 'едно; две; три']],
  ['Справка, август\nИД;Край\n1;1,5\n2;2,5\n', ['ИД', 'Край']],
])('the separator is the regular one, not the frequent one: %j', async (text, row) => {
  const [grid] = await gridsOf(Buffer.from(text));
  expect(grid?.rows[1]).toEqual(row);
});

test('errors in CSV are errors, in either language; words are words', async () => {
  const rows = await cellsOf(Buffer.from('#N/A;#ДЕЛ/0!;#Н/Д;#хаштаг;N/A\n'));
  expect(rows[0]?.map(({ kind }) => kind)).toEqual(['error', 'error', 'error', 'text', 'text']);
});

const LIST: ColumnList<string> = {
  fields: [
    { key: 'id', heading: 'Ключ на реда', also: ['ИД'] },
    { key: 'value', heading: 'Степен на изпълнение, %', also: ['Степен'] },
  ],
  needed: ['id'],
  sheet: 'Отчет',
};
const find = async (sheets: Readonly<Record<string, string>>) =>
  findTable(unwrap(await openWorkbook(bytesSource('а', xlsxOf({ sheets })))), LIST, 'а.xlsx');

test.each([
  'Степен на изпълнение, %',
  'СТЕПЕН НА ИЗПЪЛНЕНИЕ %',
  ' степен  на\nизпълнение , % ',
  'Степен\u00A0на изпълнение (%)',
  'value',
  'Степен:',
])('the heading «%s» is known', async (heading) => {
  const found = unwrap(await find({ Отчет: textRows([['Ключ на реда', heading]]) }));
  expect(found.columns.get('value')).toBe(1);
});

test('two columns for one field are refused by name and place', async () => {
  const found = await find({ Отчет: textRows([['ИД', 'Степен', 'x', 'степен на изпълнение %']]) });
  expect(found.ok ? '' : sentence(found.error)).toBe(
    'Колоните „Степен“ (B1) и „степен на изпълнение %“ (D1) са за едно и също поле. Оставете само едната.',
  );
});

test('a title above the headings; the right sheet among others', async () => {
  const table = textRows([['Отчет на РЗИ-Варна'], [], ['ИД', 'Степен'], ['а', '5']]);
  const notes = textRows([['Бележки']]);
  const found = unwrap(await find({ Бележки: notes, 'Отчет (2)': table, Лист3: notes }));
  expect([found.sheet.name, found.head, found.otherSheets]).toEqual([
    'Отчет (2)',
    3,
    ['Бележки', 'Лист3'],
  ]);
});

test('a sheet of nothing but errors is not empty: it has no headings', async () => {
  const errors = '<row><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c></row>';
  expect(await find({ Отчет: errors })).toMatchObject({ error: { code: 'sheet.no-column' } });
  expect(await find({ Отчет: '<row/>' })).toMatchObject({ error: { code: 'sheet.empty' } });
});

test.each<[TableCell, string]>([
  [{ kind: 'number', text: '0.95', percent: true }, '95 %'],
  [{ kind: 'number', text: '1', percent: true }, '100 %'],
  [{ kind: 'number', text: '0.125', percent: true }, '12,5 %'],
  [{ kind: 'number', text: '-0.001', percent: true }, '-0,1 %'],
  [{ kind: 'number', text: '1.125' }, '1,1250'],
  [{ kind: 'number', text: '12.5' }, '12,5'],
  [{ kind: 'boolean', value: true }, 'да'],
  [{ kind: 'date', date: '2022-03-15' as never }, '15.03.2022 г.'],
])('%j is what a person would type: %s', (cell, text) => {
  expect(typedText(cell)).toEqual({ ok: true, value: text });
});

test('a cell in the last column stands apart: the empty ones before it cost nothing, and it is not lost', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="2"><c r="XFD2"><v>3</v></c></row>';
  const book = unwrap(await openWorkbook(bytesSource('файл', xlsxOf({ sheets: { Л: rows } }))));
  const batch = (await book.sheets[0]!.rows().next()).value ?? [];
  book.close();
  expect(batch.map(({ cells, far }) => [cells.length, far?.map(({ at }) => at)])).toEqual([
    [1, [16_383]],
    [0, [16_383]],
  ]);
  expect(batch.map(isBlankRow)).toEqual([false, false]);
  expect(allCells(batch[0]!)).toHaveLength(16_384);
});

const folder = mkdtempSync(join(tmpdir(), 'myarka-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file on the disk is read in pieces, and again from its start', async () => {
  const path = join(folder, 'голям.xlsx');
  const sheet = textRows(Array.from({ length: 20_000 }, (_, i) => [`ред ${i}`, 'б']));
  writeFileSync(path, xlsxOf({ sheets: { Отчет: sheet } }));
  const book = unwrap(await openWorkbook(pathSource('голям.xlsx', path)));
  for (const _ of [1, 2]) {
    const sizes: number[] = [];
    for await (const batch of book.sheets[0]!.rows()) sizes.push(batch.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20_000);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
    expect(book.share()).toBe(1);
  }
  book.close();
});
