/** The built window's files over HTTP. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS, windowFile } from '../../api/host/window-files.ts';

/** Files under /assets/ carry a hash of their content in their name. */
const cacheOf = (pathname: string): string =>
  pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

export const sendFile = async (
  response: ServerResponse,
  root: string,
  pathname: string,
): Promise<void> => {
  const file = windowFile(root, pathname);
  const body = file === null ? null : await readFile(file.path).catch(() => null);
  if (file === null || body === null) {
    response.writeHead(404, SECURITY_HEADERS).end();
    return;
  }
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': file.type,
    'Cache-Control': cacheOf(pathname),
  };
  response.writeHead(200, headers).end(body);
};
