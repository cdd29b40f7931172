/** Every kind of cell that people's programs write, in each reading that has a field for it: read, or named. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourReaders, type FourReaders, type Reader } from '../../fixtures/four-readers.ts';
import { xlsxOf } from '../../fixtures/xlsx-parts.ts';

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const FORMATS = ['0%', 'dd.mm.yyyy', '0.0%'];
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const percent = (value: string): string => `<c s="1"><v>${value}</v></c>`;
const day = (value: string): string => `<c s="2"><v>${value}</v></c>`;
const number = (value: string): string => `<c><v>${value}</v></c>`;
const error = (value: string): string => `<c t="e"><v>${value}</v></c>`;
const bool = (value: 0 | 1): string => `<c t="b"><v>${value}</v></c>`;
const formula = '<c><f>A1+1</f></c>';

/** What stands before the cell: a row that is whole without it. */
const BEFORE: Readonly<Record<string, readonly (readonly [heading: string, cell: string])[]>> = {
  plan: [['ИД', text('1.1.1-1')]],
  progress: [['Ключ на реда', text('РЗИ-Варна/3.1.1/3.1.1-1/2026-Q3')]],
  'yes-no': [['Ключ на реда', text('РЗИ-Варна/1.1.1/1.1.1-1/2026-Q3')]],
  exam: [
    ['Номер', text('а')],
    ['Ред', text('1.2')],
    ['Дата', text('15.03.2022')],
    ['Брой', text('3')],
    ['Код по МКБ-10', text('Z29.2')],
  ],
  stay: [
    ['Номер', text('а')],
    ['Ред', text('4.1')],
    ['Приет', text('01.08.2022')],
    ['Изписан', text('15.08.2022')],
    ['Ниво', text('II')],
  ],
};
const READER: Readonly<Record<string, Reader>> = {
  'yes-no': 'progress',
  exam: 'tariff',
  stay: 'tariff',
};

const found = async (row: string, heading: string, cell: string): Promise<readonly string[]> => {
  const before = (BEFORE[row] ?? []).filter(([name]) => name !== heading);
  const columns = [...before, [heading, cell] as const];
  const sheet = `<row>${columns.map(([name]) => text(name)).join('')}</row><row>${columns.map(([, one]) => one).join('')}</row>`;
  const bytes = xlsxOf({ sheets: { Л: sheet }, formats: FORMATS });
  return (await readers.read(READER[row] ?? (row as Reader), 'а.xlsx', bytes)).found;
};

