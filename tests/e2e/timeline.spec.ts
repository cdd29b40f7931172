/** The timeline as a person uses it: by keyboard, by eye, and as files to take away. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { pdfPages } from '../api/pdf/pdf-text.ts';
import { expect, readTest as test } from './launch.ts';
import { axeBoth, axeScan } from './look.ts';

const open = async (page: Page): Promise<Locator> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Времеви график' })
    .click();
  const chart = page.getByRole('group', { name: /^Времеви график на 72 мерки за 2023–2030 г\./u });
  await expect(chart).toBeVisible();
  return chart;
};

const bar = (page: Page, code: string): Locator =>
  page.getByRole('link', { name: new RegExp(`^${code.replaceAll('.', '\\.')} · `, 'u') });

const saved = async (page: Page, item: string | RegExp): Promise<Download> => {
  await page.getByRole('button', { name: 'Изтегляне' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return download;
};

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test('72 bars, named by number, years, title; regular and early ones say so', async ({ page }) => {
  const chart = await open(page);
  await expect(chart.getByRole('link')).toHaveCount(72);
  await expect(bar(page, '7.3.3')).toHaveAccessibleName(
    /^7\.3\.3 · 2023–2027: Разработване и внедряване на Национална дигитална.*Започва преди обявения етап 1 \(2023 г\.\)$/u,
  );
  await expect(bar(page, '1.1.3')).toHaveAccessibleName(/Регулярна дейност$/u);
  await expect(chart.getByText('Етап 2 · 2027–2028')).toBeVisible();
});

test('the keyboard walks all rows from one stop of Tab', async ({ page }) => {
  const chart = await open(page);
  const goal = chart.getByRole('button', { name: /^1 Развитие/u });
  await goal.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(bar(page, '1.1.1')).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('2024–2025 г. · Етап 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('End');
  await expect(bar(page, '7.4.2')).toBeFocused();
  await expect(bar(page, '7.4.2')).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(chart.getByRole('button', { name: /^7\.4 /u })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page, '7.4.2')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, '7.4.2')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(goal).toBeFocused();
  await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/measure\/1\.3\.2$/u);
});

test('the scale: keys, buttons, Ctrl and the wheel, quarters', async ({ page }) => {
  const chart = await open(page);
  const widthOf = async (): Promise<number> => (await bar(page, '1.1.1').boundingBox())?.width ?? 0;
  const fitted = await widthOf();
  await bar(page, '1.1.1').focus();
  await page.keyboard.press('+');
  await expect.poll(widthOf).toBeGreaterThan(fitted * 1.1);
  await page.keyboard.press('0');
  await expect.poll(widthOf).toBeCloseTo(fitted, 0);
  await page.getByRole('button', { name: 'По-едро (+)' }).click();
  await page.keyboard.press('Escape');
  await chart.hover({ position: { x: 500, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(widthOf).toBeGreaterThan(fitted * 1.5);
  await page.getByText('Тримесечия').click();
  await expect(chart.getByText('2026 I', { exact: true })).toBeAttached();
  await page.getByRole('button', { name: 'Целият период (0)' }).click();
  await expect(chart.getByText('2026 I', { exact: true })).toHaveCount(0);
});

test('filters leave the years in place and can be cleared', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Номер или дума' }).fill('телемедиц');
  await expect(page.getByRole('status').filter({ hasText: 'от 72 мерки' })).toBeVisible();
  await expect(bar(page, '7.3.4')).toBeVisible();
  await expect(bar(page, '1.1.1')).toBeHidden();
  await page.getByRole('textbox', { name: 'Номер или дума' }).fill('няматакава');
  await expect(page.getByText('Няма мерки, които отговарят на филтрите.')).toBeVisible();
  await page.getByRole('button', { name: 'Изчисти филтрите' }).click();
  await expect(bar(page, '1.1.1')).toBeVisible();
  await page.getByRole('combobox', { name: 'Източници' }).click();
  await page.getByRole('option', { name: 'НПВУ' }).click();
  await expect(page.getByText('Показани са 2 от 72 мерки')).toBeVisible();
});

test('saved as SVG: whole, with its font inside', async ({ page }) => {
  await open(page);
  const download = await saved(page, 'Картина SVG');
  expect(download.suggestedFilename()).toMatch(/^Времеви график на плана \d{4}-\d\d-\d\d\.svg$/u);
  const svg = (await bytesOf(download)).toString('utf8');
  expect(svg).toContain('<title id="picture-title">Времеви график на мерките: План за реализация');
  expect(svg).toContain('font/woff2;base64,');
  expect(svg).toContain('7.3.3 · 2023–2027');
  expect(svg).not.toMatch(/(href|src)="http|url\(["']?http/u);
});

test('saved as PNG at twice the size, and not blank', async ({ page }) => {
  await open(page);
  const png = await bytesOf(await saved(page, 'Картина PNG'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(3212);
  expect(png.length).toBeGreaterThan(400_000);
});

test('saved as PDF: what the filter shows, as text', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Номер или дума' }).fill('7.3');
  const pages = pdfPages(await bytesOf(await saved(page, /A4/u)));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Разработване и внедряване на Национална дигитална');
  expect(pages[0]).toContain('4 от 72 мерки');
});

test('the table says the same, and paper gets it in landscape', async ({ page, launcher }) => {
  await open(page);
  await page.getByText('Таблица', { exact: true }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(72 + 23 + 7);
  await expect(page.getByRole('columnheader', { name: 'Начало' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '7.2.1' });
  await expect(row).toContainText('Започва преди обявения етап 2 (2026 г.)');
  expect(await axeScan(page)).toEqual([]);
  if (launcher === 'electron') return;
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1')).toMatch(/MediaBox \[0 0 841\.\d+ 594\.\d+\]/u);
});

test('axe finds nothing', async ({ page }) => {
  await open(page);
  expect(await axeBoth(page)).toEqual([]);
  await bar(page, '2.2.3').focus();
  expect(await axeBoth(page, 'timeline')).toEqual([]);
});
