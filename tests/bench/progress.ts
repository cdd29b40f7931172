/**
 * Progress: a filled-in template of 10,000 rows out and in against the library alone, and the grid's
 * keystroke to paint in a real browser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { callerOf } from '../../api/router.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { writeXlsx } from '../../api/sheets/xlsx.ts';
import { gridsOf } from '../fixtures/grids.ts';
import type { Sheet } from '../../api/sheets/sheet.ts';
import { ensureRenderer } from '../../build/renderer.ts';
import { chromiumOptions, unpackChromium } from '../e2e/chromium.ts';
import { startServe } from '../e2e/serve.ts';
import { median, sideBySide, type BenchRow } from './measure.ts';

const ROWS = 10_000;
const ROUNDS = 5;
const KEYS = 60;

/** The columns of the template of one period, its rows repeated up to ten thousand. */
const bigSheet = async (folder: string): Promise<Sheet> => {
  const core = startNamed({ dataDir: folder });
  try {
    const call = callerOf(core.context);
    const { base64 } = await call.progress.sheet.template({ period: '2026-Q3' });
    const [grid] = await gridsOf(Buffer.from(base64, 'base64'));
    const [header = [], ...rows] = grid?.rows ?? [];
    return {
      name: 'Отчет',
      columns: header.map((text, i) => ({ key: `c${i}`, header: String(text), width: 20 })),
      rows: Array.from({ length: ROWS }, (_, i) => rows[i % rows.length] ?? []),
    };
  } finally {
    core.close();
  }
};

const sheetRows = async (folder: string): Promise<BenchRow[]> => {
  const sheet = await bigSheet(folder);
  const bare = [sheet.columns.map(({ header }) => header), ...sheet.rows].map((row) =>
    row.map((value) => (typeof value === 'string' || typeof value === 'number' ? { value } : null)),
  );
  const bytes = await writeXlsx([sheet]);
  const out = await sideBySide({
    what: `XLSX out, ${ROWS} rows, against the library alone`,
    goal: 'reported',
    rounds: ROUNDS,
    ours: () => writeXlsx([sheet]),
    floor: () => writeXlsxFile([{ sheet: sheet.name, data: bare }]).toBuffer(),
  });
  const back = await sideBySide({
    what: `XLSX in, ${ROWS} rows, against the library alone`,
    goal: 'reported',
    rounds: ROUNDS,
    ours: () => gridsOf(bytes),
    floor: () => readXlsxFile(Buffer.from(bytes)),
  });
  return [out, back];
};

/** From the key's event to the frame after it, as the page itself sees it. */
const keystroke = async (page: Page, keys: readonly string[]): Promise<number> => {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    window.addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from), 0));
      },
      true,
    );
  });
  for (const key of keys) await page.keyboard.press(key);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  return median(times);
};

const keyRows = async (folder: string): Promise<BenchRow[]> => {
  await ensureRenderer();
  await unpackChromium();
  const served = await startServe(folder);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.url);
    await page.goto(`${new URL(served.url).origin}/#/progress`);
    await page.getByRole('grid').focus();
    const arrows = Array.from({ length: KEYS }, (_, i) => (i % 2 === 0 ? 'ArrowDown' : 'ArrowUp'));
    const row = (what: string, ours: number): BenchRow => ({
      what,
      ours,
      floor: null,
      ratio: null,
      goal: '≤ 16 ms',
    });
    const moving = row('grid: an arrow key to paint', await keystroke(page, arrows));
    await page.keyboard.press('F2');
    const digits = Array.from({ length: KEYS }, (_, i) => (i % 2 === 0 ? '1' : 'Backspace'));
    return [moving, row('grid: a typed letter to paint', await keystroke(page, digits))];
  } finally {
    await browser.close();
    await served.stop();
  }
};

export const progressBench = async (): Promise<BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  try {
    return [...(await sheetRows(folder)), ...(await keyRows(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
