/** Typing is never lost: as a person walks away, loads anew, loses the core, comes back. */
import type { Page } from '@playwright/test';
import { killCore } from './kill-core.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { cell, go, grid, openGrid, rowOf, saved } from './reporting-page.ts';
import { openReporting } from './reporting-story.ts';

test.use({ data: { prepare: (dataDir) => openReporting(dataDir) } });

const typeIn = async (page: Page, measure: string, text: string): Promise<void> => {
  await cell(page, measure, 'value').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const wrong = (page: Page, measure: string) => expect(cell(page, measure, 'value'));

test('a red cell stays through another period, another page and a reload, and is counted', async ({
  page,
}) => {
  await openGrid(page);
  await typeIn(page, '1.1.1', '1');
  await saved(page);
  await typeIn(page, '1.1.1', '77');
  await wrong(page, '1.1.1').toHaveAttribute('data-wrong');
  await expect(page.getByText('незаписани 1').first()).toBeVisible();

  await page.getByRole('button', { name: 'Предишен период' }).click();
  await expect(rowOf(page, '1.1.1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Следващ период' }).click();
  await wrong(page, '1.1.1').toContainText('77');

  await go(page, 'Средства');
  await expect(page.getByRole('link', { name: /Отчитане/ })).toContainText('1');
  await go(page, 'Отчитане');
  await wrong(page, '1.1.1').toContainText('77');

  await page.reload();
  await wrong(page, '1.1.1').toContainText('77');
  await wrong(page, '1.1.1').toHaveAttribute('data-wrong');
  await expect(rowOf(page, '1.1.1')).toContainText('не е отговор');

  await go(page, 'Начало');
  await go(page, 'Отчитане');
  await page.getByRole('button', { name: 'Незаписани: 1. Към следващото' }).click();
  await expect(cell(page, '1.1.1', 'value')).toBeFocused();
  expect(await axeBoth(page, 'unsaved-grid')).toEqual([]);

  await page.keyboard.press('Escape');
  await wrong(page, '1.1.1').toContainText('да');
  await page.getByRole('button', { name: 'Върни', exact: true }).click();
  await wrong(page, '1.1.1').toContainText('77');
  await cell(page, '1.1.1', 'value').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Махнато е незаписаното „77“/)).toBeVisible();
  await wrong(page, '1.1.1').toContainText('да');
  await page.keyboard.press('Control+z');
  await wrong(page, '1.1.1').not.toContainText('да');
  await page.keyboard.press('Control+y');
  await wrong(page, '1.1.1').toContainText('да');
  await typeIn(page, '1.1.1', '0');
  await wrong(page, '1.1.1').not.toHaveAttribute('data-wrong');
  await expect(page.getByText('незаписани 1')).toHaveCount(0);
});

test('submitting asks about what is typed and not saved', async ({ page }) => {
  await openGrid(page);
  await typeIn(page, '1.1.1', '1');
  await typeIn(page, '1.2.1', '1');
  await typeIn(page, '1.1.1', '77');
  await page.getByRole('button', { name: 'Подаване…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Стойност, 1.1.1: „77“');
  await expect(dialog).toContainText('Подава се 1 отчет.');
  expect(await axeBoth(page, 'unsaved-submit')).toEqual([]);
  await dialog.getByRole('button', { name: 'Към клетката „Стойност, 1.1.1“' }).click();
  await expect(cell(page, '1.1.1', 'value')).toBeFocused();
  await page.getByRole('button', { name: 'Подаване…' }).click();
  await page.getByRole('button', { name: 'Подай останалите' }).click();
  await expect(page.getByText('Подаден е 1 отчет.')).toBeVisible();
  await wrong(page, '1.1.1').toContainText('77');
  await expect(rowOf(page, '1.1.1')).toHaveAttribute('data-state', 'in-progress');
});

test('the core dies while a value is stored: it is stored by itself when the core is back', async ({
  page,
  host,
}) => {
  test.skip(host === null);
  await openGrid(page);
  await cell(page, '1.1.1', 'value').click();
  await page.keyboard.type('1');
  killCore(host?.child.pid ?? 0);
  await page.keyboard.press('Enter');
  await wrong(page, '1.1.1').toContainText('да');
  await expect(page.getByText(/Записано в \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await wrong(page, '1.1.1').not.toHaveAttribute('data-wrong');
  await page.reload();
  await wrong(page, '1.1.1').toContainText('да');
  await expect(rowOf(page, '1.1.1')).toHaveAttribute('data-state', 'in-progress');
});

test('half a cell, half a word: loaded anew, it stands there unsaved and is not stored by itself', async ({
  page,
}) => {
  await openGrid(page);
  await cell(page, '1.1.2', 'value').click();
  await page.keyboard.type('66');
  await page.reload();
  await wrong(page, '1.1.2').toContainText('66');
  await wrong(page, '1.1.2').toHaveAttribute('data-wrong');
  await expect(rowOf(page, '1.1.2')).toHaveAttribute('data-state', 'no-data');
  await cell(page, '1.1.2', 'value').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(rowOf(page, '1.1.2')).toHaveAttribute('data-state', 'in-progress');
});

test('in a narrow window the sentence of a red cell and the code of its row stay in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openGrid(page);
  await typeIn(page, '1.1.1', '77');
  const strip = page.getByRole('note');
  await expect(strip).toContainText('Стойност, 1.1.1: „77“ не е отговор');
  await expect(strip.getByText('не е отговор')).toBeInViewport({ ratio: 1 });
  await expect(cell(page, '1.1.1', 'value')).toHaveAccessibleDescription(/„77“ не е отговор/);
  await cell(page, '1.2.1', 'state').click();
  const code = rowOf(page, '1.1.1').getByRole('rowheader');
  await expect(code).toBeInViewport({ ratio: 1 });
  const [column, frame] = [await code.boundingBox(), await grid(page).locator('..').boundingBox()];
  expect(column!.x).toBeGreaterThanOrEqual(frame!.x);
  expect(await axeBoth(page, 'unsaved-grid-1024')).toEqual([]);
  await strip.getByRole('button', { name: 'Към клетката „Стойност, 1.1.1“' }).click();
  await expect(cell(page, '1.1.1', 'value')).toBeFocused();
  expect(await axeBoth(page, 'unsaved-grid-1024-cell')).toEqual([]);
});
