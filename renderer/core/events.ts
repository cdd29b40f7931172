/** Events of the core for whoever listens: a page that runs a job, the shell that refreshes data. */
import type { CoreEvent } from '../../api/events.ts';

type Listener = (event: CoreEvent) => void;
export interface EventBus {
  readonly emit: Listener;
  readonly listen: (listener: Listener) => () => void;
}

export const createEventBus = (): EventBus => {
  const listeners = new Set<Listener>();
  return {
    emit: (event) => listeners.forEach((listener) => listener(event)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
