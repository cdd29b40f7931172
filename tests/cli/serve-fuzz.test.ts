/**
 * Whatever any program on this machine sends to the port of `myarka serve`, its process and its core go
 * on: raw bytes, requests, upgrades and frames, altered at random, hung up on at any moment.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ensureRenderer } from '../../build/renderer.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 300 : 20_000;

interface Host {
  readonly child: ChildProcess;
  readonly url: URL;
  readonly cookie: string;
}

const folders: string[] = [];
const start = async (): Promise<Host> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-fuzz-'));
  folders.push(folder);
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<URL>((resolve) =>
    child.stdout?.once('data', (line: Buffer) =>
      resolve(new URL((JSON.parse(line.toString('utf8')) as { url: string }).url)),
    ),
  );
  const { headers } = await fetch(url, { redirect: 'manual' });
  return { child, url, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
};

let host: Host;
beforeAll(async () => {
  await ensureRenderer();
  host = await start();
});
afterAll(() => {
  host.child.kill();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** One window that stays: it hears of a core that was started again. */
const watch = ({ url, cookie }: Host) => {
  const ws = new WebSocket(`ws://${url.host}/`, { headers: { cookie, origin: url.origin } });
  const heard: Record<string, unknown>[] = [];
  ws.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString('utf8')) as never));
  const opened = new Promise((resolve, reject) => {
    ws.on('open', resolve);
    ws.on('error', reject);
  });
  return { ws, heard, opened };
};

/** What the window's page answers; rejects where the process has ended. */
const statusOf = async ({ url }: Host, cookie: string): Promise<number> => {
  const { status } = await fetch(`${url.origin}/`, { headers: { cookie } });
  return status;
};

/** Sends the bytes and hangs up: at once, politely, or after the answer began. */
const knock = (bytes: Uint8Array, manner: 'reset' | 'end' | 'wait'): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect({ host: host.url.hostname, port: Number(host.url.port) });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.write(bytes, () => {
      if (manner === 'reset') socket.resetAndDestroy();
      if (manner === 'end') socket.end();
    });
    socket.on('data', () => (manner === 'wait' ? socket.resetAndDestroy() : undefined));
    socket.setTimeout(50, () => socket.destroy());
  });

const upgrade = (origin: string, cookie: string, target = '/'): string =>
  [
    `GET ${target} HTTP/1.1`,
    `Host: ${host.url.host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n');

const get = (target: string, headers = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host.url.host}\r\n${headers}\r\n`;

test.each([
  ['//', () => get('//')],
  ['// with a token', () => get('//?token=x')],
  ['*', () => get('*').replace('GET', 'OPTIONS')],
  ['another host’s address', () => get('http://[/')],
  ['a broken escape', () => get('/%', `Cookie: ${host.cookie}\r\n`)],
  ['a nought in the path', () => get('/a%00.js', `Cookie: ${host.cookie}\r\n`)],
  [
    'letters of two bytes in the cookie',
    () => get('/', `Cookie: ${host.cookie.slice(0, -1)}é\r\n`),
  ],
  ['letters of two bytes as token', () => get(`/?token=${'%C3%A9'.repeat(43)}`)],
  ['an upgrade from elsewhere', () => upgrade('http://evil.example', '')],
  ['an upgrade of //', () => upgrade(host.url.origin, host.cookie, '//')],
  [
    'a frame against the protocol',
    () => `${upgrade(host.url.origin, host.cookie)}\u00ff\u00ff\u00ff`,
  ],
])('%s', async (_, bytes) => {
  for (const manner of ['reset', 'end', 'wait'] as const)
    await knock(Buffer.from(bytes(), 'latin1'), manner);
  expect(await statusOf(host, host.cookie)).toBe(200);
});

test.each([
  'null',
  '1',
  '[]',
  '{}',
  '{"id":{},"type":"query"}',
  '{"id":1,"type":"cancel"}',
  '{"id":1,"type":"subscription","path":"app.status"}',
  '{"id":1,"type":"query","path":"__proto__"}',
  '{"id":1,"type":"query","path":"then"}',
  '{"id":1,"type":"query","path":["app"]}',
  '{"id":1,"type":"mutation","path":"app.setPerson","saves":null}',
  '{"id":1,"type":"mutation","path":"app.setPerson","saves":[null]}',
  '{"id":1,"type":"query","path":"plan.measure","input":{"__proto__":{"code":1}}}',
  'no JSON',
])('a message that no window sends: %s', async (message) => {
  const { ws, opened } = watch(host);
  await opened;
  ws.send(message);
  const other = watch(host);
  await other.opened;
  other.ws.send('{"id":9,"type":"query","path":"app.status"}');
  await expect
    .poll(() => other.heard.find(({ id }) => id === 9), { timeout: 60_000 })
    .toBeDefined();
  ws.terminate();
  other.ws.terminate();
  expect(await statusOf(host, host.cookie)).toBe(200);
});

test(`${RUNS} altered requests, upgrades and frames`, { timeout: 3_600_000 }, async () => {
  const window = watch(host);
  await window.opened;
  const frame = Buffer.concat([
    Buffer.from([0x81, 0x80 | 30, 1, 2, 3, 4]),
    Buffer.from('{"id":1,"type":"query","path":'),
  ]).toString('latin1');
  const whole = fc.constantFrom(
    get('/', `Cookie: ${host.cookie}\r\n`),
    get('/?token=abc'),
    upgrade(host.url.origin, host.cookie),
    `${upgrade(host.url.origin, host.cookie)}${frame}`,
    upgrade('http://evil.example', host.cookie),
  );
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 8 }),
    put: fc.string({ unit: 'binary', maxLength: 8 }),
  });
  const altered = fc.tuple(whole, fc.array(change, { maxLength: 4 })).map(([text, changes]) =>
    changes.reduce(
      (bytes, { at, drop, put }) => {
        const from = Math.floor(at * bytes.length);
        return Buffer.concat([
          bytes.subarray(0, from),
          Buffer.from(put),
          bytes.subarray(from + drop),
        ]);
      },
      Buffer.from(text, 'latin1'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(altered, fc.constantFrom('reset', 'end', 'wait'), async (bytes, manner) => {
      await knock(bytes, manner);
      expect(host.child.exitCode).toBeNull();
    }),
    { numRuns: RUNS },
  );
  expect(await statusOf(host, host.cookie)).toBe(200);
  expect(window.heard.filter(({ event }) => event !== undefined)).toEqual([]);
  window.ws.terminate();
});

test('a second data folder on another port leaves the first one’s session alone', async () => {
  const other = await start();
  const jar = `${host.cookie}; ${other.cookie}`;
  expect(other.cookie.split('=')[0]).not.toBe(host.cookie.split('=')[0]);
  expect(await Promise.all([host, other].map((one) => statusOf(one, jar)))).toEqual([200, 200]);
  other.child.kill();
});
