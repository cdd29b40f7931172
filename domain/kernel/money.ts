/**
 * Money: whole stotinki or cents, with the currency on the value.
 *
 * From 1.1.2026 the currency of Bulgaria is the euro at 1.95583 лв. (Regulation (EU) 2025/1408). A
 * sum is converted once, at its end, with all five decimals of the rate; the third decimal decides,
 * half away from zero. Intermediate results are never converted or rounded.
 */
import type { Brand } from './brand.ts';

export type Minor = Brand<number, 'Minor'>;
export type Currency = 'BGN' | 'EUR';

/** The year in which the euro came. */
const EURO_YEAR = 2026;

/** In what money of a year is said, where nobody says otherwise. */
export const currencyOfYear = (year: number): Currency => (year >= EURO_YEAR ? 'EUR' : 'BGN');

export interface Money {
  readonly minor: Minor;
  readonly currency: Currency;
}

/** How a converted amount is rounded: a property of the amount's kind (wages and pensions round up). */
export type RoundingRule = 'half-up' | 'up';

const RATE_100000 = 195_583;
/** Below it, twice the numerator of a conversion and the half added to it are exact as numbers. */
const NUMBER_LIMIT = 45_000_000_000;
const AMOUNT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

export const minor = (value: number): Minor => {
  if (!Number.isSafeInteger(value)) throw new Error(`Not whole minor units: ${value}`);
  return value as Minor;
};

export const money = (value: number, currency: Currency): Money => ({
  minor: minor(value),
  currency,
});

/** Minor units of a decimal text («10000.50» → 1000050), or null where it is none. */
export const parseAmount = (text: string): Minor | null => {
  const match = AMOUNT.exec(text);
  if (match === null) return null;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return (match[1] === '-' && value !== 0 ? -value : value) as Minor;
};

/** «10000.50»: the decimal form of contracts and files. */
export const decimalAmount = (value: Minor): string => {
  const whole = Math.trunc(Math.abs(value) / 100);
  const rest = String(Math.abs(value) % 100).padStart(2, '0');
  return `${value < 0 ? '-' : ''}${whole}.${rest}`;
};

/** Rounded quotient of two safe integers; the floor of their quotient as floats is never off. */
const divide = (numerator: number, denominator: number, rule: RoundingRule): number =>
  rule === 'half-up'
    ? Math.floor((2 * numerator + denominator) / (2 * denominator))
    : Math.floor((numerator + denominator - 1) / denominator);

const divideBig = (numerator: bigint, denominator: bigint, rule: RoundingRule): bigint =>
  rule === 'half-up'
    ? (2n * numerator + denominator) / (2n * denominator)
    : (numerator + denominator - 1n) / denominator;

/** Euro cents of stotinki, by the full fixed rate; big integers only where numbers are not exact. */
export const eurOfBgn = (stotinki: Minor, rule: RoundingRule = 'half-up'): Minor => {
  const size = Math.abs(stotinki);
  const cents =
    size < NUMBER_LIMIT
      ? divide(size * 100_000, RATE_100000, rule)
      : minor(Number(divideBig(BigInt(size) * 100_000n, BigInt(RATE_100000), rule)));
  return (stotinki < 0 ? -cents : cents) as Minor;
};

export const sumMinor = (values: Iterable<Minor>): Minor => {
  let total = 0;
  for (const value of values) total += value;
  return minor(total);
};

const NBSP = '\u00A0';

/** «2000», «20 000», «1234,50»: no-break groups from five digits on, decimal comma. */
export const formatNumber = (value: Minor): string => {
  const text = decimalAmount(value);
  const [whole = '0', rest = '00'] = text.replace('-', '').split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NBSP) : whole;
  return `${value < 0 ? '−' : ''}${grouped}${rest === '00' ? '' : `,${rest}`}`;
};

const SIGN: Readonly<Record<Currency, string>> = { BGN: 'лв.', EUR: '€' };

/** «лв.», «€»; what is no currency of ours stays. */
export const currencyMark = (currency: string): string =>
  Object.hasOwn(SIGN, currency) ? SIGN[currency as Currency] : currency;

export const formatMoney = ({ minor: value, currency }: Money): string =>
  `${formatNumber(value)}${NBSP}${SIGN[currency]}`;
