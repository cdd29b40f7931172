/** The window's store of unsaved texts, over the core's client and the browser's storage. */
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../api/router.ts';
import type { EventBus } from '../events.ts';
import type { Seen } from '../seen.ts';
import { createBridge } from './bridge.ts';
import { UnsavedStore } from './store.ts';

const later = (millis: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, millis);
  return () => clearTimeout(timer);
};

export const startUnsaved = (
  client: TRPCClient<AppRouter>,
  bus: EventBus,
  seen: Seen,
): UnsavedStore => {
  const name = (): string => crypto.randomUUID();
  const own = name();
  const store = new UnsavedStore({
    core: {
      list: () => client.unsaved.list.query(),
      put: (writings) =>
        client.unsaved.put.mutate({
          window: own,
          writings: writings.map((one) => ({ ...one, base: [...one.base] })),
        }),
      drop: (done) =>
        client.unsaved.drop.mutate({
          window: own,
          done: done.map((one) => ({ ...one, revs: [...one.revs] })),
        }),
    },
    bridge: createBridge(localStorage, own),
    now: Date.now,
    name,
    seen: seen.now,
    after: later,
  });
  seen.begunBy((key) => store.get(key)?.since ?? null);
  bus.listen((event) => {
    if (event.kind === 'restarted') void store.load();
    if (event.kind === 'unsaved' && event.window !== own) void store.loadTold();
  });
  const flush = (): void => void store.flush();
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  void store.load();
  return store;
};
