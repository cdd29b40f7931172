import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalAmount,
  eurOfBgn,
  formatMoney,
  formatNumber,
  minor,
  money,
  parseAmount,
  sumMinor,
} from '../../../domain/kernel/money.ts';

test.each([
  [200_000, 102_258],
  [650_000, 332_340],
  [170_400, 87_124],
  [195_583, 100_000],
  [1, 1],
  [0, 0],
  [-200_000, -102_258],
])('%i stotinki are %i cents', (bgn, eur) => {
  expect(eurOfBgn(minor(bgn))).toBe(eur);
});

test('wages and pensions round up at the third decimal', () => {
  expect(eurOfBgn(minor(200_000), 'up')).toBe(102_259);
  expect(eurOfBgn(minor(195_583), 'up')).toBe(100_000);
});

test('the third decimal decides, half up, for every amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (stotinki) => {
      const exact = (BigInt(stotinki) * 10n ** 8n) / 195_583n;
      const third = (exact / 100n) % 10n;
      const cents = exact / 1000n + (third >= 5n ? 1n : 0n);
      expect(BigInt(eurOfBgn(minor(stotinki)))).toBe(cents);
    }),
  );
});

test('numbers and big integers meet without a seam', () => {
  const seam = 45_000_000_000;
  fc.assert(
    fc.property(fc.integer({ min: seam - 10 ** 6, max: seam + 10 ** 6 }), (stotinki) => {
      const exact = BigInt(stotinki) * 100_000n;
      const cents = eurOfBgn(minor(stotinki));
      expect(BigInt(cents)).toBe((2n * exact + 195_583n) / (2n * 195_583n));
      expect(eurOfBgn(minor(-stotinki))).toBe(0 - cents);
      expect(BigInt(eurOfBgn(minor(stotinki), 'up'))).toBe((exact + 195_582n) / 195_583n);
    }),
  );
});

test('no small amount is converted to minus zero', () => {
  expect(Object.is(eurOfBgn(minor(-0)), 0)).toBe(true);
});

test('amounts survive their decimal text', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (value) => {
      expect(parseAmount(decimalAmount(minor(value)))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each(['', '1,5', '1.234', '.5', '1e3', ' 1', '--1', '99999999999999999999'])(
  '«%s» is no amount',
  (text) => {
    expect(parseAmount(text)).toBeNull();
  },
);

test('numbers are written as Bulgarian documents write them', () => {
  const nbsp = '\u00A0';
  expect(formatNumber(minor(200_000))).toBe('2000');
  expect(formatNumber(minor(2_000_000))).toBe(`20${nbsp}000`);
  expect(formatNumber(minor(123_450))).toBe('1234,50');
  expect(formatNumber(minor(-2_000_050))).toBe(`−20${nbsp}000,50`);
  expect(formatMoney(money(6_434_600_000, 'BGN'))).toBe(`64${nbsp}346${nbsp}000${nbsp}лв.`);
  expect(formatMoney(money(5, 'EUR'))).toBe(`0,05${nbsp}€`);
});

test('what is not whole, or too large to be exact, is a bug', () => {
  expect(() => minor(0.5)).toThrow('Not whole minor units');
  expect(() => sumMinor([minor(Number.MAX_SAFE_INTEGER), minor(1)])).toThrow(
    'Not whole minor units',
  );
});
