/**
 * Files that the window was handed (opened from the desktop, or dropped on it) and that no page has
 * taken yet. They may arrive before the window stands, so they wait here.
 */
import { useSyncExternalStore } from 'react';
import type { CoreEvent, FileEvent } from '../../api/events.ts';
import { isPackageName } from '../../domain/exchange/file-name.ts';

/** `other`: a detached signature that belongs to none of the files chosen with it. */
export type FileProblem = 'too-large' | 'unreadable' | 'other';

export interface OpenedFile {
  readonly name: string;
  /** Null where it could not be read; `problem` says why. */
  readonly file: File | null;
  readonly problem: FileProblem | null;
  /** The name of a detached signature (.p7s) that came along. */
  readonly signature: string | null;
}

const NONE: readonly OpenedFile[] = [];
let waiting = NONE;
const listeners = new Set<() => void>();

const put = (next: readonly OpenedFile[]): void => {
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
  if (event.kind === 'file') put([...waiting, ofEvent(event)]);
};

export const isPackage = ({ name }: File): boolean => isPackageName(name);
const isSignature = ({ name }: File): boolean => name.toLowerCase().endsWith('.p7s');

/** The signature beside a file: «x.myarka.p7s» or «x.p7s», or the only one there is. */
const signatureOf = (file: File, signatures: readonly File[], single: boolean): string | null => {
  const whole = file.name.toLowerCase();
  const names = [`${whole}.p7s`, whole.replace(/\.[^.]*$/u, '.p7s')];
  const own = signatures.find(({ name }) => names.includes(name.toLowerCase()));
  return (own ?? (single ? signatures[0] : undefined))?.name ?? null;
};

/**
 * Files that were dropped or chosen together, each with the signature beside it; a signature of none of
 * them is told. Whether a file is a package its content says and not its name: a letter's attachment may
 * have been saved under any.
 */
export const packagesAmong = (files: readonly File[]): OpenedFile[] => {
  const signatures = files.filter(isSignature);
  const others = files.filter((file) => !isSignature(file));
  const meant = others.length === 0 ? files.slice(0, 1) : others;
  const opened = meant.map((file): OpenedFile => {
    const beside = signatures.filter((one) => one !== file);
    const signature = signatureOf(file, beside, meant.length === 1);
    return { name: file.name, file, problem: null, signature };
  });
  const used = new Set([...meant.map(({ name }) => name), ...opened.map((one) => one.signature)]);
  const left = files.filter(({ name }) => !used.has(name));
  return [
    ...opened,
    ...left.map(({ name }): OpenedFile => ({
      name,
      file: null,
      problem: 'other',
      signature: null,
    })),
  ];
};

export const offerFiles = (files: readonly File[]): void =>
  put([...waiting, ...packagesAmong(files)]);

/** The page that shows them takes them away, so that each is opened once. */
export const takeOpenedFiles = (): readonly OpenedFile[] => {
  const taken = waiting;
  if (taken.length > 0) put(NONE);
  return taken;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenedFiles = (): readonly OpenedFile[] =>
  useSyncExternalStore(subscribe, () => waiting);
