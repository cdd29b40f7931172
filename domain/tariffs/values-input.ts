/**
 * A value as an official enters it, on the form or in a file: the plain form without what only the seed
 * has. Dates may be left out where they are the day it applies from; the place where it is the row's.
 */
import { decimalAmount, parseAmount } from '../kernel/money.ts';
import { readNumber } from '../kernel/read/number.ts';
import type { ValueRecord } from './read-value.ts';
import { VALUE_KEYS } from './keys.ts';
import { optionOf } from './text/labels.ts';
import type { ValueMeasure } from './value.ts';

export interface ValueInput {
  /** May be left out where row and letter of the source say it: «5.1», «1.1» and „а“, «4.1» and «III». */
  readonly key?: string | undefined;
  readonly measure?: Exclude<ValueMeasure, 'unknown'> | undefined;
  /** One of the two: `amount` is the usual name of a value in money. */
  readonly value?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: 'BGN' | 'EUR' | undefined;
  readonly unit: string;
  readonly appliesFrom: string;
  readonly appliesUntil?: string | null | undefined;
  readonly inForceFrom?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly source: {
    readonly act: string;
    readonly issue: string;
    readonly row: string;
    readonly letter?: string | undefined;
    readonly place?: string | undefined;
  };
}

const trimmed = (text: string): string => text.normalize('NFC').trim();

const bareLetter = (letter: string): string => trimmed(letter).replace(/[„“"\s]/g, '');
/** «III», «III ниво»: a level stands where other rows have a letter. */
const levelOf = (letter: string): string | null => optionOf(bareLetter(letter), ['III', 'II', 'I']);

/** «Приложение № 1, ред 4.1, б. „а“», «… ред 4.3, I ниво», where nothing more exact was given. */
const placeOf = ({ row, letter, place }: ValueInput['source']): string => {
  if (place !== undefined && place.trim() !== '') return trimmed(place);
  const point = `Приложение № 1, ред ${trimmed(row)}`;
  if (letter === undefined || letter.trim() === '') return point;
  const level = levelOf(letter);
  return level === null ? `${point}, б. „${bareLetter(letter)}“` : `${point}, ${level} ниво`;
};

const LETTERS: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v' };

/** A number in the one form that is kept, amounts with two places; dates and codes stay as they are. */
const plainValue = (measure: ValueMeasure, typed: string): string => {
  const read = readNumber(typed);
  if (!read.ok) return trimmed(typed);
  const amount = measure === 'amount' ? parseAmount(read.value) : null;
  return amount === null ? read.value : decimalAmount(amount);
};

const keyOf = ({ key, source: { row, letter = '' } }: ValueInput): string => {
  if (key !== undefined) return trimmed(key);
  const bare = bareLetter(letter);
  const lettered = `${trimmed(row)}.${levelOf(letter) ?? LETTERS[bare] ?? bare}`;
  return VALUE_KEYS[lettered] === undefined ? trimmed(row) : lettered;
};

export const recordOfInput = (input: ValueInput): ValueRecord => {
  const { currency, unit, appliesFrom, appliesUntil = null, source } = input;
  const key = keyOf(input);
  const value = input.value ?? input.amount ?? '';
  const measure = input.measure ?? VALUE_KEYS[key] ?? 'amount';
  const { inForceFrom = appliesFrom, publishedOn = inForceFrom } = input;
  return {
    key,
    measure,
    value: plainValue(measure, value),
    ...(currency === undefined ? {} : { currency }),
    unit: trimmed(unit),
    appliesFrom,
    appliesUntil: appliesUntil === '' ? null : appliesUntil,
    inForceFrom,
    publishedOn,
    confirmed: true,
    source: {
      act: trimmed(source.act),
      issue: trimmed(source.issue),
      place: placeOf(source),
      row: trimmed(source.row),
      letter: trimmed(source.letter ?? ''),
      at: [],
    },
  };
};
