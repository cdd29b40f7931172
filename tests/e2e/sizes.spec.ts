/** Every page, in windows of six sizes: nothing is cut off, beside the window, a letter wide or too small to hit. */
import { expect, readTest as test } from './launch.ts';
import type { Page } from '@playwright/test';
import { crampedAtAnySize } from './cramped.ts';
import { tellWork } from './work-story.ts';

const PAGES = [
  '/',
  '/calendar',
  '/plan',
  '/text',
  '/progress',
  '/timeline',
  '/money',
  '/boards',
  '/findings',
  '/links',
  '/amendments',
  '/council',
  '/tariffs',
  '/exchange',
  '/guide',
  '/settings',
  '/settings/papers',
  '/measure/2.4.3',
];

test.use({ data: { prepare: (dataDir: string) => tellWork(dataDir, 'МЗ') } });

const settled = (page: Page): Promise<void> =>
  expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0, {
    timeout: 30_000,
  });

test('every page and tab in windows of any size', async ({ page }) => {
  test.setTimeout(180_000);
  for (const hash of PAGES) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await settled(page);
    expect.soft(await crampedAtAnySize(page), hash).toEqual([]);
    const tabs = page.getByRole('main').getByRole('tab');
    for (let at = 0; at < (await tabs.count()); at += 1) {
      const tab = tabs.nth(at);
      if ((await tab.getAttribute('aria-selected')) === 'true') continue;
      const name = (await tab.innerText()).replaceAll(/\s+/g, ' ');
      await tab.click();
      await settled(page);
      expect.soft(await crampedAtAnySize(page), `${hash} «${name}»`).toEqual([]);
    }
  }
});
