/** Menus of files, opened: axe finds nothing in them, and Esc gives the focus back. */
import { expect, readTest as test } from './launch.ts';
import { axeBoth } from './look.ts';

const MENUS = [
  ['/plan', 'Файл'],
  ['/money', 'Изтегляне'],
  ['/timeline', 'Изтегляне'],
  ['/text', 'Документ'],
] as const;

test('axe finds nothing in an open menu', async ({ page }) => {
  for (const [path, name] of MENUS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    const button = page.getByRole('button', { name }).first();
    await button.click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    expect(await axeBoth(page, `menu${path.replace('/', '-')}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
});
