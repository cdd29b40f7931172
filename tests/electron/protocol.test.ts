import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_SCHEME, fileOf, serveFiles } from '../../electron/protocol.ts';
import { SECURITY_HEADERS } from '../../api/host/window-files.ts';

let home: string;
let root: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'myarka-protocol-'));
  root = join(home, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(home, 'secret.js'), 'secret');
  writeFileSync(join(root, 'index.html'), '<title>Мярка</title>');
  writeFileSync(join(root, 'assets/main.js'), 'main');
  writeFileSync(join(root, 'assets/notes.md'), 'notes');
  mkdirSync(join(home, 'renderer-old'));
  writeFileSync(join(home, 'renderer-old/main.js'), 'old');
});
afterAll(() => rmSync(home, { recursive: true }));

const get = (url: string, method = 'GET'): Promise<Response> =>
  serveFiles(root)(new Request(url, { method }));

describe('app://myarka/', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<title>Мярка</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<title>Мярка</title>'],
    ['/assets/main.js', 'text/javascript; charset=utf-8', 'main'],
    ['/assets/main.js?v=1', 'text/javascript; charset=utf-8', 'main'],
  ])('serves %s as %s', async (path, type, text) => {
    const response = await get(`app://myarka${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  test('sends the security headers with every answer', async () => {
    for (const path of ['/', '/missing.js']) {
      const { headers } = await get(`app://myarka${path}`);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(headers.get(name)).toBe(value);
      }
    }
  });

  test.each([
    'app://myarka/../secret.js',
    'app://myarka/..%2fsecret.js',
    'app://myarka/%2e%2e/secret.js',
    'app://myarka/%2e%2e%2fsecret.js',
    'app://myarka/assets/..%2f..%2fsecret.js',
    'app://myarka/..%5csecret.js',
    'app://myarka/..%2frenderer-old%2fmain.js',
    'app://myarka/%2fetc/passwd',
    'app://myarka/assets/main.js%00.html',
    'app://myarka/%E0%A4%A',
    'app://myarka/missing.js',
    'app://myarka/assets',
    'app://myarka/assets/notes.md',
    'app://other/index.html',
  ])('finds nothing at %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('leads nowhere outside its folder', () => {
    expect(fileOf(root, 'app://myarka/..%2fsecret.js')).toBeNull();
    expect(fileOf(root, 'app://myarka/..%2frenderer-old%2fmain.js')).toBeNull();
    expect(fileOf(root, 'file:///etc/passwd')).toBeNull();
    expect(fileOf(root, 'app://myarka/%2e%2e%2f')).toBeNull();
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get('app://myarka/', method)).status).toBe(405);
  });

  test('is a standard, secure scheme without exemption from the policy', () => {
    expect(APP_SCHEME.scheme).toBe('app');
    expect(APP_SCHEME.privileges).toMatchObject({ standard: true, secure: true });
    expect(APP_SCHEME.privileges?.bypassCSP).toBeUndefined();
    expect(APP_SCHEME.privileges?.corsEnabled).toBeUndefined();
    expect(APP_SCHEME.privileges?.allowServiceWorkers).toBeUndefined();
  });
});
