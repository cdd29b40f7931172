/**
 * How progress can be looked at: `on` sets today's date for a preview («as on 1.1.2027»); `asKnownOn`
 * reads what was known at the end of a day, which is then today, too, where `on` names no other.
 */
import { z } from 'zod';
import { readSetting } from '../../db/settings.ts';
import type { ReadableDb } from '../../db/open.ts';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { isPeriod } from '../../domain/progress/period.ts';
import { dayInput, knownOn } from '../plan/known-on.ts';
import type { Store } from '../store.ts';

export const periodInput = z.string().refine(isPeriod, '2026 | 2026-H1 | 2026-Q3 | 2026-07');

export const viewFields = { on: dayInput.optional(), asKnownOn: dayInput.optional() };
export const viewInput = z.object(viewFields).optional();

/** What every view is read with. */
export interface ViewContext {
  readonly store: Store;
  readonly now: () => number;
}
interface ViewInput {
  readonly on?: LocalDate | undefined;
  readonly asKnownOn?: LocalDate | undefined;
}

export interface View {
  readonly db: ReadableDb;
  readonly today: LocalDate;
}

export const setToday = (db: ReadableDb): LocalDate | null =>
  parseDate(readSetting(db, 'today') ?? '');

export const todayOf = ({ store, now }: ViewContext): LocalDate =>
  setToday(store.read) ?? sofiaDay(now());

export const viewOf = (ctx: ViewContext, input: ViewInput = {}): View => ({
  db: knownOn(ctx.store, input.asKnownOn),
  today: input.on ?? input.asKnownOn ?? todayOf(ctx),
});
