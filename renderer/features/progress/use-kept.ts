/**
 * A choice that is kept while the window is open; another page sets it with the address's own state:
 * `navigate('/progress', { state: { tab: 'review', unit, period } })`.
 */
import { useState } from 'react';

export const asked = (name: string): string | null => {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return null;
  const value = (state as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
};

/** It was done, or the person chose otherwise: coming back to a tab must not ask for it again. */
export const forgetAsked = (name: string): void => {
  if (asked(name) !== null) history.replaceState({ ...history.state, [name]: undefined }, '');
};

const keep = (key: string, value: string | null): void => {
  if (value === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, value);
};

export const useKept = (
  name: string,
): readonly [value: string | null, set: (value: string | null) => void] => {
  const key = `progress.${name}`;
  const [value, setValue] = useState(() => {
    const first = asked(name);
    if (first !== null) keep(key, first);
    return first ?? sessionStorage.getItem(key);
  });
  const set = (next: string | null): void => {
    forgetAsked(name);
    keep(key, next);
    setValue(next);
  };
  return [value, set];
};
