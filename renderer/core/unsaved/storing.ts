/**
 * Which typed texts are on their way into the core: an undo asked for meanwhile waits, for what is taken
 * back is then no text in hand any more but an act.
 */
import type { TRPCLink } from '@trpc/client';
import { observable, tap } from '@trpc/server/observable';
import type { AppRouter } from '../../../api/router.ts';
import type { RequestContext } from '../port-link.ts';

const underWay = new Set<object>();
let waiting: (() => void)[] = [];

const ended = (request: object): void => {
  underWay.delete(request);
  if (underWay.size > 0) return;
  const told = waiting;
  waiting = [];
  told.forEach((tell) => tell());
};

export const storingLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const { saves } = op.context as RequestContext;
      const request = {};
      if (saves !== undefined) underWay.add(request);
      const sent = next(op)
        .pipe(tap({ error: () => ended(request), complete: () => ended(request) }))
        .subscribe(observer);
      return () => {
        sent.unsubscribe();
        ended(request);
      };
    });

const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Resolves when nothing is on its way, what follows at once on another's heels included. */
export const allStored = async (): Promise<void> => {
  do {
    await turn();
    if (underWay.size > 0) await new Promise<void>((done) => waiting.push(done));
    await turn();
  } while (underWay.size > 0);
};
