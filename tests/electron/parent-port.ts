/**
 * Loaded before the built core: gives a plain Node process the `process.parentPort` of Electron's
 * utility process, over Node's own channel. One window is enough here.
 */
import { EventEmitter } from 'node:events';

interface FromTest {
  readonly kind: string;
  readonly data?: unknown;
}

class Wire extends EventEmitter {
  postMessage = (message: unknown): boolean | undefined => process.send?.(message);
  start(): void {
    return undefined;
  }
}

const parentPort = new Wire();
const window = new Wire();

process.on('message', (message: FromTest) => {
  if (message.kind === 'window') window.emit('message', { data: message.data });
  else parentPort.emit('message', { data: message, ports: [window] });
});

Object.assign(process, { parentPort });
