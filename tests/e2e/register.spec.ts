/** The register: walked, searched, filtered, saved as a view, taken out as a file and compared again. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { gridsOf } from '../fixtures/grids.ts';
import { expect, readTest, test } from './launch.ts';
import { axeBoth, axeScan } from './look.ts';

const MEASURES = 72;

const grid = (page: Page): Locator => page.getByRole('treegrid');
const measures = (page: Page): Locator => grid(page).locator('[data-measure]');
const row = (page: Page, id: string): Locator => grid(page).locator(`[data-line="${id}"]`);
const codes = (page: Page): Promise<string[]> =>
  measures(page).evaluateAll((rows) =>
    rows.map((one) => (one as HTMLElement).dataset['measure'] ?? ''),
  );
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Търсене в мерките' });
const asTable = (page: Page): Promise<void> => page.getByText('Таблица', { exact: true }).click();

const open = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Регистър на мерките' }).click();
  await expect(measures(page)).toHaveCount(MEASURES);
};

const downloaded = async (page: Page, item: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), item()]);
  return download;
};

const fileItem = (page: Page, label: string, nth: number) => async (): Promise<void> => {
  await page.getByRole('button', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: label }).nth(nth).click();
};

readTest(
  'the tree shows goals, sub-goals and measures with their sums, and folds',
  async ({ page }) => {
    await open(page);
    await expect(grid(page).getByRole('row', { level: 1 })).toHaveCount(7);
    await expect(grid(page).getByRole('row', { level: 2 })).toHaveCount(23);
    await expect(row(page, 'goal:1')).toContainText('10 мерки');
    const doubt = grid(page).locator('[data-measure="3.1.1"] abbr');
    await expect(doubt).toHaveText('съмнение');
    await expect(doubt).toHaveAttribute('title', /„ВРБ на МЗ“ е партньор.*партньор няма/u);
    await expect(row(page, 'goal:1')).toContainText('275 000 лв.');
    await expect(page.getByText('64 346 000 лв.')).toBeVisible();
    await row(page, 'goal:1').click();
    await expect(row(page, 'goal:1')).toHaveAttribute('aria-expanded', 'false');
    await expect(measures(page)).toHaveCount(62);
    await page.getByRole('button', { name: 'Сгъни всичко' }).click();
    await expect(measures(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Разгъни всичко' }).click();
    await expect(measures(page)).toHaveCount(MEASURES);
  },
);

readTest('one table, sorted by the headings, grouped with sums', async ({ page }) => {
  await open(page);
  await asTable(page);
  const budget = page.getByRole('columnheader', { name: 'Индикативен ресурс' });
  await expect(budget).toHaveAttribute('aria-sort', 'none');
  await budget.getByRole('button').click();
  await budget.getByRole('button').click();
  await expect(budget).toHaveAttribute('aria-sort', 'descending');
  expect((await codes(page)).slice(0, 2)).toEqual(['7.3.3', '4.1.3']);
  await budget.getByRole('button').click();
  await expect(budget).toHaveAttribute('aria-sort', 'none');
  expect((await codes(page))[0]).toBe('1.1.1');
  await page.getByRole('combobox', { name: 'Групиране' }).click();
  await page.getByRole('option', { name: 'Отговорник' }).click();
  await expect(grid(page).getByRole('row', { level: 1 })).toHaveCount(3);
  await expect(row(page, 'responsible:МЗ + МОН')).toContainText('3 мерки');
});

readTest(
  'the search knows word forms, marks what it found, and Esc clears it',
  async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('трансгранична услуга');
    await expect(measures(page)).toHaveCount(4);
    expect(await codes(page)).toEqual(['3.5.1', '3.5.2', '3.5.3', '3.5.4']);
    await expect(row(page, '3.5.3').locator('mark').first()).toHaveText('трансграничните');
    await expect(row(page, '3.5.1')).toContainText('Очакван резултат: Подобрен достъп до');
    await page.keyboard.press('Escape');
    await expect(measures(page)).toHaveCount(MEASURES);
    await search(page).fill('3.5.1');
    await expect(row(page, '3.5.1')).toBeVisible();
    await search(page).fill('„Н-6“ AND (');
    await expect(
      page.getByRole('heading', { name: 'Няма мерки, които да отговарят' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Изчисти търсенето' }).last().click();
    await expect(measures(page)).toHaveCount(MEASURES);
  },
);

readTest(
  'filters narrow the list, stand as chips, and survive leaving and loading',
  async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Филтри' }).click();
    await page.getByRole('combobox', { name: 'Цел', exact: true }).click();
    await page.getByRole('option', { name: /^7\./ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Ресурс от, лв.' }).fill('1000000');
    await page.keyboard.press('Escape');
    const expected = await codes(page);
    expect(expected.every((code) => code.startsWith('7.'))).toBe(true);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(12);
    await expect(page.getByRole('button', { name: 'Премахни филтъра „Цел 7“' })).toBeVisible();
    await row(page, expected[0]!).click();
    await expect(page).toHaveURL(new RegExp(`#/measure/${expected[0]!}$`));
    await page.goBack();
    await expect(row(page, expected[0]!)).toBeFocused();
    await page.reload();
    await expect(measures(page)).toHaveCount(expected.length);
    await page.getByRole('button', { name: 'Премахни филтъра „Цел 7“' }).click();
    await expect(measures(page)).toHaveCount(16);
    await page.getByRole('button', { name: 'Изчисти всичко' }).click();
    await expect(measures(page)).toHaveCount(MEASURES);
  },
);

readTest('the palette hands a goal over to the register that is open', async ({ page }) => {
  await open(page);
  await search(page).fill('регистър');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('телемедицина, големи информационни масиви');
  await page.getByRole('option', { name: /^Цел 7 – / }).click();
  await expect(page.getByRole('button', { name: 'Премахни филтъра „Цел 7“' })).toBeVisible();
  await expect(search(page)).toHaveValue('');
  await expect(measures(page)).toHaveCount(13);
});

readTest('columns are chosen and put in order', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Колони' }).click();
  await page.getByRole('checkbox', { name: 'Етап' }).uncheck();
  await page.getByRole('checkbox', { name: 'Целева стойност' }).check();
  const left = page.getByRole('button', { name: '„Целева стойност“ по-наляво' });
  await left.click();
  await expect(left).toBeFocused();
  await page.keyboard.press('Escape');
  const headers = await page.getByRole('columnheader').allInnerTexts();
  expect(headers).toEqual([
    'Мярка',
    'Наименование',
    'Начало',
    'Край',
    'Индикативен ресурс',
    'Източник',
    'Индикатор за изпълнение',
    'Целева стойност',
    'Отговорник',
  ]);
  const budget = page.getByRole('columnheader', { name: 'Индикативен ресурс' });
  const widthOf = async () => (await budget.boundingBox())?.width ?? 0;
  const before = await widthOf();
  await budget.getByRole('button').focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(widthOf).toBeGreaterThan(before + 40);
  await page.reload();
  await expect(measures(page)).toHaveCount(MEASURES);
  await expect.poll(widthOf).toBeGreaterThan(before + 40);
});

readTest(
  'rows are chosen with Shift and copied as a table; sums stand under their column',
  async ({ page }) => {
    await open(page);
    const ends = (at: Locator) => at.evaluate((cell) => cell.getBoundingClientRect().right);
    const head = page.getByRole('columnheader', { name: 'Индикативен ресурс' });
    const sum = row(page, 'goal:1').getByText('275 000 лв.', { exact: true });
    expect(Math.abs((await ends(head)) - (await ends(sum)))).toBeLessThan(12);
    await row(page, '1.1.1').click({ modifiers: ['Control'] });
    await expect(page.getByText('Избрани: 1 ред')).toBeVisible();
    await page.keyboard.press('Shift+ArrowDown');
    await row(page, '1.1.3').click({ modifiers: ['Shift'] });
    await expect(page.getByText('Избрани: 3 реда')).toBeVisible();
    await page.evaluate(() =>
      document.addEventListener('copy', ({ clipboardData: data }) => {
        const kinds = ['text/plain', 'text/html'];
        document.title = JSON.stringify(kinds.map((kind) => data?.getData(kind)));
      }),
    );
    await page.keyboard.press('Control+c');
    await expect(page).toHaveTitle(/<table>/u);
    const [plain, html] = JSON.parse(await page.evaluate(() => document.title)) as string[];
    const lines = (plain ?? '').split('\n').map((line) => line.split('\t'));
    expect(lines.map(([code]) => code)).toEqual(['Мярка', '1.1.1', '1.1.2', '1.1.3']);
    expect(lines.every((cells) => cells.length === 9)).toBe(true);
    expect(html).toMatch(/^<table><tr><th>Мярка<\/th>/u);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Избрани: 3 реда')).toBeHidden();
  },
);

test('a view is saved, applied, renamed, deleted and taken back', async ({ page }) => {
  await open(page);
  await asTable(page);
  await search(page).fill('киберсигурност');
  await expect(measures(page)).not.toHaveCount(MEASURES);
  const found = await codes(page);
  await page.getByRole('button', { name: 'Изгледи' }).click();
  await page.getByRole('menuitem', { name: 'Запази този изглед…' }).click();
  await page.getByRole('textbox', { name: 'Име на изгледа' }).fill('Моята сигурност');
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Моята сигурност' });
  await expect(button).toBeVisible();
  await button.click();
  await page.getByRole('menuitem', { name: 'Регулярни дейности' }).click();
  await expect(measures(page)).toHaveCount(14);
  await page.getByRole('button', { name: 'Регулярни дейности' }).click();
  await page.getByRole('menuitem', { name: 'Моята сигурност' }).click();
  await expect(search(page)).toHaveValue('киберсигурност');
  expect(await codes(page)).toEqual(found);
  await button.click();
  await page.getByRole('menuitem', { name: 'Подреди записаните…' }).click();
  await page.getByRole('button', { name: 'Преименувай: Моята сигурност' }).click();
  await page.getByRole('textbox', { name: 'Име на изгледа' }).fill('Сигурност');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Изтрий: Сигурност' }).click();
  await expect(page.getByText('Още няма записани изгледи.')).toBeVisible();
  await page.getByRole('dialog').getByText('Затвори', { exact: true }).click();
  await page.getByRole('button', { name: 'Отмяна' }).click();
  await expect(page.getByRole('button', { name: 'Сигурност', exact: true })).toBeVisible();
});

readTest('what is shown goes out as files that say the same', async ({ page }) => {
  await open(page);
  await asTable(page);
  await page.getByRole('columnheader', { name: 'Наименование' }).getByRole('button').click();
  await search(page).fill('регистър');
  await expect(measures(page)).not.toHaveCount(MEASURES);
  const shown = await codes(page);
  const csv = await downloaded(page, fileItem(page, 'CSV', 0));
  expect(csv.suggestedFilename()).toMatch(/^регистър-\d{4}-\d\d-\d\d\.csv$/);
  const rows = (await gridsOf(readFileSync(await csv.path())))[0]?.rows ?? [];
  expect(rows.slice(1).map((cells) => cells[0])).toEqual(shown);
  const xlsx = await downloaded(page, fileItem(page, 'Excel (XLSX)', 0));
  const [sheet] = await gridsOf(readFileSync(await xlsx.path()));
  expect(sheet?.rows.slice(1).map((cells) => cells[0])).toEqual(shown);
});

test('the plan goes out, comes back unchanged, and changed cells become a draft', async ({
  page,
}, info) => {
  await open(page);
  const download = await downloaded(page, fileItem(page, 'CSV', 1));
  const bytes = readFileSync(await download.path());
  const choose = async (name: string, content: Uint8Array): Promise<void> => {
    const path = info.outputPath(name);
    writeFileSync(path, content);
    await page.locator('input[type=file]').setInputFiles(path);
  };
  await page.getByRole('button', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Сравни файл с плана…' }).click();
  await choose('план.csv', bytes);
  await expect(page.getByText('Нищо не се променя')).toBeVisible();
  await page.getByRole('button', { name: 'Друг файл' }).click();
  const text = bytes.toString('utf8');
  await choose('грешен.csv', Buffer.from(text.replace(';2024;2025;', ';2024;утре;')));
  await expect(page.getByText('Една клетка е сгрешена')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'J2' })).toBeVisible();
  expect(await axeScan(page)).toEqual([]);
  await page.getByRole('button', { name: 'Друг файл' }).click();
  await choose('нов.csv', Buffer.from(text.replace(';2024;2025;', ';2024;2026;')));
  await expect(page.getByText('Файлът предлага 1 промяна')).toBeVisible();
  await page.getByRole('button', { name: 'Направи проект на изменение' }).click();
  await expect(page).toHaveURL(/#\/amendments/);
});

readTest('everything by keyboard: from the menu to a measure and back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('регистър');
  await page.keyboard.press('ArrowDown');
  const first = grid(page).locator('[data-line]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const measure = grid(page).locator('[data-line]').nth(2);
  await expect(measure).toBeFocused();
  const code = await measure.getAttribute('data-measure');
  await page.keyboard.press('ArrowLeft');
  await expect(grid(page).locator('[data-line]').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(grid(page).locator('[data-line]').last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/measure/${code ?? ''}$`));
  await page.goBack();
  await expect(row(page, code ?? '')).toBeFocused();
  await expect(search(page)).toHaveValue('регистър');
});

readTest(
  'axe finds nothing on the tree, the table, the filters and an empty list',
  async ({ page }) => {
    await open(page);
    expect(await axeBoth(page, 'register-tree')).toEqual([]);
    await asTable(page);
    await search(page).fill('данни');
    await expect(measures(page)).not.toHaveCount(MEASURES);
    expect(await axeBoth(page, 'register-table')).toEqual([]);
    await page.getByRole('button', { name: 'Филтри' }).click();
    await expect(page.getByRole('combobox', { name: 'Цел', exact: true })).toBeVisible();
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Колони' }).click();
    await expect(page.getByRole('checkbox', { name: 'Етап' })).toBeVisible();
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Изгледи' }).click();
    await expect(page.getByRole('menuitem', { name: 'Регулярни дейности' })).toBeVisible();
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await search(page).fill('ъъъъ');
    await expect(page.getByText('Няма мерки, които да отговарят')).toBeVisible();
    expect(await axeBoth(page)).toEqual([]);
  },
);
