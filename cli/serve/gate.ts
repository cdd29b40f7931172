/**
 * Who may talk to the loopback host. The address that is printed carries a random token; the first
 * request with it gets a session cookie, and the token is worth nothing from then on. Host and Origin
 * must be this very address, so that no other page in the same browser can reach in (DNS rebinding,
 * cross-site WebSocket).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'myarka';

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const cookieOf = (request: IncomingMessage): string =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1] ?? '';

export interface Gate {
  readonly token: string;
  /** The `Set-Cookie` value for the right token, once; null otherwise. */
  readonly redeem: (token: string) => string | null;
  readonly admits: (request: IncomingMessage, host: string) => boolean;
  readonly admitsSocket: (request: IncomingMessage, host: string) => boolean;
}

export const createGate = (): Gate => {
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let redeemed = false;
  const admits = (request: IncomingMessage, host: string): boolean =>
    request.headers.host === host && same(cookieOf(request), session);
  return {
    token,
    redeem: (given) => {
      if (redeemed || !same(given, token)) return null;
      redeemed = true;
      return `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits,
    admitsSocket: (request, host) =>
      admits(request, host) && request.headers.origin === `http://${host}`,
  };
};