type Case = readonly [row: string, heading: string, cell: string, outcome: string];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a percentage': [
    ['progress', 'Степен', percent('0.95'), 'B2 95'],
    ['progress', 'Степен', percent('1'), 'B2 100'],
    ['progress', 'Степен', text('95 %'), 'B2 95'],
    ['progress', 'Стойност', percent('0.95'), 'B2 read.with-percent'],
    ['plan', 'Индикативен ресурс', percent('0.5'), 'B2 cell.amount'],
    ['exam', 'Брой', percent('0.03'), 'а tariff.field.not-whole'],
    ['stay', 'Дни с висока степен на зависимост', percent('1'), 'а tariff.field.not-whole'],
  ],
  'an error': [
    ['progress', 'Стойност', error('#N/A'), 'B2 cell.error'],
    ['progress', 'Пояснение', error('#REF!'), 'B2 cell.error'],
    ['plan', 'Наименование', error('#NAME?'), 'B2 cell.error'],
    ['plan', 'Край', error('#DIV/0!'), 'B2 cell.error'],
    ['exam', 'Дата', error('#N/A'), 'а tariff.field.error'],
    ['stay', 'Дете', error('#VALUE!'), 'а tariff.field.error'],
    ['stay', 'Дни с висока степен на зависимост', error('#N/A'), 'а tariff.field.error'],
  ],
  'a formula without a result': [
    ['progress', 'Стойност', formula, 'B2 cell.uncalculated'],
    ['plan', 'Очакван резултат', formula, 'B2 cell.uncalculated'],
    ['exam', 'Брой', formula, 'а tariff.field.uncalculated'],
    ['stay', 'Дете', formula, 'а tariff.field.uncalculated'],
  ],
  'a day': [
    ['exam', 'Дата', text('15.3.2022 г.'), 'а payable 90.00'],
    ['exam', 'Дата', text('15.03.2022'), 'а payable 90.00'],
    ['exam', 'Дата', day('44635'), 'а payable 90.00'],
    ['exam', 'Дата', text('03/15/2022'), 'а tariff.field.not-date'],
    ['plan', 'Край', day('44635'), 'B2 cell.date-here'],
    ['progress', 'Стойност', day('44635'), 'B2 cell.date-here'],
  ],
  'a day in ISO': [
    ['exam', 'Дата', '<c t="d"><v>2022-03-15</v></c>', 'а payable 90.00'],
    ['exam', 'Дата', '<c t="d"><v>2022-03-15T00:00:00</v></c>', 'а payable 90.00'],
    ['exam', 'Дата', text('2022-03-15'), 'а payable 90.00'],
    ['progress', 'Стойност', '<c t="d"><v>2022-03-15</v></c>', 'B2 cell.date-here'],
  ],
  'a day as a plain number': [
    ['exam', 'Дата', number('44635'), 'а payable 90.00'],
    ['exam', 'Дата', number('4463'), 'а tariff.field.number-for-date'],
    ['exam', 'Дата', number('446350'), 'а tariff.field.number-for-date'],
  ],
  'yes and no': [
    ['yes-no', 'Стойност', text('ИСТИНА'), 'B2 1'],
    ['yes-no', 'Стойност', bool(0), 'B2 0'],
    ['yes-no', 'Стойност', text('false'), 'B2 0'],
    ['stay', 'Дете', text('ЛЪЖА'), 'а payable 840.00'],
    ['stay', 'Дете', bool(1), 'а payable 1512.00'],
    ['stay', 'Дете', text('може'), 'а tariff.field.not-bool'],
  ],
  'a number in words of people': [
    ['progress', 'Стойност', text('1 250'), 'B2 1250'],
    ['progress', 'Стойност', text('1\u00A0250,5'), 'B2 1250.5'],
    ['progress', 'Степен', text('3,0'), 'B2 3'],
    ['plan', 'Индикативен ресурс', text('1 250 000,50 лв.'), 'B2 1250000.50'],
    ['exam', 'Брой', text('3,0'), 'а payable 90.00'],
    ['exam', 'Брой', text('1\u202F250'), 'а payable 37500.00'],
    ['progress', 'Стойност', text('1.250'), 'B2 read.unclear-number'],
  ],
  'letters of another alphabet': [
    ['exam', 'Код по МКБ-10', text('А15.0'), 'а tariff.field.icd10-cyrillic'],
    ['exam', 'Код по МКБ-10', text('З29.2'), 'а tariff.field.icd10-cyrillic'],
    ['exam', 'Код по МКБ-10', text('z29.2'), 'а payable 90.00'],
    ['plan', 'Отговорни звена (кодове)', text('M3'), 'B2 cell.near-code'],
  ],
  'a level': [
    ['stay', 'Ниво', text('II ниво'), 'а payable 840.00'],
    ['stay', 'Ниво', text('ниво II'), 'а payable 840.00'],
    ['stay', 'Ниво', text('ІІ'), 'а payable 840.00'],
    ['stay', 'Ниво', text('2'), 'а tariff.field.not-choice'],
  ],
  'a dash': [
    ['progress', 'Степен', text('-'), ''],
    ['progress', 'Стойност', text('–'), ''],
    ['stay', 'Дете', text('—'), 'а payable 840.00'],
    ['exam', 'Брой', text('-'), 'а tariff.field.missing'],
    ['plan', 'Индикативен ресурс', text('-'), 'B2 cell.empty'],
  ],
};

const CASES = Object.entries(KINDS).flatMap(([kind, cases]) =>
  cases.map(([row, heading, cell, outcome]) => ({ kind, row, heading, cell, outcome })),
);

test.each(CASES)('$kind: $row, «$heading», $cell', async ({ row, heading, cell, outcome }) => {
  expect(await found(row, heading, cell)).toEqual(outcome === '' ? [] : [outcome]);
});

test('each kind has three cells at least', () => {
  expect(Object.entries(KINDS).filter(([, cases]) => cases.length < 3)).toEqual([]);
});
