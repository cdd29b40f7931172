/** A job of the core as one promise: started, followed by its events, and told how it ended. */
import type { JobEvent } from '../../../../api/events.ts';
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import type { EventBus } from '../../../core/events.ts';
import { failureOf } from '../../../core/trpc.ts';

export type Ended<T> =
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'cancelled' };

export interface Following {
  /** Its id, by which it can be cancelled. */
  readonly started: (id: string) => void;
  readonly progress: (share: number) => void;
}

const endOf = <T>({ state, result, failure: reason }: JobEvent): Ended<T> | null => {
  switch (state) {
    case 'running':
      return null;
    case 'done':
      return { state, result: result as T };
    case 'failed':
      return { state, failure: reason ?? failure('core.bug', { detail: '' }) };
    case 'cancelled':
      return { state };
    default:
      return state satisfies never;
  }
};

export const runJob = <T>(
  bus: EventBus,
  begin: () => Promise<string>,
  { started, progress }: Following,
): Promise<Ended<T>> =>
  new Promise((resolve) => {
    let id: string | null = null;
    /** Events that came before the answer with the id. */
    const early: JobEvent[] = [];
    const finish = (ended: Ended<T>): void => {
      unlisten();
      resolve(ended);
    };
    const hear = (event: JobEvent): void => {
      if (event.id !== id) return;
      const ended = endOf<T>(event);
      if (ended !== null) finish(ended);
      else if (event.total !== null) progress(event.done / event.total);
    };
    const unlisten = bus.listen((event) => {
      // Whatever a core that died was at was rolled back.
      if (event.kind === 'restarted') finish({ state: 'cancelled' });
      if (event.kind !== 'job') return;
      if (id === null) early.push(event);
      else hear(event);
    });
    begin().then(
      (given) => {
        id = given;
        started(given);
        early.forEach(hear);
      },
      (error: unknown) => finish({ state: 'failed', failure: failureOf(error) }),
    );
  });
