import { createContext, use, useEffect } from 'react';
import type { CoreEvent } from '../../api/events.ts';
import { createEventBus, type EventBus } from '../core/events.ts';

export const BusContext = createContext<EventBus>(createEventBus());

/** Calls `listener` for every event of the core while the component is shown. */
export const useCoreEvents = (listener: (event: CoreEvent) => void): void => {
  const bus = use(BusContext);
  useEffect(() => bus.listen(listener), [bus, listener]);
};
