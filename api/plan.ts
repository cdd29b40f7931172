/** The plan register: the adopted plan by edition, the units, and where each cell stands in its source. */
import { z } from 'zod';
import { editions, latestEdition, readPlan } from '../db/plan.ts';
import { readUnits } from '../db/plan/units.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { sourceContext } from '../db/plan/source-context.ts';
import { planSourceLines } from '../db/source-text.ts';
import { amendmentsRouter } from './plan/amendments.ts';
import { documentRouter } from './plan/document/router.ts';
import { doubtsRouter } from './plan/doubts.ts';
import { exportRouter } from './plan/export.ts';
import { findingsRouter } from './plan/findings.ts';
import { historyRouter } from './plan/history.ts';
import { importRouter } from './plan/import.ts';
import { dayInput, knownOn, notKnownThen } from './plan/known-on.ts';
import { leftPlan } from './plan/left-plan.ts';
import { linksRouter } from './plan/links.ts';
import { notesRouter } from './plan/notes.ts';
import { searchQuery } from './plan/search.ts';
import { unitActsRouter } from './plan/units.ts';
import { viewsRouter } from './plan/views.ts';
import { totalsRouter } from './plan/totals.ts';
import { timelineRouter } from './plan/timeline.ts';
import { answer, reader, router } from './trpc.ts';

const planInput = z
  .object({ edition: z.int().positive().optional(), asKnownOn: dayInput.optional() })
  .optional();

export const planRouter = router({
  editions: reader.query(({ ctx }) => editions(ctx.db)),
  /** The whole plan of an edition, the latest where none is named; as it was known on a day. */
  plan: reader.input(planInput).query(({ ctx, input }) => {
    const db = knownOn(ctx.store, input?.asKnownOn, 'plan');
    const latest = latestEdition(db);
    if (latest === 0 && input?.asKnownOn !== undefined)
      return answer(err(notKnownThen(ctx.store, input.asKnownOn)));
    const edition = input?.edition ?? latest;
    const plan = readPlan(db, edition);
    return answer(plan === null ? err(failure('plan.no-edition', { edition })) : ok(plan));
  }),
  /** Of a measure that the plan has no more; null of any other. */
  left: reader
    .input(z.object({ measure: z.string(), asKnownOn: dayInput.optional() }))
    .query(({ ctx, input }) =>
      leftPlan(knownOn(ctx.store, input.asKnownOn, 'plan'), input.measure),
    ),
  units: reader.query(({ ctx }) => readUnits(ctx.db)),
  unitActs: unitActsRouter,
  /** The source text as printed, line by line, of a cell's spans. */
  source: reader
    .input(z.object({ at: z.array(z.string()) }))
    .query(({ input }) => planSourceLines(input.at)),
  /** The same place with the printed lines around it, numbered, the cell's own text marked. */
  sourceContext: reader
    .input(z.object({ at: z.array(z.string()), around: z.int().min(0).max(50) }))
    .query(({ input }) => sourceContext(input.at, input.around)),
  notes: notesRouter,
  findings: findingsRouter,
  doubts: doubtsRouter,
  document: documentRouter,
  links: linksRouter,
  amendments: amendmentsRouter,
  history: historyRouter,
  search: searchQuery,
  views: viewsRouter,
  export: exportRouter,
  import: importRouter,
  totals: totalsRouter,
  timeline: timelineRouter,
});
