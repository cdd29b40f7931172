/**
 * «Who works here?», asked the moment the core refuses something for want of a name. The request waits
 * for the answer and is then made again, so that whoever pressed «Save» goes on where they were; whoever
 * closes the question gets the refusal, and what they typed stays.
 */
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../api/router.ts';
import { failureOf } from './failure-of.ts';

type Answered = (named: boolean) => void;

const listeners = new Set<() => void>();
let waiting: readonly Answered[] = [];

const setWaiting = (next: readonly Answered[]): void => {
  waiting = next;
  listeners.forEach((listener) => listener());
};

/** True while requests wait for a name. */
export const isAsked = (): boolean => waiting.length > 0;

export const onAsked = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** `named`: there is a name now. */
export const answerAsked = (named: boolean): void => {
  const answered = waiting;
  setWaiting([]);
  answered.forEach((go) => go(named));
};

const isNameless = (error: unknown): boolean => failureOf(error).code === 'person.missing';

export const askingLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const attempt = (asks: boolean) =>
        next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (!asks || !isNameless(error)) return observer.error(error);
            const go: Answered = (named) => {
              if (named) running = attempt(false);
              else observer.error(error);
            };
            setWaiting([...waiting, go]);
          },
        });
      let running = attempt(true);
      return () => running.unsubscribe();
    });
