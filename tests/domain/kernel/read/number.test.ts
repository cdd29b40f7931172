import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalAmount,
  formatMoney,
  formatNumber,
  minor,
} from '../../../../domain/kernel/money.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import type { Result } from '../../../../domain/kernel/result.ts';
import { readMoney } from '../../../../domain/kernel/read/money.ts';
import { readNumber, readWhole, readYear } from '../../../../domain/kernel/read/number.ts';
import { readDegree, readPercent } from '../../../../domain/kernel/read/percent.ts';
import { readYesNo } from '../../../../domain/kernel/read/yes-no.ts';
import { sentence } from '../../../../domain/text/sentences.ts';

const told = <T>(read: Result<T, Failure>): T | string =>
  read.ok ? read.value : read.error.code.replace('read.', '');

test.each([
  ['1234,5', '1234.5'],
  ['1234.5', '1234.5'],
  ['1 234,5', '1234.5'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1\u00A0234,5', '1234.5'],
  ['1\u2009234\u2009567', '1234567'],
  ['1\u202F234,567', '1234.567'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ["1'000", '1000'],
  ['1’000,25', '1000.25'],
  ['15,5', '15.5'],
  ['-5', '-5'],
  ['\u22121 234,5', '-1234.5'],
  ['-0', '0'],
  ['007', '7'],
  ['0,0', '0'],
  ['0.123', '0.123'],
  ['1234.567', '1234.567'],
  ['1,2340', '1.234'],
  ['\u200E 12 \uFEFF', '12'],
  ['9'.repeat(38), '9'.repeat(38)],
  ['1.234', 'unclear-number'],
  ['1,234', 'unclear-number'],
  ['-999.000', 'unclear-number'],
  ['12 %', 'with-percent'],
  ['12%', 'with-percent'],
  ['1 000 000 лв.', 'with-money'],
  ['1 000 000\u00A0лева', 'with-money'],
  ['€ 12,50', 'with-money'],
  ['12 EUR', 'with-money'],
  ['5 дни', 'with-unit'],
  ['-3 души', 'with-unit'],
  ['5 хил.', 'not-a-number'],
  ['1,5 млн. лв.', 'not-a-number'],
  ['около 5', 'not-a-number'],
  ['1.234 лв.', 'with-money'],
  ['1,234 %', 'with-percent'],
  ['1.234 дни', 'with-unit'],
  ['', 'not-a-number'],
  ['12 34', 'not-a-number'],
  ['1  000', 'not-a-number'],
  ['1\t000', 'not-a-number'],
  ['1 000.000.000', 'not-a-number'],
  ['1.234.56', 'not-a-number'],
  ['1,234,5', 'not-a-number'],
  ['0.123.456', 'not-a-number'],
  ['5.', 'not-a-number'],
  ['.5', 'not-a-number'],
  ['+5', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['5-', 'not-a-number'],
  ['(5)', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['О', 'not-a-number'],
  ['5 бр.', 'with-unit'],
  ['=1+1', 'not-a-number'],
  ['#DIV/0!', 'not-a-number'],
  ['\u00BD', 'not-a-number'],
  ['\uFF11\uFF12', 'strange-digits'],
  ['١٢', 'strange-digits'],
  ['9'.repeat(39), 'too-long'],
])('number «%s»: %s', (text, expected) => {
  expect(told(readNumber(text))).toBe(expected);
});

test('a question names both readings, and each is read as what it says', () => {
  const read = readNumber('1.234');
  expect(read.ok ? '' : sentence(read.error)).toBe(
    '„1.234“ може да е 1234 или 1,234. Напишете 1234, а ако е с дробна част – 1,2340.',
  );
  expect([told(readNumber('1234')), told(readNumber('1,2340'))]).toEqual(['1234', '1.234']);
});

test('a very long text is quoted by its beginning', () => {
  const read = readNumber('я'.repeat(5000));
  expect(read.ok ? '' : sentence(read.error).length).toBeLessThan(160);
});

test.each([
  ['1 000', 'out-of-range'],
  ['15,5', 'not-whole'],
  ['-5', 'out-of-range'],
  ['15,0', 15],
  ['365', 365],
  ['1.234', 'whole-range'],
  ['-1.234', 'out-of-range'],
])('a whole number of days, «%s»: %s', (text, expected) => {
  expect(told(readWhole(text, { min: 0, max: 365 }))).toBe(expected);
});

test('a number with two readings names both, and advises only what the field takes', () => {
  const advice = (read: Result<unknown, Failure>): string =>
    read.ok ? 'read' : sentence(read.error);
  const days = { min: 0, max: 2000 };
  for (const text of ['1.234', '1,234']) {
    const both = `„${text}“ може да е 1234 или 1,234`;
    expect(advice(readNumber(text))).toBe(
      `${both}. Напишете 1234, а ако е с дробна част – 1,2340.`,
    );
    expect(advice(readMoney(text, 'EUR'))).toBe(
      `${both}, а сумите са с най-много два знака след запетаята. Ако е 1234, напишете 1234.`,
    );
    expect(advice(readWhole(text, days))).toBe(
      `${both}, а тук се пише цяло число. Ако е 1234, напишете 1234.`,
    );
    expect(advice(readPercent(text))).toBe(
      `${both}, а тук се пише процент от 0 до 100. Ако е 1,234, напишете 1,2340.`,
    );
    expect(advice(readDegree(text))).toContain('Напишете цяло число от 0 до 100');
  }
  expect(told(readMoney('-1.234', 'EUR'))).toBe('below');
  expect(told(readMoney('1.234 лв.', 'BGN'))).toBe('unclear-number');
  expect(advice(readNumber('1.234 лв.'))).toContain(
    'може да е 1234 или 1,234: ако броят е 1234, напишете 1234, ако е 1,234 – 1,2340',
  );
  expect(advice(readWhole('1.234 дни', days))).toContain('Напишете само числото: 1234.');
});

test('what a sentence advises to write is read by the same field', () => {
  const WRITE = /напишете (?:само )?([\d,]+)|Напишете (?:само числото: )?([\d,]+)|– ([\d,]+)/gu;
  const text = fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('.', ','),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom('', ' лв.', ' %', ' дни'),
    )
    .map(([a, mark, b, unit]) => `${a}${mark}${String(b).padStart(3, '0')}${unit}`);
  const readers: ((typed: string) => Result<unknown, Failure>)[] = [
    readNumber,
    readPercent,
    readDegree,
    (typed) => readMoney(typed, 'BGN'),
    (typed) => readWhole(typed, { min: 0, max: 5000 }),
    (typed) => readWhole(typed, { min: 2 }),
  ];
  fc.assert(
    fc.property(text, fc.constantFrom(...readers), (typed, read) => {
      const first = read(typed);
      if (first.ok) return;
      const advised = [...sentence(first.error).replaceAll(`„${typed}“`, '').matchAll(WRITE)];
      for (const [, a, b, c] of advised) {
        const again = (a ?? b ?? c ?? '').replace(/,$/u, '');
        expect([typed, again, read(again).ok]).toEqual([typed, again, true]);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['2026', 2026],
  ['2026 г.', 2026],
  ['31', 'year'],
  ['20265', 'year'],
  ['2019', 'year'],
  ['2 026', 'year'],
  ['２０２６', 'strange-digits'],
])('year «%s»: %s', (text, expected) => {
  expect(told(readYear(text, { min: 2020, max: 2050 }))).toBe(expected);
});

test.each([
  ['1 000 000 лв.', 'BGN', 100_000_000],
  ['1000 ЛВ', 'BGN', 100_000],
  ['12,5 лева', 'BGN', 1250],
  ['BGN 12.50', 'BGN', 1250],
  ['€ 1 000', 'EUR', 100_000],
  ['1000€', 'EUR', 100_000],
  ['0,05 евро', 'EUR', 5],
  ['12.50', 'EUR', 1250],
  ['1000 лв.', 'EUR', 'lev-in-euro'],
  ['1000 EUR', 'BGN', 'euro-in-lev'],
  ['12,345', 'EUR', 'unclear-number'],
  ['0,005', 'EUR', 'money-places'],
  ['-5', 'EUR', 'below'],
  ['1,5 млн. лв.', 'BGN', 'not-money'],
  ['€ 5 €', 'EUR', 'not-money'],
  ['5 $', 'EUR', 'not-money'],
  ['лв.', 'BGN', 'not-money'],
  ['99999999999999999999', 'EUR', 'too-large'],
] as const)('money «%s» in a field of %s: %s', (text, currency, expected) => {
  expect(told(readMoney(text, currency))).toBe(expected);
});

test('leva in a field of euro are told with their equivalent, never converted', () => {
  const read = readMoney('2 000 лв.', 'EUR');
  expect(read.ok ? '' : sentence(read.error).replaceAll('\u00A0', ' ')).toContain('1022,58 €');
});

test.each([
  ['12 %', '12'],
  ['12,5%', '12.5'],
  ['100', '100'],
  ['100,0000000000000000000001', 'percent'],
  ['-1 %', 'percent'],
  ['% 12', 'not-a-number'],
  ['12 %%', 'not-a-number'],
])('percent «%s»: %s', (text, expected) => {
  expect(told(readPercent(text))).toBe(expected);
});

test.each([
  ['ИСТИНА', true],
  [' Да ', true],
  ['лъжа', false],
  ['ВЯРНО', true],
  ['НЕВЯРНО', false],
  ['yes', true],
  ['0', false],
  ['не знам', 'yes-no'],
  ['дa', 'yes-no-latin'],
  ['нe', 'yes-no-latin'],
  ['дb', 'yes-no'],
  ['', 'yes-no'],
])('yes or no, «%s»: %s', (text, expected) => {
  expect(told(readYesNo(text))).toBe(expected);
});

test('a Latin letter in a Bulgarian answer is named', () => {
  const read = readYesNo('Дa');
  expect(read.ok ? '' : sentence(read.error)).toBe(
    'В „Дa“ има латинска буква (a), която изглежда като кирилска. Напишете отговора отново на кирилица.',
  );
});

/** Texts made of what numbers are made of, so that many of them are read. */
const numberLike = fc
  .array(
    fc.oneof(
      fc.nat(1500).map(String),
      fc.constantFrom('.', ',', ' ', '\u00A0', "'", '-', '000', '345', '%', ' лв.', '€', 'лв', 'x'),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));

test('no text has two values: every reader that understands it says the same number', () => {
  fc.assert(
    fc.property(numberLike, (text) => {
      const money = [readMoney(text, 'BGN'), readMoney(text, 'EUR')]
        .filter((read) => read.ok)
        .map(({ value }) => Number(decimalAmount(value)));
      const others = [
        readNumber(text),
        readWhole(text, { min: -Infinity }),
        readPercent(text),
        readDegree(text),
      ]
        .filter((read) => read.ok)
        .map(({ value }) => Number(value));
      expect(new Set([...money, ...others]).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3000 },
  );
});

test('a letter that means nothing leaves no value', () => {
  const letter = fc.constantFrom(...Array.from('оОlIзЗbбxеeкk€$#=²½٣'));
  fc.assert(
    fc.property(fc.nat(10_000_000), letter, fc.nat(8), (value, strange, at) => {
      const text = String(value);
      const place = Math.min(at, text.length);
      const spoilt = text.slice(0, place) + strange + text.slice(place);
      expect(readNumber(spoilt).ok).toBe(false);
      expect(readMoney(spoilt, 'BGN').ok).toBe(false);
      expect(readPercent(spoilt).ok).toBe(false);
    }),
  );
});

test('what we print as an amount is read as that amount', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 40), fc.constantFrom('BGN', 'EUR'), (cents, currency) => {
      const shown = formatMoney({ minor: minor(cents), currency });
      for (const text of [shown, formatNumber(minor(cents)), decimalAmount(minor(cents))])
        expect(told(readMoney(text, currency))).toBe(cents);
    }),
  );
});
