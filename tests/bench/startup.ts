/**
 * From navigation to a page a person can use, in the same browser and over the same kind of server:
 * the window on the seed plan, on any day but its first, against the least Mantine application there
 * is (React, MantineProvider, a heading and a button, Mantine's whole style sheet). That page has no
 * frame, no words, no routes and asks nobody for data, so the floor is low. Also: memory after all
 * screens.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { startCore } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';
import { ensureRenderer } from '../../build/renderer.ts';
import { sendFile } from '../../cli/serve/static-files.ts';
import { chromiumOptions, unpackChromium } from '../e2e/chromium.ts';
import { startServe } from '../e2e/serve.ts';
import { median, type BenchRow } from './measure.ts';

const ROUNDS = 15;
const SCREENS = [
  '/',
  '/plan',
  '/measure/7.3.3',
  '/timeline',
  '/money',
  '/findings',
  '/links',
  '/amendments',
];

const buildEmptyPage = async (outDir: string): Promise<void> => {
  await build({
    root: join(import.meta.dirname, 'empty-page'),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
};

const serveFolder = (root: string): Promise<{ server: Server; url: string }> =>
  new Promise((resolve) => {
    const server = createServer(
      (request, response) =>
        void sendFile(response, root, new URL(request.url ?? '/', 'http://x').pathname),
    );
    server.listen(0, '127.0.0.1', () => {
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    });
  });

/** In the page: tells when an element is there, painted, and the page answers again. */
const watchFor = (selector: string): void => {
  const seen = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(globalThis, { shownAfter: performance.now() }), 0),
    );
  });
  seen.observe(document, { childList: true, subtree: true });
};

/** Milliseconds from the start of navigation until the element has been painted. */
const shownAfter = async (
  context: BrowserContext,
  url: string,
  selector: string,
): Promise<number> => {
  const page = await context.newPage();
  await page.addInitScript(watchFor, selector);
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    () => (globalThis as { shownAfter?: number }).shownAfter,
  );
  const millis = await handle.jsonValue();
  await page.close();
  return millis ?? Number.NaN;
};

const HEADING = 'main h1';
/** The home page's table of goals, which the answer of the core brings. */
const PLAN = 'main table';

interface Start {
  readonly what: string;
  readonly selector: string;
  readonly goal: string;
}

const startRow = async (
  context: BrowserContext,
  ours: string,
  empty: string,
  { what, selector, goal }: Start,
): Promise<BenchRow> => {
  const pairs: [number, number][] = [];
  for (let i = 0; i <= ROUNDS; i += 1) {
    const pair: [number, number] = [
      await shownAfter(context, ours, selector),
      await shownAfter(context, empty, HEADING),
    ];
    if (i > 0) pairs.push(pair);
  }
  return {
    what,
    ours: median(pairs.map(([a]) => a)),
    floor: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
    goal,
  };
};

const STARTS: readonly Start[] = [
  { what: 'start to the window, against an empty Mantine page', selector: HEADING, goal: '≤ 1.3×' },
  { what: 'start to the plan’s numbers, against the same', selector: PLAN, goal: 'reported' },
];

const heapAfterScreens = async (page: Page, origin: string): Promise<number> => {
  for (const screen of SCREENS) {
    await page.goto(`${origin}/#${screen}`);
    await page.locator('main h1').first().waitFor();
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 2 ** 20;
};

const measure = async (browser: Browser, url: string, emptyUrl: string): Promise<BenchRow[]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('main h1').first().waitFor();
  const { origin } = new URL(url);
  const starts: BenchRow[] = [];
  for (const start of STARTS) starts.push(await startRow(context, `${origin}/`, emptyUrl, start));
  const heap = await heapAfterScreens(page, origin);
  return [
    ...starts,
    {
      what: 'window memory after all screens, MB',
      ours: heap,
      floor: null,
      ratio: null,
      goal: 'reported',
    },
  ];
};

export const startupBench = async (): Promise<BenchRow[]> => {
  await ensureRenderer();
  await unpackChromium();
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  await buildEmptyPage(join(folder, 'empty'));
  const { server, url: emptyUrl } = await serveFolder(join(folder, 'empty'));
  const core = startCore({ dataDir: join(folder, 'data') });
  await callerOf(core.context).app.setPerson({ person: 'Иванова' });
  core.close();
  const served = await startServe(join(folder, 'data'));
  const browser = await chromium.launch(chromiumOptions());
  try {
    return await measure(browser, served.url, emptyUrl);
  } finally {
    await browser.close();
    await served.stop();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
