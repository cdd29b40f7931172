/** The built window's files over HTTP, with the headers that keep it to itself. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** Mantine sets style attributes; scripts come from this origin only. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** The file of a request path inside `root`, or null where it would lead outside. */
export const fileOf = (root: string, path: string): string | null => {
  const wanted = normalize(join(root, path === '/' ? 'index.html' : path));
  return wanted.startsWith(normalize(root) + sep) ? wanted : null;
};

const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

export const sendFile = async (
  response: ServerResponse,
  root: string,
  path: string,
): Promise<void> => {
  const file = fileOf(root, path);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response
    .writeHead(200, { ...HEADERS, 'Content-Type': type, 'Cache-Control': cacheOf(path) })
    .end(body);
};
