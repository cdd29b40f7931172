/** The two ends of the vault on one wire; Electron's safeStorage is stood in for, nothing of ours is. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { askVault } from '../../electron/core-vault.ts';
import { openVault, type SafeStore } from '../../electron/vault.ts';
import type { FromCore } from '../../electron/messages.ts';
import { FakeStore, standIn } from './stand-in.ts';
import { startShell } from '../../electron/shell.ts';

const wired = (store: FakeStore, platform: NodeJS.Platform = 'linux') => {
  const vault = openVault(store as unknown as SafeStore, platform);
  const parent = new EventEmitter();
  const seen: unknown[] = [];
  const postMessage = (message: unknown): void => {
    seen.push(message);
    void vault
      .answer(message as Extract<FromCore, { kind: 'vault' }>)
      .then((data) => parent.emit('message', { data }));
  };
  return { vault: askVault(Object.assign(parent, { postMessage })), seen };
};

const SECRET = Buffer.from('тридесет и два байта, или почти');

test('a secret is kept and given back; several questions at once keep their answers', async () => {
  const { vault } = wired(new FakeStore());
  expect(await vault.available()).toBe(true);
  const kept = await Promise.all([vault.protect(SECRET), vault.protect(Buffer.from('друго'))]);
  expect(kept.every((text) => text !== null && !text.includes(SECRET.toString('base64')))).toBe(
    true,
  );
  const [first, second] = await Promise.all(kept.map((text) => vault.unprotect(text ?? '')));
  expect(first).toEqual({ secret: SECRET, renewed: null });
  expect(second?.secret.toString()).toBe('друго');
});

test('what the system cannot open is null, not an error', async () => {
  const { vault } = wired(new FakeStore());
  expect(await vault.unprotect(Buffer.from('чуждо').toString('base64'))).toBeNull();
});

test('after the system turned its key the secret comes back protected anew', async () => {
  const store = new FakeStore();
  const { vault } = wired(store);
  const kept = (await vault.protect(SECRET)) ?? '';
  store.turned = true;
  store.mark = 'v12';
  const opened = await vault.unprotect(kept);
  expect(opened?.secret).toEqual(SECRET);
  expect(opened?.renewed).not.toBe(kept);
  expect((await vault.unprotect(opened?.renewed ?? ''))?.secret).toEqual(SECRET);
});

test.each([
  ['no store', { available: false }],
  ['plain text', { backend: 'basic_text' }],
  ['not known yet', { backend: 'unknown' }],
  ['the key that is written in Chromium', { mark: 'v10' }],
])('on Linux %s is no protection', async (_, trouble) => {
  const { vault } = wired(Object.assign(new FakeStore(), trouble));
  expect(await vault.available()).toBe(false);
  expect(await vault.protect(SECRET)).toBeNull();
});

test('elsewhere the mark and the name of the store say nothing', async () => {
  const { vault } = wired(
    Object.assign(new FakeStore(), { mark: 'v10', backend: 'basic_text' }),
    'win32',
  );
  expect(await vault.available()).toBe(true);
});

test('the main process answers the core that asks', async () => {
  const { deps, cores } = standIn();
  await startShell(deps);
  cores[0]!.emit('message', { kind: 'vault', id: 7, act: 'available', text: '' });
  await expect
    .poll(() => cores[0]!.got.map(({ message }) => message))
    .toContainEqual({ kind: 'vault-answer', id: 7, text: 'yes', renewed: null });
});
