/** Every kind of cell that people's programs write, in each reading that has a field for it: read, or named. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourReaders, type FourReaders, type Reader } from '../../fixtures/four-readers.ts';
import { xlsxOf } from '../../fixtures/xlsx-parts.ts';

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const SEEN = {
  thousands: '#,##0.0,',
  millions: '0.0,,',
  word: '0&quot; х. лв.&quot;',
  zeros: '0&quot;000&quot;',
  hidden: ';;;',
  dash: '#,##0;-#,##0;&quot;-&quot;',
  month: 'mmmm yyyy',
  noYear: 'd.mm',
  time: 'h:mm',
  elapsed: '[h]:mm',
  writtenPercent: '0&quot;%&quot;',
  below: '[&lt;=1]0%;0',
  padded: '0000',
  letters: '&quot;МБАЛ-&quot;00',
  comma: String.raw`0\,00`,
  point: '0&quot;.&quot;00',
  apart: '0&quot; &quot;0',
  hyphen: String.raw`00\-00`,
  grouped: String.raw`#,##0\,0`,
  share: String.raw`0\,0&quot;%&quot;`,
  realShare: String.raw`0\,0%`,
  wide: '0_-0',
  spacedPoint: String.raw`#\ ##0&quot;.&quot;00`,
  spaced: String.raw`#\ ##0`,
  money: String.raw`#\ ##0.00\ &quot;бр.&quot;`,
  written: '# ##0,00 &quot;бр.&quot;',
  account: String.raw`_-* #,##0\ _б_р_._-;\-* #,##0\ _б_р_._-;_-* &quot;-&quot;\ _б_р_._-;_-@_-`,
} as const;
const FORMATS = ['0%', 'dd.mm.yyyy', '0.0%', ...Object.values(SEEN)];
/** A number as the format shows it. */
const seen = (format: keyof typeof SEEN, value: string): string =>
  `<c s="${FORMATS.indexOf(SEEN[format]) + 1}"><v>${value}</v></c>`;
