/** The window as such: it opens, stands in both themes, and asks nobody but its own host. */
import { expect, test } from './launch.ts';
import { axeScan, shot } from './look.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the first screen opens and axe finds nothing on it', async ({ page }) => {
      await expect(page).toHaveTitle(/Мярка/);
      await expect(page.getByRole('main').getByRole('table')).toBeVisible();
      await shot(page, `home-${colorScheme}`);
      expect(await axeScan(page)).toEqual([]);
    });
  });
}

test('the page can be loaded again without a new token', async ({ page, host }) => {
  test.skip(host === null, 'only the browser host has tokens');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
