/** Breaks of a sitting, also one that ends on another day. */
import { z } from 'zod';
import { breakWrites, removal } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import type { SittingBreak } from '../../domain/council/meeting-types.ts';
import { nextItem } from '../../domain/council/presence.ts';
import { lastDay, openBreak } from '../../domain/council/sitting-time.ts';
import type { SittingRecord } from '../../domain/council/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay, sofiaTime } from '../../domain/kernel/sofia-time.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, router, writes } from '../trpc.ts';
import {
  checkHours,
  checkOpen,
  editable,
  idInput,
  itemOrAgenda,
  lineInput,
  needed,
  newId,
  recordOf,
  timeOf,
} from './inputs.ts';

const log = 'council' as const;
const act = 'sitting.break';

const breakIn = ({ breaks }: SittingRecord, id: string): Result<SittingBreak, Failure> => {
  const found = breaks.find((one) => one.id === id);
  return found === undefined ? err(failure('council.break-unknown')) : ok(found);
};

const withBreak = (
  record: SittingRecord,
  changed: Partial<SittingBreak> & Pick<SittingBreak, 'id'>,
): SittingRecord => ({
  ...record,
  breaks: record.breaks.map((one) => (one.id === changed.id ? { ...one, ...changed } : one)),
});

/** An hour that says something. */
const hourOf = (text: string): Result<string, Failure> => {
  const hour = needed('час', text);
  return hour.ok ? timeOf(hour.value) : hour;
};

export const breaksRouter = router({
  /** Before the item that comes next, and from now, where nothing else is said. */
  begin: writes('council')
    .input(
      z.object({
        sitting: idInput,
        before: z.string().optional(),
        at: lineInput.optional(),
        reason: lineInput.default(''),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { sitting, before, at, reason } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      answer(checkOpen(record));
      const still = openBreak(record);
      answer(still === null ? ok(null) : err(failure('council.break-open', { at: still.at })));
      const item = before === undefined ? nextItem(record) : answer(itemOrAgenda(record, before));
      const now = deps.now();
      const id = newId(now);
      const hour = at === undefined ? sofiaTime(now) : answer(hourOf(at));
      const begun = { id, sitting, item, at: hour, until: '', resumedOn: null, reason };
      answer(checkHours(record, { ...record, breaks: [...record.breaks, begun] }, now));
      commitChange(db, deps, { log, act, writes: breakWrites(begun) });
      return { id };
    }),
  /** Now, where nothing else is said; the day is kept where it is another than that of the break. */
  resume: writes('council')
    .input(z.object({ sitting: idInput, at: lineInput.optional(), on: z.string().optional() }))
    .mutation(({ ctx: { db, deps }, input: { sitting, at, on } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      answer(checkOpen(record));
      const still = openBreak(record);
      const { id } = answer(still === null ? err(failure('council.break-unknown')) : ok(still));
      const now = deps.now();
      const until = at === undefined ? sofiaTime(now) : answer(hourOf(at));
      const day = on === undefined ? sofiaDay(now) : answer(readDate(on));
      const resumedOn = day === lastDay(record) ? null : day;
      answer(checkHours(record, withBreak(record, { id, until, resumedOn }), now));
      commitChange(db, deps, { log, act, writes: breakWrites({ id, until, resumedOn }) });
      return { id, resumedOn };
    }),
  edit: writes('council')
    .input(
      z.object({
        sitting: idInput,
        id: idInput,
        at: lineInput.optional(),
        until: lineInput.optional(),
        resumedOn: z.string().nullable().optional(),
        reason: lineInput.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { sitting, id, at, until, resumedOn, reason } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      answer(breakIn(record, id));
      const changed = {
        id,
        ...(at === undefined ? {} : { at: answer(hourOf(at)) }),
        ...(until === undefined ? {} : { until: answer(timeOf(until)) }),
        ...(resumedOn === undefined
          ? {}
          : { resumedOn: resumedOn === null ? null : answer(readDate(resumedOn)) }),
        ...(reason === undefined ? {} : { reason }),
      };
      answer(checkHours(record, withBreak(record, changed), deps.now()));
      commitChange(db, deps, { log, act, writes: breakWrites(changed) });
    }),
  remove: writes('council')
    .input(z.object({ sitting: idInput, id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { sitting, id } }) => {
      answer(editable(db, sitting));
      answer(breakIn(answer(recordOf(db, sitting)), id));
      return commitDeletion(db, deps, { log, act, writes: [removal('sitting_break', id)] });
    }),
});
