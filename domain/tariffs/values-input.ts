/**
 * A value as an official enters it, on the form or in a file: the plain form without what only the seed
 * has. Dates may be left out where they are the day it applies from; the place where it is the row's.
 */
import type { ValueRecord } from './read-value.ts';
import { VALUE_KEYS } from './keys.ts';
import type { ValueMeasure } from './value.ts';

export interface ValueInput {
  readonly key: string;
  readonly measure?: ValueMeasure | undefined;
  readonly value: string;
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

/** «Приложение № 1, ред 4.1, б. „а“», where nothing more exact was given. */
const placeOf = ({ row, letter, place }: ValueInput['source']): string => {
  if (place !== undefined && place.trim() !== '') return trimmed(place);
  const point = `Приложение № 1, ред ${trimmed(row)}`;
  return letter === undefined || letter.trim() === '' ? point : `${point}, б. „${trimmed(letter)}“`;
};

export const recordOfInput = (input: ValueInput): ValueRecord => {
  const { key, value, currency, unit, appliesFrom, appliesUntil = null, source } = input;
  const { inForceFrom = appliesFrom, publishedOn = inForceFrom } = input;
  return {
    key: trimmed(key),
    measure: input.measure ?? VALUE_KEYS[trimmed(key)] ?? 'amount',
    value: trimmed(value).replace(',', '.'),
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
