/**
 * Numbers as people write them: «1234,5», «1234.5», «1 234,5», «1.234,5», «1,234,567», «1'000».
 *
 * A mark that stands once before exactly three digits («1.234») may divide thousands or part the
 * decimals; that is asked, for the one mark as for the other, whatever the field expects. Everything
 * else has one reading or none. The sign is kept: a field's limits decide, with a sentence.
 */
import { failure, type Failure } from '../failure.ts';
import { err, ok, type Result } from '../result.ts';
import { refuse, strangeDigits, tidyTyped } from './typed.ts';

/** As many digits as a number may have; more are no count of anything. */
const LONGEST_NUMBER = 38;

const SIGNED = /^([-\u2212]?)(\d[\d.,'\u2019 ]*)$/u;
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;
const GROUPED = /^([1-9]\d{0,2}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;
const UNCLEAR_CODE = 'read.unclear-number';
const UNCLEAR = /^([1-9]\d{0,2})[.,](\d{3})$/;

interface Parts {
  readonly whole: string;
  readonly rest: string;
}

const plainParts = (text: string): Parts | null => {
  const [, whole, rest = ''] = PLAIN.exec(text) ?? [];
  return whole === undefined ? null : { whole, rest };
};

const groupedParts = (text: string): Parts | null => {
  const [, whole, group, mark, rest = ''] = GROUPED.exec(text) ?? [];
  if (whole === undefined || group === mark) return null;
  return { whole: whole.replaceAll(/\D/g, ''), rest };
};

const canonical = (sign: string, { whole, rest }: Parts): string => {
  const decimals = rest.replace(/0+$/, '');
  const size = whole.replace(/^0+(?=\d)/, '') + (decimals === '' ? '' : `.${decimals}`);
  return sign !== '' && size !== '0' ? `-${size}` : size;
};

const unclear = (raw: string, sign: string, text: string): Result<never, Failure> | null => {
  const [, whole = '', rest = ''] = UNCLEAR.exec(text) ?? [];
  if (whole === '') return null;
  const minus = sign === '' ? '' : '\u2212';
  return refuse(UNCLEAR_CODE, raw, {
    whole: `${minus}${whole}${rest}`,
    decimal: `${minus}${whole},${rest}`,
    typed: `${minus}${whole},${rest}0`,
  });
};

/** A number with what it counts beside it: «12 %», «1 000 000 лв.», «5 дни», «€ 3». */
const BESIDE = /^(?:€ ?)?(?<number>[-\u2212]?\d[\d.,'\u2019 ]*?) ?(?<unit>%|€|\p{L}+\.?)?$/u;
const MONEY = /^(?:лв\.?|лева?|bgn|€|eur|euro|евро)$/u;
/** «5 хил.» is no 5. */
const MULTIPLIES = /^(?:хил|млн|млрд|мил|хиляд|стотиц|десет|thousand|mln|bn|k|m)/u;

const codeOf = (unit: string): string => {
  if (unit === '%') return 'read.with-percent';
  return MONEY.test(unit) ? 'read.with-money' : 'read.with-unit';
};

/** Null where it is no number either without that, or would be another. */
const besideUnit = (raw: string): Result<never, Failure> | null => {
  const text = tidyTyped(raw).toLowerCase();
  const { number = '', unit = text.startsWith('€') ? '€' : '' } = BESIDE.exec(text)?.groups ?? {};
  if (unit === '' || MULTIPLIES.test(unit)) return null;
  const read = readNumber(number);
  if (read.ok) return refuse(codeOf(unit), raw, { number: number.trim(), unit });
  const { whole, decimal, typed } = read.error.params;
  if (whole === undefined || decimal === undefined || typed === undefined) return null;
  return refuse(codeOf(unit), raw, { number: whole, decimal, typed, unit });
};

/** The exact decimal text: «1234.5», «-5», without zeros that say nothing. */
export const readNumber = (raw: string): Result<string, Failure> => {
  const [, sign = '', typed = ''] = SIGNED.exec(tidyTyped(raw)) ?? [];
  const text = typed.replaceAll('\u2019', "'");
  const question = unclear(raw, sign, text);
  if (question !== null) return question;
  const parts = plainParts(text) ?? groupedParts(text);
  if (parts === null)
    return strangeDigits(raw) ?? besideUnit(raw) ?? refuse('read.not-a-number', raw);
  const value = canonical(sign, parts);
  const digits = value.replaceAll(/\D/g, '').length;
  return digits > LONGEST_NUMBER
    ? refuse('read.too-long', raw, { digits, max: LONGEST_NUMBER })
    : ok(value);
};

export interface Limits {
  readonly min: number;
  readonly max?: number;
}

/** Of two readings only the whole one can be meant: nobody is told to write what is refused then. */
export const asWhole = ({ code, params, where }: Failure, only: 'whole' | 'money'): Failure => {
  const kept = Object.entries(params).filter(([name]) => name !== 'typed' && name !== 'decimal');
  const { decimal } = params;
  const both = decimal === undefined ? {} : { decimal, only };
  return failure(
    code,
    { ...Object.fromEntries(kept), ...(code === UNCLEAR_CODE ? both : {}) },
    where,
  );
};

/** Whether a number that can be read in two ways is below zero in both. */
export const isUnclearMinus = ({ code, params }: Failure): boolean =>
  code === UNCLEAR_CODE && String(params['whole']).startsWith('\u2212');

const outside = (raw: string, { min, max }: Limits): Result<never, Failure> =>
  max === undefined
    ? refuse('read.below', raw, { min })
    : refuse('read.out-of-range', raw, { min, max });

const unclearWhole = (raw: string, reason: Failure, limits: Limits): Result<never, Failure> => {
  const { min, max = Infinity } = limits;
  const whole = Number(String(reason.params['whole']).replace('\u2212', '-'));
  if (isUnclearMinus(reason) && whole < min) return outside(raw, limits);
  return whole < min || whole > max
    ? refuse('read.whole-range', raw, { min, max })
    : err(asWhole(reason, 'whole'));
};

/** What stands beside it may go, but the number itself is none that the field takes. */
const besideWhole = (raw: string, reason: Failure, limits: Limits): Result<never, Failure> => {
  const { number } = reason.params;
  const bare = number === undefined ? null : readWhole(String(number), limits);
  return bare === null || bare.ok
    ? err(asWhole(reason, 'whole'))
    : refuse(bare.error.code, raw, bare.error.params);
};

/** The whole number within the limits. */
export const readWhole = (raw: string, limits: Limits): Result<number, Failure> => {
  const { min, max = Infinity } = limits;
  const read = readNumber(raw);
  if (!read.ok)
    return read.error.code === UNCLEAR_CODE
      ? unclearWhole(raw, read.error, limits)
      : besideWhole(raw, read.error, limits);
  const value = Number(read.value);
  if (read.value.includes('.')) return refuse('read.not-whole', raw);
  if (value < min || value > max) return outside(raw, limits);
  return Number.isSafeInteger(value) ? ok(value) : refuse('read.too-large', raw);
};

const YEAR_ENDS = /\s*г\.?$/u;

/** A year in full: «2026», «2026 г.»; «26» is none. */
export const readYear = (
  raw: string,
  { min, max }: { readonly min: number; readonly max: number },
): Result<number, Failure> => {
  const text = tidyTyped(raw).replace(YEAR_ENDS, '');
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= min && year <= max) return ok(year);
  return strangeDigits(raw) ?? refuse('read.year', raw, { min, max });
};
