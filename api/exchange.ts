/**
 * Packages, as the window and the command line use them. Root keys and passphrases go in with each act
 * that needs them and are kept nowhere; files go in and out as base64.
 */
import { MOST } from '../domain/text/limits.ts';
import { z } from 'zod';
import { stateOfLogs } from '../db/exchange/checkpoint.ts';
import { leavingOf } from '../db/exchange/leave.ts';
import { ownKid, readChain } from '../db/exchange/registries.ts';
import type { LogDeps } from '../db/log.ts';
import { LOGS } from '../domain/kernel/change.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import type { Result } from '../domain/kernel/result.ts';
import { ROLES } from '../domain/exchange/authorise.ts';
import { LIMITS } from '../domain/exchange/types.ts';
import { keptRequest } from './exchange/installation.ts';
import {
  found,
  makeRootKey,
  makeRootKeys,
  readRequest,
  requestEnrolment,
  type NewLock,
} from './exchange/join.ts';
import { endingEffect, endKey } from './exchange/ending.ts';
import { leave } from './exchange/leave.ts';
import { loseRegistry } from './exchange/lost-registry.ts';
import { outgoing, outgoingPart } from './exchange/outgoing.ts';
import { releaseFiles } from './exchange/receive.ts';
import { receiving } from './exchange/receiving.ts';
import {
  enrol,
  enrolmentAsks,
  enrolmentEffects,
  keepBranch,
  requireApp,
  settleRegistry,
} from './exchange/registry-acts.ts';
import { decidedConflicts, openConflicts, resolveConflict } from './exchange/resolve.ts';
import { reviewsRouter } from './exchange/reviews.ts';
import { previewPackage } from './exchange/preview.ts';
import { sendPackage } from './exchange/send.ts';
import { endUnitKeys, unitKeys } from './exchange/unit-keys.ts';
import { journalView, registryView, standingOf } from './exchange/state.ts';
import type { Store } from './store.ts';
import { answer, issues, procedure, reader, router, writes, type Context } from './trpc.ts';

const named = z.object({ name: z.string().min(1), text: z.string() });
const passphrases = z.array(z.string()).max(20).default([]);
/** A root key's file; with its own passphrase, or opened by one of `passphrases`. */
const rootFile = named.extend({ passphrase: z.string().optional() });
const root = { rootFiles: z.array(rootFile).min(1).max(20), passphrases };
const ending = {
  kid: z.string(),
  status: z.enum(['retired', 'revoked']),
  after: z.int().min(0).nullable(),
};
const MB = 1024 * 1024;
const sending = z.object({
  to: z.string().min(1),
  full: z.boolean().default(false),
  valuations: z.boolean().default(false),
});

/** Smaller files could not hold an entry and a registry of their own sizes. */
const LEAST_MB = 8;
const MOST_MB = LIMITS.file / MB;

/** The outcome of an act that issued a registry, with the files that waited for it and were taken in. */
const withWaiting = async <T extends object>(
  { store, deps }: { readonly store: Store; readonly deps: LogDeps },
  outcome: Result<T, Failure>,
): Promise<T & { readonly released: readonly string[] }> => {
  const done = answer(outcome);
  const control = { signal: new AbortController().signal, progress: () => undefined };
  return { ...done, released: await releaseFiles(store, deps, control) };
};

const lockOf = (
  { vault, guess }: Pick<Context, 'vault' | 'guess'>,
  system: boolean,
  passphrase: string,
): NewLock => (system ? { system: vault } : { passphrase, guess });

const wantedInput = z.object({
  request: named,
  roles: z.array(z.string()).min(1),
  measures: z.array(z.string()).default([]),
});

