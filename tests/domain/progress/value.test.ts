import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalDecimal,
  compareDecimals,
  sumDecimals,
} from '../../../domain/progress/decimal.ts';
import { formatValue, readDegree, readNote, readValue } from '../../../domain/progress/value.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import type { IndicatorMode } from '../../../domain/progress/types.ts';

const read = (mode: IndicatorMode, text: string): string | null => {
  const result = readValue(mode, text);
  return result.ok ? result.value : result.error.code;
};

test.each([
  ['count-cumulative', '3', '3'],
  ['count-cumulative', ' 12 500 ', '12500'],
  ['count-cumulative', '12\u00A0500,50', '12500.5'],
  ['count-cumulative', '007', '7'],
  ['count-cumulative', '0,0', '0'],
  ['count-cumulative', '', null],
  ['count-cumulative', '  ', null],
  ['count-cumulative', '-1', 'read.below'],
  ['count-cumulative', '−1', 'read.below'],
  ['count-cumulative', '1e3', 'read.not-a-number'],
  ['count-cumulative', '1.234,5', '1234.5'],
  ['count-cumulative', 'три', 'read.not-a-number'],
  ['count-cumulative', '9'.repeat(38), '9'.repeat(38)],
  ['count-cumulative', '9'.repeat(39), 'read.too-long'],
  ['yes-no', 'Да', '1'],
  ['yes-no', 'НЕ', '0'],
  ['yes-no', '1', '1'],
  ['yes-no', 'true', '1'],
  ['yes-no', '2', 'read.yes-no'],
  ['percent', '45 %', '45'],
  ['percent', '100', '100'],
  ['percent', '100,1', 'read.percent'],
  ['qualitative', '0,5', '0.5'],
] as const)('%s: «%s» is read as %s', (mode, text, expected) => {
  expect(read(mode, text)).toBe(expected);
});

test.each([
  ['0', 0],
  ['100', 100],
  ['45 %', 45],
  ['', null],
  ['101', 'read.degree'],
  ['-1', 'read.degree'],
  ['4,5', 'read.degree'],
])('degree «%s»', (text, expected) => {
  const result = readDegree(text);
  expect(result.ok ? result.value : result.error.code).toBe(expected);
});

test('a note is trimmed, NFC, at most 10 000 letters; empty is none', () => {
  expect(readNote(' а\r\nб ')).toEqual({ ok: true, value: 'а\nб' });
  expect(readNote('  ')).toEqual({ ok: true, value: null });
  expect(readNote('я'.repeat(10_001))).toMatchObject({
    ok: false,
    error: { code: 'note.too-long' },
  });
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(8))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    return (
      canonicalDecimal(places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`) ??
      '0'
    );
  });

test('what is shown is read back as the same value', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      expect(read('count-cumulative', formatValue('count-cumulative', value, 'bg'))).toBe(value);
    }),
  );
});

test('sums are exact, in any order, and never below a part', () => {
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1, maxLength: 8 }), (values) => {
      const sum = sumDecimals(values) ?? '';
      expect(sumDecimals(values.toReversed())).toBe(sum);
      expect(values.every((value) => compareDecimals(sum, value) >= 0)).toBe(true);
    }),
  );
  expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
  expect(sumDecimals([])).toBe(null);
});

test('a count takes its own word, and says of another unit what stands there', () => {
  for (const text of ['12', '12 бр.', '12 броя', '1 200 бр'])
    expect(readValue('count-cumulative', text)).toMatchObject({ ok: true });
  const said = (text: string) => {
    const read = readValue('count-per-period', text);
    return read.ok ? read.value : sentence(read.error);
  };
  expect(said('12 %')).toBe(
    '„12 %“ е дял в проценти, а тук се пише число без мярка (брой). Ако броят е 12, напишете само 12; делът не се пише тук.',
  );
  expect(said('1 000 000 лв.')).toContain('Ако броят е 1 000 000, напишете само 1 000 000');
  expect(said('5 дни')).toBe('В „5 дни“ до числото има дума. Напишете само числото: 5.');
});
