/**
 * Numbers of the справки that leave this workplace: «ДР-5/2026». A справка keeps its number, in whatever
 * form it is made again; another content is another справка. Each workplace counts by itself, so where
 * several of one unit hand out справки, each has a prefix of its own.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';

export interface NumberRules {
  /** Stands before the number: «ДР-». */
  readonly prefix: string;
  /** Begins with 1 every year, and the year stands behind the number. */
  readonly yearly: boolean;
}
export interface Counter {
  /** Of the number that comes next. */
  readonly next: number;
  readonly year: number;
}

const DEFAULT_RULES: NumberRules = { prefix: '', yearly: true };
export const MAX_PREFIX = 20;
export const MAX_NUMBER = 999_999;

/** Letters, digits and what stands between them in registers. */
const PREFIX = /^[\p{L}\p{N}][\p{L}\p{N} .\-–/]*$/u;

export const readPrefix = (typed: string): Result<string, Failure> => {
  const prefix = typed.normalize('NFC').trim();
  return prefix === '' || (prefix.length <= MAX_PREFIX && PREFIX.test(prefix))
    ? ok(prefix)
    : err(failure('papers.prefix', { typed, max: MAX_PREFIX }));
};

export const readRules = (json: string | null): NumberRules => {
  const { prefix, yearly } = JSON.parse(json ?? '{}') as Partial<
    Record<keyof NumberRules, unknown>
  >;
  const read = readPrefix(typeof prefix === 'string' ? prefix : '');
  return {
    prefix: read.ok ? read.value : '',
    yearly: typeof yearly === 'boolean' ? yearly : DEFAULT_RULES.yearly,
  };
};

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= MAX_NUMBER;

/** The next number in `year`. */
export const counterFor = (json: string | null, { yearly }: NumberRules, year: number): Counter => {
  const stored = JSON.parse(json ?? '{}') as Partial<Record<keyof Counter, unknown>>;
  const next = isNumber(stored.next) ? stored.next : 1;
  return yearly && stored.year !== year ? { next: 1, year } : { next, year };
};

export const numberText = ({ prefix, yearly }: NumberRules, { next, year }: Counter): string =>
  `${prefix}${next}${yearly ? `/${year}` : ''}`;
