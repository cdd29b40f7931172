/**
 * Leads to an unsaved text: to its page, with what finds the place on it (a period), and there to its
 * field. A tab, a row of a list, a button that opens a dialog say what stands behind them
 * (`data-unsaved-opens`: the beginning of the places); they are pressed one after another until the
 * field is there.
 */
import { createContext, use, useCallback } from 'react';
import { useLocation } from 'wouter';
import { keyOf, type Entry } from './store.ts';

const LOOK_MS = 100;
const PATIENCE = 40;

/** Shows the page anew, so that it reads what it was asked for although it stood there already. */
export const ReopenContext = createContext<() => void>(() => undefined);

const fieldOf = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-unsaved]')].find(
    (one) => one.dataset['unsaved'] === key,
  );

const opensOf = (one: HTMLElement): string => one.dataset['unsavedOpens'] ?? '';

/** The nearest of those that lead there and were not pressed yet. */
const openerOf = (place: string, pressed: ReadonlySet<string>): HTMLElement | undefined => {
  const [nearest] = [...document.querySelectorAll<HTMLElement>('[data-unsaved-opens]')]
    .filter((one) => place.startsWith(opensOf(one)) && !pressed.has(opensOf(one)))
    .toSorted((a, b) => opensOf(b).length - opensOf(a).length);
  return nearest;
};

/** Of a form that is marked as a whole, its first field. */
const focusable = (marked: HTMLElement): HTMLElement => {
  if (marked.matches('[tabindex], input, textarea, select, button')) return marked;
  const form = marked.closest('form') ?? marked;
  return (
    form.querySelector<HTMLElement>('[data-autofocus]') ??
    form.querySelector<HTMLElement>('input, textarea, select, button') ??
    marked
  );
};

const wait = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LOOK_MS);
  });

/** False where it did not turn up. */
const focusField = async (entry: Entry): Promise<boolean> => {
  const pressed = new Set<string>();
  for (let i = 0; i < PATIENCE; i += 1) {
    // First of all: a dialog that closes gives the focus back.
    await wait();
    const field = fieldOf(keyOf(entry));
    if (field !== undefined) {
      field.closest('details')?.setAttribute('open', '');
      const target = focusable(field);
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      target.focus();
      return true;
    }
    const opener = openerOf(entry.place, pressed);
    if (opener !== undefined) {
      pressed.add(opensOf(opener));
      opener.click();
    }
  }
  return false;
};

const pathOf = (at: string): string => at.split('?')[0] ?? at;

/** On the page, or on one that is reached from it: so a text whose page is gone still stands somewhere. */
export const isUnder = (page: string, { at }: Pick<Entry, 'at'>): boolean => {
  const path = pathOf(at);
  if (page === '/' || path === page) return path === page;
  return path.startsWith(`${page}/`) || (page === '/plan' && path.startsWith('/measure/'));
};

export const useGo = (): ((entry: Entry) => Promise<boolean>) => {
  const [path, navigate] = useLocation();
  const reopen = use(ReopenContext);
  return useCallback(
    (entry) => {
      const query = new URLSearchParams(entry.at.split('?')[1] ?? '');
      const there = path === pathOf(entry.at);
      if (fieldOf(keyOf(entry)) === undefined && (!there || query.size > 0)) {
        navigate(pathOf(entry.at), { state: Object.fromEntries(query) });
        if (there) reopen();
      }
      return focusField(entry);
    },
    [path, navigate, reopen],
  );
};
