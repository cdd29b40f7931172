/**
 * A job of the core, as a page sees it: started by a mutation that gives its id, then told by events.
 * Under a `place` its id outlives a reload: the job goes on in the core, and the page finds it again. A core
 * that was started anew knows no job: then what the job left on the disk is asked for, or it is interrupted.
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
  | { readonly state: 'cancelled' }
  /** The core ended in the middle of it. */
  | { readonly state: 'interrupted' };

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

interface Kept<T> {
  /** Where the job's id is kept. */
  readonly place: string;
  /** What it left behind when it was done; null where it was not. */
  readonly left: () => Promise<T | null>;
}

interface Id {
  current: string | null;
}

/** Where a job stands, asked when the page or the core has come back. */
const useFind = <T>(
  id: Id,
  setView: (view: JobView<T>) => void,
  left: (() => Promise<T | null>) | undefined,
) => {
  const client = useTRPCClient();
  const leftNow = useRef(left);
  useEffect(() => {
    leftNow.current = left;
  });
  return useCallback(
    async (wanted: string): Promise<void> => {
      const event = await client.app.job.query({ id: wanted });
      const result = event === null ? await leftNow.current?.() : undefined;
      if (id.current !== wanted) return;
      if (event !== null) setView(viewOf(event));
      else if (result === null || result === undefined) setView({ state: 'interrupted' });
      else setView({ state: 'done', result });
    },
    [client, id, setView],
  );
};

export const useJob = <T>(kept?: Kept<T>) => {
  const place = kept?.place;
  const client = useTRPCClient();
  const [view, setView] = useState<JobView<T>>({ state: 'idle' });
  const id = useRef<string | null>(null);
  /** Events that came before the answer with the id. */
  const early = useRef<JobEvent[]>([]);
  const find = useFind(id, setView, kept?.left);
  const running = useRef(false);
  useEffect(() => {
    running.current = view.state === 'running';
  });
  useCoreEvents(
    useCallback(
      (event) => {
        if (event.kind === 'restarted' && running.current && id.current !== null)
          void find(id.current).catch(() => undefined);
        if (event.kind !== 'job') return;
        if (id.current === null) early.current.push(event);
        else if (event.id === id.current) setView(viewOf(event));
      },
      [find],
    ),
  );
  useEffect(() => {
    const known = place === undefined ? null : sessionStorage.getItem(place);
    if (known === null || id.current !== null) return;
    id.current = known;
    void find(known).catch(() => undefined);
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
    // What an earlier job still says is about another file.
    id.current = '';
    setView({ state: 'idle' });
  };
  return { view, start, cancel, reset };
};
