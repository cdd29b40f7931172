/**
 * The user guide: what it names exists, and it reads inside the window.
 *
 * With MYARKA_PICTURES=1 this run also takes its pictures anew, on the story of progress-story.ts:
 *   MYARKA_PICTURES=1 npx playwright test -c tests/e2e/playwright.config.ts guide --project=serve
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SHOWN_EXCHANGE, tellExchange } from './guide-exchange.ts';
import { expect, readTest as test, test as writing } from './launch.ts';
import { axeBoth } from './look.ts';
import { tellProgress } from './progress-story.ts';
import { smallPng } from './small-png.ts';

const GUIDE = join(import.meta.dirname, '../../docs/guide');
const README_PICTURES = join(import.meta.dirname, '../../docs/pictures');
const TAKES = process.env.MYARKA_PICTURES === '1';
const MAX_BYTES = 150 * 1024;

interface Shown {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
}

const tab =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab', { name }).click();

const SHOWN: readonly Shown[] = [
  { name: 'home', path: '/' },
  {
    name: 'commands',
    path: '/',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('здравеопазването');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'register', path: '/plan' },
  { name: 'measure', path: '/measure/3.1.1' },
  { name: 'findings', path: '/findings' },
  {
    name: 'links',
    path: '/links',
    act: (page) => page.getByText('Схема', { exact: true }).click(),
  },
  { name: 'timeline', path: '/timeline' },
  { name: 'money', path: '/money' },
  { name: 'reporting', path: '/progress' },
  { name: 'review', path: '/progress', act: tab('Преглед') },
  { name: 'boards', path: '/boards' },
  { name: 'completeness', path: '/boards', act: tab('Пълнота') },
  {
    name: 'late',
    path: '/boards',
    act: async (page) => {
      await tab(/Закъсняват/u)(page);
      await page.getByRole('button', { name: /^Към \d/u }).click();
      await page.getByRole('button', { name: '01.01.2027 г.' }).click();
    },
  },
  {
    name: 'tariffs',
    path: '/tariffs',
    act: async (page) => {
      await page.getByLabel('Приет на').fill('01.03.2023');
      await page.getByLabel('Изписан на').fill('21.03.2023');
      await page.getByText('III ниво', { exact: true }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
];

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Няма такава страница.')).toHaveCount(0);
};

const chapters = readdirSync(GUIDE).filter((name) => /^\d.*\.md$/u.test(name));
const texts = chapters.map((name) => readFileSync(join(GUIDE, name), 'utf8'));
const named = (pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found))),
];

const takePicture = async (page: Page, name: string): Promise<void> => {
  await expect(page.locator('.mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(0);
  if (!TAKES) return;
  await page.mouse.move(700, 4);
  await page.waitForTimeout(800);
  await keep(page, name);
};

const keep = async (page: Page, name: string): Promise<void> => {
  const png = smallPng(await page.screenshot());
  for (const folder of [
    join(GUIDE, 'pictures'),
    ...(name === 'register' ? [README_PICTURES] : []),
  ]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), png);
  }
};

// What is typed in a calculator is kept as unsaved text: this is no reading test.
writing.describe('pictures of the plan and its progress', () => {
  writing.use({ data: { prepare: tellProgress } });
  writing('every screen that the guide shows opens', async ({ page }) => {
    writing.setTimeout(TAKES ? 180_000 : 90_000);
    for (const { name, path, act } of SHOWN) {
      await page.reload();
      await goTo(page, path);
      await act?.(page);
      await takePicture(page, name);
    }
  });
});

test.describe('what the guide names', () => {
  test.use({ data: { prepare: tellProgress } });

  test('every picture, chapter and page that the guide names is there', async ({ page }) => {
    const pictures = named(/!\[[^\]]+\]\(pictures\/([^)]+)\)/gu);
    const shown = [...SHOWN, ...SHOWN_EXCHANGE].map(({ name }) => `${name}.png`);
    expect(pictures.toSorted()).toEqual(shown.toSorted());
    for (const picture of pictures)
      expect(statSync(join(GUIDE, 'pictures', picture)).size, picture).toBeLessThan(MAX_BYTES);
    expect(statSync(join(README_PICTURES, 'register.png')).size).toBeLessThan(MAX_BYTES);
    const others = named(/\]\(([^)]+\.md)\)/gu);
    expect(others.filter((file) => !chapters.includes(file))).toEqual([]);
    for (const path of named(/\]\(#(\/[^)]*)\)/gu)) await goTo(page, path);
  });
});

writing.describe('pictures of the exchange and councils', () => {
  writing.use({ data: { prepare: tellExchange } });
  writing('what they show opens', async ({ page }) => {
    writing.setTimeout(120_000);
    for (const { name, path, act } of SHOWN_EXCHANGE) {
      await page.reload();
      await goTo(page, path);
      await act(page);
      await takePicture(page, name);
    }
  });
});

const open = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Ръководство' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ръководство' })).toBeVisible();
};

test('the guide reads inside the window: all chapters, pictures, contents', async ({ page }) => {
  await open(page);
  const titles = texts.map((text) => /^# (.+)$/mu.exec(text)?.[1] ?? '');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(titles);
  const broken = await page
    .locator('figure img')
    .evaluateAll((images) =>
      images
        .filter((one) => (one as HTMLImageElement).naturalWidth === 0)
        .map((one) => one.outerHTML),
    );
  expect(broken).toEqual([]);
  await page
    .getByRole('navigation', { name: 'Съдържание' })
    .getByRole('button', { name: 'Правилото на светофара' })
    .click();
  const rule = page.getByRole('heading', { level: 3, name: 'Правилото на светофара' });
  await expect(rule).toBeInViewport();
  await expect(rule).toBeFocused();
  await page.getByRole('button', { name: /^Закъсняващи мерки към .* \(увеличаване\)$/u }).click();
  await expect(page.getByRole('dialog', { name: /Закъсняващи мерки/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Изпълнение', exact: true }).last().click();
  await expect(page).toHaveURL(/#\/boards$/u);
});

test('search keeps the sections that have the word in any form, and marks it', async ({ page }) => {
  await open(page);
  const search = page.getByRole('searchbox', { name: 'Търсене в ръководството' });
  await search.fill('връщане');
  await expect(page.getByRole('status').filter({ hasText: /раздел/u })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/върн|връщ/iu);
  await search.fill('кворум');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Съвети']);
  await search.fill('кворум щъркел');
  await expect(page.getByText('Никой няма всичките 2 думи; в тези е 1.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Съвети']);
  await search.fill('щъркел');
  await expect(page.getByText('В ръководството няма нищо за „щъркел“.')).toBeVisible();
  await page.getByRole('button', { name: 'Покажи цялото ръководство' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(chapters.length);
});

test('axe finds nothing in the guide', async ({ page }) => {
  await open(page);
  expect(await axeBoth(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Търсене в ръководството' }).fill('пакет');
  await expect(page.locator('mark').first()).toBeVisible();
  expect(await axeBoth(page, 'guide')).toEqual([]);
});
