/** A window without a page: the window's own client over a port to a core in this process. */
import type { Core } from '../../api/core.ts';
import type { OvertakenAnswer } from '../../api/overtaken.ts';
import type { Port } from '../../api/port.ts';
import type { CoreEvent } from '../../api/events.ts';
import { createSeen } from '../../renderer/core/seen.ts';
import { createClient } from '../../renderer/core/trpc.ts';

export const openWindow = (core: Core) => {
  const toCore = new Set<(message: unknown) => void>();
  const toWindow = new Set<(message: unknown) => void>();
  const later = (listeners: ReadonlySet<(message: unknown) => void>, message: unknown): void => {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => listeners.forEach((listener) => listener(copy)));
  };
  const port: Port = {
    post: (message) => later(toWindow, message),
    onMessage: (listener) => void toCore.add(listener),
    close: () => undefined,
  };
  const detach = core.attach(port);
  const seen = createSeen();
  let changed: number | null = null;
  let answered: number | null = null;
  const client = createClient(
    {
      post: (message) => later(toCore, message),
      onMessage: (listener) =>
        void toWindow.add((message) => {
          answered = (message as { at?: number }).at ?? answered;
          listener(message);
        }),
      onLost: () => undefined,
    },
    (event: CoreEvent) => {
      if (event.kind === 'changed') changed = event.at ?? changed;
    },
    seen,
  );
  return {
    client,
    seen,
    /** What the page does when it hears of a change: it has read everything anew. */
    refresh: (): void => {
      if (changed !== null) seen.refreshed(changed);
    },
    /** The same where nobody told the window: the command line is noticed only after a second. */
    readAnew: async (): Promise<void> => {
      await client.app.status.query();
      if (answered !== null) seen.refreshed(answered);
    },
    close: detach,
  };
};

export type OpenWindow = ReturnType<typeof openWindow>;

/** What the core said of a write that was overtaken; null where it was refused for something else. */
export const overtakenBy = (error: unknown): OvertakenAnswer | null =>
  (error as { data?: { overtaken?: OvertakenAnswer | null } | null }).data?.overtaken ?? null;
