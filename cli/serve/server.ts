/**
 * The loopback host: the window's files, and a WebSocket for each window to the core's process. Whatever
 * any program on this machine sends to its port, it goes on.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { CoreProcess } from './child-core.ts';
import { createGate, type Gate } from './gate.ts';
import { sendFile } from './static-files.ts';

const LOOPBACK = '127.0.0.1';
/** A chunk of an uploaded file is the largest message. */
const MAX_MESSAGE = 8 * 1024 * 1024;

/** What is asked for here; null where it is no path (`//`, `*`, another host's address). */
const addressOf = ({ url = '' }: IncomingMessage, host: string): URL | null =>
  /^\/(?!\/)/u.test(url) ? URL.parse(url, `http://${host}`) : null;

const enter = (
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
): boolean => {
  const token = address.searchParams.get('token');
  if (token === null || request.headers.host !== address.host) return false;
  const cookie = gate.redeem(token);
  if (cookie === null) return false;
  response
    .writeHead(303, { 'Set-Cookie': cookie, Location: '/', 'Referrer-Policy': 'no-referrer' })
    .end();
  return true;
};

const FORBIDDEN =
  'Отворете адреса, който „myarka serve“ изписа при пускането; той важи за едно отваряне. / Open the address that “myarka serve” printed; it is good for one opening.\n';

const handle =
  (gate: Gate, root: string, host: string) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const address = addressOf(request, host);
    if (address === null) {
      response.writeHead(400).end();
      return;
    }
    if (enter(gate, request, response, address)) return;
    if (!gate.admits(request) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(FORBIDDEN);
      return;
    }
    void sendFile(response, root, address.pathname);
  };

const join = (socket: WebSocket, core: CoreProcess): void => {
  const channel = core.open((message) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  });
  socket.on('message', (data: Buffer) => {
    try {
      channel.send(JSON.parse(data.toString('utf8')));
    } catch {
      socket.close(1007);
    }
  });
  socket.on('close', channel.close);
  // A frame against the protocol: `ws` closes the socket, and there is nobody to tell.
  socket.on('error', () => undefined);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });

export interface Serving {
  readonly url: string;
  readonly close: () => void;
}

/** Rejects with the system's error where the port is taken. */
export const serveWindow = async (
  core: CoreProcess,
  root: string,
  port: number,
): Promise<Serving> => {
  const server = createServer();
  const host = `${LOOPBACK}:${await listen(server, port)}`;
  const gate = createGate(host);
  server.on('request', handle(gate, root, host));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    // Who asks may be gone before the answer is.
    socket.on('error', () => socket.destroy());
    if (!gate.admitsSocket(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => join(ws, core));
  });
  return {
    url: `http://${host}/?token=${gate.token}`,
    close: () => {
      sockets.clients.forEach((client) => client.terminate());
      server.close();
    },
  };
};
