/**
 * What an end-to-end test starts from: a page at the application's first screen, on a fresh data
 * folder, in either host. A test fails by itself when the page logs an error, throws, or asks
 * anything but its own host for something.
 *
 *   import { test, readTest, expect } from './launch.ts';
 *   test('…', async ({ page }) => { … });
 *   readTest('…', async ({ page }) => { … }); // writes nothing, so it shares its worker's server
 *   test.use({ data: { prepare: (dataDir) => … } }); // runs before the application starts
 *   test.use({ allowedErrors: [/ECONNRESET/] });     // for tests that break things on purpose
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { settle } from './settle.ts';
import { hasElectron, NO_ELECTRON, startElectron } from './electron.ts';
import { startServe, type Served } from './serve.ts';
import { sharedHosts, type SharedHost, type SharedHosts, type Story } from './shared-host.ts';

export interface LaunchOptions {
  launcher: 'serve' | 'electron';
  env: Record<string, string>;
  /** A wrapper, because Playwright takes a bare function for a fixture. */
  data: { prepare: Story };
  allowedErrors: RegExp[];
  /** The test writes nothing; it fails where it did. */
  reads: boolean;
  /** The test is about the clock: nobody has confirmed it beforehand. */
  ownClock: boolean;
  /** A folder where nobody has been yet: no plan is written, and nobody has a name. */
  untouched: boolean;
}

interface LaunchFixtures {
  /** Skips the test, with the reason, where its launcher cannot run. */
  launchable: void;
  /** The server that reading tests share; null for all others, and in Electron. */
  shared: SharedHost | null;
  dataDir: string;
  /** The server behind the page; null in Electron, which needs none. */
  host: Served | null;
}

interface Opened {
  page: Page;
  errors: string[];
  close(): Promise<void>;
}

const OWN_PLACES = /^(app:\/\/myarka|ws?:\/\/127\.0\.0\.1|https?:\/\/127\.0\.0\.1|data:|blob:)/;

function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (said) => said.type() === 'error' && errors.push(`console: ${said.text()}`));
  page.on('pageerror', (error) => errors.push(`thrown: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (!OWN_PLACES.test(request.url())) errors.push(`asked the network: ${request.url()}`);
  });
  return errors;
}

async function openInBrowser(
  context: BrowserContext,
  host: Served,
  shared: SharedHost | null,
): Promise<Opened> {
  await shared?.admit(context);
  const page = await context.newPage();
  const errors = watch(page);
  await page.goto(host.url);
  return { page, errors, close: () => page.close() };
}

async function openInElectron(dataDir: string, env: Record<string, string>): Promise<Opened> {
  const shell = await startElectron(dataDir, env);
  const page = await shell.firstWindow();
  return { page, errors: watch(page), close: () => shell.close() };
}

const NO_STORY: Story = () => undefined;

export const test = base.extend<LaunchOptions & LaunchFixtures, { hosts: SharedHosts }>({
  // A fixture, not a hook: a hook of a shared module counts only for the file that loads it first.
  launchable: [
    async ({ launcher }, give, info) => {
      info.skip(launcher === 'electron' && !hasElectron(), NO_ELECTRON);
      await give();
    },
    { auto: true },
  ],
  launcher: ['serve', { option: true }],
  env: [{}, { option: true }],
  data: [{ prepare: NO_STORY }, { option: true }],
  allowedErrors: [[], { option: true }],
  reads: [false, { option: true }],
  ownClock: [false, { option: true }],
  untouched: [false, { option: true }],

  hosts: [
    // Playwright reads what a fixture needs off its first parameter: here, nothing.
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, give) => {
      const hosts = sharedHosts();
      await give(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],

  shared: async ({ launcher, reads, data, hosts }, give) => {
    if (!reads || launcher === 'electron') return give(null);
    const shared = await hosts.on(data.prepare);
    const before = shared.version();
    await give(shared);
    const wrote = shared.version() !== before;
    if (wrote) await hosts.close();
    expect(wrote, 'a reading test wrote to the data that others read').toBe(false);
  },

  dataDir: async ({ data, shared, ownClock, untouched }, give) => {
    if (shared !== null) return give(shared.dataDir);
    const dir = mkdtempSync(join(tmpdir(), 'myarka-e2e-'));
    await data.prepare(dir);
    if (!ownClock && !untouched) await settle(dir);
    await give(dir);
    rmSync(dir, { recursive: true, force: true });
  },

  host: async ({ launcher, shared, dataDir, env }, give) => {
    if (launcher === 'electron') return give(null);
    if (shared !== null) return give(shared.served);
    const served = await startServe(dataDir, env);
    await give(served);
    return served.stop();
  },

  page: async ({ context, host, shared, dataDir, env, allowedErrors }, give) => {
    const opened = host
      ? await openInBrowser(context, host, shared)
      : await openInElectron(dataDir, env);
    await give(opened.page);
    await opened.close();
    const unexpected = opened.errors.filter((e) => !allowedErrors.some((known) => known.test(e)));
    expect(unexpected, 'errors of the page').toEqual([]);
  },
});

/** For tests that write nothing: they share one server, and its data, in each worker. */
export const readTest = test.extend({ reads: true });

export { expect };
