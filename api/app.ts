/** The installation: whether its data can be used, who works with it, its settings. */
import { z } from 'zod';
import { readUnits } from '../db/plan.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { answer, procedure, reader, router, writer } from './trpc.ts';

export const appPart = router({
  /** Works without a database: the window asks this first and shows the failure where there is one. */
  status: procedure.query(({ ctx }) => {
    const store = ctx.store();
    if (!store.ok) return { ready: false as const, dataDir: ctx.dataDir, failure: store.error };
    const { author } = store.value.logDeps();
    return { ready: true as const, dataDir: ctx.dataDir, unit: author.unit, person: author.person };
  }),
  retry: procedure.mutation(({ ctx }) => {
    const store = ctx.reopen();
    ctx.emit({ kind: 'changed' });
    return store.ok ? { ready: true as const } : { ready: false as const, failure: store.error };
  }),
  setting: reader
    .input(z.object({ name: z.string() }))
    .query(({ ctx, input }) => readSetting(ctx.db, input.name)),
  setSetting: writer
    .input(z.object({ name: z.string().min(1), value: z.string().nullable() }))
    .mutation(({ ctx, input }) => writeSetting(ctx.db, ctx.deps, input.name, input.value)),
  setUnit: writer.input(z.object({ unit: z.string() })).mutation(({ ctx, input }) => {
    const known = readUnits(ctx.db).some(({ code }) => code === input.unit);
    answer(known ? ok(null) : err(failure('unit.unknown', { unit: input.unit })));
    writeSetting(ctx.db, ctx.deps, 'unit', input.unit);
  }),
  cancelJob: procedure
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => ctx.jobs.cancel(input.id)),
});
