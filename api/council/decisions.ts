/** Decisions: taken at a sitting, followed until they are closed, with what was done. */
import { z } from 'zod';
import {
  decisionWrites,
  readDecisions,
  stepWrites,
  type ListedDecision,
} from '../../db/council/decisions.ts';
import { commitChange } from '../../db/log.ts';
import { removalWithParts } from '../../db/references.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { daysOverdue, isOverdue } from '../../domain/council/decisions.ts';
import { nextDecisionNumber } from '../../domain/council/numbering.ts';
import { DECISION_STATES, type DecisionState } from '../../domain/council/types.ts';
import { todayOf } from '../progress/view.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import {
  editable,
  fits,
  idInput,
  itemIn,
  measuresOf,
  needed,
  newId,
  recordOf,
  textInput,
  unitOf,
} from './inputs.ts';

const log = 'council' as const;

const decisionOf = (db: ReadableDb, id: string): Result<ListedDecision, Failure> => {
  const decision = readDecisions(db).find((one) => one.id === id);
  return decision === undefined ? err(failure('council.decision-unknown', { id })) : ok(decision);
};

const textOf = (text: string): Result<string, Failure> => {
  if (text === '') return err(failure('council.empty', { field: 'решение' }));
  return fits('решение', text);
};

const fields = {
  unit: z.string().nullable().optional(),
  due: z.string().nullable().optional(),
  measures: z.array(z.string()).optional(),
  confidential: z.boolean().optional(),
};

interface Given {
  readonly unit?: string | null | undefined;
  readonly due?: string | null | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly confidential?: boolean | undefined;
}

const checkedFields = (db: ReadableDb, { unit, due, measures, confidential }: Given) => ({
  ...(unit === undefined ? {} : { unit: answer(unitOf(db, unit)) }),
  ...(due === undefined ? {} : { due: due === null || due === '' ? null : answer(readDate(due)) }),
  ...(measures === undefined ? {} : { measures: answer(measuresOf(db, measures)) }),
  ...(confidential === undefined ? {} : { confidential }),
});

const filterInput = z
  .object({
    open: z.boolean().optional(),
    overdue: z.boolean().optional(),
    council: idInput.optional(),
    sitting: idInput.optional(),
    unit: z.string().optional(),
    measure: z.string().optional(),
  })
  .default({});

export const decisionsRouter = router({
  /** By term; each says whether it is overdue today. */
  list: reader.input(filterInput).query(({ ctx, input: { overdue, ...filter } }) => {
    const today = todayOf(ctx);
    return readDecisions(ctx.db, {
      ...filter,
      ...(overdue === true ? { overdueOn: today } : {}),
    }).map((decision) => ({
      ...decision,
      overdue: isOverdue(decision, today),
      daysOverdue: decision.state === 'open' ? daysOverdue(decision, today) : 0,
    }));
  }),
  add: writes('council')
    .input(z.object({ sitting: idInput, item: z.string(), text: textInput, ...fields }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const sitting = answer(editable(db, input.sitting));
      const record = answer(recordOf(db, sitting.id));
      const item = answer(itemIn(record, input.item));
      const text = answer(textOf(input.text));
      const id = newId(deps.now());
      const number = nextDecisionNumber(record.decisions, record.taken.decisions);
      const writes = decisionWrites(id, {
        council: sitting.council,
        sitting: sitting.id,
        item: item.id,
        number,
        text,
        unit: null,
        due: null,
        measures: item.measures,
        state: 'open',
        confidential: item.confidential,
        ...checkedFields(db, input),
      });
      commitChange(db, deps, { log, act: 'decision.add', writes });
      return { id, number };
    }),
  /** Its words, while the protocol is not sealed. */
  edit: writes('council')
    .input(z.object({ id: idInput, text: textInput.optional(), ...fields }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const decision = answer(decisionOf(db, input.id));
      answer(editable(db, decision.sitting));
      const text = input.text === undefined ? {} : { text: answer(textOf(input.text)) };
      const writes = decisionWrites(input.id, { ...text, ...checkedFields(db, input) });
      commitChange(db, deps, { log, act: 'decision.edit', writes });
    }),
  remove: writes('council')
    .input(z.object({ id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { id } }) => {
      const decision = answer(decisionOf(db, id));
      answer(editable(db, decision.sitting));
      const writes = removalWithParts(db, 'decision', rowId(id));
      return commitDeletion(db, deps, { log, act: 'decision.remove', writes });
    }),
  /** What was done, and whether that is the end of it; also long after the protocol was sealed. */
  follow: writes('council')
    .input(
      z.object({
        id: idInput,
        text: textInput,
        on: z.string().optional(),
        state: z.enum(DECISION_STATES).optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const decision = answer(decisionOf(db, input.id));
      const text = answer(needed('извършено', input.text));
      const now = deps.now();
      const on = input.on === undefined ? sofiaDay(now) : answer(readDate(input.on));
      const state: DecisionState = input.state ?? decision.state;
      const closedOn = state === 'open' ? null : on;
      const step = { id: newId(now), decision: decision.id, on, text, by: deps.author.person };
      const writes = [
        ...stepWrites(step),
        ...(state === decision.state ? [] : decisionWrites(decision.id, { state, closedOn })),
      ];
      commitChange(db, deps, { log, act: 'decision.follow', writes });
      return { id: step.id };
    }),
});
