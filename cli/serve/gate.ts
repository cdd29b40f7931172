/**
 * Who may talk to the loopback host. The address that is printed carries a random token; the first
 * request with it gets a session cookie, and the token is worth nothing from then on. Host and Origin
 * must be this very address, so that no other page in the same browser can reach in (DNS rebinding,
 * cross-site WebSocket).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const same = (a: string, b: string): boolean => {
  const [given, known] = [Buffer.from(a), Buffer.from(b)];
  return given.length === known.length && timingSafeEqual(given, known);
};

const cookieOf = (request: IncomingMessage, cookie: string): string =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === cookie)?.[1] ?? '';

export interface Gate {
  readonly token: string;
  /** The `Set-Cookie` value for the right token, once; null otherwise. */
  readonly redeem: (token: string) => string | null;
  readonly admits: (request: IncomingMessage) => boolean;
  readonly admitsSocket: (request: IncomingMessage) => boolean;
}

/** A browser has one jar for all ports of a host: each host's cookie bears its port's number. */
export const createGate = (host: string): Gate => {
  const cookie = `myarka-${host.slice(host.lastIndexOf(':') + 1)}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let redeemed = false;
  const admits = (request: IncomingMessage): boolean =>
    request.headers.host === host && same(cookieOf(request, cookie), session);
  return {
    token,
    redeem: (given) => {
      if (redeemed || !same(given, token)) return null;
      redeemed = true;
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits,
    admitsSocket: (request) => admits(request) && request.headers.origin === `http://${host}`,
  };
};
