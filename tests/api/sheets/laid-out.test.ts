/** What stands around a table or out of sight in it: told by row and reason, given back with a result, never guessed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTableFile, toldOf } from '../../../api/sheets/in/rows.ts';
import { planList } from '../../../api/plan/plan-sheet.ts';
import { progressList } from '../../../api/progress/sheet-read.ts';
import { tariffList } from '../../../api/tariffs/read-table.ts';
import type { DifferenceOutcome } from '../../../api/tariffs/difference.ts';
import type { RunOutcome } from '../../../api/tariffs/runs.ts';
import { writeXlsx } from '../../../api/sheets/xlsx.ts';
import { IGNORED } from '../../../domain/kernel/table-mapping.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { gridsOf } from '../../fixtures/grids.ts';
import { tariffDesk, type TariffDesk } from '../../fixtures/tariff-desk.ts';
import { partsOf, textRows, xlsxOf, zipped } from '../../fixtures/xlsx-parts.ts';

const LISTS = {
  plan: planList({}, {}),
  progress: progressList({}, {}),
  tariff: tariffList({ mapping: {} }),
};
const read = (rows: readonly (readonly string[])[], list = LISTS.tariff) =>
  readTableFile({ name: 'март.xlsx', bytes: xlsxOf({ sheets: { Март: textRows(rows) } }) }, list);

const HEAD = ['№', 'Ред', 'Дата', 'Брой'];
const LINE = ['1', '1.3', '15.03.2022', '2'];

test('rows that are none of the table are told by row, kind and what they say', async () => {
  const table = unwrap(
    await read([
      HEAD,
      ['1', '2', '3', '4'],
      LINE,
      ['Общо:', '', '', '2'],
      [],
      ['* без амбулаторните'],
      ['Изготвил:', '', '', 'Ръководител:'],
      ['/д-р Иванова/'],
    ]),
  );
  expect(table.rows.map(({ n }) => n)).toEqual([3]);
  const { asides } = toldOf(table);
  expect(asides.first.map(({ n, kind, text }) => [n, kind, text])).toEqual([
    [2, 'numbers', '1'],
    [4, 'sum', 'Общо:'],
    [6, 'note', '* без амбулаторните'],
    [7, 'signature', 'Изготвил:'],
    [8, 'signature', '/д-р Иванова/'],
  ]);
  expect(asides.count).toBe(5);
});

test('a word of sums in a column that is left out says nothing of a row that is read', async () => {
  const heads = ['Отделение', 'Ред', 'Дата', 'Брой', 'Номер'];
  const list = tariffList({ mapping: { Отделение: IGNORED } });
  const table = unwrap(
    await read(
      [
        heads,
        ['Общо отделение', '1.3', '15.03.2022', '2', '1'],
        ['Общо отделение', '', '15.03.2022', '2', ''],
        ['Всичко', '', '', '9', ''],
        ['Забележка: без изписаните', '', '16.03.2022', '', ''],
        ['Общо', '', '', '', ''],
      ],
      list,
    ),
  );
  expect(table.rows.map(({ n }) => n)).toEqual([2, 3, 4, 5]);
  expect(table.asides.first.map(({ n, kind }) => [n, kind])).toEqual([[6, 'sum']]);
});

test('cells in which nobody sees anything are empty, and told', async () => {
  const table = unwrap(
    await read([HEAD, [...LINE.slice(0, 3), '\u200B'], ['\u200B', '', '', '\u2060']]),
  );
  expect(table.rows.map(({ n, cells }) => [n, cells[3]?.kind])).toEqual([[2, 'empty']]);
  expect(table.asides.unseen).toEqual({ count: 3, first: ['D2', 'A3', 'D3'] });
});

test.each<[string, readonly string[]]>([
  ['a line whose number is «Общо»', ['Общо', '1.3', '15.03.2022', '2']],
  ['a sum with a row of the annex', ['Общо', '1.3', '', '9']],
  ['a sum beside another key', ['Общо', 'за 1.3', '', '9']],
  ['a line without a number', ['', '1.3', '15.03.2022', '2']],
  ['figures without a word', ['', '', '', '9']],
  ['words that nobody knows', ['Отделение по пневмология', '', '', '']],
  ['a person without anything', ['Иван Иванов', '', '', '']],
  ['a name like a word of signing', ['Дата', '1.9', '15.03.2022', '2']],
  ['counted lines', ['2', '3', '4', '5']],
])('%s stays a row', async (_, row) => {
  const table = unwrap(await read([HEAD, LINE, row]));
  expect(table.rows.map(({ n }) => n)).toEqual([2, 3]);
});

const SUMS =
  'Общо,Общо 12,ВСИЧКО:,Сума,сбор,Итого,Total,Oбщо,О Б Щ О,- Общо,Крайна сума,Изготвил,Директор: д-р Иванова';

test.each(
  SUMS.split(',').flatMap((word) => [
    { word, column: 'A', row: [word, 'Б1'] },
    { word, column: 'B', row: ['2', word] },
  ]),
)(
  '«$word» in $column of a row that is payable otherwise is asked about',
  async ({ column, row }) => {
    const head = ['№', 'Лечебно заведение', 'Ред', 'Дата', 'Брой'];
    const table = unwrap(await read([head, [...row, '1.3', '15.03.2022', '5']]));
    const asked = table.rows[0]?.cells.flatMap(({ doubt }, at) =>
      doubt ? [[at, doubt.code]] : [],
    );
    expect(asked).toEqual([['AB'.indexOf(column), 'cell.sum-row']]);
  },
);

test.each([
  'УМБАЛ „Общо здраве“',
  'Общинска болница',
  'МБАЛ Общо',
  'Сумата 1',
  '„Всичко“ ООД',
  'Общопрактикуващи',
])('«%s» is a hospital', async (name) => {
  const head = ['№', 'Лечебно заведение', 'Ред', 'Дата', 'Брой'];
  const table = unwrap(await read([head, ['Б-общо-1', name, '1.3', '15.03.2022', '5']]));
  expect(table.rows[0]?.cells.filter(({ doubt }) => doubt !== undefined)).toEqual([]);
});

test.each<[keyof typeof LISTS, readonly string[], readonly string[], string]>([
  ['plan', ['Край', 'Етап'], ['2029', 'x'], '„ИД“'],
  ['progress', ['Отчетена стойност', 'Пояснение'], ['5', 'x'], '„Код на реда“'],
  ['tariff', ['Ред', 'Дата', 'Брой'], ['1.3', '15.03.2022', '2'], '„Номер на реда“'],
  ['tariff', ['№', 'Дата', 'Брой'], ['1', '15.03.2022', '2'], '„Ред от приложението“'],
])(
  'a %s whose key column was deleted is told which heading is missing',
  async (of, head, row, name) => {
    const found = await read([head, row], LISTS[of]);
    const said = found.ok ? '' : sentence(found.error);
    expect([found.ok ? '' : found.error.code, said.match(/„[^“]*“/gu)]).toEqual([
      'sheet.no-column',
      [name],
    ]);
  },
);

test('a group over columns says whose they are: «Предходно» over «изписване» is not the discharge', async () => {
  const rows = [
    ['№', 'Ред', 'Предходно', '', 'Престой', ''],
    ['', '', 'изписване', '', 'Приет', 'Изписан'],
    ['1', '1.7', '01.03.2022', '', '05.03.2022', '15.03.2022'],
  ];
  const { columns, headings, head } = unwrap(await read(rows));
  expect(head).toBe(2);
  expect([...columns.keys()]).toEqual(['id', 'row', 'previousDischarge', 'admitted', 'discharged']);
  expect(headings.map(({ text }) => text)).toContain('Престой – Изписан');
});

test('of brackets only how cells are written is left out: «Дни (в изолатор)» are not «Дни»', async () => {
  const { headings } = unwrap(
    await read([
      [...HEAD, 'Дни (в изолатор)', 'Приет (дата)'],
      [...LINE, '1', '01.03.2022'],
    ]),
  );
  expect(headings.slice(4).map(({ key }) => key)).toEqual([null, 'admitted']);
});

const HIDDEN = '<cols><col min="4" max="4" hidden="1"/></cols><sheetData>';
const hide = (rows: readonly number[]) => (xml: string) => {
  let n = 0;
  return xml
    .replace('<sheetData>', HIDDEN)
    .replaceAll('<row>', () => `<row r="${(n += 1)}"${rows.includes(n) ? ' hidden="1"' : ''}>`);
};
const sheetOf = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  columns: HEAD.map((header) => ({ key: header, header, width: 12 })),
  rows,
});
const manyRows = Array.from({ length: 4000 }, (_, i) => [`п${i}`, '1.3', '15.03.2022', '2']);
const hiddenBook = (): Uint8Array => {
  const parts = partsOf({ sheets: { Март: textRows([HEAD, ...manyRows, []]) } });
  const part = 'xl/worksheets/s0.xml';
  const unseen = [3, 4, 5, 700, 2500, 4001, 4002];
  return zipped({ ...parts, [part]: hide(unseen)(parts[part] ?? '') });
};

test('hidden rows and columns are read and told; an empty hidden row is nothing', async () => {
  const table = unwrap(await readTableFile({ name: 'а.xlsx', bytes: hiddenBook() }, LISTS.tariff));
  expect(table.rows).toHaveLength(4000);
  expect(table.unseen).toEqual({ rows: 6, which: '3–5, 700, 2500, 4001', columns: ['D („Брой“)'] });
});

test('the same of an OpenDocument sheet, filtered and collapsed', async () => {
  const row = (cells: readonly string[], more = ''): string =>
    `<table:table-row${more}>${cells.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const body = [
    '<table:table-column/><table:table-column table:visibility="collapse"/>',
    row(HEAD),
    row(LINE),
    row(LINE, ' table:visibility="filter"'),
    '<table:table-row table:visibility="collapse" table:number-rows-repeated="9"><table:table-cell/></table:table-row>',
    row(LINE, ' table:visibility="collapse"'),
  ].join('');
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Март">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
  const { unseen } = unwrap(await readTableFile({ name: 'а.ods', bytes }, LISTS.tariff));
  expect(unseen).toEqual({ rows: 2, which: '3, 13', columns: ['B („Ред“)'] });
});

describe('a batch and § 6', () => {
  let desk: TariffDesk;
  beforeEach(() => {
    desk = tariffDesk();
  });
  afterEach(() => desk.close());
  const call = () => desk.call();
  const valued = async (run: string, more: { sheet?: string } = {}) => {
    const started = await call().batch.start({ run, mapping: {}, readings: {}, ...more });
    const { result, failure } = await desk.finished<RunOutcome>(started);
    return { result: result as RunOutcome, failure };
  };
  const exported = async (start: Promise<string>, run: string, kind: 'csv' | 'xlsx') => {
    await desk.finished(await start);
    return Buffer.from(await call().batch.exported({ run, kind, from: 0 }), 'base64');
  };

  const ROWS = [
    ['Справка за март'],
    HEAD,
    ['1', '2', '3', '4'],
    LINE,
    [],
    ['2', '1.3', '16.03.2022', 'три'],
    ['Общо', '', '', '5'],
    ['Изготвил: д-р Иванова'],
  ];

  test('lines bear the rows of the file, wrong cells their address, and what is no line says so', async () => {
    const run = await desk.upload(
      'март.xlsx',
      Buffer.from(xlsxOf({ sheets: { Март: textRows(ROWS) } })),
    );
    const { result } = await valued(run);
    expect(result.totals.all.lines).toBe(2);
    expect(result.place).toMatchObject({
      sheet: 'Март',
      columns: { count: 'D' },
      asides: { count: 3 },
    });
    const lines = await call().batch.lines({ run, status: null, from: 0, limit: 10 });
    expect(lines.map(({ n, line }) => [n, line.id])).toEqual([
      [4, '1'],
      [6, '2'],
    ]);
    const start = call().batch.export({ run, kind: 'xlsx', language: 'bg' });
    const [sheet] = await gridsOf(await exported(start, run, 'xlsx'));
    const added = sheet?.rows.map((row) => [row[4], row[5], row[10]]);
    expect(added).toEqual([
      [null, null, null],
      ['Ред във файла', 'Резултат', 'Бележки'],
      [3, 'не се приема', 'номера на колоните'],
      [4, expect.any(String), expect.anything()],
      [null, null, null],
      [6, expect.any(String), expect.stringMatching(/^D6: „Брой“ /u)],
      [7, 'не се приема', 'сборен ред'],
      [8, 'не се приема', 'кой е изготвил или подписал таблицата'],
    ]);
    expect(sheet?.rows.map((row) => row[0])).toEqual(ROWS.map(([first]) => first ?? null));
  });

  test('what stands under no heading is named by the letters of its column', async () => {
    const rows = [HEAD, [...LINE, ...Array.from({ length: 8 }, () => ''), 'излишно']];
    const run = await desk.upload(
      'март.xlsx',
      Buffer.from(xlsxOf({ sheets: { М: textRows(rows) } })),
    );
    await valued(run);
    const [one] = await call().batch.lines({ run, status: 'invalid', from: 0, limit: 10 });
    expect(one?.line.notes).toMatchObject([
      {
        code: 'tariff.field.no-heading',
        text: '„излишно“ стои в колона M, която няма заглавие: преместете го или напишете заглавие, което казва какво е.',
      },
    ]);
    const start = call().batch.export({ run, kind: 'csv', language: 'bg' });
    expect((await exported(start, run, 'csv')).toString('utf8')).toContain('M2, ');
  });

  test('a row in which nobody sees anything gets nothing, and those below keep their own', async () => {
    const rows = [HEAD, LINE, ['\u200B', '', '', ''], ['2', '1.3', '16.03.2022', 'три']];
    const run = await desk.upload(
      'март.xlsx',
      Buffer.from(xlsxOf({ sheets: { М: textRows(rows) } })),
    );
    const { result } = await valued(run);
    expect([result.totals.all.lines, result.place?.asides.unseen?.first]).toEqual([2, ['A3']]);
    const start = call().batch.export({ run, kind: 'xlsx', language: 'bg' });
    const [sheet] = await gridsOf(await exported(start, run, 'xlsx'));
    expect(sheet?.rows.map((row) => row[4] ?? null)).toEqual(['Ред във файла', 2, null, 4]);
  });

  test('§ 6 the same', async () => {
    const run = await desk.upload(
      'март.xlsx',
      Buffer.from(xlsxOf({ sheets: { Март: textRows(ROWS) } })),
    );
    const started = await call().difference.start({ run, mapping: {}, readings: {} });
    const outcome = (await desk.finished<DifferenceOutcome>(started)).result as DifferenceOutcome;
    expect([outcome.claims, outcome.place?.asides.count]).toEqual([2, 3]);
    expect(outcome.refused.map(({ n }) => n)).toContain(6);
    const start = call().difference.export({ run, kind: 'xlsx', language: 'bg' });
    const [sheet] = await gridsOf(await exported(start, run, 'xlsx'));
    expect(sheet?.rows[6]?.slice(4, 6)).toEqual([7, 'не се приема']);
    expect(sheet?.rows[5]?.find((cell) => String(cell).startsWith('D6: '))).toBeDefined();
  });

  test('one of two sheets is asked for, read, remembered with what it came to, and given back', async () => {
    const april = [HEAD, ['9', '1.3', '16.04.2022', '1']];
    const book = await writeXlsx([sheetOf('Март', [LINE]), sheetOf('Април', april.slice(1))]);
    const run = await desk.upload('две.xlsx', Buffer.from(book));
    expect((await call().batch.heads({ run }))?.sheets).toEqual(['Март', 'Април']);
    expect((await valued(run)).failure?.code).toBe('sheet.several');
    expect((await call().batch.heads({ run, sheet: 'Април' }))?.sheets).toEqual([]);
    const { result } = await valued(run, { sheet: 'Април' });
    expect(result).toMatchObject({ sheet: 'Април', place: { sheet: 'Април' } });
    const id = await call().saved.saveBatch({ run, title: 'Април' });
    const again = await desk.finished<RunOutcome>(
      await call().batch.startAgain({ run, valuation: id, language: 'bg' }),
    );
    expect(again.result).toMatchObject({ resultsSha256: result.resultsSha256 });
    const start = call().batch.export({ run, kind: 'xlsx', language: 'bg' });
    const [march, given] = await gridsOf(await exported(start, run, 'xlsx'));
    expect(march?.rows[0]).toEqual(HEAD);
    expect(given?.rows[1]?.slice(0, 5)).toEqual([...(april[1] ?? []), 2]);
  });

  test('cells of a CSV come back letter for letter, whatever a spreadsheet would make of them', async () => {
    const odd = [
      "'=1+1",
      '=1+1',
      '\t1.3',
      '+359 52',
      '@x',
      '-5',
      '01.03.2022',
      "''-",
      '#N/A ',
      ' а ',
    ];
    const table = [
      [...HEAD, ...odd.map((_, i) => `Бележка ${i}`)],
      ['1', '1.3', '15.03.2022', '2', ...odd],
    ];
    const run = await desk.upload('март.csv', table.map((cells) => cells.join(';')).join('\n'));
    await valued(run);
    const start = call().batch.export({ run, kind: 'csv', language: 'bg' });
    const [, line = ''] = (await exported(start, run, 'csv')).toString('utf8').split('\r\n');
    const cells = line.split(';').map((cell) => cell.replace(/^"(.*)"$/u, '$1'));
    expect(cells.slice(0, table[1]?.length)).toEqual(table[1]);
    const again = await desk.upload(
      'пак.csv',
      await exported(call().batch.export({ run, kind: 'csv', language: 'bg' }), run, 'csv'),
    );
    expect((await valued(again)).result.totals).toEqual((await valued(run)).result.totals);
  });
});
