/** When a sitting was opened and closed, as a secretary types it: on the day, or afterwards. */
import { z } from 'zod';
import { isHourOfStep } from '../../db/council/sittings.ts';
import type { ReadableDb } from '../../db/open.ts';
import type { Sitting } from '../../domain/council/types.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { lineInput, timeOf } from './inputs.ts';

export const hoursFields = {
  openedAt: lineInput.optional(),
  closedAt: lineInput.optional(),
  /** A day; empty for that of the step. */
  openedOn: z.string().optional(),
  /** A day; empty for the one on which it went on last. */
  closedOn: z.string().optional(),
};

interface Typed {
  readonly openedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly openedOn?: string | undefined;
  readonly closedOn?: string | undefined;
}
type Days = Partial<Pick<Sitting, 'openedOn' | 'closedOn'>>;
type Hours = Partial<Pick<Sitting, 'openedAt' | 'closedAt'>>;

/** A day that has come; what was opened has one. */
const dayOf = (
  text: string,
  needed: boolean,
  today: LocalDate,
): Result<LocalDate | null, Failure> => {
  if (text.trim() === '' && !needed) return ok(null);
  const day = readDate(text);
  return !day.ok || day.value <= today
    ? day
    : err(failure('council.ahead', { at: formatDate(day.value), now: formatDate(today) }));
};

const readDays = (
  { kind, state }: Sitting,
  { openedOn, closedOn }: Typed,
  today: LocalDate,
): Result<Days, Failure> => {
  if (openedOn === undefined && closedOn === undefined) return ok({});
  if (kind === 'written') return err(failure('council.opening-written'));
  const opened =
    openedOn === undefined
      ? ok(undefined)
      : dayOf(openedOn, state === 'open' || state === 'closed', today);
  if (!opened.ok) return opened;
  const closed = closedOn === undefined ? ok(undefined) : dayOf(closedOn, false, today);
  if (!closed.ok) return closed;
  return ok({
    ...(opened.value === undefined ? {} : { openedOn: opened.value }),
    ...(closed.value === undefined ? {} : { closedOn: closed.value }),
  });
};

const readTimes = (typed: Typed): Result<Hours, Failure> => {
  const hours: { openedAt?: string; closedAt?: string } = {};
  for (const name of ['openedAt', 'closedAt'] as const) {
    const value = typed[name];
    if (value === undefined) continue;
    const time = timeOf(value);
    if (!time.ok) return time;
    hours[name] = time.value;
  }
  return ok(hours);
};

/** The hour that the clock showed at a step is none of another day: it is not known there. */
const unknownHours = (db: ReadableDb, known: Sitting, { openedOn, closedOn }: Days): Hours => {
  const moved = openedOn !== undefined && openedOn !== known.openedOn;
  const ends =
    closedOn === undefined ? moved && known.closedOn === null : closedOn !== known.closedOn;
  return {
    ...(moved && isHourOfStep(db, known.id, 'openedAt') ? { openedAt: '' } : {}),
    ...(ends && isHourOfStep(db, known.id, 'closedAt') ? { closedAt: '' } : {}),
  };
};

export const readHours = (
  db: ReadableDb,
  known: Sitting,
  typed: Typed,
  today: LocalDate,
): Result<Days & Hours, Failure> => {
  const days = readDays(known, typed, today);
  if (!days.ok) return days;
  const hours = readTimes(typed);
  return hours.ok
    ? ok({ ...unknownHours(db, known, days.value), ...days.value, ...hours.value })
    : hours;
};
