/** Files written and read back by another hand: ZIP parts, CSV text, and our own readers. */
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cellAddress } from '../../../api/sheets/address.ts';
import { writeCsv } from '../../../api/sheets/csv.ts';
import { jsonRows } from '../../../api/sheets/json.ts';
import type { Cell, Sheet } from '../../../api/sheets/sheet.ts';
import { writeXlsx } from '../../../api/sheets/xlsx.ts';
import type { ColumnList } from '../../../api/sheets/in/head.ts';
import { readTableFile } from '../../../api/sheets/in/rows.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { money } from '../../../domain/kernel/money.ts';
import { shownText } from '../../../domain/kernel/table-cell.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { gridsOf } from '../../fixtures/grids.ts';

const EVIL = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+359 2 123',
  '-5',
  '- В рамките на бюджета',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  "''=1",
  "'плюс",
  '＝1+1',
];
const ODD = [
  'Мярка „Н-6“',
  'ред; с "кавички"',
  'два\nреда',
  'CR\r\nLF',
  '_x0041_ буквално',
  'край\u0007на реда',
  '  с интервали  ',
  '1.10',
  '007',
  '😀 <b>&amp;</b>',
  'й', // decomposed text travels as it is; imports normalise it
];
const TEXTS = [...EVIL, ...ODD];

const sheetOf = (rows: readonly (readonly Cell[])[], code = false): Sheet => ({
  name: 'План',
  columns: (rows[0] ?? []).map((_, i) => ({
    key: `k${i}`,
    header: `К ${i}`,
    width: 20,
    ...(code ? { code } : {}),
  })),
  rows,
});

/** Parts of a ZIP file by its central directory, without the library that wrote it. */
const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  for (let at = zip.readUInt32LE(end + 16), n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [size, name, extra, note] = [20, 28, 30, 32].map((o, i) =>
      i === 0 ? zip.readUInt32LE(at + o) : zip.readUInt16LE(at + o),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + size);
    const body = zip.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw);
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), body.toString('utf8'));
    at += 46 + name + extra + note;
  }
  return parts;
};

