/** What the text layer of the adopted plan leaves open, and a person's decision by the document itself. */
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  adoptedFields,
  doubtDecisionWrites,
  readDoubts,
  type Doubt,
} from '../../db/plan/doubts.ts';
import { readStoredPlan } from '../../db/plan.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { DoubtTold } from '../../domain/plan/doubts.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const decideInput = z.object({
  id: z.string(),
  /** Null takes the decision back. */
  reading: z.string().nullable(),
  value: z.string().max(MOST.cell).nullable().default(null),
  reason: z.string().max(MOST.reason).default(''),
});

type Input = z.infer<typeof decideInput>;
type Decided = Parameters<typeof doubtDecisionWrites>[1];

const clean = (text: string): string => text.normalize('NFC').trim();
const flat = (text: string): string => clean(text).replaceAll(/\s+/gu, ' ');

/** Why nothing is left to decide, or why the text says nothing that the cell does not say already. */
const idle = (db: ReadableDb, doubt: Doubt, written: string | null): Failure | null => {
  const { id, measure: code } = doubt;
  const measure = readStoredPlan(db)?.measures.find((one) => one.code === code);
  if (measure === undefined) return failure('doubt.measure-gone', { id, measure: code }, code);
  const open = adoptedFields(measure, doubt);
  if (open.length === 0) return failure('doubt.amended', { id, measure: code }, code);
  const asks = doubt.readings.flatMap((one) => (one.asks === undefined ? [] : [one.asks]));
  const isPresent = asks.some((field) => flat(measure[field]) === flat(written ?? ''));
  return written !== null && isPresent
    ? failure('doubt.same-text', { id, measure: code }, code)
    : null;
};

const decided = (
  db: ReadableDb,
  { id, reading, value, reason }: Input,
): Result<Decided, Failure> => {
  const doubt = readDoubts(db).find((one) => one.id === id);
  if (doubt === undefined) return err(failure('doubt.unknown', { id }));
  if (reading === null) return ok(null);
  const chosen = doubt.readings.find(({ key }) => key === reading);
  if (chosen === undefined) return err(failure('doubt.unknown-reading', { id, reading }));
  const written = chosen.asks === undefined ? null : clean(value ?? '');
  if (written === '') return err(failure('doubt.no-text', { id }));
  if (clean(reason) === '') return err(failure('doubt.no-reason', { id }));
  const nothing = idle(db, doubt, written);
  if (nothing !== null) return err(nothing);
  return ok({ reading, value: written, reason: clean(reason) });
};

/** Those of measures that are there, in cells that no act has written since. */
const doubtsIn = (db: ReadableDb, measures: readonly Measure[]): Doubt[] =>
  readDoubts(db).flatMap((doubt) => {
    const measure = measures.find(({ code }) => code === doubt.measure);
    const fields = measure === undefined ? [] : adoptedFields(measure, doubt);
    return fields.length === 0 ? [] : [{ ...doubt, fields }];
  });

export const presentDoubts = (db: ReadableDb): Doubt[] =>
  doubtsIn(db, readStoredPlan(db)?.measures ?? []);

/** What a paper that is handed out must say of an edition: the doubts that nobody has decided. */
export const openDoubts = (db: ReadableDb, { measures }: Plan): DoubtTold[] =>
  doubtsIn(db, measures).flatMap(({ measure, fields, text, readings, decision }) =>
    decision === null
      ? [
          {
            measure,
            fields,
            text,
            readings: readings.map(({ key, text: said }) => ({ key, text: said })),
            decision,
          },
        ]
      : [],
  );

export const doubtsRouter = router({
  list: reader.query(({ ctx }): Doubt[] => presentDoubts(ctx.db)),
  /** By the adopted document: which reading is right, and how the person knows. */
  decide: writes('plan')
    .input(decideInput)
    .mutation(({ ctx, input }) => {
      const decision = answer(decided(ctx.store.read, input));
      commitChange(ctx.db, ctx.deps, {
        log: 'main',
        act: decision === null ? 'doubt.reopen' : 'doubt.decide',
        writes: doubtDecisionWrites(input.id, decision),
      });
    }),
});