export const exchangeRouter = router({
  /** This installation's key, its standing, the registry in force, what waits to be sent. */
  standing: reader.query(({ ctx }) => standingOf(ctx.store)),
  /** Every key, role, grant and version; forks and gaps. */
  registry: reader.query(({ ctx }) => registryView(ctx.store)),
  roles: procedure.query(() => Object.entries(ROLES).map(([role, may]) => ({ role, may }))),
  journal: reader
    .input(z.object({ limit: z.int().min(1).max(5000) }))
    .query(({ ctx, input }) => journalView(ctx.store, input.limit)),
  /** Whether the operating system can keep a key here. Asks it only now, since it may ask the person. */
  systemStore: procedure.query(async ({ ctx }) => (await ctx.vault?.available()) ?? false),
  /** What each log that travels amounts to here (EXCHANGE §10), under the registry in force. */
  checkpoint: reader.query(({ ctx }) => {
    const last = readChain(ctx.db).at(-1);
    return {
      registry: last === undefined ? null : { version: last.registry.version, id: last.id },
      logs: stateOfLogs(
        ctx.db,
        LOGS.filter((log) => log !== 'local'),
      ),
    };
  }),
  /** The request of this installation's key, to be saved again. */
  keptRequest: reader.query(({ ctx }) => keptRequest(ctx.store.folder, ownKid(ctx.db))),
  /** Step 1 of founding: root keys to be saved elsewhere; nothing of them is kept here, and none is made for who may not found. */
  makeRootKeys: writes('registry')
    .input(
      z.object({
        count: z.int().min(1).max(10),
        passphrase: z.string(),
        /** One for each key, where they differ. */
        passphrases: z.array(z.string()).max(10).optional(),
        /** Who keeps each of them. */
        holders: z.array(z.string()).max(10).optional(),
      }),
    )
    .mutation(({ ctx, input: { count, passphrase, passphrases: each, holders } }) =>
      answer(makeRootKeys(count, each ?? [passphrase], holders, ctx.guess)),
    ),
  /** One of them, under the passphrase of the person who will keep it. */
  makeRootKey: writes('registry')
    .input(
      z.object({
        number: z.int().min(1).max(10),
        passphrase: z.string(),
        holder: z.string().optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      answer(makeRootKey(input.number, input.passphrase, input.holder, ctx.guess)),
    ),
  /** Step 2: the saved files are read back, registry version 1 is signed with them. */
  found: issues
    .input(z.object({ threshold: z.int().min(1), system: z.boolean().default(false), ...root }))
    .mutation(async ({ ctx, input }) => {
      const lock = lockOf(ctx, input.system, input.passphrases[0] ?? '');
      return withWaiting(ctx, await found(ctx.store, ctx.deps, { ...input, lock }));
    }),
  /** What leaving the deployment would keep and what would go. */
  leaving: reader.query(({ ctx }) => leavingOf(ctx.db)),
  /** The journal says who left. */
  leave: writes('rows').mutation(({ ctx }) => answer(leave(ctx.store, ctx.deps))),
  /** The registry that was known here and that nobody has is waited for no longer. */
  lostRegistry: writes('rows').mutation(({ ctx }) => answer(loseRegistry(ctx.store, ctx.deps))),
  /** The journal says who asked for a key. */
  request: writes('rows')
    .input(
      z.object({
        unit: z.string().min(1),
        label: z.string().min(1).max(MOST.label),
        passphrase: z.string().default(''),
        system: z.boolean().default(false),
        sure: z.boolean().default(false),
      }),
    )
    .mutation(async ({ ctx, input: { unit, label, passphrase, system, sure } }) => {
      const lock = lockOf(ctx, system, passphrase);
      return answer(await requestEnrolment(ctx.store, ctx.deps, { unit, label, lock, sure }));
    }),
  /** What a request says, with the fingerprint to compare by telephone. */
  readRequest: procedure.input(named).query(({ input }) => answer(readRequest(input))),
  enrol: issues
    .input(
      z.object({
        request: named,
        roles: z.array(z.string()).min(1),
        measures: z.array(z.string()).default([]),
        sure: z.boolean().default(false),
        ...root,
      }),
    )
    .mutation(({ ctx, input }) => withWaiting(ctx, enrol(ctx.store, ctx.deps, input))),
  /** What that would do to each key of the unit, before anything is signed. */
  enrolEffects: reader
    .input(wantedInput)
    .query(({ ctx, input }) => answer(enrolmentEffects(ctx.db, input))),
  /** What it would ask about before it signs, as a failure; null where nothing. */
  enrolAsks: reader.input(wantedInput).query(({ ctx, input }) => enrolmentAsks(ctx.db, input)),
  /** Retires or revokes a key at a position of its log. */
  endKey: issues
    .input(
      z.object({
        ...ending,
        sure: z.boolean().default(false),
        ...root,
      }),
    )
    .mutation(({ ctx, input }) => withWaiting(ctx, endKey(ctx.store, ctx.deps, input))),
  /** What that would do, before anything is signed. */
  endEffect: reader
    .input(z.object(ending))
    .query(({ ctx, input }) => answer(endingEffect(ctx.db, input))),
  /** The keys of a unit that are in force, and what ending all of them would do. */
  unitKeys: reader
    .input(z.object({ unit: z.string() }))
    .query(({ ctx, input }) => answer(unitKeys(ctx.db, input.unit))),
  /** Ends all keys of a unit that is no more, in one version. */
  endUnitKeys: issues
    .input(
      z.object({
        unit: z.string(),
        kids: z.array(z.string()).max(1000),
        sure: z.boolean().default(false),
        ...root,
      }),
    )
    .mutation(({ ctx, input }) => withWaiting(ctx, endUnitKeys(ctx.store, ctx.deps, input))),
  /** Decides a fork. */
  keepBranch: issues
    .input(
      z.object({ kid: z.string(), log: z.string(), seq: z.int().min(1), id: z.string(), ...root }),
    )
    .mutation(({ ctx, input }) => withWaiting(ctx, keepBranch(ctx.store, ctx.deps, input))),

  /** Ends the alarm of two contents of a version: the one here is true. */
  settleRegistry: issues
    .input(z.object(root))
    .mutation(({ ctx, input }) => withWaiting(ctx, settleRegistry(ctx.store, ctx.deps, input))),

  /** Asks every workplace for an application at least so new. */
  requireApp: issues
    .input(z.object({ least: z.string(), ...root }))
    .mutation(({ ctx, input }) => withWaiting(ctx, requireApp(ctx.store, ctx.deps, input))),

  /** Seals what is unsealed and makes a package, in several files where one would be too big. */
  send: writes('rows')
    .input(sending.extend({ passphrases, mostMb: z.int().min(LEAST_MB).max(MOST_MB).nullish() }))
    .mutation(async ({ ctx, input: { passphrases: given, mostMb, ...input } }) => {
      const { store, deps, vault } = ctx;
      const put = outgoing(store.folder);
      const limits = typeof mostMb === 'number' ? { bytes: mostMb * MB } : {};
      const access = { vault, passphrases: given };
      return answer(await sendPackage(store, deps, access, { ...input, limits }, put));
    }),
  /** The bytes of a file that `send` has just made. */
  sentPart: reader.input(z.object({ sha256: z.string() })).mutation(({ ctx, input }) => ({
    base64: answer(outgoingPart(ctx.store.folder, input.sha256)).toString('base64'),
  })),
  /** What `send` would put into a package. */
  preview: reader
    .input(sending)
    .query(({ ctx, input }) => answer(previewPackage(ctx.store, input))),
  ...receiving,

  /** Repeated and dangling rows, clocks ahead, forks. */
  reviews: reviewsRouter,
  conflicts: reader.query(({ ctx }) => openConflicts(ctx.db, ctx.store.logDeps().author.unit)),
  /** Decisions that stand and can be decided anew by `resolve`; newest first. */
  decided: reader.query(({ ctx }) => decidedConflicts(ctx.db, ctx.store.logDeps().author.unit)),
  resolve: writes('rows')
    .input(
      z.object({
        id: z.string(),
        decision: z.union([
          z.object({ pick: z.int().min(1) }),
          z.object({ value: z.union([z.string(), z.boolean(), z.null()]) }),
        ]),
      }),
    )
    .mutation(({ ctx, input }) =>
      answer(resolveConflict(ctx.store, ctx.deps, input.id, input.decision)),
    ),
});
