/** A workbook that goes out again with columns added: everything else in it stays as it was. */
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { openBookEdit } from '../../../api/sheets/edit/added-columns.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../../../api/sheets/out/cell.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { gridsOf } from '../../fixtures/grids.ts';
import { partsOf, xlsxOf, zipped } from '../../fixtures/xlsx-parts.ts';

const HEAD = 2;
const text = (at: string, value: string, style = ''): string =>
  `<c r="${at}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;

const TABLE = [
  `<row r="1" spans="1:2">${text('A1', 'Отчет')}</row>`,
  `<row r="2" spans="1:2" ht="30">${text('A2', 'ИД')}${text('B2', 'Дни', ' s="1"')}</row>`,
  `<row r="3" spans="1:2">${text('A3', 'a &lt;row&gt; <!-- </row> -->')}<c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="1"/><c r="D3" s="1"></c></row>`,
  '<row r="4" s="1" customFormat="1"/>',
  `<row r="6">${text('A6', 'б')}<c r="B6"><v>3</v></c></row>`,
].join('');

const PARTS = partsOf({
  sheets: { Чужд: '<row r="1"><c r="A1"><f>Л!B3*2</f><v>4</v></c></row>', Л: TABLE },
  formats: ['0.0'],
});

const sheetWith = (before: string, after: string, rows = TABLE): Record<string, string> => ({
  ...PARTS,
  'xl/styles.xml': PARTS['xl/styles.xml']!.replace(
    '<cellStyleXfs',
    '<fonts count="1"><font><sz val="8"/></font></fonts><cellStyleXfs',
  ),
  'xl/worksheets/s1.xml': `<worksheet xmlns="x">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  'xl/media/лого.png': 'нещо',
});

const HEADS = ['№', 'лв.', 'на'].map(textOut);
const cellsOf = (n: number): readonly OutCell[] => [
  numberOut(n),
  moneyOut('840.00'),
  { kind: 'date', date: localDate('2026-03-01') },
];

/** The book with three columns added to the sheet «Л»; null where it cannot be added to. */
const edited = async (bytes: Uint8Array): Promise<Uint8Array | null> => {
  const source = bytesSource('файл.xlsx', bytes);
  const book = unwrap(await openWorkbook(source));
  const sheet = book.sheets.find(({ name }) => name === 'Л')!;
  const edit = await openBookEdit(source, {
    sheet: 'Л',
    rows: sheet.rows(),
    added: {
      head: HEAD,
      headings: ['№', 'лв.', 'на'],
      widths: [8, 14, 14],
      of: ({ n, cells }) => {
        if (n === HEAD) return Promise.resolve(HEADS);
        return Promise.resolve(n < HEAD || cells.length === 0 ? null : cellsOf(n));
      },
    },
    totals: { name: 'Чужд', heads: 1, widths: [10], rows: [[textOut('Всичко')]] },
  });
  if (typeof edit === 'string') return null;
  const pieces: Buffer[] = [];
  for await (const piece of edit.bytes()) pieces.push(piece);
  edit.close();
  book.close();
  return Buffer.concat(pieces);
};

const partsIn = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

const GRIDS = [
  { name: 'Чужд', rows: [[4]] },
  {
    name: 'Л',
    rows: [
      ['Отчет', null, null, null, null],
      ['ИД', 'Дни', '№', 'лв.', 'на'],
      ['a <row> ', 2, 3, 840, '2026-03-01'],
      [null, null, null, null, null],
      [null, null, null, null, null],
      ['б', 3, 6, 840, '2026-03-01'],
    ],
  },
  { name: 'Чужд 2', rows: [['Всичко']] },
];

