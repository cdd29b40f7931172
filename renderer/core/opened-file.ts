/**
 * A file that the window was handed (opened from the desktop, or dropped on it) and that no page has
 * taken yet. It may arrive before the window stands, so it waits here.
 */
import { useSyncExternalStore } from 'react';
import type { CoreEvent, FileEvent } from '../../api/events.ts';

export interface OpenedFile {
  readonly name: string;
  /** Null where it could not be read; `problem` says why. */
  readonly file: File | null;
  readonly problem: 'too-large' | 'unreadable' | null;
}

let waiting: OpenedFile | null = null;
const listeners = new Set<() => void>();

const put = (next: OpenedFile | null): void => {
  waiting = next;
  listeners.forEach((listener) => listener());
};

const ofEvent = (event: FileEvent): OpenedFile =>
  'text' in event
    ? { name: event.name, file: new File([event.text], event.name), problem: null }
    : { name: event.name, file: null, problem: event.problem };

export const keepOpenedFile = (event: CoreEvent): void => {
  if (event.kind === 'file') put(ofEvent(event));
};

export const offerFile = (file: File): void => put({ name: file.name, file, problem: null });

/** The page that shows it takes it away, so that it is opened once. */
export const takeOpenedFile = (): OpenedFile | null => {
  const taken = waiting;
  if (taken !== null) put(null);
  return taken;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenedFile = (): OpenedFile | null =>
  useSyncExternalStore(subscribe, () => waiting);
