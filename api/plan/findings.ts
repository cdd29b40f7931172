/**
 * Findings of the consistency checker with what persons decided about them: accepted, dismissed with
 * a reason, turned into an item of an amendment, or open again.
 */
import { z } from 'zod';
import {
  findingDecisions,
  findingDecisionWrites,
  type FindingDecision,
} from '../../db/plan/findings.ts';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { FINDING_STATES, type FindingState } from '../../domain/plan/decisions.ts';
import type { Finding } from '../../domain/plan/findings/finding.ts';
import { planFindings } from './checked-plan.ts';
import { answer, reader, router, writer } from '../trpc.ts';

export type CheckedFinding = Finding & {
  readonly state: FindingState;
  readonly decision: FindingDecision | null;
  /** The places of its cells that an amendment can change. */
  readonly amendable: readonly number[];
};

const checked = (db: ReadableDb): CheckedFinding[] => {
  const decisions = findingDecisions(db);
  return planFindings(db).map((finding) => {
    const decision = decisions.get(finding.id) ?? null;
    return { ...finding, state: decision?.state ?? 'open', decision, amendable: [] };
  });
};

export const knownFinding = (db: ReadableDb, id: string): Result<Finding, Failure> => {
  const found = planFindings(db).find((finding) => finding.id === id);
  return found === undefined ? err(failure('finding.unknown', { id })) : ok(found);
};

const decideInput = z.object({
  id: z.string(),
  state: z.enum(FINDING_STATES).exclude(['amendment']),
  reason: z.string().trim().default(''),
});

const ACTS = {
  open: 'finding.reopen',
  accepted: 'finding.accept',
  dismissed: 'finding.dismiss',
} as const;

const checkedReason = (state: FindingState, reason: string): Result<string | null, Failure> => {
  if (state === 'dismissed' && reason === '') return err(failure('finding.reason-missing'));
  return ok(reason === '' || state === 'open' ? null : reason.normalize('NFC'));
};

export const findingsRouter = router({
  list: reader.query(({ ctx }) => checked(ctx.db)),
  /** A dismissal needs its reason; `open` takes a decision back. */
  decide: writer.input(decideInput).mutation(({ ctx, input }) => {
    const { id } = answer(knownFinding(ctx.store.read, input.id));
    const reason = answer(checkedReason(input.state, input.reason));
    commitChange(ctx.db, ctx.deps, {
      log: 'main',
      act: ACTS[input.state],
      writes: findingDecisionWrites(id, input.state, { reason }),
    });
  }),
});
