/**
 * What the window remembers of the register: the view and what is folded survive going away and coming
 * back, and the next start; the place in the list lives as long as the window. Another screen, or the
 * command palette above the register itself, hands a view over with `rememberView` and goes to `/plan`.
 */
import { useSyncExternalStore } from 'react';
import {
  DEFAULT_VIEW,
  parseRegisterView,
  type RegisterView,
} from '../../../../domain/plan/register-view.ts';
import { newPlace } from '../../../table/place.ts';

const VIEW_KEY = 'myarka.register.view';
const FOLDED_KEY = 'myarka.register.folded';
const FULL_TEXT_KEY = 'myarka.register.full-text';

const stored = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

const store = (key: string, value: unknown): void =>
  localStorage.setItem(key, JSON.stringify(value));

let view: RegisterView | null = null;
const listeners = new Set<() => void>();

/** A view that this version cannot read is as good as none. */
const rememberedView = (): RegisterView => {
  if (view !== null) return view;
  const parsed = parseRegisterView(stored(VIEW_KEY));
  view = parsed.ok ? parsed.value : DEFAULT_VIEW;
  return view;
};
export const rememberView = (next: RegisterView): void => {
  view = next;
  store(VIEW_KEY, next);
  listeners.forEach((listener) => listener());
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useRememberedView = (): RegisterView => useSyncExternalStore(listen, rememberedView);

export const rememberedFolds = (): ReadonlySet<string> => {
  const value = stored(FOLDED_KEY);
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
};
export const rememberFolds = (folded: ReadonlySet<string>): void => store(FOLDED_KEY, [...folded]);

export const rememberedFullText = (): boolean => stored(FULL_TEXT_KEY) === true;
export const rememberFullText = (full: boolean): void => store(FULL_TEXT_KEY, full);

export const place = newPlace();
