/** Findings: walked and decided by keyboard, kept with reason, seen by axe in both schemes. */
import type { Page } from '@playwright/test';
import { expect, readTest, test } from './launch.ts';
import { axeBoth } from './look.ts';

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name }).click();

const openFindings = async (page: Page): Promise<void> => {
  await go(page, 'Констатации');
  await expect(page.getByRole('listbox', { name: 'Списък с констатации' })).toBeVisible();
};
const list = (page: Page) => page.getByRole('listbox', { name: 'Списък с констатации' });
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });
const detail = (page: Page) => page.getByRole('region', { name: 'Избрана констатация' });
const showState = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Състояние' }).getByText(name).click();

test('the list is walked by J and K, and a finding is accepted and dismissed by keyboard', async ({
  page,
}) => {
  await openFindings(page);
  await list(page).focus();
  const first = await chosen(page).textContent();
  await page.keyboard.press('j');
  await expect(chosen(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('k');
  await expect(chosen(page)).toHaveText(first ?? '');
  await page.keyboard.press('a');
  await expect(page.getByRole('radio', { name: 'Приети (1)' })).toBeAttached();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Отхвърляне' })).toBeDisabled();
  await dialog.getByLabel('Основание').fill('Работата е започнала по друг проект.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Отхвърлени (1)' })).toBeAttached();
  await expect(list(page)).toBeFocused();
});

test('a dismissed finding stays under its filter with reason, person and day; also after reopening', async ({
  page,
}) => {
  await openFindings(page);
  await list(page).focus();
  const text = await chosen(page).textContent();
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByLabel('Основание').fill('Така е решено.');
  await page.getByRole('dialog').getByRole('button', { name: 'Отхвърляне' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await go(page, 'Начало');
  await openFindings(page);
  await showState(page, /^Отхвърлени/);
  await expect(chosen(page)).toHaveText(text ?? '');
  await expect(detail(page)).toContainText('Основание: Така е решено.');
  await expect(detail(page)).toContainText(/, МЗ; \d\d\.\d\d\.\d{4} г\., \d\d:\d\d/);
  await detail(page).getByRole('button', { name: 'Връщане за решение' }).click();
  await expect(page.getByText('Няма констатации с тези условия.')).toBeVisible();
});

readTest(
  'the clashing cells stand side by side with their place and the printed text',
  async ({ page }) => {
    await openFindings(page);
    await page.getByRole('combobox', { name: 'Мярка' }).fill('7.2.1');
    await page.getByRole('option', { name: '7.2.1', exact: true }).click();
    await list(page).getByRole('option').filter({ hasText: 'първият ѝ обявен етап' }).click();
    await expect(detail(page)).toContainText('редове 6280–6290 от текста');
    await expect(detail(page)).toContainText('ред 6312 от текста');
    await detail(page).getByText('Текст на документа').last().click();
    await expect(detail(page).locator('pre')).toContainText('2026');
  },
);

readTest('axe finds nothing on the page and its dialogs', async ({ page }) => {
  await openFindings(page);
  expect(await axeBoth(page, 'findings')).toEqual([]);
  await list(page).focus();
  await page.keyboard.press('p');
  await expect(page.getByLabel('Предлагана стойност')).toBeFocused();
  expect(await axeBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await list(page).focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog').getByLabel('Основание')).toBeFocused();
  expect(await axeBoth(page)).toEqual([]);
});
