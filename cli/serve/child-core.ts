/**
 * The core in a process of its own, as Electron's utility process is: a crash of it takes neither the
 * server nor the window along. Each window has a channel number on the one pipe between the two.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { CORE_FLAGS } from './core-flags.ts';

export interface CoreProcess {
  /** Opens a window's channel; `deliver` gets what the core posts. */
  readonly open: (deliver: (message: unknown) => void) => Channel;
  readonly stop: () => void;
}
export interface Channel {
  readonly send: (message: unknown) => void;
  readonly close: () => void;
}

/** What travels on the pipe: `open`, `close`, or a message of one window's channel. */
export interface Packet {
  readonly channel: number;
  readonly kind: 'open' | 'close' | 'message';
  readonly message?: unknown;
}

/** A core that keeps dying is started again ever more slowly; one that lived a while, at once. */
const RESTART_DELAY = { least: 200, most: 10_000, wellAfter: 30_000 } as const;

const ENTRY = new URL('./core-entry.ts', import.meta.url);

export const startCoreProcess = (dataDir: string): CoreProcess => {
  const windows = new Map<number, (message: unknown) => void>();
  let stopped = false;
  let next = 0;
  let delay: number = RESTART_DELAY.least;
  let child: ChildProcess;

  const start = (): void => {
    child = fork(ENTRY, [dataDir], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...CORE_FLAGS],
    });
    child.on('message', (packet: Packet) => windows.get(packet.channel)?.(packet.message));
    // A message to a core that has just died fails; its exit is what is acted on.
    child.on('error', () => undefined);
    const since = Date.now();
    child.on('exit', () => {
      delay = Date.now() - since > RESTART_DELAY.wellAfter ? RESTART_DELAY.least : delay;
      if (!stopped) setTimeout(restart, delay);
      delay = Math.min(delay * 2, RESTART_DELAY.most);
    });
  };
  const restart = (): void => {
    start();
    for (const [channel, deliver] of windows) {
      child.send({ channel, kind: 'open' } satisfies Packet);
      deliver({ event: { kind: 'restarted' } });
    }
  };
  const post = (packet: Packet): void => {
    if (child.connected) child.send(packet);
  };

  start();
  return {
    open: (deliver) => {
      const channel = next++;
      windows.set(channel, deliver);
      post({ channel, kind: 'open' });
      return {
        send: (message) => post({ channel, kind: 'message', message }),
        close: () => {
          windows.delete(channel);
          post({ channel, kind: 'close' });
        },
      };
    },
    stop: () => {
      stopped = true;
      child.disconnect();
    },
  };
};
