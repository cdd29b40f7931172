/** Percentages, with or without the sign: «12 %», «12,5». A degree of completion is a whole one. */
import type { Failure } from '../failure.ts';
import { ok, type Result } from '../result.ts';
import { readNumber, readWhole } from './number.ts';
import { refuse, tidyTyped } from './typed.ts';

const SIGN = / ?%$/u;
const HUNDRED = 100;

/** «95 %», «95%». */
export const isPercent = (raw: string): boolean => /\d ?%$/.test(tidyTyped(raw));

const bare = (raw: string): string => tidyTyped(raw).replace(SIGN, '');

/** The same failure, quoting what was typed with its sign; two signs are none. */
const quoting = (raw: string, { code, params }: Failure) =>
  refuse(code === 'read.with-percent' ? 'read.not-a-number' : code, raw, params);

/** 100.000…01 is 100 as a floating number, and above it all the same. */
const isJustAbove = (value: string): boolean => value.startsWith('100.');

const within = (raw: string, value: string): Result<string, Failure> =>
  Number(value) >= 0 && Number(value) <= HUNDRED && !isJustAbove(value)
    ? ok(value)
    : refuse('read.percent', raw);

/** Of two readings only the one below a hundred can be meant. */
const unread = (raw: string, reason: Failure): Result<never, Failure> => {
  const beside = readNumber(String(reason.params['number'] ?? ''));
  if (beside.ok) {
    const bareNumber = within(raw, beside.value);
    if (!bareNumber.ok) return bareNumber;
  }
  const decimal = readNumber(String(reason.params['typed'] ?? ''));
  if (reason.code !== 'read.unclear-number' || !decimal.ok) return quoting(raw, reason);
  const fits = within(raw, decimal.value);
  return fits.ok ? refuse(reason.code, raw, { ...reason.params, only: 'percent' }) : fits;
};

/** The exact decimal text of a percentage from 0 to 100. */
export const readPercent = (raw: string): Result<string, Failure> => {
  const read = readNumber(bare(raw));
  return read.ok ? within(raw, read.value) : unread(raw, read.error);
};

export const readDegree = (raw: string): Result<number, Failure> => {
  const read = readWhole(bare(raw), { min: 0, max: HUNDRED });
  if (read.ok) return read;
  const share = readNumber(bare(raw));
  const part = share.ok ? Number(share.value) : 0;
  return part > 0 && part < 1
    ? refuse('read.degree-part', raw, { percent: Math.round(part * HUNDRED) })
    : refuse('read.degree', raw);
};
