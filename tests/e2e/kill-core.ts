/** The core that `myarka serve` has started dies as by a bug. */
import { readFileSync, readdirSync } from 'node:fs';

export const killCore = (host: number): void => {
  const children = readdirSync('/proc').filter((pid) => {
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return Number(parent) === host;
    } catch {
      return false;
    }
  });
  for (const pid of children) process.kill(Number(pid), 'SIGKILL');
};
