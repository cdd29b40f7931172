/** Small things that are told as they stand in the file: short rows, a file cut off, numbers, formulas, directions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTableFile } from '../../../api/sheets/in/rows.ts';
import { tariffList } from '../../../api/tariffs/read-table.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { fourReaders, READERS, TABLES, type FourReaders } from '../../fixtures/four-readers.ts';
import { partsOf, textRows, xlsxOf, zipped } from '../../fixtures/xlsx-parts.ts';
import { startedCore } from '../progress-fixture.ts';

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const csv = (rows: readonly (readonly string[])[], end = '\r\n') =>
  Buffer.from(rows.map((row) => row.join(';')).join('\r\n') + end);

const STAYS = [
  'Номер;Ред;Приет;Изписан;Ниво;Дни с висока степен на зависимост;Дни трудотерапия',
  'а1;4.1;01.03.2026;15.03.2026;II;4;10',
  'а2;4.1;01.03.2026;15.03.2026;II',
].map((row) => row.split(';'));
const line = (end: string) =>
  readTableFile({ name: 'а.csv', bytes: csv(STAYS, end) }, tariffList({ mapping: {} }));

test('a row of CSV that is shorter than its headings is told; the last without a line end is cut off', async () => {
  expect(unwrap(await line('\r\n')).asides.short).toEqual({ count: 1, which: '3' });
  expect((await readers.read('tariff', 'а.csv', csv(STAYS))).found).toEqual([
    'а1 payable 1062.00',
    'а2 payable 840.00',
  ]);
  for (const end of ['', ';4', ';4;'])
    expect(await line(end)).toMatchObject(
      end === ';4;'
        ? { ok: true }
        : { ok: false, error: { code: 'sheet.cut-off', params: { row: 3 } } },
    );
  expect((await readers.read('tariff', 'а.csv', csv(STAYS, ''))).found).toEqual([
    'refused sheet.cut-off',
  ]);
});

test.each(READERS)(
  '%s: a last line cut off refuses the file; a note without a line end does not',
  async (reader) => {
    const [head = [], row = []] = TABLES[reader];
    const [whole, cut] = [csv([head, row], ''), csv([head, row, row.slice(0, -1)], '')];
    expect((await readers.read(reader, 'а.csv', cut)).found).toEqual(['refused sheet.cut-off']);
    const noted = csv([head, row, ['Изготвил: Иван']], '');
    const { found } = await readers.read(reader, 'а.csv', whole);
    expect((await readers.read(reader, 'а.csv', noted)).found).toEqual(found);
  },
);

test('of many rows only the very last is open', async () => {
  const rows = [STAYS[0]!, ...Array.from({ length: 2000 }, (_, i) => STAYS[1]!.with(0, `a${i}`))];
  const read = unwrap(
    await readTableFile({ name: 'а.csv', bytes: csv(rows, '') }, tariffList({ mapping: {} })),
  );
  expect([read.rows.length, read.asides.short]).toEqual([2000, { count: 0, which: '' }]);
  const cut = [...rows, STAYS[2]!];
  expect(
    await readTableFile({ name: 'а.csv', bytes: csv(cut, '') }, tariffList({ mapping: {} })),
  ).toMatchObject({ error: { code: 'sheet.cut-off', params: { row: 2002 } } });
});

test('«-» in «Отчетен на» is no data', async () => {
  const [head = [], row = []] = TABLES.claims;
  const read = async (said: string) =>
    (
      await readers.read(
        'claims',
        'а.csv',
        csv([
          [...head, 'Отчетено на'],
          [...row, said],
        ]),
      )
    ).found;
  const none = await read('');
  for (const dash of ['-', '–', ' - ']) expect(await read(dash)).toEqual(none);
  expect(await read('вчера')).toEqual(['а tariff.field.not-date']);
});

test('numbers that are seen from the right are asked about, marks of copied ones are not', async () => {
  const [head = [], row = []] = TABLES.tariff;
  const read = (count: string) => readers.read('tariff', 'а.csv', csv([head, row.with(3, count)]));
  for (const turn of ['\u202E', '\u202B', '\u2067'])
    expect((await read(`${turn}14\u202C`)).found).toEqual(['а tariff.field.not-whole']);
  for (const mark of ['\u202D', '\u200E', '\u202A'])
    expect((await read(`${mark}3\u202C`)).found).toEqual(['а payable 90.00']);
});

test('a formula without a result under no heading is told as one', async () => {
  const rows = textRows([
    ['ИД', 'Край'],
    ['1.1.1-1', '2029'],
  ]);
  const parts = partsOf({ sheets: { П: rows } });
  const bytes = zipped(
    Object.fromEntries(
      Object.entries(parts).map(([at, xml]) => [
        at,
        xml.replace('</row></sheetData>', '<c r="D2"><f>1+1</f></c></row></sheetData>'),
      ]),
    ),
  );
  const it = await startedCore('2026-10-05T08:00:00Z');
  const base64 = Buffer.from(bytes).toString('base64');
  const { ignored } = await it.call().plan.import.compare({ name: 'а.xlsx', base64 });
  it.stop();
  expect(ignored.first).toMatchObject([{ address: 'D2', text: '(не е изчислено)' }]);
});

test('a number that is no amount is quoted as the cell shows it', async () => {
  const cell =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>1.1.2-1</t></is></c><c r="B2"><v>1234.567</v></c></row>';
  const bytes = xlsxOf({ sheets: { П: `${textRows([['ИД', 'Индикативен ресурс']])}${cell}` } });
  const { found, sentences } = await readers.read('plan', 'а.xlsx', bytes);
  expect([found, sentences[0]]).toEqual([
    ['B2 cell.amount'],
    expect.stringContaining('„1234,567“'),
  ]);
  expect(sentence({ code: 'sheet.cut-off', params: { row: 3 } })).toContain('насред ред 3');
});
