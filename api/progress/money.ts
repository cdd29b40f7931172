/** Planned, contracted and paid money, and the funding sources' own deadlines. */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { listMoney, moneyRemoval, moneyWrites } from '../../db/progress/money.ts';
import { deadlineRemoval, deadlineWrites, readDeadlines } from '../../db/progress/settings.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { currencyOfYear } from '../../domain/kernel/money.ts';
import { readMoney } from '../../domain/kernel/read/money.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { deadlineFindings, type DeadlineRule } from '../../domain/progress/deadlines.ts';
import type { Finding } from '../../domain/plan/findings/finding.ts';
import { measureLock } from '../../domain/progress/locks.ts';
import { isPremature } from '../../domain/progress/money.ts';
import type { FundingDeadline, MoneyEntry } from '../../domain/progress/types.ts';
import { dayInput } from '../plan/known-on.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { cellsInput, cellWrites, moneyGrid, type MoneyGrid } from './money-grid.ts';
import { moneyKeyFields } from './money-key.ts';
import { grantIn, measureEverIn, readFrame, type Frame } from './state.ts';
import { todayOf, viewFields, viewInput, viewOf } from './view.ts';

const note = z
  .string()
  .max(5000)
  .transform((raw) => raw.normalize('NFC').trim());

const mayWrite = (frame: Frame, acting: string, code: string): Result<null, Failure> => {
  const measure = measureEverIn(frame, code);
  if (!measure.ok) return measure;
  const lock = measureLock(frame.rights(acting), code, grantIn(frame, acting, measure.value));
  return lock === null ? ok(null) : err(lock);
};

const knownSource = ({ plan }: Frame, source: string): Result<string, Failure> =>
  plan.fundingSources.some(({ code }) => code === source)
    ? ok(source)
    : err(failure('money.source', { source }));

const entryInput = z.object({
  ...moneyKeyFields,
  amount: z.string().max(40),
  currency: z.enum(['BGN', 'EUR']).optional(),
  note: note.default(''),
});

export const moneyRouter = router({
  list: reader
    .input(z.object({ measure: z.string().optional(), ...viewFields }).optional())
    .query(({ ctx, input }): MoneyEntry[] => listMoney(viewOf(ctx, input).db, input?.measure)),
  /** Of the unit at work; without a currency that of the year (euro from 2026). */
  set: writes('money')
    .input(z.object({ entries: z.array(entryInput).min(1).max(2000) }))
    .mutation(({ ctx, input }) => {
      const { db, deps, store, now } = ctx;
      const frame = readFrame(db);
      const today = todayOf({ store, now });
      const { unit } = deps.author;
      const writes = input.entries.flatMap(({ measure, year, source, kind, ...rest }) => {
        answer(mayWrite(frame, unit, measure));
        answer(knownSource(frame, source));
        const currency = rest.currency ?? currencyOfYear(year);
        if (isPremature(kind, year, today)) answer(err(failure('money.premature', { year })));
        return moneyWrites({
          measure,
          unit,
          year,
          source,
          kind,
          amount: answer(readMoney(rest.amount, currency)),
          currency,
          note: rest.note === '' ? null : rest.note,
        });
      });
      commitChange(db, deps, { log: 'main', act: 'money.set', writes });
    }),
  grid: reader.query(({ ctx }): MoneyGrid => {
    const { store } = ctx;
    const { unit } = store.logDeps().author;
    return moneyGrid({ db: store.read, unit, today: todayOf(ctx) });
  }),
  /** Cells of the grid, as typed or pasted: all in one step, or none. Answers with the grid. */
  enter: writes('money')
    .input(cellsInput)
    .mutation(({ ctx: { db, deps, store, now }, input }): MoneyGrid => {
      const frame = readFrame(db);
      const { unit } = deps.author;
      for (const { measure, source } of input.cells) {
        answer(mayWrite(frame, unit, measure));
        answer(knownSource(frame, source));
      }
      const where = { db, unit, today: todayOf({ store, now }) };
      const gone = input.cells.every(({ amount }) => amount.trim() === '');
      commitChange(db, deps, {
        log: 'main',
        act: gone ? 'money.delete' : 'money.set',
        writes: cellWrites(where, input),
      });
      return moneyGrid(where);
    }),
  remove: writes('money')
    .input(z.object(moneyKeyFields))
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(mayWrite(readFrame(db), deps.author.unit, input.measure));
      const writes = moneyRemoval({ ...input, unit: deps.author.unit });
      return commitDeletion(db, deps, { log: 'main', act: 'money.delete', writes });
    }),
});

const findingsIn = (db: ReadableDb): Finding<DeadlineRule>[] =>
  deadlineFindings(readFrame(db).plan.measures, readDeadlines(db));

export const deadlinesRouter = router({
  list: reader
    .input(viewInput)
    .query(({ ctx, input }): FundingDeadline[] => readDeadlines(viewOf(ctx, input).db)),
  /** Measures that end after the deadline of a source they are paid from. */
  findings: reader
    .input(viewInput)
    .query(({ ctx, input }): Finding<DeadlineRule>[] => findingsIn(viewOf(ctx, input).db)),
  /** By the ministry, with the act in which the deadline stands. */
  set: writes('plan')
    .input(z.object({ source: z.string(), date: dayInput, act: note, note: note.default('') }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const source = answer(knownSource(readFrame(db), input.source));
      if (input.act === '') answer(err(failure('deadline.act-missing')));
      const deadline = { ...input, source, note: input.note === '' ? null : input.note };
      commitChange(db, deps, {
        log: 'main',
        act: 'deadline.set',
        writes: deadlineWrites(deadline),
      });
    }),
  remove: writes('plan')
    .input(z.object({ source: z.string() }))
    .mutation(({ ctx: { db, deps }, input: { source } }) => {
      return commitDeletion(db, deps, {
        log: 'main',
        act: 'deadline.delete',
        writes: deadlineRemoval(source),
      });
    }),
});
