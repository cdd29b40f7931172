/**
 * Works through several packages, one after the other: each is checked as it comes, and those that a
 * person names are taken in. Stopping stops the one in hand and leaves the rest as they are. What the
 * core does not hold any more (the list was long, or the core began anew) is sent again when it is taken.
 */
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { BusContext } from '../../../../app/bus.ts';
import type { OpenedFile } from '../../../../core/opened-file.ts';
import { useTRPCClient } from '../../../../core/trpc.ts';
import { failureOf } from '../../../../core/trpc.ts';
import { uploadFile } from '../../../../ui/upload-file.ts';
import { examineFile, takeFileIn, type CoreAccess, type TakingIn } from '../steps.ts';
import { hasRoom, type Queued, type Standing } from './queue.ts';

type Put = (id: number, at: Standing) => void;

const letGo = ({ client }: CoreAccess, upload: string): void =>
  void client.uploads.abort.mutate({ id: upload }).catch(() => undefined);

const check = async (
  core: CoreAccess,
  { id, opened }: Queued,
  list: { readonly current: readonly Queued[] },
  put: Put,
): Promise<void> => {
  if (opened.file === null)
    return put(id, { state: 'unread', problem: opened.problem ?? 'unreadable' });
  put(id, { state: 'working', share: 0, job: null });
  const found = await examineFile(core, opened.file, {
    reading: (share) => put(id, { state: 'working', share: share / 2, job: null }),
    working: ({ share, job }) => put(id, { state: 'working', share: (1 + share) / 2, job }),
  });
  if (found.state !== 'examined') return put(id, found);
  const listed = list.current.some((one) => one.id === id);
  if (listed && hasRoom(list.current, opened.file.size)) return put(id, found);
  letGo(core, found.upload);
  return put(id, { ...found, upload: null });
};

const sendAgain = async (core: CoreAccess, file: File): Promise<string | TakingIn> => {
  try {
    return await uploadFile(core.client, file);
  } catch (error) {
    return { state: 'refused', failure: failureOf(error) };
  }
};

const isUnknown = (ended: TakingIn): boolean =>
  ended.state === 'refused' && ended.failure.code === 'upload.unknown';

const take = async (core: CoreAccess, { id, opened, at }: Queued, put: Put): Promise<void> => {
  const { file } = opened;
  if (at.state !== 'examined' || file === null) return;
  let { upload } = at;
  const attempt = async (): Promise<TakingIn> => {
    put(id, { state: 'working', share: 0, job: null });
    const sent = upload ?? (await sendAgain(core, file));
    if (typeof sent !== 'string') return sent;
    upload = sent;
    return takeFileIn(core, opened.name, sent, [], (work) =>
      put(id, { state: 'working', ...work }),
    );
  };
  let ended = await attempt();
  if (isUnknown(ended)) {
    upload = null;
    ended = await attempt();
  }
  // What was stopped is as it was: checked, and not taken in.
  put(id, ended.state === 'stopped' ? { ...at, upload } : ended);
};

/** The list as it is now, for work that outlives a drawing, and as it is drawn. */
const useList = () => {
  const list = useRef<readonly Queued[]>([]);
  const [shown, setShown] = useState<readonly Queued[]>([]);
  const set = useCallback((next: readonly Queued[]): void => {
    list.current = next;
    setShown(next);
  }, []);
  const put = useCallback<Put>(
    (id, at) => set(list.current.map((one) => (one.id === id ? { ...one, at } : one))),
    [set],
  );
  return { list, shown, set, put };
};

const useAccess = (): CoreAccess => {
  const client = useTRPCClient();
  const bus = use(BusContext);
  return useMemo(() => ({ client, bus }), [client, bus]);
};

export const useQueue = () => {
  const core = useAccess();
  const { list, shown, set, put } = useList();
  const next = useRef(1);
  const running = useRef<Promise<void>>(Promise.resolve());
  const stopped = useRef(false);
  const abort = useCallback(
    ({ at }: Queued): void => {
      if (at.state === 'examined' && at.upload !== null) letGo(core, at.upload);
    },
    [core],
  );
  /** Does the work on each after what is under way; until somebody stops it. */
  const each = useCallback(
    (ids: readonly number[], work: (one: Queued) => Promise<void>): void => {
      running.current = running.current.then(async () => {
        stopped.current = false;
        for (const id of ids) {
          const one = list.current.find((queued) => queued.id === id);
          if (stopped.current) break;
          if (one !== undefined) await work(one);
        }
        const left = new Set(ids);
        set(list.current.map((one) => (left.has(one.id) ? halted(one) : one)));
      });
    },
    [list, set],
  );
  const add = useCallback(
    (files: readonly OpenedFile[]): void => {
      const added = files.map((opened): Queued => {
        next.current += 1;
        return { id: next.current, opened, at: { state: 'waits' } };
      });
      set([...list.current, ...added]);
      each(
        added.map(({ id }) => id),
        (one) => check(core, one, list, put),
      );
    },
    [core, each, list, put, set],
  );
  const accept = (ids: readonly number[]): void => each(ids, (one) => take(core, one, put));
  const again = (one: Queued): void => each([one.id], () => check(core, one, list, put));
  const stop = (): void => {
    stopped.current = true;
    const job = list.current
      .map(({ at }) => (at.state === 'working' ? at.job : null))
      .find(Boolean);
    if (typeof job === 'string') void core.client.app.cancelJob.mutate({ id: job });
  };
  const clear = useCallback((): void => {
    stopped.current = true;
    list.current.forEach(abort);
    set([]);
  }, [abort, list, set]);
  useEffect(() => clear, [clear]);
  return { queue: shown, add, accept, again, stop, clear };
};

/** What was still to be checked when somebody stopped. */
const halted = (one: Queued): Queued =>
  one.at.state === 'waits' ? { ...one, at: { state: 'stopped' } } : one;

export type Queue = ReturnType<typeof useQueue>;
