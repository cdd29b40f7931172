/**
 * From navigation to a page a person can use, in the same browser and over the same kind of server:
 * the window on the seed plan against an empty Mantine page. Also: memory after all screens.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
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

/** Milliseconds from the start of navigation until the main heading has been painted. */
const interactiveAfter = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('main h1').first().waitFor();
  const millis = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)),
      ),
  );
  await page.close();
  return millis;
};

const startRow = async (
  context: BrowserContext,
  ours: string,
  empty: string,
): Promise<BenchRow> => {
  const pairs: [number, number][] = [];
  for (let i = 0; i <= ROUNDS; i += 1) {
    const pair: [number, number] = [
      await interactiveAfter(context, ours),
      await interactiveAfter(context, empty),
    ];
    if (i > 0) pairs.push(pair);
  }
  return {
    what: 'start to interactive, against an empty Mantine page',
    ours: median(pairs.map(([a]) => a)),
    floor: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
    goal: '≤ 1.3×',
  };
};

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
  const start = await startRow(context, `${origin}/`, emptyUrl);
  const heap = await heapAfterScreens(page, origin);
  return [
    start,
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
