/**
 * What a person may type as a reported value or degree, and how it is shown. The same reading serves
 * the grid while typing, a pasted table, a filled-in file and the command line.
 */
import { isUnseen } from '../kernel/legible.ts';
import { MOST } from '../text/limits.ts';
import { failure, type Failure, type Language } from '../kernel/failure.ts';
import { isUnclearMinus, readNumber } from '../kernel/read/number.ts';
import { textTrouble } from '../kernel/read/text.ts';
import { readDegree as readTypedDegree, readPercent } from '../kernel/read/percent.ts';
import { tidyTyped } from '../kernel/read/typed.ts';
import { readYesNo } from '../kernel/read/yes-no.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { IndicatorMode } from './types.ts';

const NBSP = '\u00A0';

const readYesNoValue = (text: string): Result<string, Failure> => {
  const read = readYesNo(text);
  return read.ok ? ok(read.value ? '1' : '0') : read;
};

/** «12 бр.» is said of what is counted anyway. */
const PIECES = / ?(?:бр\.?|броя|брой)$/iu;

const readCount = (text: string): Result<string, Failure> => {
  const read = readNumber(text.replace(PIECES, ''));
  const isMinus = read.ok ? read.value.startsWith('-') : isUnclearMinus(read.error);
  return isMinus ? err(failure('read.below', { text, min: 0 })) : read;
};

/** The canonical value, null for an empty cell. */
export const readValue = (mode: IndicatorMode, raw: string): Result<string | null, Failure> => {
  const text = tidyTyped(raw);
  if (text === '') return ok(null);
  switch (mode) {
    case 'yes-no':
      return readYesNoValue(text);
    case 'percent':
      return readPercent(text);
    case 'count-cumulative':
    case 'count-per-period':
    case 'qualitative':
      return readCount(text);
    default:
      return mode satisfies never;
  }
};

/** A whole per cent from 0 to 100, null for an empty cell. */
export const readDegree = (raw: string): Result<number | null, Failure> =>
  tidyTyped(raw) === '' ? ok(null) : readTypedDegree(raw);

/** Null for an empty text. */
export const readNote = (raw: string): Result<string | null, Failure> => {
  const text = isUnseen(raw) ? '' : raw.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (text.length > MOST.note)
    return err(failure('note.too-long', { length: text.length, max: MOST.note }));
  const trouble = textTrouble(text);
  return trouble === null ? ok(text === '' ? null : text) : err(trouble);
};

/** Three decimals after a short whole part would read as thousands, too: a zero tells them apart. */
const clear = (whole: string, rest: string): string =>
  rest.length === 3 && whole.length < 4 && whole !== '0' ? `${rest}0` : rest;

/** «12 500», «0,5»: no-break groups from five digits on. */
export const formatDecimal = (value: string): string => {
  const [whole = '0', rest] = value.split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, NBSP) : whole;
  return rest === undefined ? grouped : `${grouped},${clear(whole, rest)}`;
};

export const formatValue = (mode: IndicatorMode, value: string, lang: Language): string => {
  if (mode === 'yes-no') {
    if (lang === 'bg') return value === '1' ? 'да' : 'не';
    return value === '1' ? 'yes' : 'no';
  }
  return mode === 'percent' ? `${formatDecimal(value)}${NBSP}%` : formatDecimal(value);
};

export const formatDegree = (degree: number): string => `${degree}${NBSP}%`;
