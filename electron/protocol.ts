/**
 * `app://myarka/…`: the built window's files, read-only, with no way out of their folder. Nothing is
 * ever loaded over `file:` or the network.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { isOwnUrl, SCHEME } from './origin.ts';
import { SECURITY_HEADERS } from './security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The file of an address inside `root`; null where the address is another host's or leads outside. */
export function fileOf(root: string, address: string): string | null {
  if (!isOwnUrl(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const refuse = (status: number): Response =>
  new Response(null, { status, headers: SECURITY_HEADERS });

/** Answers requests of the window out of `root`. */
export const serveFiles =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const file = fileOf(root, request.url);
    const type = file === null ? undefined : TYPES[extname(file)];
    if (file === null || type === undefined) return refuse(404);
    const body = await readFile(file).catch(() => null);
    if (body === null) return refuse(404);
    return new Response(new Uint8Array(body), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': type },
    });
  };
