/**
 * A secretary's year in one run: a council is founded, a sitting convened, its pack built on the real
 * plan «към» the first of January to come, the sitting held by keyboard, the protocol sealed; the next sitting brings the
 * decision back.
 */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { pdfTexts, squeezed } from '../api/council/pdf-text.ts';
import { expect, test } from './launch.ts';
import { axeScan, shot } from './look.ts';

/** The next year, so that the days ahead are ahead whenever this runs. */
const YEAR = new Date().getFullYear() + 1;

const dialog = (page: Page) => page.getByRole('dialog');

const openPage = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

const found = async (page: Page): Promise<void> => {
  await openPage(page, '/council');
  await page.getByRole('button', { name: 'Нов съвет' }).click();
  await dialog(page).getByLabel('Наименование').fill('Обществен съвет по мярка 1.1.3');
  await dialog(page).getByLabel('Мерки от плана').fill('1.1.3');
  await dialog(page).getByRole('button', { name: 'Създай' }).click();
  await page.getByRole('link', { name: 'Обществен съвет по мярка 1.1.3' }).click();
};

const addMember = async (page: Page, name: string, role: string): Promise<void> => {
  await page.getByRole('button', { name: 'Добави в състава' }).click();
  await dialog(page).getByLabel('Име').fill(name);
  await dialog(page).getByRole('combobox', { name: 'Роля' }).click();
  await page.getByRole('option', { name: role, exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Запиши' }).click();
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
};

const compose = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Състав' }).click();
  await addMember(page, 'Анна Петрова', 'председател');
  await addMember(page, 'Иван Иванов', 'член');
  await addMember(page, 'Елена Георгиева', 'член');
  await page.getByRole('tab', { name: 'Правила' }).click();
  await page.getByRole('button', { name: 'Обикновено мнозинство' }).click();
  await dialog(page).getByLabel('Основание').fill('чл. 7 от Правилника');
  await dialog(page).getByRole('button', { name: 'Въведи набора' }).click();
  await expect(page.getByText('повече от половината от членовете')).toBeVisible();
};

const addSitting = async (page: Page, title: string, date: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Заседания' }).click();
  await page.getByRole('button', { name: 'Ново заседание' }).click();
  await dialog(page).getByLabel('Тема').fill(title);
  await dialog(page).getByLabel('Дата').fill(date);
  await dialog(page).getByRole('button', { name: 'Създай' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
};

const prepare = async (page: Page): Promise<void> => {
  const title = page.getByRole('textbox', { name: 'Заглавие на новата точка' });
  await title.fill('Доклад за Плана');
  await title.press('Enter');
  const item = page.getByRole('button', { name: /^Доклад за Плана/ });
  await expect(item).toHaveAttribute('aria-current', 'true');
  await page.getByLabel('Мерки').fill('3.5.2, 7.3.3');
  await page.getByLabel('Мерки').press('Enter');
  await expect(item).toContainText('3.5.2, 7.3.3');
  await title.fill('Бюджет');
  await title.press('Enter');
  const budget = page.getByRole('button', { name: /^Бюджет/ });
  await budget.focus();
  await budget.press('Alt+ArrowUp');
  await expect(page.locator('ol[aria-label="Дневен ред"] > li').first()).toContainText('Бюджет');
  await budget.press('Alt+ArrowDown');
  await expect(page.locator('ol[aria-label="Дневен ред"] > li').first()).toContainText('Доклад');
};

const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

const textOf = async (bytes: Buffer): Promise<string> => squeezed((await pdfTexts(bytes)).join(''));

const look = async (page: Page, name: string): Promise<void> => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate((to) => {
      document.documentElement.dataset['mantineColorScheme'] = to;
    }, scheme);
    await shot(page, `council-${name}-${scheme}`);
    expect(await axeScan(page), `${name}, ${scheme}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset['mantineColorScheme'] = 'light';
  });
};

const hold = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Заседание', exact: true }).click();
  await page.getByRole('button', { name: 'Всички присъстват' }).click();
  await expect(page.getByText('Има кворум: присъстват 3 от 3, нужни са 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Открий' }).click();
  const agendaVote = page.locator('section', { hasText: 'Гласуване на дневния ред' });
  await agendaVote.getByRole('button', { name: 'Единодушно' }).click();
  await expect(agendaVote.getByText('приема се единодушно')).toBeVisible();
  await page.getByLabel('Доклад', { exact: true }).fill('Докладът беше представен.');
  const vote = page.locator('section', { has: page.getByLabel('Доклад', { exact: true }) });
  await vote.getByLabel('За', { exact: true }).fill('3');
  await vote.getByLabel('Против').fill('1');
  await vote.getByLabel('Против').press('Enter');
  await expect(page.getByText(/Гласовете не излизат: подадени са общо 4/)).toBeVisible();
  await vote.getByLabel('За', { exact: true }).fill('2');
  await vote.getByLabel('За', { exact: true }).press('Enter');
  await expect(vote.getByText('приема се', { exact: true })).toBeVisible();
  await page.getByLabel('Ново решение').fill('Министерството да представи график');
  await page.getByLabel('Срок').fill(`28.02.${YEAR}`);
  await page.getByLabel('Ново решение').press('Control+Enter');
  await expect(page.getByText('Министерството да представи график')).toBeVisible();
  await look(page, 'live');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '2. Бюджет' })).toBeVisible();
};

const showScreen = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'За проектора' }).click();
  await expect(page.getByRole('heading', { name: '2. Бюджет' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: '1. Доклад за Плана' })).toBeVisible();
  await expect(page.getByText('Министерството да представи график')).toBeVisible();
  await look(page, 'screen');
  await page.keyboard.press('Escape');
};

test('a secretary: from founding a council to the decision that comes back', async ({ page }) => {
  test.setTimeout(240_000);
  await found(page);
  await compose(page);
  await look(page, 'rules');
  await addSitting(page, 'Напредък', `15.01.${YEAR}`);
  await prepare(page);
  await look(page, 'prepare');
  await page.getByRole('button', { name: 'Свикай' }).click();
  await expect(page.getByRole('button', { name: 'Открий' })).toBeVisible();

  await page.getByRole('tab', { name: 'Документи' }).click();
  await page.getByLabel('Данни към').fill(`01.01.${YEAR}`);
  await page.getByLabel('Данни към').press('Enter');
  const pack = await saved(page, 'Пакет, PDF');
  const packText = await textOf(pack.bytes);
  expect(pack.name).toBe(`paket-1-${YEAR}-01-15.pdf`);
  expect(packText.includes(squeezed(`Състояние на плана към 01.01.${YEAR} г.`))).toBe(true);
  expect(packText.includes('Общо32899587,39')).toBe(true);
  expect((await saved(page, 'Пакет, DOCX')).bytes.subarray(0, 2).toString()).toBe('PK');
  await look(page, 'documents');

  await hold(page);
  await showScreen(page);
  await page.getByRole('button', { name: 'Закрий' }).click();
  await page.getByRole('tab', { name: 'Протокол' }).click();
  await expect(page.getByRole('article')).toContainText('П Р О Т О К О Л № 1');
  await expect(page.getByRole('article')).toContainText('Гласували: За – 2, против – 1');
  await look(page, 'protocol');
  await page.getByRole('button', { name: 'Направи окончателен' }).click();
  await dialog(page).getByRole('button', { name: 'Направи окончателен' }).click();
  await expect(page.getByRole('button', { name: 'Добави поправка' })).toBeVisible();
  const protocol = await textOf((await saved(page, 'Протокол, PDF')).bytes);
  expect(protocol.includes(squeezed('Решение № 1: Министерството да представи график.'))).toBe(
    true,
  );
  await page.getByRole('tab', { name: 'Документи' }).click();
  expect((await saved(page, 'Архив на заседанието, ZIP')).name).toBe(
    `zasedanie-1-${YEAR}-01-15.zip`,
  );

  await page.getByRole('link', { name: 'Обществен съвет по мярка 1.1.3' }).click();
  await page.getByRole('tab', { name: 'Решения' }).click();
  await look(page, 'decisions');
  await addSitting(page, 'Второ', `15.04.${YEAR}`);
  await expect(page.getByRole('button', { name: /^Изпълнение на взетите решения/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Документи' }).click();
  await page.getByLabel('Данни към').fill(`01.04.${YEAR}`);
  await page.getByLabel('Данни към').press('Enter');
  const next = await textOf((await saved(page, 'Пакет, PDF')).bytes);
  expect(
    next.includes(squeezed(`Министерството да представи график–28.02.${YEAR} г.просрочено`)),
  ).toBe(true);
});
