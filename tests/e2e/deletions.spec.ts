/** What is deleted is named, with the button that brings it back: one thing of each kind. */
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { go } from './reporting-page.ts';
import { DRAFT, openForms, SITTING } from './unsaved-story.ts';

test.use({ data: { prepare: openForms } });

/** Deletes by a button; the notice names the thing, and its own button brings it back. */
const deleteAndBring = async (page: Page, button: string | RegExp, named: string) => {
  const deleting = page.getByRole('button', { name: button });
  await deleting.click();
  await expect(page.getByText(named, { exact: true })).toBeVisible();
  await expect(deleting).toHaveCount(0);
  await page.getByRole('button', { name: 'Върни', exact: true }).click();
  await expect(page.getByText(named, { exact: true })).toHaveCount(0);
  await expect(deleting).toBeVisible();
};

test('a note and a milestone of a measure, and a draft amendment', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '/measure/1.1.1';
  });
  await page.getByLabel('Нова бележка').fill('Обадих се');
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  await deleteAndBring(page, /^Изтрий бележката/, 'Изтрито: бележка „Обадих се“, 1.1.1');

  await page.getByRole('tab', { name: /^Междинни етапи/ }).click();
  await page.getByRole('button', { name: 'Нов етап' }).click();
  await page.getByRole('dialog').getByLabel('Наименование').fill('Договор');
  await page.getByRole('dialog').getByRole('button', { name: 'Запази' }).click();
  const milestone = 'Изтрито: междинен етап „Договор“, 1.1.1';
  await deleteAndBring(page, 'Премахване на „Договор“', milestone);

  await go(page, 'Изменения');
  const draft = page.getByRole('button', { name: new RegExp(`^${DRAFT}`) });
  await draft.click();
  await page.getByRole('button', { name: 'Изтриване на проекта' }).click();
  await expect(page.getByText(`Изтрито: проект на изменение „${DRAFT}“`)).toBeVisible();
  await expect(draft).toHaveCount(0);
  await page.getByRole('button', { name: 'Върни', exact: true }).click();
  await expect(draft).toBeVisible();
});

test('a member, a paper and a decision of a council', async ({ page }) => {
  await go(page, 'Съвети');
  await page.getByRole('link', { name: 'Съвет', exact: true }).click();
  await page.getByRole('tab', { name: 'Състав' }).click();
  const member = 'Извън състава: член на съвета „Анна Петрова“';
  await page.getByRole('button', { name: /напуска съвета$/ }).click();
  await expect(page.getByText(member, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Върни', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: 'Анна Петрова', exact: true })).toBeVisible();

  await page.getByRole('tab', { name: 'Заседания' }).click();
  await page.getByRole('link', { name: SITTING }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Приложи файл' }).click();
  const buffer = Buffer.from('Справка за изпълнението');
  await (await chooser).setFiles({ name: 'Справка.txt', mimeType: 'text/plain', buffer });
  await deleteAndBring(page, 'Премахни „Справка“', 'Изтрито: материал „Справка“');

  await page.getByRole('tab', { name: 'Заседание', exact: true }).click();
  await page.getByLabel('Ново решение').fill('Да се внесе доклад');
  await page.getByLabel('Ново решение').press('Control+Enter');
  const decision = 'Изтрито: решение „Да се внесе доклад“';
  await deleteAndBring(page, 'Премахни решение № 1', decision);
});
