/**
 * Typing is never lost in forms either: in each of them a person types half a thing, walks away and
 * loads the window anew; it is counted in the menu, and the way back to it ends in its field.
 */
import type { Page } from '@playwright/test';
import { killCore } from './kill-core.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { go } from './reporting-page.ts';
import { DRAFT, openForms, SITTING } from './unsaved-story.ts';

test.use({ data: { prepare: openForms } });

const dialog = (page: Page) => page.getByRole('dialog');
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

const openSitting = async (page: Page): Promise<void> => {
  await go(page, 'Съвети');
  await page.getByRole('link', { name: 'Съвет', exact: true }).click();
  await page.getByRole('link', { name: SITTING }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SITTING);
};

const FILE = 'Номер;Ред;Дата;Брой\n1;1.3;2022-09-30;2\n';

const typeEverywhere = async (page: Page): Promise<void> => {
  await openSitting(page);
  await tab(page, 'Заседание');
  await page.getByLabel('Ново решение').fill('Да се внесе доклад');
  await page.getByText('Особени мнения').click();
  await page.getByLabel('Особено мнение', { exact: true }).fill('Не съм съгласна, защото');
  await tab(page, 'Протокол');
  await page
    .getByRole('button', { name: /^Промени: / })
    .first()
    .click();
  await page.locator('article textarea').fill('Свои думи за протокола');

  await go(page, 'Констатации');
  await page.getByRole('listbox', { name: 'Списък с констатации' }).focus();
  await page.keyboard.press('d');
  await dialog(page).getByLabel('Основание').fill('Половин основание');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await go(page, 'Изменения');
  await page.getByRole('button', { name: new RegExp(`^${DRAFT}`) }).click();
  await page.getByRole('button', { name: 'Добавяне на изменение' }).click();
  await dialog(page).getByLabel('Основание').fill('Нови срокове');
  await page.keyboard.press('Escape');

  await go(page, 'Тарифи');
  await page.getByLabel('Приет на').fill('01.08.20');
  await tab(page, 'Файл с редове');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Файл с редове/ }).click();
  const buffer = Buffer.from(FILE);
  await (await chooser).setFiles({ name: 'редове.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('combobox', { name: 'Номер', exact: true }).click();
  await page.getByRole('option').first().click();
};

/** From the list of what is unsaved on the page to the field. */
const follow = async (page: Page, label: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Списък', exact: true }).click();
  await dialog(page).getByRole('button', { name: label }).click();
  await expect(page.getByRole('dialog', { name: 'Незаписано' })).toBeHidden();
};

test('what is typed in a form stays over a dead core and a reload, and is led back to', async ({
  page,
  host,
}) => {
  test.slow();
  await typeEverywhere(page);
  if (host !== null) killCore(host.child.pid ?? 0);
  await go(page, 'Начало');
  await page.reload();
  for (const [name, count] of [
    ['Съвети', '3'],
    ['Констатации', '1'],
    ['Изменения', '1'],
    ['Тарифи', '2'],
  ] as const)
    await expect(menu(page, name)).toContainText(`незаписани ${count}`);

  await go(page, 'Съвети');
  await follow(page, /^Отиди: Ново решение/);
  await expect(page.getByLabel('Ново решение')).toHaveValue('Да се внесе доклад');
  await expect(page.getByText(/Показано е написаното .* още не е записано/)).toHaveCount(2);
  expect(await axeBoth(page, 'unsaved-decision')).toEqual([]);
  await expect(page.getByLabel('Особено мнение', { exact: true })).toHaveValue(
    'Не съм съгласна, защото',
  );
  await tab(page, 'Протокол');
  await expect(page.locator('article textarea')).toHaveValue('Свои думи за протокола');
  await page.getByRole('button', { name: 'Направи окончателен' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Свои думи за протокола');
  await expect(dialog(page).getByRole('alert')).toContainText('Да се внесе доклад');
  expect(await axeBoth(page, 'unsaved-seal')).toEqual([]);
  await page.keyboard.press('Escape');

  await go(page, 'Констатации');
  await follow(page, /^Отиди: /);
  await expect(dialog(page).getByLabel('Основание')).toHaveValue('Половин основание');
  await expect(dialog(page).getByLabel('Основание')).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Махни написаното' }).click();
  await expect(dialog(page).getByLabel('Основание')).toHaveValue('');
  await page.getByRole('button', { name: 'Върни', exact: true }).click();
  await expect(dialog(page).getByLabel('Основание')).toHaveValue('Половин основание');
  await dialog(page).getByRole('button', { name: 'Отхвърляне' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(menu(page, 'Констатации')).not.toContainText('незаписани');

  await go(page, 'Изменения');
  await follow(page, /^Отиди: /);
  await expect(dialog(page).getByLabel('Основание')).toHaveValue('Нови срокове');
  await page.keyboard.press('Escape');

  await go(page, 'Тарифи');
  await page.getByRole('button', { name: 'Списък', exact: true }).click();
  // By headings, not by the codes of their meanings.
  await expect(dialog(page)).toContainText('„Номер“');
  expect(await axeBoth(page, 'unsaved-list')).toEqual([]);
  await page.keyboard.press('Escape');
  await tab(page, 'Файл с редове');
  await expect(page.getByText(/Показано е написаното/)).toBeVisible();
  await tab(page, 'Калкулатор');
  await expect(page.getByLabel('Приет на')).toHaveValue('01.08.20');
  expect(await axeBoth(page, 'unsaved-calculator')).toEqual([]);
});

test('a council’s field: typed while the core dies, it is saved when the core is back', async ({
  page,
  host,
}) => {
  test.skip(host === null);
  await openSitting(page);
  await tab(page, 'Подготовка');
  const subject = page.getByLabel('Тема');
  await subject.fill('Нова тема');
  killCore(host?.child.pid ?? 0);
  await subject.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Нова тема', {
    timeout: 30_000,
  });
  await expect(menu(page, 'Съвети')).not.toContainText('незаписани');

  await page.getByLabel('Дата').fill('31.02.2027');
  await go(page, 'Начало');
  await page.goBack();
  await expect(page.getByLabel('Дата')).toHaveValue('31.02.2027');
  await expect(menu(page, 'Съвети')).toContainText('незаписани 1');
  await page.getByLabel('Дата').press('Escape');
  await expect(page.getByLabel('Дата')).toHaveValue('15.01.2027');
});
