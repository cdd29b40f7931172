/** The core's process behind `myarka serve`: windows' channels on the pipe to the server. */
import { startCore } from '../../api/core.ts';
import { hostClock } from '../../api/host/clock.ts';
import { noteProcess, programLog } from '../../api/host/program-log.ts';
import { witnessFolder } from '../../api/host/witness.ts';
import type { Port } from '../../api/port.ts';
import { BUILT } from '../../domain/kernel/app-version.ts';
import type { Packet } from './child-core.ts';

type Listener = (message: unknown) => void;
interface Window {
  listener: Listener | null;
  detach: () => void;
}

const [, , dataDir = ''] = process.argv;
const programs = programLog(dataDir, 'serve');
noteProcess(programs);

const core = startCore({
  dataDir,
  now: hostClock(process.env),
  witness: witnessFolder(process.env),
  built: Date.parse(BUILT),
  dailyCopies: true,
  programs,
});
const windows = new Map<number, Window>();

/** A host that has just gone hears nothing more; that its pipe is shut ends this process below, without a stack. */
const send = (channel: number, message: unknown): void => {
  const packet: Packet = { channel, kind: 'message', message };
  if (process.connected) process.send?.(packet, undefined, undefined, () => undefined);
};

const open = (channel: number): void => {
  const window: Window = { listener: null, detach: () => undefined };
  const port: Port = {
    post: (message) => send(channel, message),
    onMessage: (listener) => {
      window.listener = listener;
    },
    close: () => undefined,
  };
  windows.set(channel, window);
  window.detach = core.attach(port);
};

process.on('message', ({ channel, kind, message }: Packet) => {
  switch (kind) {
    case 'open':
      return open(channel);
    case 'close':
      windows.get(channel)?.detach();
      windows.delete(channel);
      return;
    case 'message':
      return windows.get(channel)?.listener?.(message);
    default:
      return kind satisfies never;
  }
});

process.on('disconnect', () => {
  core.close();
  process.exit(0);
});
