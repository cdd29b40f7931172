/**
 * The window's one port to the core. In the desktop shell it is a MessagePort that the preload hands
 * over (and a new one after a restart of the core); in a browser a WebSocket to the host of the page,
 * opened again when it breaks. Messages posted before the port is open wait for it.
 */
import type { ClientPort } from './port-link.ts';

const RETRY_MS = 500;
/** The message by which the preload hands over a port (electron/preload.ts). */
const PORT_MESSAGE = 'myarka:port';

interface Line {
  deliver: (message: unknown) => void;
  lost: () => void;
  send: ((message: unknown) => void) | null;
  waiting: unknown[];
}

const portOf = (line: Line): ClientPort => ({
  post: (message) => {
    if (line.send === null) line.waiting.push(message);
    else line.send(message);
  },
  onMessage: (listener) => {
    line.deliver = listener;
  },
  onLost: (listener) => {
    line.lost = listener;
  },
});

const opened = (line: Line, send: (message: unknown) => void): void => {
  line.send = send;
  line.waiting.splice(0).forEach(send);
};

const isRestart = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'event' in message &&
  (message.event as { kind?: string }).kind === 'restarted';

const receive = (line: Line, message: unknown): void => {
  if (isRestart(message)) line.lost();
  line.deliver(message);
};

const connectSocket = (line: Line): void => {
  const socket = new WebSocket(`ws://${location.host}/`);
  let wasOpen = false;
  socket.addEventListener('open', () => {
    wasOpen = true;
    opened(line, (message) => socket.send(JSON.stringify(message)));
  });
  socket.addEventListener('message', ({ data }) => receive(line, JSON.parse(String(data))));
  socket.addEventListener('close', () => {
    line.send = null;
    if (wasOpen) line.lost();
    setTimeout(() => connectSocket(line), RETRY_MS);
  });
};

const awaitPorts = (line: Line): void => {
  let first = true;
  window.addEventListener('message', ({ data, ports, source }) => {
    const port = ports[0];
    if (data !== PORT_MESSAGE || source !== window || port === undefined) return;
    port.addEventListener('message', (event: MessageEvent) => receive(line, event.data));
    port.start();
    if (!first) receive(line, { event: { kind: 'restarted' } });
    first = false;
    opened(line, (message) => port.postMessage(message));
  });
};

export const connect = (): ClientPort => {
  const line: Line = { deliver: () => undefined, lost: () => undefined, send: null, waiting: [] };
  if (location.protocol === 'app:') awaitPorts(line);
  else connectSocket(line);
  return portOf(line);
};
