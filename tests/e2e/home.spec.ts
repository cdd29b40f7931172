import { type Page } from '@playwright/test';
import { expect, readTest, test } from './launch.ts';
import { axeBoth } from './look.ts';

const atDay = async (page: Page, day: string): Promise<void> => {
  const url = new URL(page.url());
  url.searchParams.set('today', day);
  await page.goto(url.href);
};

const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

const main = (page: Page) => page.getByRole('main');

readTest(
  'the plan at a glance: totals in both currencies, goals, terms of the day',
  async ({ page }) => {
    await atDay(page, '2026-11-21');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Какво чака');
    const title =
      'План за реализация на Националната стратегия за електронно здравеопазване и дигитализация на здравната система 2030 г.';
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(main(page).getByText('Редакция 1, приетият план')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Мерки 72 7 цели, 23 подцели$/ })).toBeVisible();
    const money = page.getByRole('link', { name: /^Индикативен ресурс/ });
    await expect(money).toContainText('64\u00A0346\u00A0000\u00A0лв.');
    await expect(money).toContainText('32\u00A0899\u00A0587,39\u00A0€');
    const goals = page.getByRole('table', { name: 'Мерки и средства по стратегически цели' });
    await expect(
      goals.getByRole('row', { name: /^7\. Разработване на телемедицина/ }),
    ).toContainText('35\u00A0850\u00A0000');
    await expect(goals.getByRole('row')).toHaveCount(9);
    await expect(page.getByRole('link', { name: 'Срокът изтича до 90 дни 19' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Срок преди 2026 г\..* 12$/ })).toBeVisible();
    await atDay(page, '2027-03-01');
    await expect(page.getByRole('link', { name: 'Започват през 2027 г. 5' })).toBeVisible();
    await expect(page.getByText('Срокът изтича до 90 дни')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Срокът изтича до 90 дни/ })).toHaveCount(0);
  },
);

readTest('a number leads to its rows in the register', async ({ page }) => {
  await atDay(page, '2026-11-21');
  await page.getByRole('link', { name: 'Започват през 2026 г. 4' }).click();
  await expect(page).toHaveURL(/#\/plan/);
  await expect(page.getByRole('heading', { level: 1, name: 'Регистър на мерките' })).toBeVisible();
  await expect(page.getByRole('treegrid').locator('[data-measure]')).toHaveCount(4);
});

test('the first run asks gently who works here, once', async ({ page }) => {
  for (const name of ['Име и фамилия', 'Работно място'])
    expect((await page.getByLabel(name).boundingBox())?.width).toBeGreaterThan(150);
  await page.getByLabel('Име и фамилия').fill('Мария Иванова');
  await page.getByRole('combobox', { name: 'Звено' }).fill('Варна');
  await page.getByRole('option', { name: /Варна/ }).click();
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  await expect(page.getByText('Добре дошли в Мярка')).toBeHidden();
  await expect(page.getByText('Звено: РЗИ-Варна')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: /^Мерки 72/ })).toBeVisible();
  await expect(page.getByText('Добре дошли в Мярка')).toBeHidden();
});

