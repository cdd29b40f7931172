/** Links: confirmed and rejected by keyboard, drawn as a graph that can be walked. */
import type { Page } from '@playwright/test';
import { expect, readTest, test } from './launch.ts';
import { axeBoth } from './look.ts';

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name }).click();

const list = (page: Page) => page.getByRole('listbox', { name: 'Списък с връзки' });
const openLinks = async (page: Page): Promise<void> => {
  await go(page, 'Връзки');
  await expect(list(page)).toBeVisible();
};
const openGraph = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Схема' }).click();
  await expect(graph(page)).toBeVisible();
};
const graph = (page: Page) => page.getByRole('group', { name: 'Схема на връзките между мерките' });
const node = (page: Page, code: string) =>
  graph(page).getByRole('link', { name: `Мярка ${code}:` });

test('a link is confirmed, another rejected with a ready reason, both stay', async ({ page }) => {
  await openLinks(page);
  await list(page).focus();
  await expect(list(page).getByRole('option', { selected: true })).toContainText('1.1.1 → 3.5.1');
  await page.keyboard.press('c');
  await expect(page.getByRole('radio', { name: 'Потвърдени (1)' })).toBeAttached();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Общи думи, различен предмет' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отхвърляне' }).click();
  await expect(page.getByRole('radio', { name: 'Отхвърлени (1)' })).toBeAttached();
  await page.reload();
  await page
    .getByRole('radiogroup', { name: 'Състояние' })
    .getByText(/^Отхвърлени/)
    .click();
  await expect(page.getByRole('region', { name: 'Избрана връзка' })).toContainText(
    'Основание: Общи думи, различен предмет',
  );
});

readTest(
  'the graph is walked along its links by arrows; Enter opens the measure',
  async ({ page }) => {
    await openLinks(page);
    await openGraph(page);
    await node(page, '2.3.4').focus();
    await page.keyboard.press('ArrowRight');
    const walked = graph(page).locator(':focus');
    await expect(walked).toHaveAttribute('data-code', /^7\.1\.\d$/);
    const first = await walked.getAttribute('data-code');
    await page.keyboard.press('ArrowDown');
    await expect(walked).not.toHaveAttribute('data-code', first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(walked).toHaveAttribute('data-code', first ?? '');
    await page.keyboard.press('ArrowRight');
    await expect(walked).toHaveAttribute('data-code', '7.3.4');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(walked).toHaveAttribute('data-code', '2.3.4');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/measure\/2\.3\.4$/);
  },
);

test('a link by hand closes a circle: said in words, marked, and in the table behind', async ({
  page,
}) => {
  await openLinks(page);
  await list(page).focus();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Добавяне на връзка' }).click();
  const dialog = page.getByRole('dialog');
  const choose = async (label: string, code: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: label }).fill(`${code} `);
    await page
      .getByRole('option', { name: `${code} ` })
      .first()
      .click();
  };
  await choose('Мярка, която създава', '3.5.1');
  await choose('Мярка, която ползва', '1.1.1');
  await dialog.getByLabel('Какво създава едната').fill('Процедурите се отразяват в модела.');
  await dialog.getByRole('button', { name: 'Добавяне' }).click();
  await expect(dialog).toBeHidden();
  await openGraph(page);
  await expect(page.getByText('1.1.1 → 3.5.1 → 1.1.1: всяка от тези мерки')).toBeVisible();
  await page.getByText('Таблица на показаните връзки').first().click();
  await expect(page.getByRole('row').filter({ hasText: 'Процедурите се отразяват' })).toBeVisible();
});

readTest('F shows the neighbours of a measure only, and all again', async ({ page }) => {
  await openLinks(page);
  await openGraph(page);
  const all = await graph(page).getByRole('link').count();
  await node(page, '2.2.2').focus();
  await page.keyboard.press('f');
  await expect(graph(page).getByRole('link')).toHaveCount(4);
  await page.getByRole('combobox', { name: 'Само съседите на мярка' }).focus();
  await node(page, '2.2.2').focus();
  await page.keyboard.press('f');
  await expect(graph(page).getByRole('link')).toHaveCount(all);
});

readTest('axe finds nothing on the review and on the graph', async ({ page }) => {
  await openLinks(page);
  expect(await axeBoth(page, 'links')).toEqual([]);
  await openGraph(page);
  await page.getByText('Таблица на показаните връзки').first().click();
  expect(await axeBoth(page, 'links-graph')).toEqual([]);
  await page.getByRole('button', { name: 'Добавяне на връзка' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await axeBoth(page)).toEqual([]);
});
