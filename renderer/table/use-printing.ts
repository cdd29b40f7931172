/** Whether the page is being put on paper now: what is drawn only when it is in sight is then drawn whole. */
import { useSyncExternalStore } from 'react';

const PAPER = window.matchMedia('print');
let asked = false;

const listen = (listener: () => void): (() => void) => {
  const begin = (): void => {
    asked = true;
    listener();
  };
  const end = (): void => {
    asked = false;
    listener();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  PAPER.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    PAPER.removeEventListener('change', listener);
  };
};

/** A store's change is drawn at once, before the event is over and the paper is laid out. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(listen, () => asked || PAPER.matches);
