/** What stands in a file and nobody sees, or is seen where it does not stand: merged cells, hidden sheets, zeroes for results. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areasAt } from '../../../api/sheets/in/merged.ts';
import { readTableFile, type ReadTable } from '../../../api/sheets/in/rows.ts';
import type { ColumnList } from '../../../api/sheets/in/head.ts';
import { shownText, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { unwrap, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { startedCore } from '../progress-fixture.ts';
import { partsOf, textRows, zipped, type Parts } from '../../fixtures/xlsx-parts.ts';

type Key = 'id' | 'days' | 'child';
const LIST: ColumnList<Key> = {
  fields: [
    { key: 'id', heading: '№', also: [] },
    { key: 'days', heading: 'Дни', also: [] },
    { key: 'child', heading: 'Дете', also: [] },
  ],
  needed: ['id', 'days'],
};
const HEAD = ['№', 'Дни', 'Дете'];

const read = (bytes: Uint8Array, name: string): Promise<Result<ReadTable<Key>, Failure>> =>
  readTableFile({ name, bytes }, LIST);

/** A workbook with one thing more in a part of it. */
const xlsx = (parts: Parts, part: string, change: (xml: string) => string): Uint8Array => {
  const all = partsOf(parts);
  return zipped({ ...all, [part]: change(all[part] ?? '') });
};

const one = (cell: TableCell): string => {
  const area = cell.doubt?.params?.['area'];
  return `${cell.kind} ${shownText(cell)}${area === undefined ? '' : ` merged ${area}`}`;
};

const shown = ({ rows }: ReadTable<Key>): string[] =>
  rows.map(({ n, cells }) => `${n}: ${cells.map(one).join(' | ')}`);

const merging =
  (...areas: string[]) =>
  (xml: string): string =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells count="${areas.length}">${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );

test('a cell merged over rows has no value of its own in any of them; titles and headings may be merged', async () => {
  const rows = textRows([
    ['Отчет за март', '', ''],
    HEAD,
    ['п1', '14', 'да'],
    ['п2', '', 'не'],
    ['п3', '7', 'х'],
  ]);
  const areas = merging('A1:C1', 'B3:B4', 'B5:C5');
  const bytes = xlsx({ sheets: { Март: rows } }, 'xl/worksheets/s0.xml', areas);
  expect(shown(unwrap(await read(bytes, 'a.xlsx')))).toEqual([
    '3: text п1 | text 14 merged B3:B4 | text да',
    '4: text п2 | text B3:B4 merged B3:B4 | text не',
    // What lies beneath a cell merged over columns is not seen.
    '5: text п3 | text 7 | text х merged B5:C5',
  ]);
});

test('a merged area is one fault in its own words, with the cell in front, of a plan and of a report', async () => {
  const it = await startedCore('2026-10-05T08:00:00Z');
  try {
    const areas = merging('B2:B3');
    const base64 = (rows: readonly (readonly string[])[]): string =>
      Buffer.from(xlsx({ sheets: { Л: textRows(rows) } }, 'xl/worksheets/s0.xml', areas)).toString(
        'base64',
      );
    const plan = [
      ['ИД', 'Наименование'],
      ['1.1.1-1', 'х'],
      ['1.1.2-1', ''],
    ];
    const compared = await it.call().plan.import.compare({ name: 'п.xlsx', base64: base64(plan) });
    await it
      .call()
      .progress.settings.assign({ measures: ['1.1.1', '3.1.1'], units: ['РЗИ-Варна'] });
    await it.as('РЗИ-Варна');
    const ids = ['1.1.1/1.1.1-1', '3.1.1/3.1.1-1'].map((id) => `РЗИ-Варна/${id}/2026-Q3`);
    const report = [
      ['Код на реда', 'Отчетена стойност'],
      [ids[0] ?? '', 'да'],
      [ids[1] ?? '', ''],
    ];
    const given = { name: 'о.xlsx', base64: base64(report), dryRun: true };
    const taken = await it.call().progress.sheet.import(given);
    for (const { errors } of [compared, taken])
      expect(errors.map(({ failure }) => sentence(failure))).toEqual([
        expect.stringMatching(
          /^B2: Клетките B2:B3 са обединени .* Разделете ги .* напишете стойността във всяка клетка/u,
        ),
      ]);
  } finally {
    it.stop();
  }
});

