/** What waits, from the home page on: each job is walked, and its clicks and keys are counted. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, readTest, test } from './launch.ts';
import { axeBoth, noSideways } from './look.ts';
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

test.describe('the ministry reviews', () => {
  test.use({ data: { prepare: asMinistry } });
  const VARNA = 'РЗИ-Варна';
  const reports = (page: Page) =>
    page.getByRole('grid', { name: 'Отчети за преглед' }).locator('[data-report]');
  const begin = async (page: Page): Promise<void> => {
    const review = page.getByRole('link', { name: `Преглед на отчетите на ${VARNA}` });
    await expect(review).toBeVisible();
    await countSteps(page);
    await review.click();
    await expect(reports(page)).toHaveCount(7);
  };

  test('all reports of one unit are accepted in three clicks, with their names and what they lack', async ({
    page,
  }) => {
    await begin(page);
    await expect(reports(page).first()).toContainText(/1\.1\.1 .*без доказателство/u);
    await noSideways(page);
    expect(await axeBoth(page, 'review')).toEqual([]);
    await countSteps(page);
    await page.getByRole('button', { name: `Приемане на всички 7… на ${VARNA}` }).click();
    const dialog = page.getByRole('dialog', { name: `Приемане на отчетите на ${VARNA}` });
    await expect(dialog).toContainText('Приемат се 7 отчета.');
    await expect(dialog).toContainText('без доказателство: 7');
    await dialog.getByRole('button', { name: 'Приемане' }).click();
    await expect(page.getByText('Приети са 7 отчета.')).toBeVisible();
    // And the one that led here from the home page.
    expect(1 + (await stepsSoFar(page))).toBeLessThanOrEqual(3);
    await expect(menu(page).getByRole('link', { name: /^Отчитане чакат/u })).toBeVisible();
  });

  test('five reports go back with one reason in four steps, as one act', async ({ page }) => {
    await begin(page);
    await reports(page)
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Връщане на 5 отметнати…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Връщане на 5 отчета' });
    await expect(dialog).toContainText('1.1.1, РЗИ-Варна, III трим. 2026; 1.1.2, РЗИ-Варна');
    await page.keyboard.type('Приложете протоколите.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Върнати са 5 отчета.')).toBeVisible();
    expect(await stepsSoFar(page)).toBeLessThanOrEqual(4);
    await expect(reports(page)).toHaveCount(2);
    await page.getByText('Върнати', { exact: true }).click();
    // The one of the other unit came back before.
    await expect(reports(page)).toHaveCount(6);
    await expect(page.getByText('Върнат с мотив: Приложете протоколите.')).toBeVisible();
    await page.getByRole('button', { name: 'Отмяна', exact: true }).click();
    await expect(reports(page)).toHaveCount(1);
  });

  test('by keyboard: Shift with an arrow ticks, R returns what is ticked', async ({ page }) => {
    await begin(page);
    await reports(page).first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('button', { name: 'Приемане на 3 отметнати' })).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByRole('dialog', { name: 'Връщане на 3 отчета' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(reports(page)).toHaveCount(7);
  });
});

readTest.describe('the calendar', () => {
  readTest.use({ data: { prepare: asMinistry } });

  readTest(
    'months ahead, what is past its term first, and a file for other calendars',
    async ({ page }) => {
      await menu(page).getByRole('link', { name: 'Календар' }).click();
      const overdue = page.getByRole('table', { name: 'С изтекъл срок (1)' });
      await expect(overdue).toContainText('Срок за отчет: III трим. 2026');
      await expect(page.getByRole('table', { name: 'януари 2027 г.' })).toContainText(
        '15.01.2027 г. · след 47 дни',
      );
      await noSideways(page);
      expect(await axeBoth(page, 'calendar')).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'За друг календар (.ics)' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('Календар МЗ 2026-11-29.ics');
      const ics = readFileSync(await file.path(), 'utf8');
      expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
      expect(ics).toContain('DTSTART;VALUE=DATE:20261015\r\n');
      await page.getByText('Край на мярка (19)').click();
      await expect(page.getByRole('table', { name: 'декември 2026 г.' })).toHaveCount(0);
    },
  );
});

test.describe('the ministry assigns', () => {
  test.use({ data: { prepare: asMinistry } });

  test('a measure goes to all inspectorates in four clicks', async ({ page }) => {
    await expect(menu(page)).toBeVisible();
    await countSteps(page);
    await menu(page).getByRole('link', { name: 'Отчитане' }).click();
    await page.getByRole('tab', { name: 'Настройки' }).click();
    await page.getByRole('checkbox', { name: 'Отмятане на мярка 7.1.1' }).check();
    await page.getByRole('button', { name: 'Определяне на всички РЗИ' }).click();
    await expect(page.getByRole('row', { name: /7\.1\.1/u })).toContainText('РЗИ-Ямбол');
    expect(await stepsSoFar(page)).toBeLessThanOrEqual(4);
  });
});

readTest('nothing waits: a calm sentence says so, and why', async ({ page }) => {
  await expect(page.getByText('Нищо не чака.')).toBeVisible();
  await expect(page.getByText(/Министерството още не е определило с акт цикъла/u)).toBeVisible();
  await expect(menu(page).getByText('чакат')).toHaveCount(0);
  await expect(page.getByText('Добре дошли в Мярка')).toBeVisible();
  await noSideways(page);
});
