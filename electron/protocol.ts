/**
 * `app://myarka/…`: the built window's files, read-only, with no way out of their folder. Nothing is
 * ever loaded over `file:` or the network.
 */
import { readFile } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import { SECURITY_HEADERS, windowFile, type WindowFile } from '../api/host/window-files.ts';
import { isOwnUrl, SCHEME } from './origin.ts';

export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The file of an address inside `root`; null where the address is another host's or leads outside. */
export const fileOf = (root: string, address: string): WindowFile | null =>
  isOwnUrl(address) ? windowFile(root, new URL(address).pathname) : null;

const refuse = (status: number): Response =>
  new Response(null, { status, headers: SECURITY_HEADERS });

/** Answers requests of the window out of `root`. */
export const serveFiles =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const file = fileOf(root, request.url);
    const body = file === null ? null : await readFile(file.path).catch(() => null);
    if (file === null || body === null) return refuse(404);
    return new Response(new Uint8Array(body), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': file.type },
    });
  };
