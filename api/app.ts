/** The installation: whether its data can be used, who works with it, its settings. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readChain } from '../db/exchange/registries.ts';
import { rightsHere } from '../db/exchange/rights.ts';
import { schemaVersion } from '../db/migrate.ts';
import { changeCount, sqliteVersion } from '../db/about.ts';
import { standingUnit } from '../db/plan/units.ts';
import type { LogDeps } from '../db/log.ts';
import type { ReadableDb, WritableDb } from '../db/open.ts';
import { readSetting, REMEMBER, writeSetting } from '../db/settings.ts';
import { transaction } from '../db/sql.ts';
import { handOverUnsaved } from '../db/unsaved/unsaved.ts';
import { isPilot, newest } from '../domain/exchange/registry.ts';
import { deedRefusals, type DeedRefusals } from '../domain/exchange/rights.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { workplaceHere } from '../db/exchange/workplaces.ts';
import { compareCopy, copiesIn, type Copy } from './copies.ts';
import { makeFullCopy } from './full-copy.ts';
import { copiesThere, copyToSecond, secondPlace, setSecondPlace } from './second-place.ts';
import { folderRisk } from './host/data-dir.ts';
import { dayInput } from './plan/known-on.ts';
import type { Emit } from './events.ts';
import type { Store } from './store.ts';
import { asError, faultOf } from './program-log.ts';
import { supportData } from './support/data.ts';
import { setToday } from './progress/view.ts';
import { readPersonName, readWorkplaceName } from '../domain/person/name.ts';
import { answer, procedure, reader, router, writes } from './trpc.ts';

export interface RightsView {
  readonly unit: string;
  /** True while no registry speaks for this workplace. */
  readonly assumed: boolean;
  readonly deeds: DeedRefusals;
}

interface Introduced {
  readonly db: WritableDb;
  readonly deps: LogDeps;
  readonly store: Store;
  readonly emit: Emit;
}

const allCopies = (dataDir: string): Copy[] =>
  [...copiesIn(dataDir), ...copiesThere(dataDir)].toSorted((a, b) => b.at - a.at);

const inPilot = (db: ReadableDb): boolean => {
  const registry = newest(readChain(db));
  return registry !== null && isPilot(registry);
};

const allowedUnit = ({ db, deps }: Introduced, unit: string): Result<string, Failure> => {
  const standing = standingUnit(db, unit);
  if (!standing.ok && unit !== deps.author.unit) return standing;
  const here = rightsHere(db, deps.author.unit);
  return here.assumed || here.unit === unit
    ? ok(unit)
    : err(failure('unit.by-key', { unit: here.unit }));
};

const introduce = (
  ctx: Introduced,
  who: { readonly unit?: string | undefined; readonly person?: string | undefined },
): void => {
  const { db, deps, store } = ctx;
  const unit = who.unit === undefined ? null : answer(allowedUnit(ctx, who.unit));
  const person = who.person === undefined ? null : answer(readPersonName(who.person));
  const assumed = readSetting(db, 'person') === null;
  transaction(db, () => {
    // Who works here is said anew, not undone: without a name nothing could be redone.
    if (unit !== null) writeSetting(db, deps, 'unit', unit, REMEMBER);
    if (person === null) return;
    writeSetting(db, deps, 'person', person, REMEMBER);
    // Whoever says a name for the first time is the one who has typed until now.
    if (assumed) handOverUnsaved(db, deps.author, store.logDeps().author);
  });
  ctx.emit({ kind: 'unsaved', window: null });
};

