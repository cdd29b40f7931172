/** Yes and no, in the words of people and of spreadsheets: Excel shows ИСТИНА, LibreOffice ВЯРНО. */
import type { Failure } from '../failure.ts';
import { ok, type Result } from '../result.ts';
import { refuse, tidyTyped } from './typed.ts';

const YES = new Set(['1', 'да', 'yes', 'true', 'истина', 'вярно']);
const NO = new Set(['0', 'не', 'no', 'false', 'лъжа', 'невярно']);

export const readYesNo = (raw: string): Result<boolean, Failure> => {
  const word = tidyTyped(raw).toLowerCase();
  if (YES.has(word)) return ok(true);
  return NO.has(word) ? ok(false) : refuse('read.yes-no', raw);
};
