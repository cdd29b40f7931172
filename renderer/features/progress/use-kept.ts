/** A choice that is kept while the window is open; another page sets it by asking for it (core/asked). */
import { useState } from 'react';
import { asked, forgetAsked } from '../../core/asked.ts';

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
