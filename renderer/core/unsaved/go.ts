/**
 * Leads to an unsaved text: to its page, with what finds the place on it (a tab, a period), and there
 * to its field. Where the field stands in a dialog, the button that opens it says so
 * (`data-unsaved-opens`: the beginning of the places behind it).
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

const openerOf = (place: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-unsaved-opens]')].find((one) =>
    place.startsWith(one.dataset['unsavedOpens'] ?? '\n'),
  );

const wait = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LOOK_MS);
  });

/** False where it did not turn up. */
const focusField = async (entry: Entry): Promise<boolean> => {
  let opened = false;
  for (let i = 0; i < PATIENCE; i += 1) {
    // First of all: a dialog that closes gives the focus back.
    await wait();
    const field = fieldOf(keyOf(entry));
    if (field !== undefined) {
      field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      field.focus();
      return true;
    }
    const opener = opened ? undefined : openerOf(entry.place);
    if (opener !== undefined) {
      opened = true;
      opener.click();
    }
  }
  return false;
};

export const pathOf = (at: string): string => at.split('?')[0] ?? at;

export const useGo = (): ((entry: Entry) => Promise<boolean>) => {
  const [path, navigate] = useLocation();
  const reopen = use(ReopenContext);
  return useCallback(
    (entry) => {
      const query = new URLSearchParams(entry.at.split('?')[1] ?? '');
      if (fieldOf(keyOf(entry)) === undefined) {
        navigate(pathOf(entry.at), { state: Object.fromEntries(query) });
        if (path === pathOf(entry.at)) reopen();
      }
      return focusField(entry);
    },
    [path, navigate, reopen],
  );
};
