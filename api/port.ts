/**
 * The core's side of a port: a request in, an answer or a failure out, events pushed when they happen.
 * Everything on it is plain JSON. A port is a MessagePort, a WebSocket or a child process's channel.
 */
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import { storageFailure } from '../db/faults.ts';
import { lastChange, type Sight } from '../db/sight.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import type { Seen } from '../domain/kernel/overtaken.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { Done } from '../domain/unsaved/unsaved.ts';
import type { CoreEvent } from './events.ts';
import { codeOf, faultOf, type ProgramLog } from './program-log.ts';
import { appRouter } from './router.ts';
import type { Store } from './store.ts';
import type { Context } from './trpc.ts';

export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

type CallType = 'query' | 'mutation';
export interface Request {
  readonly id: number;
  readonly type: CallType | 'cancel';
  readonly path?: string;
  readonly input?: unknown;
  readonly saves?: readonly Done[];
  readonly seen?: Seen;
}
/** `at`: the last change that the answer can know of. */
export type Answer =
  | { readonly id: number; readonly result: unknown; readonly at: number }
  | { readonly id: number; readonly error: unknown }
  | { readonly event: CoreEvent };

const TYPES: ReadonlySet<unknown> = new Set(['query', 'mutation', 'cancel']);

/** Anything else on a port is nobody's request, and nobody waits for its answer. */
const isRequest = (message: unknown): message is Request => {
  if (typeof message !== 'object' || message === null) return false;
  const { id, type, path = '', saves = [] } = message as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(id) && TYPES.has(type) && typeof path === 'string' && Array.isArray(saves)
  );
};

/** How far the log has come; 0 where there is none to read. */
export const positionOf = (store: Result<Store, Failure>): number => {
  try {
    return store.ok ? lastChange(store.value.read) : 0;
  } catch (error) {
    if (storageFailure(error, '') === null) throw error;
    return 0;
  }
};

/** A path that is none of ours may be anything. */
const known = (path: string): string =>
  Object.hasOwn(appRouter._def.procedures, path) ? path : 'other';

const noteRefusal = (
  programs: ProgramLog,
  path: string,
  refused: Failure | null,
  error: unknown,
): void => {
  if (refused === null) programs.note('error', 'bug', { act: known(path), ...faultOf(error) });
  else programs.note('info', 'refused', { act: known(path), code: codeOf(refused.code) });
};

const call = async (
  request: Request,
  type: CallType,
  ctx: Context,
  signal: AbortSignal,
): Promise<Answer> => {
  const { id, path = '', input, saves = [] } = request;
  const at = positionOf(ctx.store());
  try {
    const result: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx: { ...ctx, saves },
      signal,
      batchIndex: 0,
      getRawInput: () => Promise.resolve(input),
    });
    return { id, result, at };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getTRPCErrorShape({
      config: appRouter._def._config,
      error,
      type,
      path,
      input,
      ctx,
    });
    noteRefusal(ctx.programs, path, shape.data.failure, error.cause ?? error);
    return { id, error: shape };
  }
};

/** Answers a port's requests until it closes; a `cancel` aborts the request of the same id. */
export const servePort = (port: Port, ctx: Context): void => {
  const running = new Map<number, AbortController>();
  const own = new Set<number>();
  const sightOf = ({ seen }: Request): Sight | undefined =>
    seen && { ...seen, isOwn: (n) => own.has(n), wrote: (n) => void own.add(n) };
  port.onMessage((message) => {
    if (!isRequest(message)) return;
    const { id, type } = message;
    if (type === 'cancel') {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    void call(message, type, { ...ctx, sight: sightOf(message) }, controller.signal)
      .then((answer) => port.post(answer))
      .finally(() => running.delete(id));
  });
};
