/** Every page, in windows of six sizes: nothing is cut off, beside the window, a letter wide or too small to hit. */
import { expect, readTest as test } from './launch.ts';
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

test('every page in windows of any size', async ({ page }) => {
  test.setTimeout(180_000);
  for (const hash of PAGES) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0, {
      timeout: 30_000,
    });
    expect.soft(await crampedAtAnySize(page), hash).toEqual([]);
  }
});