const CROSSED = FORMATS.length + 1;
const crossed = (value: string): string => `<c s="${CROSSED}"><v>${value}</v></c>`;
const run = (value: string): string =>
  `<c t="inlineStr"><is><r><t>12</t></r><r><rPr><strike/></rPr><t>${value}</t></r></is></c>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const percent = (value: string): string => `<c s="1"><v>${value}</v></c>`;
const day = (value: string): string => `<c s="2"><v>${value}</v></c>`;
const number = (value: string): string => `<c><v>${value}</v></c>`;
const error = (value: string): string => `<c t="e"><v>${value}</v></c>`;
const bool = (value: 0 | 1): string => `<c t="b"><v>${value}</v></c>`;
const formula = '<c><f>A1+1</f></c>';

const EXAM = [
  ['Номер', text('а')],
  ['Ред', text('1.2')],
  ['Дата', text('15.03.2022')],
  ['Брой', text('3')],
  ['Код по МКБ-10', text('Z29.2')],
] as const;

/** What stands before the cell: a row that is whole without it. */
const BEFORE: Readonly<Record<string, readonly (readonly [heading: string, cell: string])[]>> = {
  plan: [['ИД', text('1.1.1-1')]],
  progress: [['Код на реда', text('РЗИ-Варна/3.1.1/3.1.1-1/2026-Q3')]],
  share: [['Код на реда', text('РЗИ-Варна/7.3.4/7.3.4-1/2026-Q3')]],
  'yes-no': [['Код на реда', text('РЗИ-Варна/1.1.1/1.1.1-1/2026-Q3')]],
  exam: EXAM,
  claim: EXAM,
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
  share: 'progress',
  exam: 'tariff',
  claim: 'claims',
  stay: 'tariff',
};

const found = async (row: string, heading: string, cell: string): Promise<readonly string[]> => {
  const before = (BEFORE[row] ?? []).filter(([name]) => name !== heading);
  const columns = [...before, [heading, cell] as const];
  const sheet = `<row>${columns.map(([name]) => text(name)).join('')}</row><row>${columns.map(([, one]) => one).join('')}</row>`;
  const bytes = xlsxOf({ sheets: { Л: sheet }, formats: FORMATS, crossed: true });
  const read = await readers.read(READER[row] ?? (row as Reader), 'а.xlsx', bytes);
  return row === 'share' ? [...read.found, ...(read.asked ?? [])] : read.found;
};

type Case = readonly [row: string, heading: string, cell: string, outcome: string];
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a percentage': [
    ['progress', 'Степен', percent('0.95'), 'B2 95'],
    ['progress', 'Степен', percent('1'), 'B2 100'],
    ['progress', 'Степен', text('95 %'), 'B2 95'],
    ['share', 'Стойност', percent('0.95'), 'B2 95'],
    ['progress', 'Стойност', percent('0.95'), 'B2 read.with-percent'],
    ['plan', 'Индикативен ресурс', percent('0.5'), 'B2 read.percent-for-money'],
    ['exam', 'Брой', percent('0.03'), 'а tariff.field.percent-here'],
    ['claim', 'Брой', text('3 %'), 'а tariff.field.percent-here'],
    ['stay', 'Дни с висока степен на зависимост', percent('1'), 'а tariff.field.percent-here'],
  ],
  'a percentage without its sign': [
    ['share', 'Стойност', number('0.95'), 'B2 0.95 & B2 question.part-of-one'],
    ['share', 'Стойност', text('0,95'), 'B2 0.95 & B2 question.part-of-one'],
    ['share', 'Стойност', number('1'), 'B2 1 & B2 question.part-of-one'],
    ['share', 'Стойност', number('95'), 'B2 95'],
    ['share', 'Степен', number('1'), 'B2 1 & B2 question.degree-one'],
    ['progress', 'Степен', number('0.95'), 'B2 read.degree-part'],
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
  'a value that is not of its kind': [
    ['progress', 'Стойност', '<c><v>abc</v></c>', 'B2 cell.misfit'],
    ['yes-no', 'Стойност', '<c t="b"><v>abc</v></c>', 'B2 cell.misfit'],
    ['plan', 'Край', '<c t="d"><v>2026-13-40</v></c>', 'B2 cell.misfit'],
    ['plan', 'Наименование', '<c t="s"><v>77</v></c>', 'B2 cell.misfit'],
    ['exam', 'Дата', '<c t="d"><v>abc</v></c>', 'а tariff.field.cell.misfit'],
    ['stay', 'Дете', '<c t="b"><v>няма</v></c>', 'а tariff.field.cell.misfit'],
    ['claim', 'Дата', '<c t="d"><v>2026-02-30</v></c>', 'а tariff.field.cell.misfit'],
    ['claim', 'Номер', '<c t="s"><v>77</v></c>', 'null tariff.field.cell.misfit'],
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
  'a number in thousands': [
    ['progress', 'Стойност', seen('thousands', '1234567'), 'B2 cell.shown-otherwise'],
    ['progress', 'Степен', seen('millions', '1234567'), 'B2 cell.shown-otherwise'],
    ['plan', 'Индикативен ресурс', seen('thousands', '1234567'), 'B2 cell.shown-otherwise'],
    ['exam', 'Брой', seen('thousands', '3000'), 'а tariff.field.cell.shown-otherwise'],
    ['claim', 'Брой', seen('millions', '3000000'), 'а tariff.field.cell.shown-otherwise'],
  ],
  'a word or zeros of the format': [
    ['progress', 'Стойност', seen('word', '12'), 'B2 cell.shown-otherwise'],
    ['plan', 'Индикативен ресурс', seen('word', '12'), 'B2 cell.shown-otherwise'],
    ['exam', 'Брой', seen('zeros', '3'), 'а tariff.field.cell.shown-otherwise'],
    ['claim', 'Брой', seen('word', '3'), 'а tariff.field.cell.shown-otherwise'],
  ],
  'a value that looks empty': [
    ['progress', 'Стойност', seen('hidden', '12'), 'B2 cell.shown-empty'],
    ['plan', 'Край', seen('hidden', '2029'), 'B2 cell.shown-empty'],
    ['exam', 'Брой', seen('hidden', '3'), 'а tariff.field.cell.shown-empty'],
    ['claim', 'Дата', seen('hidden', '44635'), 'а tariff.field.cell.shown-empty'],
  ],
  'a zero that is shown as a dash': [
    ['progress', 'Стойност', seen('dash', '0'), 'B2 cell.zero-as-dash'],
    ['plan', 'Индикативен ресурс', seen('dash', '0'), 'B2 cell.zero-as-dash'],
    ['exam', 'Брой', seen('dash', '0'), 'а tariff.field.cell.zero-as-dash'],
    ['exam', 'Брой', seen('dash', '3'), 'а payable 90.00'],
    ['stay', 'Дни с висока степен на зависимост', seen('dash', '0'), 'а payable 840.00'],
  ],
  'a date that is shown in part': [
    ['exam', 'Дата', seen('month', '44635'), 'а tariff.field.cell.partial-date'],
    ['exam', 'Дата', seen('noYear', '44635'), 'а tariff.field.cell.partial-date'],
    ['claim', 'Дата', seen('time', '44635.5'), 'а tariff.field.cell.partial-date'],
    ['exam', 'Дата', seen('elapsed', '44635.5'), 'а tariff.field.not-date'],
    ['claim', 'Дата', '<c t="d"><v>2022-03-14T22:00:00Z</v></c>', 'а tariff.field.cell.other-day'],
    ['exam', 'Дата', '<c t="d"><v>2022-03-15T00:00:00Z</v></c>', 'а payable 90.00'],
  ],
  'a date with a time': [
    ['exam', 'Дата', text('15.03.2022 10:30'), 'а payable 90.00'],
    ['exam', 'Дата', text('15.03.2022 00:00:00'), 'а payable 90.00'],
    ['exam', 'Дата', text('15.03.2022, 10:30 ч.'), 'а payable 90.00'],
    ['exam', 'Дата', day('44635.4375'), 'а payable 90.00'],
    ['exam', 'Дата', text('15.03.2022 25:30'), 'а tariff.field.not-date'],
    ['claim', 'Дата', text('2022-03-14T22:00:00Z'), 'а tariff.field.not-date'],
  ],
  'two readings': [
    ['exam', 'Дата', text('03/04/2022'), 'а tariff.field.read.unclear-date'],
    ['claim', 'Дата', text('03/04/2022'), 'а tariff.field.read.unclear-date'],
    ['exam', 'Брой', text('1.234'), 'а tariff.field.read.unclear-number'],
    ['claim', 'Брой', text('1,234'), 'а tariff.field.read.unclear-number'],
    ['progress', 'Стойност', text('1,234'), 'B2 read.unclear-number'],
    ['plan', 'Индикативен ресурс', text('1.234'), 'B2 read.unclear-number'],
  ],
  'what is crossed out': [
    ['progress', 'Стойност', crossed('12'), 'B2 cell.struck'],
    ['progress', 'Пояснение', run('3'), 'B2 cell.struck'],
    ['plan', 'Край', crossed('2029'), 'B2 cell.struck'],
    ['exam', 'Брой', run('3'), 'а tariff.field.cell.struck'],
    ['claim', 'Дата', crossed('44635'), 'а tariff.field.cell.struck'],
  ],
  'a number of sixteen digits': [
    ['progress', 'Стойност', number('1.23E+16'), 'B2 cell.long-number'],
    ['plan', 'Наименование', number('1234567890123456'), 'B2 cell.long-number'],
    ['exam', 'Номер', number('1234567890123456'), 'null tariff.field.cell.long-number'],
    ['claim', 'Номер', number('1234567890123456'), 'null tariff.field.cell.long-number'],
    ['exam', 'Номер', number('123456789012345'), '123456789012345 payable 90.00'],
  ],
  'a number that the format writes': [
    ['exam', 'Номер', seen('padded', '12'), '0012 payable 90.00'],
    ['exam', 'Номер', seen('letters', '7'), 'МБАЛ-07 payable 90.00'],
    ['progress', 'Пояснение', seen('padded', '12'), 'B2 0012'],
    ['plan', 'Наименование', seen('padded', '12'), 'B2 0012'],
    ['exam', 'Брой', seen('padded', '3'), 'а payable 90.00'],
  ],
  'letters of the format among the digits': [
    ...(['comma', 'point', 'apart', 'grouped', 'hyphen', 'wide', 'spacedPoint'] as const).map(
      (format): Case => [
        'exam',
        'Брой',
        seen(format, '300'),
        'а tariff.field.cell.shown-otherwise',
      ],
    ),
    ['claim', 'Брой', seen('comma', '300'), 'а tariff.field.cell.shown-otherwise'],
    ['progress', 'Стойност', seen('hyphen', '1203'), 'B2 cell.shown-otherwise'],
    ['plan', 'Индикативен ресурс', seen('comma', '300'), 'B2 cell.shown-otherwise'],
    ['progress', 'Степен', seen('share', '30'), 'B2 cell.shown-otherwise'],
    ['progress', 'Степен', seen('realShare', '0.3'), 'B2 cell.shown-otherwise'],
    ['exam', 'Номер', seen('hyphen', '1203'), '12-03 payable 90.00'],
    ...(['spaced', 'money', 'written', 'account'] as const).map((format): Case => [
      'exam',
      'Брой',
      seen(format, '1250'),
      'а payable 37500.00',
    ]),
    ['progress', 'Стойност', seen('spaced', '1234567'), 'B2 1234567'],
  ],
  'a number that became something else': [
    ['exam', 'Номер', day('44635'), 'null tariff.field.date-here'],
    ['exam', 'Ред', day('46054'), 'а tariff.field.date-here'],
    ['claim', 'Номер', error('#N/A'), 'null tariff.field.error'],
    ['claim', 'Лечебно заведение', error('#N/A'), 'а tariff.field.error'],
    ['exam', 'Лечебно заведение', formula, 'а tariff.field.uncalculated'],
  ],
  'a percentage of a format of several': [
    ['progress', 'Степен', seen('writtenPercent', '95'), 'B2 95'],
    ['progress', 'Степен', seen('below', '0.95'), 'B2 95'],
    ['progress', 'Степен', seen('below', '95'), 'B2 95'],
    ['exam', 'Брой', seen('writtenPercent', '3'), 'а tariff.field.percent-here'],
  ],
  'letters of another encoding': [
    ['progress', 'Пояснение', text('ÐŸÑ€Ð¾Ð²ÐµÐ´ÐµÐ½Ð¾'), 'B2 cell.garbled'],
    ['plan', 'Наименование', text('РџСЂРѕРІРµРґРµРЅРѕ'), 'B2 cell.garbled'],
    ['exam', 'Лечебно заведение', text('ÌÁÀË Âàðíà'), 'а tariff.field.cell.garbled'],
    ['claim', 'Номер', text('?????-7'), 'null tariff.field.cell.garbled'],
    [
      'progress',
      'Пояснение',
      text('С–Р, „НЗОК-РС“ № 5 – España'),
      'B2 С–Р, „НЗОК-РС“ № 5 – España',
    ],
  ],
  'a word of sums for a name': [
    ['exam', 'Номер', text('Общо'), 'null tariff.field.cell.sum-row'],
    ['exam', 'Лечебно заведение', text('Общо за март'), 'а tariff.field.cell.sum-row'],
    ['claim', 'Лечебно заведение', text('Всичко'), 'а tariff.field.cell.sum-row'],
    ['claim', 'Номер', text('Изготвил'), 'null tariff.field.cell.sum-row'],
    ['exam', 'Номер', text('МБАЛ-Общо'), 'МБАЛ-Общо payable 90.00'],
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
    ['plan', 'Партньори', text('—'), ''],
    ['plan', 'Очакван резултат', text('–'), 'B2 '],
    ['progress', 'Пояснение', text('-'), ''],
    ['exam', 'Номер', text('-'), 'null tariff.field.no-id'],
    ['exam', 'Лечебно заведение', text('–'), 'а payable 90.00'],
  ],
  'nothing to be seen': [
    ['progress', 'Пояснение', text('\u200B'), ''],
    ['progress', 'Стойност', text('\u200E\u2060'), ''],
    ['plan', 'Наименование', text('\u00AD'), 'B2 cell.empty'],
    ['exam', 'Номер', text('\u200B'), 'null tariff.field.no-id'],
    ['exam', 'Брой', text('\u3164'), 'а tariff.field.missing'],
    ['stay', 'Дете', text('\u2800'), 'а payable 840.00'],
    ['claim', 'Лечебно заведение', text('\u200B'), 'а tariff.difference.old-missing'],
  ],
};

const CASES = Object.entries(KINDS).flatMap(([kind, cases]) =>
  cases.map(([row, heading, cell, outcome]) => ({ kind, row, heading, cell, outcome })),
);

test.each(CASES)('$kind: $row, «$heading», $cell', async ({ row, heading, cell, outcome }) => {
  expect(await found(row, heading, cell)).toEqual(outcome === '' ? [] : outcome.split(' & '));
});

test('each kind has three cells at least', () => {
  expect(Object.entries(KINDS).filter(([, cases]) => cases.length < 3)).toEqual([]);
});
