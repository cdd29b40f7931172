/**
 * A job of the core, as a page sees it: started by a mutation that gives its id, then told by events.
 * Under a `place` its id outlives a reload: the job goes on in the core, and the page finds it again.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobEvent } from '../../../api/events.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { useTRPCClient, failureOf } from '../../core/trpc.ts';
import { useCoreEvents } from '../../app/bus.ts';

export type JobView<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly percent: number | null }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'cancelled' };

const viewOf = <T>(event: JobEvent): JobView<T> => {
  switch (event.state) {
    case 'running':
      return {
        state: 'running',
        percent: event.total ? Math.floor((event.done * 100) / event.total) : null,
      };
    case 'done':
      return { state: 'done', result: event.result as T };
    case 'failed':
      return {
        state: 'failed',
        failure: event.failure ?? { code: 'core.bug', params: { detail: '' } },
      };
    case 'cancelled':
      return { state: 'cancelled' };
    default:
      return event.state satisfies never;
  }
};

export const useJob = <T>(place?: string) => {
  const client = useTRPCClient();
  const [view, setView] = useState<JobView<T>>({ state: 'idle' });
  const id = useRef<string | null>(null);
  /** Events that came before the answer with the id. */
  const early = useRef<JobEvent[]>([]);
  useCoreEvents(
    useCallback((event) => {
      if (event.kind !== 'job') return;
      if (id.current === null) early.current.push(event);
      else if (event.id === id.current) setView(viewOf(event));
    }, []),
  );
  useEffect(() => {
    const kept = place === undefined ? null : sessionStorage.getItem(place);
    if (kept === null || id.current !== null) return;
    id.current = kept;
    void client.app.job.query({ id: kept }).then(
      (event) => {
        if (event !== null && id.current === kept) setView(viewOf(event));
      },
      () => undefined,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes back
  }, []);
  const start = async (begin: () => Promise<string>): Promise<void> => {
    id.current = null;
    early.current = [];
    setView({ state: 'running', percent: 0 });
    try {
      id.current = await begin();
      if (place !== undefined) sessionStorage.setItem(place, id.current);
      const last = early.current.findLast((event) => event.id === id.current);
      if (last !== undefined) setView(viewOf(last));
    } catch (error) {
      setView({ state: 'failed', failure: failureOf(error) });
    }
  };
  const cancel = (): void => {
    if (id.current !== null) void client.app.cancelJob.mutate({ id: id.current });
  };
  const reset = (): void => {
    if (place !== undefined) sessionStorage.removeItem(place);
    setView({ state: 'idle' });
  };
  return { view, start, cancel, reset };
};
