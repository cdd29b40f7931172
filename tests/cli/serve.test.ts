/** The loopback host as an attacker on the same machine or in the same browser would meet it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ensureRenderer } from '../../build/renderer.ts';
import { myarka } from './run.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

interface Response {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

let folder = '';
let server: ChildProcess;
let url: URL;
let cookie = '';

const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: url.hostname, port: url.port, path, method, headers },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (body += part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });

const socket = (headers: Record<string, string>): Promise<'open' | number> =>
  new Promise((resolve) => {
    const ws = new WebSocket(`ws://${url.host}/`, { headers });
    ws.on('open', () => {
      ws.close();
      resolve('open');
    });
    ws.on('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0));
    ws.on('error', () => undefined);
  });

const call = (message: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ws = new WebSocket(`ws://${url.host}/`, { headers: { cookie, origin: url.origin } });
    ws.on('open', () => ws.send(JSON.stringify(message)));
    ws.on('error', reject);
    ws.on('message', (data: Buffer) => {
      resolve(JSON.parse(data.toString('utf8')));
      ws.close();
    });
  });

const children = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => {
      try {
        return (
          readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid)
        );
      } catch {
        return false;
      }
    });

beforeAll(async () => {
  await ensureRenderer();
  folder = mkdtempSync(join(tmpdir(), 'myarka-serve-'));
  server = spawn(process.execPath, [MAIN, 'serve', '--json', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve) =>
    server.stdout?.once('data', (line: Buffer) =>
      resolve(new URL((JSON.parse(line.toString('utf8')) as { url: string }).url)),
    ),
  );
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('only the machine itself is listened to', () => {
  expect(url.hostname).toBe('127.0.0.1');
});

test('without the token there is nothing to see', async () => {
  expect((await get('/')).status).toBe(403);
  expect((await get('/?token=wrong')).status).toBe(403);
  expect(await socket({ origin: url.origin })).toBe(403);
});

test('the token from another host name is worth nothing, and is not used up', async () => {
  const { status } = await get(`/${url.search}`, { host: `myarka.example:${url.port}` });
  expect(status).toBe(403);
});

test('the token opens once, for a cookie that scripts and other sites cannot use', async () => {
  const first = await get(`/${url.search}`);
  expect(first.status).toBe(303);
  expect(first.headers['location']).toBe('/');
  const [given = ''] = first.headers['set-cookie'] ?? [];
  expect(given).toMatch(/^myarka-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  cookie = given.split(';')[0] ?? '';
  expect((await get(`/${url.search}`)).status).toBe(403);
});

test('the window is served with a policy that lets nothing else in', async () => {
  const { status, headers, body } = await get('/', { cookie });
  expect(status).toBe(200);
  expect(body).toContain('<html lang="bg">');
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/assets/../../package.json',
])('no path leads outside: %s', async (path) => {
  const { body } = await get(path, { cookie });
  expect(body).not.toContain('"name": "myarka"');
});

test('nothing but reading is answered', async () => {
  expect((await get('/', { cookie }, 'POST')).status).toBe(403);
});

test('a socket needs the cookie, this host and this origin', async () => {
  expect(await socket({ cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await socket({ cookie, origin: url.origin, host: `evil.example:${url.port}` })).toBe(403);
  expect(await socket({ cookie })).toBe(403);
  expect(await socket({ cookie, origin: url.origin })).toBe('open');
});

test('a request is answered, an unknown one refused, both by number', async () => {
  expect(await call({ id: 7, type: 'query', path: 'app.status' })).toMatchObject({
    id: 7,
    result: { ready: true, unit: 'МЗ' },
  });
  expect(await call({ id: 8, type: 'query', path: 'no.such' })).toMatchObject({
    id: 8,
    error: { message: expect.any(String) as string },
  });
});

test('a second host on the same folder is refused with a sentence', () => {
  const { code, out } = myarka(folder, ['serve', '--json']);
  expect(code).toBe(1);
  expect((JSON.parse(out) as { error: { code: string } }).error.code).toBe('db.second-window');
});

test.runIf(process.platform === 'linux')(
  'a killed core is started again, the window is told, nothing acknowledged is lost',
  async () => {
    const ws = new WebSocket(`ws://${url.host}/`, { headers: { cookie, origin: url.origin } });
    const messages: unknown[] = [];
    const next = (wanted: (message: Record<string, unknown>) => boolean) =>
      new Promise((resolve) => {
        ws.on('message', (data: Buffer) => {
          const message = JSON.parse(data.toString('utf8')) as Record<string, unknown>;
          messages.push(message);
          if (wanted(message)) resolve(message);
        });
      });
    await new Promise((resolve) => ws.on('open', resolve));
    const saved = next(({ id }) => id === 1);
    ws.send(
      JSON.stringify({
        id: 1,
        type: 'mutation',
        path: 'app.setPerson',
        input: { person: 'Иванова' },
      }),
    );
    await saved;
    const [core = 0] = children(server.pid ?? 0);
    const restarted = next(
      ({ event }) => (event as { kind?: string } | undefined)?.kind === 'restarted',
    );
    process.kill(core, 'SIGKILL');
    await restarted;
    const read = next(({ id }) => id === 2);
    ws.send(JSON.stringify({ id: 2, type: 'query', path: 'app.status' }));
    expect(await read).toMatchObject({ id: 2, result: { person: 'Иванова' } });
    ws.close();
  },
);
