/** What waits, from the home page on: each job is walked, and its clicks and keys are counted. */
import type { Page } from '@playwright/test';
import { expect, readTest, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { cell, grid, rowOf } from './reporting-page.ts';
import { countSteps, stepsSoFar } from './steps.ts';
import { REASON, tellWork, UNITS } from './work-story.ts';

const [BURGAS] = UNITS;
const asUnit = (dataDir: string) => tellWork(dataDir, BURGAS);
const asMinistry = (dataDir: string) => tellWork(dataDir, 'МЗ');

const card = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({
      has: page.getByRole('heading', { level: 2, name }),
    });
const menu = (page: Page) => page.getByRole('navigation', { name: 'Раздели' });

const noSideways = async (page: Page): Promise<void> => {
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${width}×${height}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
};

test.describe('an inspectorate', () => {
  test.use({ data: { prepare: asUnit } });

  test('its returned report comes first, with the reason; to mend it and send it again takes three clicks', async ({
    page,
  }) => {
    const returned = card(page, 'Върнат отчет');
    await expect(returned).toContainText('2.1.1');
    await expect(returned).toContainText(REASON);
    await expect(card(page, 'Отчети на звеното')).toContainText(
      'III трим. 2026: 1 липсва, 1 върнат, срокът изтече преди 45 дни',
    );
    await expect(menu(page).getByRole('link', { name: 'Отчитане чакат 2' })).toBeVisible();
    await noSideways(page);
    expect(await axeBoth(page, 'work-unit')).toEqual([]);
    await countSteps(page);
    await returned.getByRole('link', { name: /^Поправи отчета 2\.1\.1/u }).click();
    await expect(cell(page, '2.1.1', 'value')).toBeFocused();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: 'Подаване…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Подава се 1 отчет.');
    await dialog.getByRole('button', { name: 'Подай' }).click();
    await expect(rowOf(page, '2.1.1')).toContainText('подаден');
    expect(await stepsSoFar(page)).toBeLessThanOrEqual(3);
    await expect(menu(page).getByRole('link', { name: 'Отчитане чакат 1' })).toBeVisible();
    await menu(page).getByRole('link', { name: 'Начало' }).click();
    await expect(card(page, 'Отчети на звеното')).toBeVisible();
    await expect(returned).toHaveCount(0);
  });

  test('the first value of the quarter is one click away', async ({ page }) => {
    const fill = page.getByRole('link', { name: /^Попълване за III трим/u });
    await expect(fill).toBeVisible();
    await countSteps(page);
    await fill.click();
    await expect(cell(page, '7.3.3', 'value')).toBeFocused();
    expect(await stepsSoFar(page)).toBeLessThanOrEqual(1);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Записано в \d\d:\d\d/)).toBeVisible();
    await expect(grid(page)).toBeVisible();
  });
});

readTest.describe('the ministry', () => {
  readTest.use({ data: { prepare: asMinistry } });

  readTest('what is submitted by unit, and who has not submitted everything', async ({ page }) => {
    const review = card(page, 'За преглед (13)');
    await expect(review.getByRole('listitem')).toHaveText([
      /^РЗИ-Варна: 7 отчета · III\sтрим\.\s2026/u,
      /^РЗИ-Бургас: 6 отчета · III\sтрим\.\s2026/u,
    ]);
    await expect(card(page, 'Още не са подали')).toContainText('РЗИ-Бургас (1), РЗИ-Варна (1)');
    await noSideways(page);
    expect(await axeBoth(page, 'work-ministry')).toEqual([]);
    await card(page, 'Още не са подали')
      .getByRole('link', { name: /^Кои точно/u })
      .click();
    await expect(page.getByRole('tab', { name: /^Неотчетени/u })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

readTest('nothing waits: a calm sentence says so, and why', async ({ page }) => {
  await expect(page.getByText('Нищо не чака.')).toBeVisible();
  await expect(page.getByText(/Министерството още не е определило с акт цикъла/u)).toBeVisible();
  await expect(menu(page).getByText('чакат')).toHaveCount(0);
});
