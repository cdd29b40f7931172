/** What a heading says its figures are in is never dropped: read where the field is of it, else refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unfitUnit, unitsIn } from '../../../api/sheets/in/head-units.ts';
import { PLAN_FIELDS } from '../../../api/plan/plan-sheet.ts';
import { PROGRESS_FIELDS } from '../../../api/progress/sheet-read.ts';
import { TARIFF_FIELDS } from '../../../api/tariffs/read-table.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { fourReaders, TABLES, type FourReaders } from '../../fixtures/four-readers.ts';
import { textRows, xlsxOf } from '../../fixtures/xlsx-parts.ts';
import { codeOf, startedCore, type Started } from '../progress-fixture.ts';

type Rows = readonly (readonly string[])[];
const KINDS = {
  'а.xlsx': (rows: Rows) => xlsxOf({ sheets: { План: textRows(rows) } }),
  'а.csv': (rows: Rows) => Buffer.from(rows.map((row) => row.join(';')).join('\r\n')),
};
const FILES = Object.keys(KINDS) as (keyof typeof KINDS)[];

let it: Started;
beforeAll(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.as('МЗ');
});
afterAll(() => it.stop());

const given = (name: keyof typeof KINDS, rows: Rows) => ({
  name,
  base64: Buffer.from(KINDS[name](rows)).toString('base64'),
});
const compare = (name: keyof typeof KINDS, rows: Rows, mapping: Record<string, string> = {}) =>
  it.call().plan.import.compare({ ...given(name, rows), mapping });
const money = (heading: string, amount = '100000'): Rows => [
  ['ИД', heading],
  ['1.1.2-1', amount],
];

describe.each(FILES)('money of the plan from %s', (name) => {
  test.each(['Индикативен ресурс (€)', 'Индикативен ресурс, евро', 'Индикативен ресурс (EUR)'])(
    'under «%s» 100 000 is no amount in leva',
    async (heading) => {
      const { errors, changes } = await compare(name, money(heading));
      expect(changes.filter(({ kind }) => kind === 'set')).toEqual([]);
      expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
        ['B2', 'cell.head-currency'],
      ]);
      expect(sentence(errors[0]!.failure)).toContain('са в €, а „100000“ е на ред с валута лв.');
    },
  );

  test('neither is the amount that the plan has, nor an amount with its goal', async () => {
    const { measures, goals } = await it.call().plan.plan();
    const first = measures.find(({ budget }) => budget > 0)!;
    const id = first.indicators[0]?.id ?? first.code;
    const goal = goals.find(({ code }) => code === first.goal)!;
    const { errors } = await compare(name, [
      ['ИД', 'Индикативен ресурс, €', 'Ресурс на целта (€)'],
      [id, String(first.budget / 100), String(goal.stated / 100)],
    ]);
    expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
      ['B2', 'cell.head-currency'],
      ['C2', 'cell.head-currency'],
    ]);
  });

  test('in leva it is read, and in euro where the row changes to it', async () => {
    for (const heading of ['Индикативен ресурс, лв.', 'Индикативен ресурс (BGN)']) {
      const { errors, changes } = await compare(name, money(heading));
      expect(errors).toEqual([]);
      expect(changes[0]).toMatchObject({ field: 'budget', value: '100000.00' });
    }
    const euro = await compare(name, [
      ['ИД', 'Индикативен ресурс (€)', 'Валута'],
      ['1.1.2-1', '100000', '€'],
    ]);
    expect(euro.errors).toEqual([]);
    expect(euro.changes.slice(0, 2)).toMatchObject([
      { field: 'budget', value: '100000.00' },
      { field: 'currency', value: 'EUR' },
    ]);
    const lev = await compare(name, [
      ['ИД', 'Индикативен ресурс, лв.', 'Валута'],
      ['1.1.2-1', '100000', '€'],
    ]);
    expect(lev.errors).toMatchObject([{ address: 'B2', failure: { code: 'cell.head-currency' } }]);
  });

  test.each(['Индикативен ресурс, %', 'Индикативен ресурс ($)', 'Индикативен ресурс (дни)'])(
    '«%s» is refused by its heading, or left out',
    async (heading) => {
      expect(await codeOf(compare(name, money(heading)))).toBe(
        // With a sign that no field knows it is another column, and told.
        heading.includes('$') ? 'null' : 'sheet.heading-unit',
      );
      const { ignoredColumns, changes } = await compare(name, money(heading), { [heading]: '' });
      expect([ignoredColumns, changes.filter(({ kind }) => kind === 'set')]).toEqual([
        [heading],
        [],
      ]);
    },
  );

  test('a heading that a person says is the amount keeps its unit', async () => {
    for (const heading of ['Бюджет в хил. лв.', 'Бюджет (млн.)', 'Сума, 000 лв.'])
      expect(await codeOf(compare(name, money(heading), { [heading]: 'budget' }))).toBe(
        'sheet.heading-unit',
      );
    const { errors } = await compare(name, money('Бюджет в евро'), { 'Бюджет в евро': 'budget' });
    expect(errors).toMatchObject([{ failure: { code: 'cell.head-currency' } }]);
  });

  test.each(['€', 'лв.', '%'])('nor is «%s» in a row below the headings dropped', async (unit) => {
    const [head = [], row = []] = money('Индикативен ресурс');
    expect(await codeOf(compare(name, [head, ['', unit], row]))).toBe('sheet.heading-unit');
  });
});

describe('the four readings', () => {
  let readers: FourReaders;
  beforeAll(async () => {
    readers = await fourReaders();
  });
  afterAll(() => readers.stop());

  test.each([
    ['tariff', 'Брой (%)'],
    ['tariff', 'Брой, %'],
    ['tariff', 'Брой (месеци)'],
    ['tariff', 'Брой, евро'],
    ['claims', 'Брой (%)'],
    ['progress', 'Отчетена стойност, %'],
    ['progress', 'Отчетена стойност (лв.)'],
    ['progress', 'Отчетена стойност, бр.'],
    ['plan', 'Край (дни)'],
  ] as const)('%s: «%s» is refused', async (reader, heading) => {
    const [head = [], row = []] = TABLES[reader];
    const plain = heading.replace(/[ ,(].*$/u, '');
    const at = head.findIndex((text) => text.startsWith(plain));
    for (const name of FILES) {
      const { found } = await readers.read(
        reader,
        name,
        KINDS[name]([head.with(at, heading), row]),
      );
      expect(found).toEqual(['refused sheet.heading-unit']);
    }
  });

  test('what the field is read in is no fault', async () => {
    const [head = [], row = []] = TABLES.tariff;
    for (const heading of ['Брой, бр.', 'Брой (цяло число)']) {
      const { found } = await readers.read(
        'tariff',
        'а.csv',
        KINDS['а.csv']([head.with(3, heading), row]),
      );
      expect(found).toEqual(['а payable 90.00']);
    }
  });
});

test('no name of a field is in a unit that the field is not read in', () => {
  for (const field of [...PLAN_FIELDS, ...PROGRESS_FIELDS, ...TARIFF_FIELDS])
    for (const name of [field.heading, ...field.also]) expect(unfitUnit(name, field)).toBeNull();
});

test.each([
  ['Стойност за месец март 2026 г.', []],
  ['Брой преминали болни', []],
  ['Хилядна част', []],
  ['Отчет 1000-дневен план', []],
  ['Сума в хил. лв.', ['BGN', 'scale']],
  ['Сума, млн. €', ['EUR', 'scale']],
  ['Сума (х1000 лв.)', ['BGN', 'scale']],
  ['Сума, ’000 EUR', ['EUR', 'scale']],
  ['Дял на сто', ['percent']],
  ['Престой [дни]', ['day']],
])('the units of «%s»', (heading, units) => {
  expect(unitsIn(heading).map(({ unit }) => unit)).toEqual(units);
});

describe('rows above the headings, and notes', () => {
  const [head = [], row = []] = money('Индикативен ресурс', '100');
  const TITLE = ['План, изменения към 30 юни'];

  test.each(['Всички суми са в хил. лв.', 'Сумите са в евро', 'Суми (млн.)', 'в лв.'])(
    '«%s» is said of the amounts, and the file is refused',
    async (text) => {
      for (const name of FILES)
        for (const rows of [
          [[text], head, row],
          [TITLE, ['', text], [], head, row],
          [head, row, [`Забележка: ${text}`]],
        ])
          expect(await codeOf(compare(name, rows))).toBe('sheet.unit-beside');
    },
  );

  test('others are told with their text', async () => {
    for (const name of FILES) {
      const { asides, changes } = await compare(name, [TITLE, ['проект', 'вариант 2'], head, row]);
      expect(asides.above?.first).toEqual([
        { n: 1, text: 'План, изменения към 30 юни' },
        { n: 2, text: 'проект · вариант 2' },
      ]);
      expect(changes[0]).toMatchObject({ field: 'budget', value: '100.00', address: 'B4' });
    }
  });

  test('a currency is no question where the heading says it; thousands always are', async () => {
    for (const name of FILES) {
      const own = head.with(1, 'Индикативен ресурс (лв.)');
      const { changes } = await compare(name, [['Суми в лв.'], own, row]);
      expect(changes[0]).toMatchObject({ value: '100.00' });
      expect(await codeOf(compare(name, [['В хил. лв.'], own, row]))).toBe('sheet.unit-beside');
    }
  });

  test('a group over the headings is no row above them', async () => {
    const { asides } = await compare('а.xlsx', [
      ['ИД', 'Период', ''],
      ['', 'Начало', 'Край'],
      ['1.1.1-1', '', '2029'],
    ]);
    expect(asides.above).toEqual({ count: 0, first: [] });
  });
});
