/** `asKnownOn`: an input of what can be read as it was known at the end of a day. */
import { z } from 'zod';
import { firstKnownInstant, type Scope } from '../../db/plan/as-known.ts';
import type { ReadableDb } from '../../db/open.ts';
import { formatDate, parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { Store } from '../store.ts';

export const dayInput = z
  .string()
  .refine((text) => parseDate(text) !== null, 'YYYY-MM-DD')
  .transform((text) => text as LocalDate);

/** The database as of that day; the present one where no day is asked for. */
export const knownOn = (store: Store, day: LocalDate | undefined, scope?: Scope): ReadableDb =>
  day === undefined ? store.read : store.asKnown.on(day, scope);

export const notKnownThen = (store: Store, day: LocalDate): Failure => {
  const first = firstKnownInstant(store.read);
  return failure('plan.not-known-then', {
    date: formatDate(day),
    first: first === null ? '–' : formatDate(sofiaDay(Date.parse(first))),
  });
};
