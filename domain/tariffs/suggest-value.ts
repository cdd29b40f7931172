/**
 * What a new value of a key is likely to say where its act does not change it: taken from the key's
 * last value, shown to a person and never entered by itself. Value, day, act and issue are nobody's to
 * guess.
 */
import { yearOf, type LocalDate } from '../kernel/date.ts';
import { currencyOfYear, type Currency } from '../kernel/money.ts';
import type { ValueRecord } from './read-value.ts';

/** «4.1» of «4.1.uplift.days», «7a.A.3» of «7a.A.3.I», «6» of «6». */
const rowOfKey = (key: string): string =>
  /^(?:\d+[a-z]?\.[A-Z0-9]+(?:\.\d+)?|\d+)/.exec(key)?.[0] ?? '';

const isLater = (a: ValueRecord, b: ValueRecord): boolean =>
  a.appliesFrom === b.appliesFrom ? a.inForceFrom >= b.inForceFrom : a.appliesFrom > b.appliesFrom;

/** The one that applies from the latest day; an act whose value is not known is no value. */
export const lastValueOf = (key: string, records: readonly ValueRecord[]): ValueRecord | null => {
  let last: ValueRecord | null = null;
  for (const record of records)
    if (
      record.key === key &&
      record.measure !== 'unknown' &&
      (last === null || isLater(record, last))
    )
      last = record;
  return last;
};

export interface ValueSuggestion {
  /** The currency of the day; null while the day is not known. */
  readonly currency: Currency | null;
  readonly unit: string;
  readonly row: string;
  readonly letter: string;
}

export const suggestedValue = (
  key: string,
  last: ValueRecord | null,
  appliesFrom: LocalDate | null,
): ValueSuggestion => ({
  currency: appliesFrom === null ? null : currencyOfYear(yearOf(appliesFrom)),
  unit: last?.unit ?? '',
  row: last?.source.row ?? rowOfKey(key),
  letter: last?.source.letter ?? '',
});
