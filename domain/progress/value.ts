/**
 * What a person may type as a reported value or degree, and how it is shown. The same reading serves
 * the grid while typing, a pasted table, a filled-in file and the command line.
 */
import { failure, type Failure, type Language } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalDecimal, compareDecimals, countDigits, MAX_DIGITS } from './decimal.ts';
import type { IndicatorMode } from './types.ts';

const YES = new Set(['1', 'да', 'yes', 'true', 'истина']);
const NO = new Set(['0', 'не', 'no', 'false', 'лъжа']);
const SPACES = /[\s\u00A0\u202F\u2009]+/gu;
const NBSP = '\u00A0';

const readYesNo = (text: string): Result<string, Failure> => {
  const word = text.toLowerCase();
  if (YES.has(word)) return ok('1');
  return NO.has(word) ? ok('0') : err(failure('value.yes-no', { value: text }));
};

const readDecimal = (text: string): Result<string, Failure> => {
  const plain = text.replaceAll(SPACES, '').replace(',', '.');
  if (/^[-\u2212]/.test(plain)) return err(failure('value.negative', { value: text }));
  const canonical = canonicalDecimal(plain);
  if (canonical === null) return err(failure('value.not-a-number', { value: text }));
  const digits = countDigits(canonical);
  return digits > MAX_DIGITS
    ? err(failure('value.too-long', { digits, max: MAX_DIGITS }))
    : ok(canonical);
};

const readPercent = (text: string): Result<string, Failure> => {
  const read = readDecimal(text.replace(/%\s*$/, ''));
  if (!read.ok || compareDecimals(read.value, '100') <= 0) return read;
  return err(failure('value.above-100', { value: text }));
};

/** The canonical value, null for an empty cell. */
export const readValue = (mode: IndicatorMode, raw: string): Result<string | null, Failure> => {
  const text = raw.normalize('NFC').trim();
  if (text === '') return ok(null);
  switch (mode) {
    case 'yes-no':
      return readYesNo(text);
    case 'percent':
      return readPercent(text);
    case 'count-cumulative':
    case 'count-per-period':
    case 'qualitative':
      return readDecimal(text);
    default:
      return mode satisfies never;
  }
};

const DEGREE = /^(\d{1,3})\s*%?$/;

/** A whole per cent from 0 to 100, null for an empty cell. */
export const readDegree = (raw: string): Result<number | null, Failure> => {
  const text = raw.trim();
  if (text === '') return ok(null);
  const degree = Number(DEGREE.exec(text)?.[1] ?? Number.NaN);
  return degree <= 100 ? ok(degree) : err(failure('degree.out-of-range', { value: text }));
};

const MAX_REPORT_NOTE = 10_000;

/** Null for an empty text. */
export const readNote = (raw: string): Result<string | null, Failure> => {
  const text = raw.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (text.length > MAX_REPORT_NOTE)
    return err(failure('note.too-long', { length: text.length, max: MAX_REPORT_NOTE }));
  return ok(text === '' ? null : text);
};

/** «12 500», «0,5»: no-break groups from five digits on. */
export const formatDecimal = (value: string): string => {
  const [whole = '0', rest] = value.split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, NBSP) : whole;
  return rest === undefined ? grouped : `${grouped},${rest}`;
};

export const formatValue = (mode: IndicatorMode, value: string, lang: Language): string => {
  if (mode === 'yes-no') {
    if (lang === 'bg') return value === '1' ? 'да' : 'не';
    return value === '1' ? 'yes' : 'no';
  }
  return mode === 'percent' ? `${formatDecimal(value)}${NBSP}%` : formatDecimal(value);
};

export const formatDegree = (degree: number): string => `${degree}${NBSP}%`;