export const appPart = router({
  /** Works without a database: the window asks this first and shows the failure where there is one. */
  status: procedure.query(({ ctx }) => {
    const store = ctx.store();
    if (!store.ok) return { ready: false as const, dataDir: ctx.dataDir, failure: store.error };
    const { author } = store.value.logDeps();
    return {
      ready: true as const,
      dataDir: ctx.dataDir,
      risk: folderRisk(ctx.dataDir, process.env),
      unit: author.unit,
      /** Empty until somebody has said who works here. */
      person: author.person,
      workplace: workplaceHere(store.value.read) ?? '',
      /** Whether the deployment is a trial: every page says so. */
      pilot: inPilot(store.value.read),
      /** False while both are only assumed: nobody has said yet who works here. */
      introduced:
        readSetting(store.value.read, 'person') !== null &&
        readSetting(store.value.read, 'unit') !== null,
    };
  }),
  /** What the unit at work may do, each thing with the reason where it may not. */
  rights: reader.query(({ ctx }): RightsView => {
    const rights = rightsHere(ctx.db, ctx.store.logDeps().author.unit);
    return { unit: rights.unit, assumed: rights.assumed, deeds: deedRefusals(rights) };
  }),
  /** What the core runs on. */
  about: reader.query(({ ctx }) => ({
    node: process.versions.node,
    sqlite: sqliteVersion(ctx.db),
    schema: schemaVersion(ctx.db),
    changes: changeCount(ctx.db),
  })),
  /** A full copy among the backups of the data folder. */
  backup: reader.mutation(({ ctx }) => {
    const folder = join(ctx.dataDir, 'backups');
    mkdirSync(folder, { recursive: true });
    const stamp = new Date(ctx.store.logDeps().now()).toISOString().replaceAll(':', '-');
    const file = join(folder, `myarka-${stamp}.db`);
    return makeFullCopy(ctx.store, file);
  }),
  retry: procedure.mutation(({ ctx }) => {
    const store = ctx.reopen();
    ctx.emit({ kind: 'changed' });
    return store.ok ? { ready: true as const } : { ready: false as const, failure: store.error };
  }),
  /** The day that is shown as today; null: the clock's. */
  today: reader.query(({ ctx }) => setToday(ctx.db)),
  setToday: writes('here')
    .input(z.object({ day: dayInput.nullable() }))
    .mutation(({ ctx, input }) => writeSetting(ctx.db, ctx.deps, 'today', input.day)),
  /** Copies that can be put back; works without a database. */
  copies: procedure.query(({ ctx }) => allCopies(ctx.dataDir)),
  /** The folder on a stick or another disk; null where none is named. Works without a database, too. */
  secondPlace: procedure.query(({ ctx }) => secondPlace(ctx.dataDir)),
  setSecondPlace: procedure
    .input(z.object({ folder: z.string().max(4096) }))
    .mutation(({ ctx, input }) => {
      answer(setSecondPlace(ctx.dataDir, input.folder));
      ctx.emit({ kind: 'changed' });
    }),
  copyToSecond: reader.mutation(async ({ ctx }) => {
    const made = answer(await copyToSecond(ctx.store, ctx.store.logDeps().now()));
    ctx.emit({ kind: 'changed' });
    return made;
  }),
  compareCopy: procedure.input(z.object({ file: z.string() })).query(({ ctx, input }) => {
    const store = ctx.store();
    const copies = allCopies(ctx.dataDir);
    return compareCopy(ctx.dataDir, copies, input.file, store.ok ? store.value.read : null);
  }),
  /** Makes an empty database where one was lost; what was left of it stays where it is. */
  startAnew: procedure.mutation(({ ctx }) => {
    const before = ctx.store();
    if (before.ok || before.error.code !== 'db.lost') return void answer(before);
    answer(ctx.reopen(undefined, true));
    ctx.emit({ kind: 'changed' });
    return undefined;
  }),
  setUnit: writes('here')
    .input(z.object({ unit: z.string() }))
    .mutation(({ ctx, input }) => introduce(ctx, input)),
  setPerson: writes('here')
    .input(z.object({ person: z.string() }))
    .mutation(({ ctx, input }) => introduce(ctx, input)),
  /** Both at once, or neither. */
  introduce: writes('here')
    .input(z.object({ unit: z.string().optional(), person: z.string().optional() }))
    .mutation(({ ctx, input }) => introduce(ctx, input)),
  /** What this laptop is called among those of its unit; empty: by nothing. */
  setWorkplace: writes('here')
    .input(z.object({ workplace: z.string() }))
    .mutation(({ ctx, input }) => {
      const workplace = answer(readWorkplaceName(input.workplace));
      writeSetting(ctx.db, ctx.deps, 'workplace', workplace === '' ? null : workplace);
    }),
  /** What may be sent to whoever helps; works without a database, too. */
  support: procedure.query(({ ctx }) =>
    supportData({ dataDir: ctx.dataDir, now: ctx.now(), store: ctx.store() }),
  ),
  /** Something failed in the window: the place is written down, what it says is not. */
  noteFault: procedure
    .input(z.object({ name: z.string(), message: z.string(), stack: z.string() }))
    .mutation(({ ctx, input }) =>
      ctx.programs.note('error', 'bug', { act: 'window', ...faultOf(asError(input)) }),
    ),
  /** Where a job stands; null where the core does not remember it, as after a restart. */
  job: procedure
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => ctx.jobs.state(input.id)),
  cancelJob: procedure
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => ctx.jobs.cancel(input.id)),
});
