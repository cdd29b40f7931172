/**
 * The core in a process of its own, as Electron's utility process is: a crash of it takes neither the
 * server nor the window along. Each window has a channel number on the one pipe between the two.
 */
import { fork, type ChildProcess } from 'node:child_process';

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

/** A core that dies right after its start is started again at most this often. */
const RESTART_DELAY_MS = 200;

const ENTRY = new URL('./core-entry.ts', import.meta.url);

export const startCoreProcess = (dataDir: string): CoreProcess => {
  const windows = new Map<number, (message: unknown) => void>();
  let stopped = false;
  let next = 0;
  let child: ChildProcess;

  const start = (): void => {
    child = fork(ENTRY, [dataDir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (packet: Packet) => windows.get(packet.channel)?.(packet.message));
    child.on('exit', () => {
      if (!stopped) setTimeout(restart, RESTART_DELAY_MS);
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
