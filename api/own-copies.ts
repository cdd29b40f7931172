/** Keeps the copies that nobody asks for, while a window works. */
import type { Failure } from '../domain/kernel/failure.ts';
import type { Result } from '../domain/kernel/result.ts';
import { keepClosingCopy, keepDailyCopy } from './daily-copy.ts';
import { keepSecondCopy } from './second-place.ts';
import { faultOf, type Facts, type ProgramLog } from './program-log.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;

/** Looks every minute whether one is due, here and at the second place; the function returned ends it. */
const keepCopies = (
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

/** The program closes: what was written since the last copy is copied, if that is quick. */
const copyOnClosing = async (
  store: () => Result<Store, Failure>,
  now: () => number,
  programs: ProgramLog,
): Promise<void> => {
  const opened = store();
  if (!opened.ok) return;
  try {
    const made = await keepClosingCopy(opened.value, now());
    programs.note('info', 'closing', { copied: made !== null });
  } catch (error) {
    programs.note('warn', 'copy-failed', faultOf(error));
  }
};

export const ownCopies = (
  store: () => Result<Store, Failure>,
  now: () => number,
  programs: ProgramLog,
  daily: boolean,
) => ({
  end: daily ? keepCopies(store, now, programs) : () => undefined,
  onClosing: () => copyOnClosing(store, now, programs),
});
