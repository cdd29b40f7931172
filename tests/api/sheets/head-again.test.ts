/** A table whose headings come once more: in the same order they are passed by, in another nothing is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planList } from '../../../api/plan/plan-sheet.ts';
import { progressList } from '../../../api/progress/sheet-read.ts';
import { readTableFile } from '../../../api/sheets/in/rows.ts';
import { tariffList } from '../../../api/tariffs/read-table.ts';
import { valueFile } from '../../../api/tariffs/value-file.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { plainTotals } from '../../../domain/tariffs/totals.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { seedTariff } from '../../domain/tariffs/seed.ts';
import { fourReaders, READERS, TABLES, type FourReaders } from '../../fixtures/four-readers.ts';
import { partsOf, textRows, xlsxOf, zipped } from '../../fixtures/xlsx-parts.ts';

type Rows = readonly (readonly string[])[];

const KINDS = {
  'март.xlsx': (rows: Rows) => xlsxOf({ sheets: { Март: textRows(rows) } }),
  'март.csv': (rows: Rows) => Buffer.from(rows.map((row) => row.join(';')).join('\r\n')),
};
const LISTS = {
  tariff: tariffList({ mapping: {} }),
  progress: progressList({}, {}),
  plan: planList({}, {}),
};
const HEADS = {
  tariff: ['Номер на реда', 'Ред', 'Приет на', 'Изписан на', 'Дни с трудотерапия'],
  progress: ['Ключ', 'Стойност', 'Степен', 'Бележка'],
  plan: ['ИД', 'Мярка', 'Наименование', 'Етап'],
};
const LINES = {
  tariff: ['a1', '4.1', '01.03.2026', '15.03.2026', '10'],
  progress: ['3.1.1.1|2026-H1|x|y', '5', '', 'бележка'],
  plan: ['1.1.1', '1.1.1', 'нещо', 'първи'],
};
const swapped = (row: readonly string[]): string[] => [
  ...row.slice(0, -2),
  ...row.slice(-1),
  ...row.slice(-2, -1),
];

const cases = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((file) => [list, file] as const),
);

describe.each(cases)('%s from %s', (list, name) => {
  const read = (rows: Rows) =>
    readTableFile<string>({ name, bytes: KINDS[name](rows) }, LISTS[list]);
  const [head, line] = [HEADS[list], LINES[list]];

  test('in another order nothing is read, and the row is named', async () => {
    const found = await read([head, line, [], ['Отделение 2'], swapped(head), swapped(line)]);
    expect(found).toMatchObject({
      ok: false,
      error: {
        code: 'sheet.other-head',
        params: { row: 5, head: 1, shown: head.at(-1), above: head.at(-2) },
      },
    });
    const said = found.ok ? '' : sentence(found.error, 'bg');
    expect(said).toContain(
      name.endsWith('.csv') ? 'На ред 5 започва' : 'На ред 5 в лист „Март“ започва',
    );
  });

  test('with another heading, or one more, nothing is read', async () => {
    for (const other of [
      [...head.slice(0, -1), 'Друго'],
      [...head, 'Още'],
      ['Отделение', ...head],
    ])
      expect(await read([head, line, other, line])).toMatchObject({
        error: { code: 'sheet.other-head', params: { row: 3 } },
      });
  });

  test('with a heading lacking, whichever, nothing is read; the column is named', async () => {
    for (const [at, above] of head.entries()) {
      const lacking = head.with(at, '');
      const found = await read([head, line, lacking, line]);
      expect(found).toMatchObject({
        ok: false,
        error: {
          code: 'sheet.head-lacks',
          params: { row: 3, head: 1, letters: 'ABCDE'[at], above },
        },
      });
      expect(found.ok ? '' : sentence(found.error)).toContain(
        `колона ${'ABCDE'[at]} („${above}“ на ред 1) там е без заглавие`,
      );
      // The numbers of the columns below change nothing, nor does a whole head after rows that were read.
      const numbers = head.map((_, i) => String(i + 1));
      expect(await read([head, line, lacking, numbers, line, head, line])).toMatchObject({
        error: { code: 'sheet.head-lacks' },
      });
    }
  });

  test('lacking a heading with no row below it, nothing is misread', async () => {
    const { rows } = unwrap(await read([head, line, head.with(1, ''), ['Забележка: край']]));
    expect(rows.map(({ n }) => n)).toEqual([2]);
  });

  test('a heading that is empty in both, or of a column of no field, need not come again', async () => {
    const [first, again] = [
      [...head, '', 'Лекар'],
      [...head, '', ''],
    ];
    const { rows } = unwrap(await read([first, line, again, line]));
    expect(rows.map(({ n }) => n)).toEqual([2, 4]);
  });

  test('in the same order they are passed by, whatever their case and spaces, their numbers too', async () => {
    const again = head.map((text) => ` ${text.toUpperCase()}`);
    const numbers = head.map((_, i) => String(i + 1));
    const { rows, asides } = unwrap(await read([head, numbers, line, again, numbers, line]));
    expect(rows.map(({ n }) => n)).toEqual([3, 6]);
    expect(asides.first.map(({ n, kind }) => [n, kind])).toEqual([
      [2, 'numbers'],
      [4, 'headings'],
      [5, 'numbers'],
    ]);
  });
});

const GROUPED = [
  ['Номер', 'Ред', 'Престой', ''],
  ['', '', 'Приет', 'Изписан'],
];
const STAY = ['a1', '4.1', '01.03.2026', '15.03.2026'];
const grouped = (rows: Rows) =>
  readTableFile<string>(
    { name: 'март.xlsx', bytes: KINDS['март.xlsx']([...GROUPED, STAY, ...rows]) },
    LISTS.tariff,
  );

test('headings in two rows come again in two rows', async () => {
  const same = unwrap(await grouped([...GROUPED, STAY]));
  expect(same.rows.map(({ n }) => n)).toEqual([3, 6]);
  const other = await grouped([GROUPED[0]!, ['', '', 'Изписан', 'Приет'], STAY]);
  expect(other).toMatchObject({ error: { code: 'sheet.other-head', params: { row: 5 } } });
});

test('of headings in two rows both rows come again', async () => {
  expect(await grouped([GROUPED[0]!, STAY])).toMatchObject({
    error: { code: 'sheet.other-head', params: { row: 4, letters: 'C', shown: 'Престой' } },
  });
  expect(await grouped([GROUPED[1]!, STAY])).toMatchObject({
    error: { code: 'sheet.head-lacks', params: { row: 4, letters: 'A', above: 'Номер' } },
  });
});

test('a group that stands alone in the upper row comes again with the row below it', async () => {
  const [upper, lower] = [
    ['', '', 'Престой'],
    ['Номер', 'Ред', 'Приет', 'Изписан'],
  ];
  const read = (rows: Rows) => {
    const sheets = { Март: textRows([upper, lower, STAY, ...rows]) };
    const merged = '</sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells>';
    const parts = Object.entries(partsOf({ sheets }));
    const bytes = zipped(
      Object.fromEntries(parts.map(([at, xml]) => [at, xml.replace('</sheetData>', merged)])),
    );
    return readTableFile<string>({ name: 'март.xlsx', bytes }, LISTS.tariff);
  };
  const { rows, asides } = unwrap(await read([upper, lower, STAY]));
  expect(rows.map(({ n }) => n)).toEqual([3, 6]);
  expect(asides.first.map(({ kind }) => kind)).toEqual(['headings', 'headings']);
  // «Приет» is the field's own name, with its group or without.
  expect(unwrap(await read([lower, STAY])).rows.map(({ n }) => n)).toEqual([3, 5]);
});

test('the name below is another one without the group over it', async () => {
  const rows = [
    ['Номер', 'Ред', 'Приет', 'Изписан', 'Предходно'],
    ['', '', '', '', 'изписване'],
  ];
  const stay = [...STAY, '01.02.2026'];
  const read = (again: Rows) =>
    readTableFile<string>(
      { name: 'март.xlsx', bytes: KINDS['март.xlsx']([...rows, stay, ...again, stay]) },
      LISTS.tariff,
    );
  expect(unwrap(await read(rows)).rows.map(({ n }) => n)).toEqual([3, 6]);
  expect(await read([[...rows[0]!.slice(0, 4), 'изписване']])).toMatchObject({
    error: { code: 'sheet.other-head', params: { shown: 'изписване' } },
  });
});

test('another name of the same field in its place is the same heading', async () => {
  const { rows } = unwrap(await grouped([['id', 'row', 'Приет на', 'Изписан на'], STAY]));
  expect(rows.map(({ n }) => n)).toEqual([3, 5]);
});

test('one word that is also a heading makes no head of a line', async () => {
  const { rows } = unwrap(await grouped([['Ред', '9.9', '01.03.2026', '15.03.2026']]));
  expect(rows.map(({ n }) => n)).toEqual([3, 4]);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-heads-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const valued = async (name: keyof typeof KINDS, rows: Rows) => {
  const path = join(folder, name);
  writeFileSync(path, KINDS[name](rows));
  return valueFile({
    path,
    name,
    tariff: seedTariff(),
    readings: {},
    mapping: {},
    today: localDate('2026-03-20'),
    write: () => undefined,
  });
};

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])(
  '%s: a batch pays nothing below another head, and makes no group of the same',
  async (name) => {
    const [head, line] = [
      [...HEADS.tariff, 'Лечебно заведение'],
      [...LINES.tariff, 'Б1'],
    ];
    const other = ['a2', ...line.slice(1)];
    expect(await valued(name, [head, line, swapped(head), swapped(other)])).toMatchObject({
      ok: false,
      error: { code: 'sheet.other-head', params: { row: 3 } },
    });
    const { totals } = unwrap(await valued(name, [head, line, head, other]));
    const { byRow, byHospital } = plainTotals(totals);
    expect([byRow.map((one) => one.name), byHospital.map((one) => one.name)]).toEqual([
      ['4.1'],
      ['Б1'],
    ]);
  },
);

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])(
  '%s: what is paid below the headings once more, and that nothing is where «Брой» is lacking',
  async (name) => {
    const [head = [], line = []] = TABLES.tariff;
    const rows = [head, line, head, ['б', ...line.slice(1).with(2, '5')]];
    const { totals } = unwrap(await valued(name, rows));
    const { bgn, lines } = plainTotals(totals).all;
    expect([lines, bgn]).toEqual([2, 90_00 + 150_00]);
    // Another table, of other counts: its fourth column was paid as «Брой».
    expect(await valued(name, rows.with(2, head.with(3, '')))).toMatchObject({
      ok: false,
      error: { code: 'sheet.head-lacks', params: { row: 3, letters: 'D', above: 'Брой' } },
    });
  },
);

describe('the four readings take nothing below a head that lacks a heading', () => {
  let readers: FourReaders;
  beforeAll(async () => {
    readers = await fourReaders();
  });
  afterAll(() => readers.stop());

  const cases = READERS.flatMap((reader) =>
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((name) => [reader, name] as const),
  );
  test.each(cases)('%s of %s', async (reader, name) => {
    const [head = [], line = []] = TABLES[reader];
    const bytes = (again: readonly string[]) =>
      KINDS[name]([head, line, again, line.with(0, `${line[0]}-2`)]);
    const { found: whole } = await readers.read(reader, name, bytes(head));
    expect(whole.filter((one) => one.startsWith('refused'))).toEqual([]);
    for (const at of head.keys()) {
      const { found } = await readers.read(reader, name, bytes(head.with(at, '')));
      expect(found).toEqual(['refused sheet.head-lacks']);
    }
    const renamed = await readers.read(reader, name, bytes([...head.slice(0, -1), 'Друго']));
    expect(renamed.found).toEqual(['refused sheet.other-head']);
  });
});