test.each([
  [0, 0, 'A1'],
  [6, 1, 'B7'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [9, 701, 'ZZ10'],
  [9, 702, 'AAA10'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

test('texts come back letter for letter from XLSX', async () => {
  const bytes = await writeXlsx([sheetOf(TEXTS.map((text) => [text]))]);
  const [grid] = await gridsOf(bytes);
  expect(grid?.rows.slice(1)).toEqual(TEXTS.map((text) => [text]));
});

test('texts come back letter for letter from CSV', async () => {
  const [grid] = await gridsOf(writeCsv(sheetOf(TEXTS.map((text) => [text, 'x']))));
  expect(grid?.rows.slice(1)).toEqual(TEXTS.map((text) => [text, 'x']));
});

test('no CSV cell of text begins as a formula would', () => {
  const text = new TextDecoder().decode(writeCsv(sheetOf(EVIL.map((evil) => [evil]))));
  const cells = text
    .trimEnd()
    .split(/\r\n(?=['"])/)
    .slice(1);
  expect(cells).toHaveLength(EVIL.length);
  for (const cell of cells) expect(cell).toMatch(/^"?'/);
});

test('no XLSX cell is a formula, texts are in the text format', async () => {
  const parts = partsOf(await writeXlsx([sheetOf(EVIL.map((evil) => [evil]))]));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f>');
  const kinds = [...sheet.matchAll(/<c r="A\d+"[^>]*t="(\w+)"/g)].map(([, kind]) => kind);
  expect(kinds).toEqual(Array.from({ length: EVIL.length + 1 }, () => 's'));
  expect(parts.get('xl/styles.xml')).toContain('formatCode="@"');
});

test('numbers, amounts and dates are real ones', async () => {
  const row: Cell[] = [
    2027,
    { money: money(1_234_567_89, 'BGN') },
    { money: money(10_50, 'EUR') },
    { date: localDate('2024-03-18') },
    true,
    null,
  ];
  const bytes = await writeXlsx([sheetOf([row])]);
  const [grid] = await gridsOf(bytes);
  expect(grid?.rows[1]).toEqual([2027, 1_234_567.89, 10.5, '2024-03-18', true, null]);
  const parts = partsOf(bytes);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>1234567.89</v>');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>45369</v>');
  expect(parts.get('xl/styles.xml')).toContain('#,##0.00&quot; лв.&quot;');
  const csv = new TextDecoder().decode(writeCsv(sheetOf([row]))).split('\r\n')[1];
  expect(csv).toBe('2027;1234567,89;10,50;18.03.2024;да;');
  expect(jsonRows(sheetOf([row]))).toEqual([
    {
      k0: 2027,
      k1: { amount: '1234567.89', currency: 'BGN' },
      k2: { amount: '10.50', currency: 'EUR' },
      k3: '2024-03-18',
      k4: true,
      k5: null,
    },
  ]);
});

test('an XLSX table is ready to work with: frozen header, filter, widths, printing', async () => {
  const parts = partsOf(
    await writeXlsx(
      [sheetOf([['а', 'б']]), sheetOf([['в', 'г']])].map((sheet, i) => ({
        ...sheet,
        name: i === 0 ? "И'ме & <а>" : 'Суми',
      })),
    ),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<pane ySplit="1"');
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('activePane="bottomLeft"');
  expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
  expect(sheet).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
  expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
  expect(sheet).toContain('<ignoredError sqref="A1:B2" numberStoredAsText="1"/>');
  expect(parts.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'И''ме &amp; &lt;а>'!$1:$1</definedName>`,
  );
  const order = [
    '<sheetPr>',
    '<sheetViews>',
    '<cols>',
    '<sheetData>',
    '<autoFilter',
    '<pageMargins',
    '<pageSetup',
    '<ignoredErrors>',
  ];
  const places = order.map((tag) => sheet.indexOf(tag));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('CSV opens by a double click: mark of UTF-8, semicolons, codes that stay text', async () => {
  const bytes = writeCsv(sheetOf([['1.10', '3', 'а']], true));
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text).toBe('\uFEFFК 0;К 1;К 2\r\n"\t1.10";3;а\r\n');
  expect((await gridsOf(bytes))[0]?.rows[1]).toEqual(['1.10', '3', 'а']);
});

test.each([',', '\t', ';'])('CSV with «%s» between cells is read', async (mark) => {
  const bytes = new TextEncoder().encode(`ИД${mark}Край\n1.1.1-1${mark}2025\n`);
  expect((await gridsOf(bytes))[0]?.rows).toEqual([
    ['ИД', 'Край'],
    ['1.1.1-1', '2025'],
  ]);
});

const LIST: ColumnList<'a'> = {
  fields: [{ key: 'a', heading: 'К 0', also: [] }],
  needed: ['a'],
  sheet: 'План',
};

test.each<[string, Uint8Array, string]>([
  ['план.docx', new Uint8Array(3), 'sheet.kind-unknown'],
  ['план.xlsx', new Uint8Array(300).fill(7), 'sheet.no-column'],
  ['план.xlsx', new Uint8Array(0), 'sheet.empty-file'],
  ['план.xlsx', new TextEncoder().encode('PK\u0003\u0004и нищо'), 'sheet.damaged'],
  ['план.csv', new Uint8Array([0xd0, 0x9a, 0xd0, 0x28]), 'sheet.broken-utf8'],
  ['план.csv', new TextEncoder().encode('а;"б\n'), 'sheet.broken-row'],
  ['план.csv', new TextEncoder().encode('\n\n'), 'sheet.empty'],
  ['план.json', new TextEncoder().encode('['), 'sheet.broken-json'],
  ['план.json', new TextEncoder().encode('[{"id":{}}]'), 'sheet.broken-json'],
  ['план.csv', new Uint8Array(21 * 1024 * 1024), 'sheet.too-large'],
])('%s that is no table is refused', async (name, bytes, code) => {
  expect(await readTableFile({ name, bytes }, LIST)).toMatchObject({ ok: false, error: { code } });
});

test.each([
  ['not closed', 'К 0;б\n1;"два\n3;4\n5;6\n', 2],
  ['closed by the next one that opens', 'К 0;б\n1;2\n3;"ч\n5;"6"\n7;8\n', 3],
  ['behind a cell of two lines', 'К 0;б\n"1\n2";2\n3;"ч\n5;6\n', 3],
  ['in the middle of a cell', 'К 0;б\n1;два"\n', 2],
  ['far above the end', `К 0;б\n${'1;2\n'.repeat(2500)}3;"ч\n${'1;2\n'.repeat(2500)}`, 2502],
])('a quotation mark %s: the row is named in which it opens', async (_, text, line) => {
  const read = await readTableFile({ name: 'план.csv', bytes: Buffer.from(text) }, LIST);
  expect(read).toMatchObject({ ok: false, error: { code: 'sheet.broken-row', params: { line } } });
});

test.each([
  ['closed in the next row', 'К 0;б;в\n1;2;3\n2;"ч;5\n3;ч";5\n4;5;6\n', 'B3', 2],
  ['of the last cell', 'К 0;б;в\n1;2;"3\n2;2;3\n3;4;5"\n4;5;6\n', 'C2', 3],
  ['of the first cell', 'К 0;б;в\n"1;2;3\n2";2;3\n4;5;6\n', 'A2', 2],
  ['with commas', 'К 0,б,в\n1,2,3\n2,"ч,5\n3,ч",5\n', 'B3', 2],
  ['behind sep=', 'sep=|\nК 0|б|в\n2|"ч|5\n3|ч"|5\n', 'B2', 2],
  [
    'far below',
    `К 0;б;в\n${'1;2;3\n'.repeat(15_000)}3;"ч;5\n4;5";6\n${'1;2;3\n'.repeat(9)}`,
    'B15002',
    2,
  ],
])('a quotation mark %s that swallowed rows', async (_, text, address, rows) => {
  const read = await readTableFile({ name: 'план.csv', bytes: Buffer.from(text) }, LIST);
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'sheet.swallowed-rows', params: { address, rows } },
  });
});

test('a cell of several lines is one, whatever marks stand in it', async () => {
  const text = 'К 0;б;в\n1;"едно\nдве";3\n2;"а; б; в\nг; д";3\n3;4;"виж 1; 2\n3"\n';
  const read = unwrap(await readTableFile({ name: 'план.csv', bytes: Buffer.from(text) }, LIST));
  expect(read.rows.map(({ cells }) => cells.map(shownText).join('|'))).toEqual([
    '1|едно\nдве|3',
    '2|а; б; в\nг; д|3',
    '3|4|виж 1; 2\n3',
  ]);
});

test('the named sheet is read, else the first that has the headings; the others are named', async () => {
  const bytes = await writeXlsx([
    { ...sheetOf([['а']]), name: 'Бележки' },
    { ...sheetOf([['б']]), name: 'План' },
  ]);
  const file = { name: 'x.xlsx', bytes };
  const named = unwrap(await readTableFile(file, LIST));
  expect([named.sheet.name, named.otherSheets]).toEqual(['План', ['Бележки']]);
  expect(named.rows).toEqual([{ n: 2, cells: [{ kind: 'text', text: 'б' }] }]);
  const other = unwrap(await readTableFile(file, { ...LIST, sheet: 'Друг' }));
  expect(other.sheet.name).toBe('Бележки');
});

test('a template is locked but for what is filled in; an empty cell can be, too', async () => {
  const sheet = {
    ...sheetOf([
      ['ключ', null],
      ['ключ 2', 5],
    ]),
    fillable: [1],
  };
  const bytes = await writeXlsx([sheet]);
  const parts = partsOf(bytes);
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toMatch(/<\/sheetData><sheetProtection sheet="1"[^>]*\/><autoFilter/);
  expect(xml).not.toContain('password');
  const styles = parts.get('xl/styles.xml')?.match(/<xf [^>]*>.*?<\/xf>/gs) ?? [];
  const isOpen = (at: string): boolean => {
    const [, style] = new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml) ?? [];
    return styles[Number(style)]?.includes('<protection locked="0"/></xf>') ?? false;
  };
  expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map(isOpen)).toEqual([
    false,
    false,
    false,
    true,
    false,
    true,
  ]);
  expect((await gridsOf(bytes))[0]?.rows.slice(1)).toEqual([
    ['ключ', null],
    ['ключ 2', 5],
  ]);
  const plain = partsOf(await writeXlsx([sheetOf([['а', 'б']])]));
  expect(plain.get('xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
});