test('columns stand behind what the sheet holds; other parts are the same, letter for letter', async () => {
  const before = sheetWith(
    '<dimension ref="A1:B6"/><cols><col min="1" max="9" width="20"/></cols>',
    '<autoFilter ref="A2:B6"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  );
  const bytes = (await edited(zipped(before)))!;
  expect(await gridsOf(bytes)).toEqual(GRIDS);
  const after = partsIn(bytes);
  for (const part of ['xl/worksheets/s0.xml', 'xl/media/лого.png', '_rels/.rels'])
    expect(after[part]).toBe(before[part]);
  const sheet = after['xl/worksheets/s1.xml']!;
  expect(sheet).toContain('<dimension ref="A1:E6"/>');
  expect(sheet).toContain('<autoFilter ref="A2:E6"/><mergeCells>');
  expect(sheet).toContain('<f>1+1</f><v>2</v></c><c r="C3"><v>3</v></c><c r="D3"');
  expect(sheet).toContain('<row r="4" s="1" customFormat="1"/>');
  expect(sheet).not.toContain('spans="1:2" ht');
  const columns = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="(\d+)"/g)];
  expect(columns.map(([, ...all]) => all.map(Number))).toEqual([
    [1, 2, 20],
    [3, 3, 8],
    [4, 4, 14],
    [5, 5, 14],
    [6, 9, 20],
  ]);
  // The heads look like the file's own; the amount has two decimals.
  expect(sheet).toMatch(/<c r="C2" s="1" t="inlineStr">/);
  const formats = [...after['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/numFmtId="(\d+)"/g)];
  const [, style = ''] = /<c r="D3" s="(\d+)">/.exec(sheet) ?? [];
  expect(formats[Number(style)]?.[1]).toBe('4');
});

test('… also with names under a prefix, cells and rows without places, the calendar of 1904', async () => {
  const rows = TABLE.replaceAll(/ (?:r|spans)="[A-Z0-9:]+"/g, '').replace(
    '<row s=',
    '<row/><row s=',
  );
  const parts = sheetWith('', '', rows.replace('<row/>', ''));
  const sheet = parts['xl/worksheets/s1.xml']!.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace(
    'xmlns=',
    'xmlns:x=',
  );
  const bytes = await edited(
    zipped({
      ...parts,
      'xl/worksheets/s1.xml': sheet,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
        '<workbookPr ',
        '<workbookPr date1904="1" ',
      ),
    }),
  );
  const [, grid] = await gridsOf(bytes!);
  expect(grid?.rows[2]).toEqual(['a <row> ', 2, 3, 840, '2026-03-01']);
  expect(grid?.rows[4]).toEqual(['б', 3, 5, 840, '2026-03-01']);
});

test('cells that are merged are taken up; a strict book gets a strict sheet', async () => {
  const merged = '<mergeCells><mergeCell ref="A1:Z1"/><mergeCell ref="B2:C2"/></mergeCells>';
  const parts = sheetWith('', merged);
  const strict = parts['xl/workbook.xml']!.replace(
    /http:[^"]*spreadsheetml\/2006\/main/,
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  );
  const bytes = await edited(zipped({ ...parts, 'xl/workbook.xml': strict }));
  const [, grid] = await gridsOf(bytes!);
  expect(grid?.rows[1]).toEqual(['ИД', 'Дни', null, '№', 'лв.', 'на']);
  expect(partsIn(bytes!)['xl/worksheets/totals1.xml']).toContain(
    'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
  );
});

test('a book with macros goes out as a plain workbook', async () => {
  const parts = sheetWith('', '');
  const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const kinds = parts['[Content_Types].xml']!.replace(
    /application\/vnd\.openxml[^"]*sheet\.main\+xml/,
    macro,
  ).replace(
    '</Types>',
    '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  const relations = parts['xl/_rels/workbook.xml.rels']!.replace(
    '</Relationships>',
    '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  const bytes = await edited(
    zipped({
      ...parts,
      '[Content_Types].xml': kinds,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/vbaProject.bin': 'код',
    }),
  );
  const after = partsIn(bytes!);
  expect(Object.keys(after)).not.toContain('xl/vbaProject.bin');
  expect(`${after['[Content_Types].xml']}${after['xl/_rels/workbook.xml.rels']}`).not.toMatch(
    /vba|macroEnabled/,
  );
  expect(await gridsOf(bytes!)).toEqual(GRIDS);
});

test('a book without styles gets some, and its own cells stay as they are', async () => {
  const { 'xl/styles.xml': _, ...bare } = sheetWith('', '');
  const rels = bare['xl/_rels/workbook.xml.rels']!.replace(/<Relationship Id="st"[^>]*\/>/, '');
  const came = zipped({ ...bare, 'xl/_rels/workbook.xml.rels': rels });
  const bytes = (await edited(came))!;
  const after = partsIn(bytes);
  expect(after['xl/_rels/workbook.xml.rels']).toContain('Target="/xl/styles1.xml"');
  expect(after['[Content_Types].xml']).toContain('PartName="/xl/styles1.xml"');
  expect(after['xl/styles1.xml']).toContain('<cellXfs');
  const rowsIn = async (book: Uint8Array) =>
    (await gridsOf(book)).find(({ name }) => name === 'Л')?.rows ?? [];
  const [before, now] = [await rowsIn(came), await rowsIn(bytes)];
  const at = now.findIndex((row) => row.includes('лв.'));
  expect(now[at]?.slice(-3)).toEqual(['№', 'лв.', 'на']);
  expect(now[at]?.slice(0, before[at]?.length)).toEqual(before[at]);
});

test('a book full to the last column, or without what every program writes, cannot be added to', async () => {
  const full = sheetWith('', '', '<row r="2"><c r="XFC2"><v>1</v></c></row>');
  expect(await edited(zipped(full))).toBeNull();
  expect(await edited(xlsxOf({ sheets: { Л: TABLE } }))).toBeNull();
});
