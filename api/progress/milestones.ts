/** Milestones: suggested ones are taken over by a person, none is ever written silently. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import { removalWithParts } from '../../db/references.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../../db/open.ts';
import { listMilestones, milestoneWrites, readMilestone } from '../../db/progress/milestones.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { ownedId } from '../../domain/exchange/authorise.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { measureLock } from '../../domain/progress/locks.ts';
import type { Milestone } from '../../domain/progress/types.ts';
import { dayInput } from '../plan/known-on.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { grantIn, measureEverIn, readFrame } from './state.ts';
import { viewFields, viewOf } from './view.ts';
import { milestoneViews, type MilestoneView } from './views.ts';

const text = z
  .string()
  .max(2000)
  .transform((raw) => raw.normalize('NFC').trim());

const fields = {
  title: text,
  due: dayInput.nullable(),
  doneOn: dayInput.nullable(),
  note: text.transform((note) => (note === '' ? null : note)).nullable(),
};

const mayWrite = (db: ReadableDb, acting: string, code: string): Result<null, Failure> => {
  const frame = readFrame(db);
  const measure = measureEverIn(frame, code);
  if (!measure.ok) return measure;
  const lock = measureLock(frame.rights(acting), code, grantIn(frame, acting, measure.value));
  return lock === null ? ok(null) : err(lock);
};

const ownMilestone = (db: ReadableDb, id: string, own: string): Result<Milestone, Failure> => {
  const milestone = readMilestone(db, id);
  if (milestone === null) return err(failure('milestone.unknown'));
  return milestone.unit === own
    ? ok(milestone)
    : err(failure('milestone.foreign', { unit: milestone.unit, own }));
};

const titled = (title: string): Result<string, Failure> =>
  title === '' ? err(failure('milestone.title-missing')) : ok(title);

const addInput = z.object({
  measure: z.string(),
  milestones: z
    .array(
      z.object({
        title: fields.title,
        due: fields.due.optional(),
        doneOn: fields.doneOn.optional(),
        note: fields.note.optional(),
        origin: z.enum(['suggested', 'manual']).default('manual'),
      }),
    )
    .min(1)
    .max(50),
});

export const milestonesRouter = router({
  /** Of one measure, or of all, in order. */
  list: reader
    .input(z.object({ measure: z.string(), ...viewFields }))
    .query(({ ctx, input }): MilestoneView[] => {
      const { db } = viewOf(ctx, input);
      const milestones = listMilestones(db, input.measure);
      return milestoneViews({ db, folder: ctx.store.folder }, input.measure, milestones);
    }),
  /** One change for all of them; their ids. */
  add: writes('progress')
    .input(addInput)
    .mutation(({ ctx: { db, deps }, input: { measure, milestones } }) => {
      const { unit } = deps.author;
      answer(mayWrite(db, unit, measure));
      const last = Math.max(-1, ...listMilestones(db, measure).map(({ position }) => position));
      const added = milestones.map(({ title, ...rest }, i) => ({
        id: ownedId(unit, ulid(deps.now(), randomBytes(10))),
        fields: { measure, unit, title: answer(titled(title)), position: last + 1 + i, ...rest },
      }));
      const writes = added.flatMap(({ id, fields: { due, doneOn, note, ...rest } }) =>
        milestoneWrites(id, {
          due: due ?? null,
          doneOn: doneOn ?? null,
          note: note ?? null,
          ...rest,
        }),
      );
      commitChange(db, deps, { log: 'main', act: 'milestone.add', writes });
      return added.map(({ id }) => id);
    }),
  edit: writes('progress')
    .input(
      z.object({
        id: z.string(),
        title: fields.title.optional(),
        due: fields.due.optional(),
        doneOn: fields.doneOn.optional(),
        note: fields.note.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { id, title, due, doneOn, note } }) => {
      answer(ownMilestone(db, id, deps.author.unit));
      if (title !== undefined) answer(titled(title));
      const writes = milestoneWrites(id, {
        ...(title === undefined ? {} : { title }),
        ...(due === undefined ? {} : { due }),
        ...(doneOn === undefined ? {} : { doneOn }),
        ...(note === undefined ? {} : { note }),
      });
      commitChange(db, deps, { log: 'main', act: 'milestone.edit', writes });
    }),
  /** The ids in their new order. */
  reorder: writes('progress')
    .input(z.object({ ids: z.array(z.string()).min(1).max(200) }))
    .mutation(({ ctx: { db, deps }, input: { ids } }) => {
      ids.forEach((id) => answer(ownMilestone(db, id, deps.author.unit)));
      const writes = ids.flatMap((id, position) => milestoneWrites(id, { position }));
      commitChange(db, deps, { log: 'main', act: 'milestone.order', writes });
    }),
  remove: writes('progress')
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx: { db, deps }, input: { id } }) => {
      answer(ownMilestone(db, id, deps.author.unit));
      return commitDeletion(db, deps, {
        log: 'main',
        act: 'milestone.delete',
        writes: removalWithParts(db, 'milestone', rowId(id)),
      });
    }),
});
