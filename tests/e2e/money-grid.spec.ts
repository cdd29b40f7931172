/** Money entered as a grid: a payment is a click and Enter; a block comes from a spreadsheet; what is wrong stays red. */
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { axeBoth, noSideways, shot } from './look.ts';
import { saved, undo } from './reporting-page.ts';
import { countSteps, stepsSoFar } from './steps.ts';
import { tellWork } from './work-story.ts';

test.use({ data: { prepare: (dataDir: string) => tellWork(dataDir, 'МЗ') } });

const grid = (page: Page) => page.getByRole('grid', { name: 'Платени средства, въведени от МЗ' });
/** The plan's first year is 2023; two columns stand before it. */
const cell = (page: Page, row: number, year: number) =>
  grid(page).locator(`[data-cell="${row}:${year - 2021}"]`);
const sumOf = (page: Page, year: number) =>
  grid(page)
    .locator('tfoot td')
    .nth(year - 2023);

const open = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Средства' })
    .click();
  await page.getByRole('tab', { name: 'Въвеждане' }).click();
  await expect(grid(page)).toBeVisible();
};

test('one payment is a click and Enter; it is in the sums, and undone', async ({ page }) => {
  await open(page);
  await countSteps(page);
  await cell(page, 0, 2026).click();
  await page.keyboard.type('1250,5');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await stepsSoFar(page)).toBeLessThanOrEqual(2);
  await expect(cell(page, 0, 2026)).toHaveText('1250,50');
  await expect(sumOf(page, 2026)).toHaveText('1250,50');
  await expect(cell(page, 1, 2026)).toBeFocused();
  await undo(page);
  await expect(cell(page, 0, 2026)).toHaveText('');
  await expect(sumOf(page, 2026)).toHaveText('–');
});

test('a block from a spreadsheet is one step, and what of it was not taken is told', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await cell(page, 0, 2025).click();
  // A payment of a year that has not begun is refused; the others are stored.
  const block = '1 955,83 лв.\t100\t5\n\t200\t';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/Поставени клетки: 3; с грешка: 1\./u)).toBeVisible();
  await expect(cell(page, 0, 2025)).toHaveText('1955,83');
  await expect(cell(page, 1, 2026)).toHaveText('200,00');
  await expect(cell(page, 0, 2027)).toHaveAttribute('aria-invalid', 'true');
  await expect(sumOf(page, 2025)).toHaveText('1000,00');
  await expect(sumOf(page, 2026)).toHaveText('300,00');
  await expect(page.getByRole('alert')).toContainText('Плащане за 2027 г. не може да се запише');
  await noSideways(page, 'money-grid');
  // In a small window too, the grid itself comes into sight whole.
  await page.setViewportSize({ width: 683, height: 384 });
  await cell(page, 0, 2026).scrollIntoViewIfNeeded();
  await shot(page, 'money-grid-small');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await axeBoth(page, 'money-grid')).toEqual([]);
  await undo(page);
  await expect(cell(page, 0, 2025)).toHaveText('');
  await expect(cell(page, 1, 2026)).toHaveText('');
  // What could not be stored is still there after a reload, and is given up by Esc.
  await page.reload();
  await expect(cell(page, 0, 2027)).toHaveAttribute('aria-invalid', 'true');
  await cell(page, 0, 2027).click();
  await page.keyboard.press('Escape');
  await expect(cell(page, 0, 2027)).toHaveText('');
});

test('by keyboard alone: over the cells, an amount in the other currency is asked about, Delete empties', async ({
  page,
}) => {
  await open(page);
  await page.getByText('Договорени', { exact: true }).click();
  const contracted = page.getByRole('grid', { name: 'Договорени средства, въведени от МЗ' });
  const at = contracted.locator('[data-cell="0:5"]');
  await at.focus();
  await page.keyboard.type('10 лв.');
  await page.keyboard.press('Enter');
  await expect(at).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('10 €');
  await page.keyboard.press('Tab');
  await saved(page);
  await expect(at).toHaveText('10,00');
  await expect(contracted.locator('[data-cell="0:6"]')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(at).toHaveText('');
  await expect(contracted.locator('tfoot td').last()).toHaveText('–');
});
