/**
 * Links between measures: what the application proposes from the plan's own words, and what persons
 * confirmed, rejected with a reason, or added by hand.
 */
import { z } from 'zod';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { linkDecisions, linkDecisionWrites, type LinkDecision } from '../../db/plan/links.ts';
import { readPlan } from '../../db/plan.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { LINK_STATES, type LinkOrigin, type LinkState } from '../../domain/plan/decisions.ts';
import type { CheckedLink } from '../../domain/plan/findings/order.ts';
import { proposeLinks, type LinkProposal } from '../../domain/plan/links.ts';
import { answer, reader, router, writes } from '../trpc.ts';

export interface Link {
  readonly maker: string;
  readonly user: string;
  readonly state: LinkState;
  readonly origin: LinkOrigin;
  /** Why the application proposes it; null for a link that only a person saw. */
  readonly proposal: LinkProposal | null;
  readonly decision: LinkDecision | null;
}

const keyOf = ({ maker, user }: { maker: string; user: string }): string => `${maker}/${user}`;

const proposals = (db: ReadableDb): LinkProposal[] => {
  const plan = readPlan(db);
  return plan === null ? [] : proposeLinks(plan);
};

/** Proposals in the application's order, then what was added by hand. */
const allLinks = (db: ReadableDb): Link[] => {
  const decided = new Map(linkDecisions(db).map((decision) => [keyOf(decision), decision]));
  const proposed = proposals(db).map((proposal): Link => {
    const decision = decided.get(keyOf(proposal)) ?? null;
    decided.delete(keyOf(proposal));
    return {
      maker: proposal.maker,
      user: proposal.user,
      state: decision?.state ?? 'open',
      origin: 'proposed',
      proposal,
      decision,
    };
  });
  const byHand = [...decided.values()].map((decision): Link => ({
    maker: decision.maker,
    user: decision.user,
    state: decision.state,
    origin: decision.origin,
    proposal: null,
    decision,
  }));
  return [...proposed, ...byHand];
};

/** The links whose order is checked: what nobody confirmed is none. */
export const checkedLinks = (db: ReadableDb): CheckedLink[] =>
  allLinks(db)
    .filter(({ state }) => state === 'confirmed')
    .map(({ maker, user, proposal, decision }) => ({
      maker,
      user,
      thing: proposal?.thing ?? decision?.reason ?? '',
    }));

const between = { maker: z.string(), user: z.string() };
const decideInput = z.object({
  ...between,
  state: z.enum(LINK_STATES),
  reason: z.string().trim().default(''),
});

const known = (db: ReadableDb, measure: string): Result<string, Failure> =>
  readPlan(db)?.measures.some(({ code }) => code === measure)
    ? ok(measure)
    : err(failure('plan.unknown-measure', { measure }));

const checkedPair = (
  db: ReadableDb,
  { maker, user }: { maker: string; user: string },
): Result<null, Failure> => {
  if (maker === user) return err(failure('link.to-itself', { maker }));
  const from = known(db, maker);
  if (!from.ok) return from;
  const to = known(db, user);
  return to.ok ? ok(null) : to;
};

const ACTS = {
  open: 'link.reopen',
  confirmed: 'link.confirm',
  rejected: 'link.reject',
} as const;

type Decide = z.infer<typeof decideInput>;

const decide = (db: WritableDb, deps: LogDeps, input: Decide): Result<null, Failure> => {
  const pair = checkedPair(db, input);
  if (!pair.ok) return pair;
  const { maker, user, state, reason } = input;
  if (state === 'rejected' && reason === '')
    return err(failure('link.reason-missing', { maker, user }));
  const link = allLinks(db).find((one) => keyOf(one) === keyOf(input));
  const origin = link?.origin ?? 'manual';
  commitChange(db, deps, {
    log: 'main',
    act: ACTS[state],
    writes: linkDecisionWrites(maker, user, state, {
      origin,
      reason: reason === '' ? null : reason.normalize('NFC'),
    }),
  });
  return ok(null);
};

const add = (
  db: WritableDb,
  deps: LogDeps,
  { maker, user, reason }: { maker: string; user: string; reason: string },
): Result<null, Failure> => {
  if (reason === '') return err(failure('link.reason-missing', { maker, user }));
  const standing = allLinks(db).find((one) => keyOf(one) === keyOf({ maker, user }));
  if (standing?.state === 'confirmed') return err(failure('link.exists', { maker, user }));
  const pair = checkedPair(db, { maker, user });
  if (!pair.ok) return pair;
  commitChange(db, deps, {
    log: 'main',
    act: 'link.add',
    writes: linkDecisionWrites(maker, user, 'confirmed', {
      origin: standing?.origin ?? 'manual',
      reason: reason.normalize('NFC'),
    }),
  });
  return ok(null);
};

export const linksRouter = router({
  list: reader.query(({ ctx }) => allLinks(ctx.db)),
  /** Rejecting needs a reason; `open` takes a decision back. */
  decide: writes('plan')
    .input(decideInput)
    .mutation(({ ctx, input }) => answer(decide(ctx.db, ctx.deps, input))),
  /** A link that the application did not see; the reason says what one measure makes for the other. */
  add: writes('plan')
    .input(z.object({ ...between, reason: z.string().trim() }))
    .mutation(({ ctx, input }) => answer(add(ctx.db, ctx.deps, input))),
});
