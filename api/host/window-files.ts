/**
 * The built window's files, for whichever host serves them: which file an address means (with no way
 * out of the folder), its type, and the headers that keep the page to itself.
 */
import { extname, join, resolve, sep } from 'node:path';

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

/** Mantine sets style attributes, hence 'unsafe-inline' for styles; scripts are files of ours only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface WindowFile {
  readonly path: string;
  readonly type: string;
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** The file of an address's path inside `root`; null where it leads outside or is of no kind we serve. */
export const windowFile = (root: string, pathname: string): WindowFile | null => {
  const path = decoded(pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  const type = TYPES[extname(file)];
  return type !== undefined && file.startsWith(resolve(root) + sep) ? { path: file, type } : null;
};
