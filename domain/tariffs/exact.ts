/**
 * Exact arithmetic of valuations: whole minor units, coefficients as fractions, nothing floating.
 *
 * A product that comes out whole stays a number; one that does not (an official's own coefficient, or
 * a value in another currency) is kept as a fraction of big integers and rounded once, at the total.
 */
import { minor, type Currency, type Minor } from '../kernel/money.ts';

/** A reduced fraction; its denominator divides a power of ten, so it has an exact decimal text. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}
export interface BigRatio {
  readonly num: bigint;
  readonly den: bigint;
}

export const ONE: Ratio = { num: 1, den: 1 };
const PERCENT = 100;
const DECIMAL = /^(\d{1,6})(?:\.(\d{1,4}))?$/;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const ratio = (num: number, den: number): Ratio => {
  const common = gcd(num, den);
  return { num: num / common, den: den / common };
};

/** The fraction of a decimal text with up to four places («1.20»), or null. */
export const parseRatio = (text: string): Ratio | null => {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const places = match[2] ?? '';
  return ratio(Number(`${match[1]}${places}`), 10 ** places.length);
};

export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den);
export const ofPercent = ({ num, den }: Ratio): Ratio => ratio(num, den * PERCENT);

/** «0.6», «1.35», «2.5»: exact, without trailing zeros. */
export const decimalRatio = ({ num, den }: Ratio): string => {
  let rest = num % den;
  let text = String((num - rest) / den);
  for (let mark = '.'; rest !== 0; mark = '') {
    rest *= 10;
    text += `${mark}${(rest - (rest % den)) / den}`;
    rest %= den;
  }
  return text;
};

/** quantity × unit × coefficient as a whole number of minor units, or null where it is not one. */
export const wholeProduct = (quantity: number, unit: Minor, { num, den }: Ratio): number | null => {
  const product = quantity * unit * num;
  if (!Number.isSafeInteger(product)) return null;
  if (den === 1) return product;
  return product % den === 0 ? product / den : null;
};

export const exactProduct = (quantity: number, unit: Minor, { num, den }: Ratio): BigRatio => ({
  num: BigInt(quantity) * BigInt(unit) * BigInt(num),
  den: BigInt(den),
});

export const addRatios = (a: BigRatio, b: BigRatio): BigRatio => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
});

export const wholeRatio = (value: number): BigRatio => ({ num: BigInt(value), den: 1n });

/** Half up to whole units; null where the sum is too large to be exact as a number. */
export const roundRatio = ({ num, den }: BigRatio): Minor | null => {
  const value = Number((2n * num + den) / (2n * den));
  return Number.isSafeInteger(value) ? minor(value) : null;
};

const RATE: BigRatio = { num: 195_583n, den: 100_000n };

/** The same worth in stotinki, unrounded. */
export const inStotinki = (value: BigRatio, currency: Currency): BigRatio =>
  currency === 'BGN' ? value : { num: value.num * RATE.num, den: value.den * RATE.den };

/** Stotinki of whole euro cents, half up: the inverse of the conversion, cent for cent. */
export const bgnOfEur = (cents: Minor): Minor | null =>
  roundRatio(inStotinki(wholeRatio(cents), 'EUR'));
