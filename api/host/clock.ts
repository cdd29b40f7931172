/**
 * The machine's clock. For tests `MYARKA_CLOCK` names a file with what it is off by, in milliseconds; it
 * is read every time, so that a clock can jump while the application runs.
 */
import { readFileSync } from 'node:fs';

export const hostClock = (env: Readonly<Record<string, string | undefined>>): (() => number) => {
  const file = env['MYARKA_CLOCK'];
  if (file === undefined) return Date.now;
  return () => Date.now() + Number(readFileSync(file, 'utf8'));
};
