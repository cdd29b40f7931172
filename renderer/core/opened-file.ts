/**
 * A file that the window was handed (opened from the desktop, or dropped on it) and that no page has
 * taken yet. It may arrive before the window stands, so it waits here.
 */
import { useSyncExternalStore } from 'react';
import type { CoreEvent, FileEvent } from '../../api/events.ts';
import { isPackageName } from '../../domain/exchange/file-name.ts';

export interface OpenedFile {
  readonly name: string;
  /** Null where it could not be read; `problem` says why. */
  readonly file: File | null;
  readonly problem: 'too-large' | 'unreadable' | null;
  /** The name of a detached signature (.p7s) that came along. */
  readonly signature: string | null;
}

let waiting: OpenedFile | null = null;
const listeners = new Set<() => void>();

const put = (next: OpenedFile | null): void => {
  waiting = next;
  listeners.forEach((listener) => listener());
};

const ofEvent = (event: FileEvent): OpenedFile => {
  const { name } = event;
  return 'text' in event
    ? { name, file: new File([event.text], name), problem: null, signature: null }
    : { name, file: null, problem: event.problem, signature: null };
};

export const keepOpenedFile = (event: CoreEvent): void => {
  if (event.kind === 'file') put(ofEvent(event));
};

export const isPackage = ({ name }: File): boolean => isPackageName(name);
const isSignature = ({ name }: File): boolean => name.toLowerCase().endsWith('.p7s');

/** The package among files that were dropped or chosen together, and the signature beside it. */
export const packageAmong = (files: readonly File[]): OpenedFile | null => {
  const file = files.find(isPackage) ?? files.find((one) => !isSignature(one)) ?? files[0];
  const signature = files.find((one) => isSignature(one) && one !== file)?.name ?? null;
  return file === undefined ? null : { name: file.name, file, problem: null, signature };
};

export const offerFiles = (files: readonly File[]): void => put(packageAmong(files));

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
