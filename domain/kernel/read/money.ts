/**
 * Amounts of money, to the стотинка or cent: a number as everywhere, with the field's own currency
 * before or after it or none («1 000 000 лв.», «€ 12,50»). The other currency is a question: a sum is
 * never converted because of what stands beside it.
 */
import type { Failure } from '../failure.ts';
import { eurOfBgn, formatMoney, money, parseAmount, type Currency, type Minor } from '../money.ts';
import { ok, type Result } from '../result.ts';
import { asWhole, isUnclearMinus, readNumber } from './number.ts';
import { isPercent } from './percent.ts';
import { refuse, tidyTyped } from './typed.ts';

const WORDS: Readonly<Record<string, Currency>> = {
  лв: 'BGN',
  'лв.': 'BGN',
  лев: 'BGN',
  лева: 'BGN',
  bgn: 'BGN',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  евро: 'EUR',
};
/** «лв.», «EUR», «евро»: a currency alone; null where it is none. */
export const currencyNamed = (text: string): Currency | null => {
  const word = tidyTyped(text).toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
};

const BESIDE =
  /^(?<before>[\p{L}€]+\.?)? ?(?<number>[^\p{L}€]*[^\p{L}€ ])(?: ?(?<after>[\p{L}€]+\.?))?$/u;

interface Typed {
  readonly number: string;
  readonly currency: Currency | null;
}

const apart = (text: string): Typed | null => {
  const { before, number = '', after } = BESIDE.exec(text)?.groups ?? {};
  const word = (before ?? after)?.toLowerCase();
  if (number === '' || (before !== undefined && after !== undefined)) return null;
  if (word === undefined) return { number, currency: null };
  const currency = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return currency === undefined ? null : { number, currency };
};

const otherCurrency = (raw: string, value: Minor, currency: Currency): Result<never, Failure> => {
  const cents = currency === 'BGN' ? value : eurOfBgn(value);
  return currency === 'BGN'
    ? refuse('read.euro-in-lev', raw)
    : refuse('read.lev-in-euro', raw, { eur: formatMoney(money(cents, 'EUR')) });
};

const sameReason = (raw: string, { code, params }: Failure) =>
  refuse(code === 'read.not-a-number' ? 'read.not-money' : code, raw, params);

const unread = (raw: string, reason: Failure) =>
  isUnclearMinus(reason)
    ? refuse('read.below', raw, { min: 0 })
    : sameReason(raw, asWhole(reason, 'money'));

/** `currency`: of the field. Never below zero. */
export const readMoney = (raw: string, currency: Currency): Result<Minor, Failure> => {
  if (isPercent(raw)) return refuse('read.percent-for-money', raw);
  const typed = apart(tidyTyped(raw));
  if (typed === null) return refuse('read.not-money', raw);
  const read = readNumber(typed.number);
  if (!read.ok) return unread(raw, read.error);
  if (read.value.startsWith('-')) return refuse('read.below', raw, { min: 0 });
  if ((read.value.split('.')[1]?.length ?? 0) > 2) return refuse('read.money-places', raw);
  const value = parseAmount(read.value);
  if (value === null) return refuse('read.too-large', raw);
  return typed.currency === null || typed.currency === currency
    ? ok(value)
    : otherCurrency(raw, value, currency);
};
