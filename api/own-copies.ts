/** Keeps the copies that nobody asks for, while a window works. */
import type { Failure } from '../domain/kernel/failure.ts';
import type { Result } from '../domain/kernel/result.ts';
import { keepDailyCopy } from './daily-copy.ts';
import { keepSecondCopy } from './second-place.ts';
import { faultOf, type Facts, type ProgramLog } from './program-log.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;

/** Looks every minute whether one is due, here and at the second place; the function returned ends it. */
export const keepCopies = (
  store: () => Result<Store, Failure>,
  now: () => number,
  programs: ProgramLog,
): (() => void) => {
  let busy = false;
  const note = (what: string, facts: Facts): void => programs.note('info', what, facts);
  const look = async (): Promise<void> => {
    const opened = store();
    if (busy || !opened.ok) return;
    busy = true;
    try {
      if ((await keepDailyCopy(opened.value, now())) !== null) note('copy-made', { kind: 'daily' });
      if ((await keepSecondCopy(opened.value, now())) !== null)
        note('copy-made', { kind: 'second' });
    } catch (error) {
      // A full disk, a stick pulled out, a restore meanwhile: the list shows from when the last copy is, and work goes on.
      note('copy-failed', faultOf(error));
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
};
