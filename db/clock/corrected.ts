/**
 * Moments and days that a row keeps because a clock showed them when it was written: «issued at»,
 * «convened on». Views and comparisons go by what is known of that clock since; the row keeps what it says,
 * and so does whatever was printed of it.
 *
 * A day that a person can also type counts as taken from the clock where it is the day the clock showed.
 */
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { ReadableDb } from '../open.ts';
import { prepare } from '../sql.ts';
import { readCorrections } from './corrections.ts';
import { FIRST_WRITING } from './told.ts';

/** The value that a field of a row holds, as corrected; the same where no correction reaches it. */
export type Corrected = <Value extends string | null>(
  t: string,
  r: string,
  f: string,
  value: Value,
) => Value;

const SHOWN = `SELECT coalesce(change.at, substr(change.hlc, 1, 24)) AS shown, change.claimed AS at
  ${FIRST_WRITING}`;

interface Written {
  readonly shown: string;
  readonly at: string;
}

const isDay = (value: string): boolean => value.length === '2026-11-03'.length;

const dayOf = (at: string): string => sofiaDay(Date.parse(at));

const correctedValue = ({ shown, at }: Written, value: string): string => {
  if (shown === at) return value;
  if (!isDay(value)) return at;
  return dayOf(shown) === value ? dayOf(at) : value;
};

/** `log`: the database with the log; a state replayed from it has rows only. */
export const correctedBy = (log: ReadableDb): Corrected => {
  if (readCorrections(log).length === 0) return (_t, _r, _f, value) => value;
  return (t, r, f, value) => {
    if (value === null) return value;
    const found = prepare(log, SHOWN).get(t, r, f, value) as Written | undefined;
    return found === undefined ? value : (correctedValue(found, value) as typeof value);
  };
};
