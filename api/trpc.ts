/**
 * The building blocks of the router: a context, and three kinds of procedure.
 *
 * `procedure` works even without a database (a fault screen needs answers too), `reader` gets a handle
 * that cannot write, `writes(need)` also gets the one that can: it asks first whether the unit may do
 * this, waits for its turn (api/write-turn.ts) and tells every window afterwards; `keeper` keeps what is
 * typed, which changes no data. Expected failures leave a use case as `Result` and cross the port as
 * `data.failure`.
 */
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { storageFailure } from '../db/faults.ts';
import { rightsHere } from '../db/exchange/rights.ts';
import type { LogDeps } from '../db/log.ts';
import type { Sight } from '../db/sight.ts';
import { dropUnsaved } from '../db/unsaved/unsaved.ts';
import { questionFailure } from '../domain/clock/failures.ts';
import { deedRefusal, type Deed } from '../domain/exchange/rights.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, type Result } from '../domain/kernel/result.ts';
import type { Desktop } from './desktop.ts';
import type { Done } from '../domain/unsaved/unsaved.ts';
import type { Emit } from './events.ts';
import type { KeyVault } from './exchange/vault.ts';
import type { Jobs } from './jobs.ts';
import type { ProgramLog } from './program-log.ts';
import { overtakenIn } from './overtaken.ts';
import type { Store } from './store.ts';
import type { Connection, UploadHolders } from './upload-holders.ts';

export interface Context {
  readonly dataDir: string;
  readonly store: () => Result<Store, Failure>;
  /** Closes the store, lets `work` at the closed file, and opens it again; `anew`: where there is none. */
  readonly reopen: (work?: () => void, anew?: boolean) => Result<Store, Failure>;
  readonly emit: Emit;
  readonly now: () => number;
  readonly jobs: Jobs;
  /** What the program writes down of itself. */
  readonly programs: ProgramLog;
  readonly uploads: UploadHolders;
  /** The window's port, by identity; absent where the caller is in this process. */
  readonly connection?: Connection | undefined;
  /** The operating system's store of secrets; null where the host has none (serve, the command line). */
  readonly vault: KeyVault | null;
  /** What a guess at the passphrase of a key made here costs; left out, what EXCHANGE §11 asks for. */
  readonly guess?: number | undefined;
  /** Null where the window is a browser's, or there is none. */
  readonly desktop: Desktop | null;
  /** What was typed and is stored by the request at hand: kept no longer once that is done. */
  readonly saves?: readonly Done[] | undefined;
  /** What the window had read that sends the request. */
  readonly sight?: Sight | undefined;
}

/** Carries a `Failure` through tRPC; `data.failure` of the error's shape. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(reason: Failure) {
    super(reason.code);
    this.failure = reason;
  }
}

/** What the library says of an input is English and for programmers: its kind alone is told. */
export const invalidInput = ({ issues: [issue] }: ZodError): Failure => {
  const field = issue?.path.join('.') ?? '';
  const tooMuch = issue?.code === 'too_big';
  const isText = (tooMuch || issue?.code === 'too_small') && issue.origin === 'string';
  const limit = tooMuch ? Number(issue.maximum) : 0;
  const short = isText ? 'too-short' : 'other';
  return failure('input.invalid', { field, limit, reason: isText && tooMuch ? 'too-long' : short });
};

const failureOf = (cause: unknown, dataDir: string): Failure | null => {
  if (cause instanceof Refused) return cause.failure;
  if (cause instanceof ZodError) {
    return invalidInput(cause);
  }
  return storageFailure(cause, dataDir);
};

interface Meta {
  /** Of a procedure that writes; absent elsewhere. */
  readonly need?: Need;
}

const t = initTRPC
  .meta<Meta>()
  .context<Context>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      message: shape.message,
      code: shape.code,
      data: {
        failure: failureOf(error.cause ?? error, ctx?.dataDir ?? ''),
        overtaken: ctx === undefined ? null : overtakenIn(error.cause, ctx.store()),
      },
    }),
  });

