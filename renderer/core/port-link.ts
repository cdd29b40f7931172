/**
 * The tRPC link over a port: a request goes out with a number, its answer comes back with the same
 * one. Aborting a request tells the core to stop working on it; a lost port fails what was under way.
 */
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { CoreEvent } from '../../api/events.ts';
import type { AppRouter } from '../../api/router.ts';
import type { Done } from '../../domain/unsaved/unsaved.ts';
import type { ChosenContext } from './overtaken.ts';
import type { Seen } from './seen.ts';

export interface ClientPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when what was asked will not be answered any more: the core died or the line broke. */
  onLost(listener: () => void): void;
}

/** What a request may carry beside its input: the typed texts that it stores. */
export interface RequestContext {
  readonly saves?: () => readonly Done[];
  /** Called when the core has stored them, before anybody hears of the answer. */
  readonly stored?: () => void;
}

interface Pending {
  readonly next: (data: unknown) => void;
  readonly fail: (shape: unknown) => void;
}
type Incoming =
  | { id: number; result?: unknown; error?: unknown; at?: number }
  | { event: CoreEvent };

const CRASHED = {
  message: 'core.crashed',
  code: -32603,
  data: { failure: { code: 'core.crashed', params: {} } },
};

export const portLink = (
  port: ClientPort,
  onEvent: (event: CoreEvent) => void,
  seen: Seen,
): TRPCLink<AppRouter> => {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  port.onMessage((raw) => {
    const message = raw as Incoming;
    if ('event' in message) return onEvent(message.event);
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.at !== undefined) seen.heard(message.at);
    if (message.error === undefined) waiting?.next(message.result);
    else waiting?.fail(message.error);
  });
  port.onLost(() => {
    const lost = [...pending.values()];
    pending.clear();
    lost.forEach(({ fail }) => fail(CRASHED));
  });
  return () =>
    ({ op }) =>
      observable((observer) => {
        const id = (lastId += 1);
        const context = op.context as RequestContext & ChosenContext;
        pending.set(id, {
          next: (data) => {
            context.stored?.();
            observer.next({ result: { type: 'data', data } });
            observer.complete();
          },
          fail: (shape) => observer.error(TRPCClientError.from({ error: shape } as never)),
        });
        const saves = context.saves?.();
        const { type, path, input } = op;
        const at = type === 'mutation' ? seen.before(saves ?? []) : null;
        port.post({
          id,
          type,
          path,
          input,
          ...(saves === undefined ? {} : { saves }),
          ...(at === null ? {} : { seen: context.chosen ?? { at, leaves: [] } }),
        });
        return () => {
          if (pending.delete(id)) port.post({ id, type: 'cancel' });
        };
      });
};
