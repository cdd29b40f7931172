/** From a finding to a new edition of the plan, and back to what stood before. */
import type { Page } from '@playwright/test';
import { test, expect } from './launch.ts';
import { axeBoth } from './look.ts';

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name }).click();

/** Turns the finding of 7.2.1 that starts before its stage into a change of its start to 2027. */
const propose = async (page: Page): Promise<void> => {
  await go(page, 'Констатации');
  const list = page.getByRole('listbox', { name: 'Списък с констатации' });
  await list
    .getByRole('option')
    .filter({ hasText: 'първият ѝ обявен етап е етап 2' })
    .filter({ hasText: '7.2.1' })
    .click();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'мярка 7.2.1, начало' }).check();
  const add = dialog.getByRole('button', { name: 'Добавяне в проекта' });
  await expect(dialog.getByLabel('Основание')).toHaveValue('');
  await expect(add).toBeDisabled();
  await dialog.getByLabel('Предлагана стойност').fill('догодина');
  await dialog.getByLabel('Основание').fill('Т. 3 от Решение № 77 от 2025 г.');
  await add.click();
  await expect(dialog.getByRole('alert')).toContainText('„догодина“ не е година');
  await dialog.getByLabel('Предлагана стойност').fill('2027');
  await add.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('radio', { name: 'В изменение (1)' })).toBeAttached();
};

const adopt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Утвърждаване…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('не се отменя с Ctrl+Z');
  const confirm = dialog.getByRole('button', { name: 'Утвърждаване на редакция № 2' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Вид на акта' }).fill('Решение на Министерския съвет');
  await dialog.getByRole('textbox', { name: 'Номер' }).fill('77');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Дата' }).fill('1.02.2025 г.');
  await confirm.click();
  await expect(dialog).toBeHidden();
};

const removeMeasure = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: 'Добавяне на изменение' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Отпадане', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Какво отпада' }).fill(`${code} `);
  await page
    .getByRole('option', { name: `${code} ` })
    .first()
    .click();
  await dialog.getByLabel('Основание').fill('Задачата е изпълнена.');
  await dialog.getByRole('button', { name: 'Добавяне', exact: true }).click();
  await expect(dialog).toBeHidden();
};

test('find, propose, preview, adopt, compare; the plan shows the new value, the old stays readable', async ({
  page,
}) => {
  await propose(page);
  await go(page, 'Изменения');
  await expect(page.getByRole('listitem').filter({ hasText: 'мярка 7.2.1: начало' })).toContainText(
    '2027',
  );
  await removeMeasure(page, '1.3.2');
  await page.getByRole('tab', { name: 'Какво ще се промени' }).click();
  await expect(page.getByText('Променени: 1, добавени: 0, отпаднали: 1.')).toBeVisible();
  await adopt(page);
  await expect(page.getByRole('heading', { name: 'Редакция № 2', exact: true })).toBeVisible();
  await expect(
    page.getByText('Решение на Министерския съвет № 77 от 01.02.2025 г.').first(),
  ).toBeVisible();
  const change = page.getByRole('row', { name: 'начало 2026 2027' });
  await expect(change.locator('del')).toHaveText('2026');
  await expect(change.locator('ins')).toHaveText('2027');
  await expect(page.getByText('Отпаднала', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Мерки в тази редакция' }).click();
  const measure = (code: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: code, exact: true }) });
  await expect(measure('7.2.1')).toContainText('2027–2030');
  await expect(measure('1.3.2')).toHaveCount(0);
  await page.getByRole('button', { name: /^Редакция № 1/ }).click();
  await page.getByRole('tab', { name: 'Мерки в тази редакция' }).click();
  await expect(measure('7.2.1')).toContainText('2026–2030');
  await expect(measure('1.3.2')).toBeVisible();
  await page.goto(page.url().replace(/#.*$/, '#/measure/7.2.1'));
  await expect(page.getByRole('main')).toContainText('2027');
  await go(page, 'Текст на плана');
  await page.getByRole('button', { name: 'Документ', exact: true }).click();
  const items = page.getByRole('menuitem');
  await expect(items).toHaveCount(6);
  await expect(page.getByRole('menu')).toContainText('DOCX, редакция № 1');
  expect(await axeBoth(page, 'document-menu')).toEqual([]);
  const waiting = page.waitForEvent('download');
  await items.nth(4).click();
  expect((await waiting).suggestedFilename()).toBe('план-редакция-1.docx');
  await go(page, 'Констатации');
  await expect(page.getByRole('radio', { name: 'В изменение (0)' })).toBeAttached();
});

test('an edition is no slip of the hand: nothing to undo after it, and the draft is closed', async ({
  page,
}) => {
  await propose(page);
  await go(page, 'Изменения');
  await adopt(page);
  await expect(page.getByRole('button', { name: 'Отмяна' })).toBeDisabled();
  await page.getByRole('button', { name: 'Измененията с основанията' }).click();
  await expect(page.getByText('Прието като редакция № 2', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Утвърждаване…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Промяна/ })).toHaveCount(0);
});

test('a new measure is written whole, and what it lacks is said', async ({ page }) => {
  await go(page, 'Изменения');
  await page.getByRole('button', { name: 'Нов проект' }).first().click();
  await page.getByLabel('Наименование на проекта').fill('Нова мярка по цел 7');
  await page.getByRole('button', { name: 'Създаване' }).click();
  await page.getByRole('button', { name: 'Добавяне на изменение' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Нова мярка', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Подцел' }).fill('7.4 ');
  await page.getByRole('option', { name: '7.4 ' }).first().click();
  await expect(dialog.getByText('Номер: 7.4.3')).toBeVisible();
  await dialog.getByLabel('наименование').fill('Регистър на пилотните проекти.');
  await dialog.getByLabel('Основание').fill('Липсва такава мярка.');
  await dialog.getByRole('button', { name: 'Добавяне', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('липсва „етап“');
  await dialog.getByLabel('етап').fill('Етап 3 (2029-2030)');
  await dialog.getByLabel('начало').fill('2029');
  await dialog.getByLabel('край').fill('2030');
  await dialog.getByRole('button', { name: 'Добавяне', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Проектът може да се утвърди.')).toBeVisible();
  await page.getByRole('tab', { name: 'Какво ще се промени' }).click();
  await expect(page.getByText('Променени: 0, добавени: 1, отпаднали: 0.')).toBeVisible();
});

test('a deleted draft comes back by Ctrl+Z', async ({ page }) => {
  await propose(page);
  await go(page, 'Изменения');
  const draft = page.getByRole('button', { name: /начало преди обявения етап/ });
  await expect(draft).toBeVisible();
  await page.getByRole('button', { name: 'Изтриване на проекта' }).click();
  await expect(draft).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(draft).toBeVisible();
});

test('axe finds nothing on drafts, dialogs and comparisons', async ({ page }) => {
  await propose(page);
  await go(page, 'Изменения');
  await expect(page.getByRole('button', { name: 'Утвърждаване…' })).toBeVisible();
  expect(await axeBoth(page, 'amendments-draft')).toEqual([]);
  await page.getByRole('button', { name: 'Добавяне на изменение' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await axeBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await adopt(page);
  await expect(page.getByRole('heading', { name: 'Редакция № 2', exact: true })).toBeVisible();
  expect(await axeBoth(page, 'amendments-edition')).toEqual([]);
  await page.getByRole('tab', { name: 'Мерки в тази редакция' }).click();
  await expect(page.getByRole('rowheader', { name: '7.4.2', exact: true })).toBeVisible();
  expect(await axeBoth(page)).toEqual([]);
});
