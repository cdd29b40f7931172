/**
 * Later acts that are known of, and what is known of them (docs/decisions/024). An act that changes a value
 * nobody has taken over is a dated value of the measure «unknown»: the old one no longer holds, and no
 * rule finds an amount. Where it is not known which values the act changes (`ANY_KEY`), the old ones pay
 * and every valuation after that day says so.
 */
import { parseDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import type { Currency } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { VALUE_KEYS } from './keys.ts';
import { readValue, recordOf, type ValueRecord } from './read-value.ts';
import { valueName } from './text/value-names.ts';
import { ANY_KEY, type ValueMeasure } from './value.ts';
import { recordOfInput } from './values-input.ts';

export interface LaterNote {
  readonly act: string;
  /** A key of the values; `ANY_KEY` where it is not known what the act changes. */
  readonly key: string;
  readonly issue: string;
  readonly inForceFrom: string;
  readonly place: string;
  /** Absent until it is entered. */
  readonly value?: string | undefined;
  readonly currency?: Currency | undefined;
}
export type LaterState = 'not-entered' | 'entered' | 'taken';

const FIELDS = ['act', 'issue', 'inForceFrom', 'place'] as const;

const tidy = (text: string): string => text.normalize('NFC').trim();

export const tidyLater = ({ value, currency, ...given }: LaterNote): LaterNote => {
  const [act, issue, place] = [tidy(given.act), tidy(given.issue), tidy(given.place)];
  const source = { ...given, act, issue, place, key: tidy(given.key) };
  if (value === undefined || tidy(value) === '') return source;
  return { ...source, value: tidy(value), ...(currency === undefined ? {} : { currency }) };
};

/** «4.1» of «4.1.without-level», «7a.A.3» of «7a.A.3.II». */
const rowOfKey = (key: string): string =>
  /^(?:\d+[a-z]?\.[A-Z0-9]+(?:\.\d+)?|\d+)/.exec(key)?.[0] ?? key;

/** «§ 2 от Наредба …»: a place of another act than the application's own names it. */
const placeIn = (place: string, act: string): string =>
  place.includes(act) ? place : `${place} от ${act}`;

/** The value as it is taken over: dated by the day of force, with the act as its source. */
export const takenRecord = (
  { act, key, issue, inForceFrom, place, value = '', currency }: LaterNote,
  unit: string,
): Result<ValueRecord, Failure> => {
  const record = recordOfInput({
    key,
    value,
    ...(VALUE_KEYS[key] === 'amount' && currency !== undefined ? { currency } : {}),
    unit,
    appliesFrom: inForceFrom,
    source: { act, issue, row: rowOfKey(key), place: placeIn(place, act) },
  });
  const read = readValue(record);
  return read.ok ? ok(recordOf(read.value)) : read;
};

/** The value that a note could not change: it is of the note's day or later. */
const notBefore = (
  { key, act, inForceFrom }: LaterNote,
  values: readonly ValueRecord[],
): ValueRecord | undefined => {
  const of = values.filter((one) => one.source.act !== act && (key === ANY_KEY || one.key === key));
  const carried = values.filter((one) => one.source.at.length > 0);
  const over = of.filter((one) => one.appliesFrom <= inForceFrom);
  return [...carried, ...over].find((one) => one.inForceFrom >= inForceFrom);
};

const NUMBERS: readonly (ValueMeasure | undefined)[] = [
  'amount',
  'coefficient',
  'percent',
  'days',
  'months',
  'courses',
];

const takenProblem = (note: LaterNote): Failure | null => {
  const taken = takenRecord(note, '—');
  if (!taken.ok) return taken.error;
  const { measure, value } = taken.value;
  return NUMBERS.includes(measure) && Number(value) === 0
    ? failure('tariff.later.zero', { key: note.key }, valueName(note.key, 'bg'))
    : null;
};

/** What is wrong with a note of a later act, beside the values there are; null where it can be kept. */
export const laterProblem = (note: LaterNote, values: readonly ValueRecord[]): Failure | null => {
  const { key, value } = note;
  const missing = FIELDS.find((name) => note[name] === '');
  if (missing !== undefined)
    return failure('tariff.value.no-source', { field: missing }, valueName(key, 'bg'));
  if (parseDate(note.inForceFrom) === null)
    return failure('tariff.value.not-a-date', { field: 'inForceFrom' }, valueName(key, 'bg'));
  const newer = notBefore(note, values);
  if (newer !== undefined) {
    const { inForceFrom: since, source } = newer;
    const params = { from: note.inForceFrom, since, older: source.act };
    return failure('tariff.later.not-later', params);
  }
  if (key === ANY_KEY)
    return value === undefined
      ? null
      : failure('tariff.later.value-of-all', {}, valueName(key, 'bg'));
  if (VALUE_KEYS[key] === undefined)
    return failure('tariff.value.unknown-key', { key }, valueName(key, 'bg'));
  if (value === undefined) return null;
  return takenProblem(note);
};

/** What stands in the tariff as long as the value is not taken over. */
export const unknownRecord = (note: LaterNote): ValueRecord => ({
  key: note.key,
  measure: 'unknown',
  value: note.value === undefined ? 'not-entered' : 'entered',
  unit: '',
  appliesFrom: note.inForceFrom,
  appliesUntil: null,
  inForceFrom: note.inForceFrom,
  publishedOn: note.inForceFrom,
  confirmed: true,
  source: {
    act: note.act,
    issue: note.issue,
    place: placeIn(note.place, note.act),
    row: rowOfKey(note.key),
    letter: '',
    at: [],
  },
});

/** By what the tariff holds: the act's own value of the key, from the same day. */
export const laterState = (note: LaterNote, values: readonly ValueRecord[]): LaterState => {
  const { act, key, inForceFrom, value } = note;
  const taken = values.some(
    (one) => one.key === key && one.source.act === act && one.appliesFrom === inForceFrom,
  );
  if (taken) return 'taken';
  return value === undefined ? 'not-entered' : 'entered';
};

export const takeable = (note: LaterNote, state: LaterState): Result<LaterNote, Failure> => {
  const { act, key } = note;
  if (state === 'taken')
    return err(failure('tariff.later.taken', { act, key }, valueName(key, 'bg')));
  if (state === 'not-entered')
    return err(failure('tariff.later.not-entered', { act, key }, valueName(key, 'bg')));
  return ok(note);
};
