import type { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../api/host/window-files.ts';
import { hardenContents, hardenSession } from '../../electron/security.ts';
import { FakeContents, FakeSession } from './stand-in.ts';

type Contents = Parameters<typeof hardenContents>[0];
type Session = Parameters<typeof hardenSession>[0];

const OUTSIDE = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/',
  'app://myarka.example.org/',
  'app://myarka@example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  'not an address',
];

function contents(): FakeContents {
  const fake = new FakeContents();
  hardenContents(fake as unknown as Contents);
  return fake;
}

function isPrevented(emitter: EventEmitter, name: string, details: object): boolean {
  let prevented = false;
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}

describe('a page', () => {
  test.each(OUTSIDE)('may not navigate to %s', (url) => {
    expect(isPrevented(contents(), 'will-navigate', { url })).toBe(true);
    expect(isPrevented(contents(), 'will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  test('may move within its own origin, in the main frame only', () => {
    const url = 'app://myarka/index.html';
    expect(isPrevented(contents(), 'will-navigate', { url })).toBe(false);
    expect(isPrevented(contents(), 'will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(isPrevented(contents(), 'will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test('may not be redirected or hold a webview', () => {
    expect(isPrevented(contents(), 'will-redirect', { url: 'app://myarka/' })).toBe(true);
    expect(isPrevented(contents(), 'will-attach-webview', {})).toBe(true);
  });

  test.each([...OUTSIDE, 'app://myarka/'])('may not open %s in a new window', (url) => {
    expect(contents().onOpen?.({ url })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  const PERMISSIONS = [
    'clipboard-read',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'local-network-access',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'serial',
    'usb',
    'unknown',
  ];

  function session(): FakeSession {
    const fake = new FakeSession();
    hardenSession(fake as unknown as Session);
    return fake;
  }

  function asks(permission: string, requestingUrl: string, isMainFrame = true): boolean {
    let granted = true;
    const { permission: handler } = session().handlers;
    const answer = (value: boolean): void => void (granted = value);
    (handler as (...args: unknown[]) => void)(null, permission, answer, {
      requestingUrl,
      isMainFrame,
    });
    return granted;
  }

  function checks(permission: string, origin: string): unknown {
    return (session().handlers.check as (...args: unknown[]) => unknown)(null, permission, origin);
  }

  test.each(PERMISSIONS)('refuses %s, asked or checked', (permission) => {
    expect(asks(permission, 'app://myarka/')).toBe(false);
    expect(checks(permission, 'app://myarka')).toBe(false);
  });

  test('lets the own page alone write to the clipboard', () => {
    expect(asks('clipboard-sanitized-write', 'app://myarka/')).toBe(true);
    expect(checks('clipboard-sanitized-write', 'app://myarka')).toBe(true);
    expect(asks('clipboard-sanitized-write', 'app://myarka/', false)).toBe(false);
    expect(asks('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(checks('clipboard-sanitized-write', 'https://example.org')).toBe(false);
  });

  test('gives away no device and no screen', () => {
    const { device, display } = session().handlers;
    expect((device as () => boolean)()).toBe(false);
    let streams: unknown = 'none given';
    (display as (...args: unknown[]) => void)({}, (given: unknown) => (streams = given));
    expect(streams).toBeNull();
  });

  test.each([
    ['app://myarka/index.html', false],
    ['blob:app://myarka/1', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
  ])('a request to %s is cancelled: %s', (url, cancel) => {
    let answer: unknown = null;
    const { request } = session().handlers;
    (request as (...args: unknown[]) => void)({ url }, (given: unknown) => (answer = given));
    expect(answer).toEqual({ cancel });
  });

  test('fetches no dictionaries', () => {
    expect(session().spellChecker).toBe(false);
  });
});

test('the content security policy lets no script in but files of ours', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy']!.split('; ');
  expect(policy).toEqual([
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
  ]);
});