export const router = t.router;
export const procedure = t.procedure;
export const createCaller = t.createCallerFactory;

/** The value of a result, or the refusal that the window shows as a sentence. */
export const answer = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new TRPCError({ code: 'BAD_REQUEST', cause: new Refused(result.error) });
};

export const reader = t.procedure.use(({ ctx, next }) => {
  const store = answer(ctx.store());
  return next({ ctx: { db: store.read, store } });
});

/** Writing to a file that was deleted under us would be lost without a word. */
export const refuseIfGone = (store: Store): void => {
  if (!store.inPlace())
    answer(err(failure('db.folder-gone', { path: store.folder }, store.folder)));
};

/** Nothing is written under a clock that may be wrong, before a person has said what the time is. */
export const refuseIfDoubted = (ctx: Pick<Context, 'emit'>, store: Store): void => {
  const question = store.clockQuestion();
  if (question === null) return;
  ctx.emit({ kind: 'clock' });
  answer(err(questionFailure(question)));
};

/**
 * What a use case needs before anything else is looked at: a deed that the unit must hold; `rows`, where
 * only the rows it comes to touch can tell (undo, a conflict's decision); `here`, where nothing leaves
 * this installation. Every written field is judged once more where it is written (db/log.ts).
 */
export type Need = Deed | 'rows' | 'here';

const refuseDeed = (store: Store, need: Need): void => {
  if (need === 'here' || need === 'rows') return;
  const refusal = deedRefusal(rightsHere(store.read, store.logDeps().author.unit), need);
  if (refusal !== null) answer(err(refusal));
};

/** What carries a name waits until there is one. */
export const refuseNameless = (store: Store): void => {
  if (store.logDeps().author.person === '') answer(err(failure('person.missing')));
};

const inTurn = t.procedure.use(async ({ ctx, next }) => {
  const store = answer(ctx.store());
  refuseIfGone(store);
  if (!(await store.turn.enter())) answer(err(failure('exchange.taking-in')));
  try {
    const deps: LogDeps = { ...store.logDeps(), sight: ctx.sight };
    return await next({ ctx: { db: store.write, store, deps } });
  } finally {
    store.turn.leave();
  }
});

/** Nobody else writes until it is over: what is written may be long, and goes on among reading. */
const byItself = t.procedure.use(async ({ ctx, next }) => {
  const store = answer(ctx.store());
  refuseIfGone(store);
  if (!(await store.turn.enter())) answer(err(failure('exchange.taking-in')));
  store.turn.leave();
  return store.turn.alone(() => {
    const deps: LogDeps = { ...store.logDeps(), sight: ctx.sight };
    return next({ ctx: { db: store.write, store, deps } });
  });
});

const entering = (need: Need, asksClock: boolean, turn: typeof inTurn = inTurn) =>
  t.procedure
    .meta({ need })
    .use(({ ctx, next }) => {
      const store = answer(ctx.store());
      refuseDeed(store, need);
      // Settings of this installation carry no name.
      if (need !== 'here') refuseNameless(store);
      return next();
    })
    .concat(turn)
    .use(async ({ ctx, next }) => {
      const { saves = [], deps } = ctx;
      if (asksClock) refuseIfDoubted(ctx, ctx.store);
      const outcome = await next();
      if (outcome.ok) {
        dropUnsaved(ctx.db, deps.author, saves);
        ctx.emit({ kind: 'changed' });
      }
      return outcome;
    });

export const writes = (need: Need) => entering(need, true);

/** A registry is issued, and what waited for it taken in. */
export const issues = entering('registry', true, byItself);

/** Writes whatever the clock shows: for what a person says of the clock itself. */
export const clockSetter = entering('here', false);

export const keeper = inTurn.meta({ need: 'here' });