test('recent changes and the measures opened last', async ({ page }) => {
  await expect(main(page).getByText(/Още няма промени/)).toBeVisible();
  await go(page, '/measure/3.5.1');
  await page.getByLabel('Нова бележка').fill('Договорът е подписан.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: /Бележки/ })).toBeVisible();
  await go(page, '/');
  await expect(
    main(page).getByRole('listitem').filter({ hasText: 'Добавена бележка' }),
  ).toContainText('Договорът е подписан.');
  await page.getByRole('link', { name: 'мярка 3.5.1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^3\.5\.1 / })).toBeVisible();
  await go(page, '/');
  await expect(page.getByRole('link', { name: /^3\.5\.1 / })).toBeVisible();
});

readTest('quick search: a number opens the measure, words open the register', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Търсене в плана' });
  await box.fill('7.2.1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^7\.2\.1 / })).toBeVisible();
  await go(page, '/');
  await box.fill('телемедицина');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Регистър на мерките' })).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toHaveValue('телемедицина');
});

const openPalette = async (page: Page) => {
  await expect(page.getByRole('link', { name: /^Мерки 72/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Мярка, дума или команда…' });
  await expect(input).toBeFocused();
  return input;
};

readTest(
  'the palette by keyboard: a page, a measure by number, words in the texts',
  async ({ page }) => {
    const input = await openPalette(page);
    await input.fill('изм');
    await expect(page.getByRole('option', { selected: true })).toHaveText('Изменения');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/amendments$/);
    await page.keyboard.press('Control+k');
    await input.fill('7.2.1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^7\.2\.1 / })).toBeVisible();
    await page.keyboard.press('Control+k');
    await input.fill('МЯРКА здравеопазването');
    await input.fill('информирани регулаторни');
    const hit = page.getByRole('option', { name: /^1\.1\.1 – очакван резултат/ });
    await expect(hit.locator('mark').first()).toHaveText('информирани');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^1\.1\.1 / })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(
      page.getByRole('group', { name: 'Последни' }).getByRole('option').first(),
    ).toHaveText(/^7\.2\.1 /);
    await input.fill('нова бел');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Нова бележка')).toBeFocused();
  },
);

readTest('the palette knows tabs, the returned reports and the units', async ({ page }) => {
  const input = await openPalette(page);
  await input.fill('върн');
  await page.getByRole('option', { name: 'Върнати отчети' }).click();
  await expect(page).toHaveURL(/#\/boards/u);
  await page.keyboard.press('Control+k');
  await input.fill('преглед отчит');
  await page.getByRole('option', { name: 'Отчитане – Преглед' }).click();
  await expect(page.getByRole('tab', { name: 'Преглед', selected: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await input.fill('отчитане настройки');
  await page.getByRole('option', { name: 'Отчитане – Настройки' }).click();
  await expect(page.getByRole('tab', { name: 'Настройки', selected: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await input.fill('варна');
  await expect(page.getByRole('option', { name: /^Отчети на РЗИ-Варна/u })).toBeVisible();
});

readTest('the palette with a Bulgarian layout, and its actions', async ({ page }) => {
  await expect(page.getByRole('link', { name: /^Мерки 72/ })).toBeVisible();
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'к', code: 'KeyK', ctrlKey: true, bubbles: true }),
    ),
  );
  const input = page.getByRole('combobox', { name: 'Мярка, дума или команда…' });
  await input.fill('xlsx');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.keyboard.press('Control+k');
  await input.fill('тъмен');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Control+k');
  await input.fill('няматакавадума');
  await expect(page.getByText('Нищо не е намерено за „няматакавадума“.')).toBeVisible();
});

test('settings: a copy, a check, the digest; single letters can be switched off', async ({
  page,
}) => {
  await go(page, '/settings');
  await page.getByRole('button', { name: /^Направи копие/ }).click();
  await expect(page.getByText(/^Копието е готово и проверено.*myarka-.*\.db$/)).toBeVisible();
  await page.getByRole('button', { name: /^Провери/ }).click();
  await expect(page.getByText(/^Данните са цели\. Промени в историята: \d+\.$/)).toBeVisible();
  await page.getByRole('button', { name: /^Изведи отново/ }).click();
  await expect(page.getByText('Таблиците са изведени отново.')).toBeVisible();
  await page.getByRole('button', { name: /^Покажи: Сума/ }).click();
  await expect(page.getByText(/^[0-9a-f]{64} \(промени: \d+\)$/)).toBeVisible();
  await page.getByRole('switch', { name: 'Клавишни команди с една буква' }).uncheck();
  await go(page, '/measure/1.1.2');
  await expect(page.getByRole('heading', { level: 1, name: /^1\.1\.2 / })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: /^1\.1\.3 / })).toBeVisible();
});

readTest('English, a switch away', async ({ page }) => {
  await go(page, '/settings');
  await page.getByText('English', { exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await go(page, '/');
  await expect(page.getByRole('link', { name: /^Measures 72/ })).toBeVisible();
});

readTest('axe finds nothing on the home page, the settings and the palette', async ({ page }) => {
  await openPalette(page);
  expect(await axeBoth(page)).toEqual([]);
  await page.keyboard.type('здравеопазването');
  await expect(page.getByRole('group', { name: 'В текстовете' })).toBeVisible();
  expect(await axeBoth(page, 'palette')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await axeBoth(page)).toEqual([]);
  await go(page, '/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible();
  expect(await axeBoth(page, 'settings')).toEqual([]);
});