test('the areas of a row are those that it lies in, in whichever order rows are asked for', () => {
  const area = fc
    .record({ top: fc.integer({ min: 1, max: 30 }), rows: fc.integer({ min: 0, max: 1_048_575 }) })
    .map(({ top, rows }) => ({ top, bottom: top + rows, left: 0, right: 0 }));
  const few = fc.record({ top: fc.integer({ min: 1, max: 30 }), rows: fc.nat(4) });
  const small = few.map(({ top, rows }) => ({ top, bottom: top + rows, left: 0, right: 0 }));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(area, small), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
      (areas, rows) => {
        const at = areasAt(areas, 5);
        for (const n of rows) {
          const expected = areas.filter(({ top, bottom }) => top > 5 && top <= n && n <= bottom);
          expect(new Set(at(n))).toEqual(new Set(expected));
        }
      },
    ),
  );
});

test('the same in an OpenDocument sheet, whose hidden tables are known, too', async () => {
  const cell = (text: string, more = ''): string =>
    `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.join('')}</table:table-row>`;
  const head = row(...HEAD.map((text) => cell(text)));
  const table = (name: string, style: string, rows: string): string =>
    `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
  const march = [
    head,
    row(
      cell('п1'),
      cell('14', 'table:number-rows-spanned="2" table:number-columns-spanned="1"'),
      cell('да'),
    ),
    row(cell('п2'), '<table:covered-table-cell/>', cell('не')),
  ].join('');
  const style = (name: string, display: boolean): string =>
    `<style:style style:name="${name}"><style:table-properties table:display="${display}"/></style:style>`;
  const content = `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${style('ta1', false)}${style('ta2', true)}</office:automatic-styles><office:body><office:spreadsheet>${table('Стар', 'ta1', head + row(cell('стар'), cell('1')))}${table('Март', 'ta2', march)}</office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
  });
  const found = unwrap(await read(bytes, 'a.ods'));
  expect([found.sheet.name, found.otherSheets]).toEqual(['Март', ['Стар']]);
  expect(shown(found)).toEqual([
    '2: text п1 | text 14 merged B2:B3 | text да',
    '3: text п2 | text B2:B3 merged B2:B3 | text не',
  ]);
});

test.each(['hidden', 'veryHidden'])(
  'a sheet that is %s comes after those that are seen, and alone is refused',
  async (state) => {
    const sheets = {
      Стар: textRows([HEAD, ['стар', '1', '']]),
      Март: textRows([HEAD, ['п1', '2', '']]),
    };
    const hide = (xml: string): string =>
      xml.replace('name="Стар"', `name="Стар" state="${state}"`);
    const both = unwrap(await read(xlsx({ sheets }, 'xl/workbook.xml', hide), 'a.xlsx'));
    expect([both.sheet.name, both.otherSheets]).toEqual(['Март', ['Стар']]);
    const alone = xlsx(
      { sheets: { Стар: sheets.Стар, Бележки: textRows([['нищо']]) } },
      'xl/workbook.xml',
      hide,
    );
    expect(await read(alone, 'a.xlsx')).toMatchObject({
      ok: false,
      error: { code: 'sheet.only-hidden', params: { sheet: 'Стар' } },
    });
  },
);

test('a stored 0 of a formula is no result where the writer left the calculation to whoever opens it', async () => {
  const rows = `${textRows([HEAD])}<row><c t="inlineStr"><is><t>п1</t></is></c><c><f>7+7</f><v>0</v></c><c><v>0</v></c></row>`;
  const parts = { sheets: { Март: rows } };
  const left = (xml: string): string =>
    xml.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>');
  const bytes = xlsx(parts, 'xl/workbook.xml', left);
  expect(shown(unwrap(await read(bytes, 'a.xlsx')))).toEqual([
    '2: text п1 | uncalculated  | number 0',
  ]);
  const calculated = xlsx(parts, 'xl/workbook.xml', (xml) => xml);
  expect(shown(unwrap(await read(calculated, 'a.xlsx')))).toEqual([
    '2: text п1 | number 0 | number 0',
  ]);
});
