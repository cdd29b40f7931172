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
import { readAmendments } from '../../db/plan/amendments.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { itemOf } from '../../domain/plan/findings/remedies.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { FINDING_STATES, type FindingState } from '../../domain/plan/decisions.ts';
import { prepareItems } from './amendments.ts';
import { planFindings, type AmendableFinding } from './checked-plan.ts';
import { answer, reader, router, writes } from '../trpc.ts';

export type CheckedFinding = AmendableFinding & {
  readonly state: FindingState;
  readonly decision: FindingDecision | null;
};

const checked = (db: ReadableDb): CheckedFinding[] => {
  const decisions = findingDecisions(db);
  return planFindings(db).map((finding) => {
    const decision = decisions.get(finding.id) ?? null;
    return { ...finding, state: decision?.state ?? 'open', decision };
  });
};

/** A decision on a finding that the plan no longer gives rise to, since its text was amended. */
export interface PastDecision {
  readonly id: string;
  readonly decision: FindingDecision;
}

/** Newest first. */
const past = (db: ReadableDb): PastDecision[] => {
  const present = new Set(planFindings(db).map(({ id }) => id));
  return [...findingDecisions(db)]
    .filter(([id]) => !present.has(id))
    .map(([id, decision]) => ({ id, decision }))
    .toSorted(
      (a, b) => Number(b.decision.at > a.decision.at) - Number(b.decision.at < a.decision.at),
    );
};

const knownFinding = (db: ReadableDb, id: string): Result<AmendableFinding, Failure> => {
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

/** A decision on what stands in an open draft would leave the item there without its finding. */
const notInDraft = (db: ReadableDb, id: string): Result<null, Failure> => {
  const draft = readAmendments(db).find(
    ({ state, items }) => state === 'draft' && items.some((item) => item.finding === id),
  );
  return draft === undefined
    ? ok(null)
    : err(failure('finding.in-draft', { id, draft: draft.title, amendment: draft.id }));
};

const proposeInput = z.object({
  id: z.string(),
  target: z.union([z.object({ draft: z.string() }), z.object({ title: z.string() })]),
  /** Which of the finding's remedies. */
  remedy: z.int().min(0),
  /** Null for what is taken out. */
  value: z.string().nullable(),
  reason: z.string(),
});

type Proposal = z.infer<typeof proposeInput>;

/** An item of a draft, and the finding marked as answered by it, in one change. */
const propose = (
  db: WritableDb,
  deps: LogDeps,
  finding: AmendableFinding,
  { target, remedy: chosen, value, reason }: Proposal,
): Result<{ amendment: string; item: string }, Failure> => {
  const remedy = finding.remedies[chosen];
  if (remedy === undefined) {
    const { code = '', field = '' } = finding.cells[0] ?? {};
    return err(failure('amendment.not-amendable', { code, field }));
  }
  const item = { ...itemOf(remedy, value, reason), finding: finding.id };
  const prepared = prepareItems(db, deps, target, [item]);
  if (!prepared.ok) return prepared;
  const { amendment, items, writes } = prepared.value;
  const decision = findingDecisionWrites(finding.id, 'amendment', { amendment });
  commitChange(db, deps, {
    log: 'main',
    act: 'finding.propose',
    writes: [...writes, ...decision],
  });
  return ok({ amendment, item: items[0] ?? '' });
};

export const findingsRouter = router({
  list: reader.query(({ ctx }) => checked(ctx.db)),
  past: reader.query(({ ctx }) => past(ctx.db)),
  /** A dismissal needs its reason; `open` takes a decision back. */
  decide: writes('plan')
    .input(decideInput)
    .mutation(({ ctx, input }) => {
      const { id } = answer(knownFinding(ctx.store.read, input.id));
      answer(notInDraft(ctx.store.read, id));
      const reason = answer(checkedReason(input.state, input.reason));
      commitChange(ctx.db, ctx.deps, {
        log: 'main',
        act: ACTS[input.state],
        writes: findingDecisionWrites(id, input.state, { reason }),
      });
    }),
  /** Turns a finding into a proposed change, in an open draft or in a new one. */
  propose: writes('plan')
    .input(proposeInput)
    .mutation(({ ctx, input }) => {
      const finding = answer(knownFinding(ctx.store.read, input.id));
      return answer(propose(ctx.db, ctx.deps, finding, input));
    }),
});
